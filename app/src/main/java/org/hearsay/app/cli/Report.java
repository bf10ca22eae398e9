package org.hearsay.app.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.export.Screen;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Item.Textless;

/** Tells a person on standard error what became of the inputs, and counts. Not thread-safe. */
final class Report implements Batch.Troubles {
  private final PrintStream err;
  private final Progress progress;
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> bad = new TreeMap<>();
  private final Map<String, Long> done = new LinkedHashMap<>();
  private long doneInAll;
  private final Map<String, Long> passedOver = new TreeMap<>();

  /**
   * @param progress cleared before each line
   */
  Report(PrintStream err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  /** One more article has been read and written. */
  void read() {
    did("read");
  }

  /**
   * Something has become of one more article.
   *
   * @param what as in "3 added"
   */
  void did(String what) {
    done.merge(what, 1L, Long::sum);
    doneInAll++;
    progress.update(doneInAll);
  }

  /**
   * An article was left out.
   *
   * @param label for counting
   */
  void skipped(String where, String label, String why) {
    skipped.merge(label, 1L, Long::sum);
    line(where, why);
  }

  @Override
  public void tell(Item item) {
    switch (item) {
      case Item.Found found -> throw new IllegalArgumentException(found.where() + " is to be read");
      case Note note -> line(note.where(), note.what());
      case Problem problem -> problem(problem);
      case Textless textless -> problem(textless.problem());
      case Item.Failed failed -> failed(failed.where(), failed.failure());
      case PassedOver others -> passedOver.merge(others.what(), others.count(), Long::sum);
    }
  }

  private void problem(Problem problem) {
    (problem.reason().bad() ? bad : skipped).merge(problem.reason().label(), 1L, Long::sum);
    String remedy = problem.remedy() == null ? "" : "; " + problem.remedy();
    line(problem.where(), problem.reason().label() + ": " + problem.what() + remedy);
  }

  @Override
  public void otherLanguage(String where, String language) {
    skipped(
        where,
        "not in English",
        "not in English but in " + language + "; --language any reads it all the same");
  }

  @Override
  public void failed(String where, Throwable failure) {
    bad.merge("failed", 1L, Long::sum);
    line(where, "failed: " + failure + "; a mistake of ours, please report it");
    Main.trace(failure, err);
  }

  /** Whether every input was taken. */
  boolean clean() {
    return skipped.isEmpty() && bad.isEmpty();
  }

  /** One line with the counts, unless it would say only that one article was read. */
  void close() {
    progress.clear();
    if (clean() && doneInAll <= 1 && passedOver.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder(doneInAll == 0 ? "0 read" : "");
    done.forEach((what, count) ->
        line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(what));
    count(line, skipped, "skipped");
    count(line, bad, "bad");
    if (!passedOver.isEmpty()) {
      line.append("; passed over: ");
      line.append(
          passedOver.entrySet().stream()
              .map(others -> others.getKey() + " (" + others.getValue() + ")")
              .collect(Collectors.joining(", ")));
    }
    err.println("hearsay: " + line);
  }

  private static void count(StringBuilder line, Map<String, Long> reasons, String what) {
    if (!reasons.isEmpty()) {
      long sum = reasons.values().stream().mapToLong(Long::longValue).sum();
      line.append(", ").append(sum).append(' ').append(what);
      line.append(
          reasons.entrySet().stream()
              .map(reason -> reason.getValue() + " " + reason.getKey())
              .collect(Collectors.joining(", ", " (", ")")));
    }
  }

  private void line(String where, String what) {
    progress.clear();
    err.println("hearsay: " + Screen.printable(where + ": " + what));
  }
}
