package org.hearsay.app.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.app.export.Screen;
import org.hearsay.intake.Item.Note;
import org.hearsay.intake.Item.PassedOver;
import org.hearsay.intake.Item.Problem;

/** Tells a person on standard error what became of the inputs, and counts. Not thread-safe. */
final class Report {
  private final PrintStream err;
  private final Progress progress;
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> bad = new TreeMap<>();
  private long read;
  private long passedOver;

  /**
   * @param progress cleared before each line
   */
  Report(PrintStream err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  /** One more article has been read and written. */
  void read() {
    read++;
    progress.update(read);
  }

  void problem(Problem problem) {
    (problem.reason().bad() ? bad : skipped).merge(problem.reason().label(), 1L, Long::sum);
    String remedy = problem.remedy() == null ? "" : "; " + problem.remedy();
    line(problem.where(), problem.reason().label() + ": " + problem.what() + remedy);
  }

  void otherLanguage(String where, String language) {
    skipped.merge("not in English", 1L, Long::sum);
    line(where, "not in English but in " + language + "; --language any reads it all the same");
  }

  void failed(String where, Throwable failure) {
    bad.merge("failed", 1L, Long::sum);
    line(where, "failed: " + failure + "; a mistake of ours, please report it");
    Main.trace(failure, err);
  }

  void note(Note note) {
    line(note.where(), note.what());
  }

  void passedOver(PassedOver others) {
    passedOver += others.files();
  }

  /** Whether every input was taken. */
  boolean clean() {
    return skipped.isEmpty() && bad.isEmpty();
  }

  /** One line with the counts, unless it would say only that one article was read. */
  void close() {
    progress.clear();
    if (clean() && read <= 1 && passedOver == 0) {
      return;
    }
    StringBuilder line = new StringBuilder().append(read).append(" read");
    count(line, skipped, "skipped");
    count(line, bad, "bad");
    if (passedOver > 0) {
      line.append("; ").append(passedOver).append(passedOver == 1 ? " other file" : " other files");
      line.append(" passed over");
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
