package org.hearsay.app.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Keeping;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Rule;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A reading for people:
 *
 * <pre>
 * 12 ¶4  Port officials (unnamed) told The Harbour Light · Fri 25 Jul 2031
 *        "The dockers have gone back on their word …"
 *        via Kiln Radio · reportedly · denies 7 · 0.91
 *     13 ¶4  The dockers rejected
 *            that it had
 *            deny · 0.80
 * </pre>
 *
 * <p>Nested attributions stand under the one that holds them, in text order, each with its number;
 * an act is named where it is more than saying and the cue does not name it.
 */
final class TextReading {
  /** Columns by which a nested attribution stands further in than its parent. */
  private static final int STEP = 4;

  /** Columns left for words, however deep the nesting. */
  private static final int LEAST_WORDS = 24;

  /** Said where the rules are, since no rule gives it. */
  private static final String CONFIDENCE =
      "The number at the end: how likely the whole is right, from the model's scores of cue, content"
          + " and source; one number for all reports that name nobody, which rules find.";

  private record Entry(Finding finding, int depth) {}

  private final Reading reading;
  private final String text;
  private final List<Attributed> attributed;
  private final Paragraphs paragraphs;
  private final Screen screen;
  private final boolean explained;
  private final StringBuilder page = new StringBuilder();
  private final Set<Rule> rules = new LinkedHashSet<>();

  private TextReading(Reading reading, Screen screen, boolean explained) {
    this.reading = reading;
    this.screen = screen;
    this.explained = explained;
    text = reading.article().text();
    attributed = Keeping.of(reading).attributions();
    paragraphs = new Paragraphs(text);
  }

  /**
   * The whole page, its last line ended.
   *
   * @param explained with the rule and the words behind each conclusion, and at the end what the
   *     rules mean
   */
  static String write(Reading reading, Screen screen, boolean explained) {
    return new TextReading(reading, screen, explained).write();
  }

  private String write() {
    heading(reading.article());
    for (Entry entry : inOrder(reading.findings())) {
      entry(entry);
    }
    if (reading.findings().isEmpty()) {
      page.append("    nobody is said to have said anything\n");
    }
    if (explained) {
      legend();
    }
    return page.append('\n').toString();
  }

  private void heading(Article article) {
    String title = article.title() == null ? article.id() : article.title();
    String rest =
        Stream.of(article.publisher(), article.published())
            .filter(known -> known != null)
            .map(known -> " · " + Screen.printable(known))
            .reduce("", String::concat);
    page.append(screen.bold(Screen.printable(title))).append(rest).append('\n');
  }

  /** Each followed by those within it; one whose parent is not shown stands by itself. */
  private static List<Entry> inOrder(List<Finding> findings) {
    Set<Integer> shown =
        findings.stream().map(each -> each.attribution().number()).collect(Collectors.toSet());
    Map<Integer, List<Finding>> inside = new HashMap<>();
    for (Finding finding : findings) {
      int within = finding.attribution().within();
      inside
          .computeIfAbsent(
              shown.contains(within) ? within : Attribution.OUTERMOST, parent -> new ArrayList<>())
          .add(finding);
    }
    List<Entry> entries = new ArrayList<>();
    Deque<Entry> next = new ArrayDeque<>();
    pushAll(inside.get(Attribution.OUTERMOST), 0, next);
    while (!next.isEmpty()) {
      Entry entry = next.pop();
      entries.add(entry);
      pushAll(inside.get(entry.finding().attribution().number()), entry.depth() + 1, next);
    }
    return entries;
  }

  private static void pushAll(@Nullable List<Finding> findings, int depth, Deque<Entry> next) {
    if (findings != null) {
      findings.reversed().forEach(finding -> next.push(new Entry(finding, depth)));
    }
  }

  private void entry(Entry entry) {
    Finding finding = entry.finding();
    Attribution attribution = finding.attribution();
    String margin =
        padded(attribution.number(), paragraphs.at(attribution.cue().getFirst().start()));
    int deepest = Math.max(0, (screen.columns() - margin.length() - LEAST_WORDS) / STEP);
    margin = " ".repeat(STEP * Math.min(entry.depth(), deepest)) + margin;
    String indent = " ".repeat(margin.length());
    int width = screen.columns() - margin.length();
    page.append(screen.dim(margin));
    Attributed kept = attributed.get(attribution.number() - 1);
    Wording wording = new Wording(kept);
    who(wording, indent, width);
    for (String line : Screen.folded(Who.words(kept.content()), width)) {
      line(indent, line);
    }
    for (String line : Screen.folded(String.join(" · ", wording.details()), width)) {
      line(indent, screen.dim(line));
    }
    if (explained) {
      explain(finding, indent, width);
    }
  }

  /** Who, how and when; the margin has been written. */
  private void who(Wording wording, String indent, int width) {
    Who who = wording.who();
    String bold = who.words().isEmpty() ? who.meant() : who.words();
    // Folded as one, so that the line breaks where it must, and coloured afterwards
    List<String> lines = Screen.folded(wording.saying(), width);
    String first = lines.getFirst();
    page.append(
        first.startsWith(bold) ? screen.bold(bold) + first.substring(bold.length()) : first);
    page.append('\n');
    lines.stream().skip(1).forEach(line -> line(indent, line));
  }

  /** One line for each conclusion; rules that concluded the same from the same words share one. */
  private void explain(Finding finding, String indent, int width) {
    List<Reason> reasons = Reason.of(finding);
    for (int i = 0; i < reasons.size(); i++) {
      Reason first = reasons.get(i);
      StringBuilder line = new StringBuilder(first.about());
      line.append(first.conclusion().isEmpty() ? "" : " " + first.conclusion());
      line.append(" by ").append(name(first));
      while (i + 1 < reasons.size() && first.restsOnTheSameAs(reasons.get(i + 1))) {
        i++;
        line.append(", ").append(name(reasons.get(i)));
      }
      List<Span> words = first.evidence().words();
      line.append(
          words.isEmpty() ? "" : ": " + Wording.quoted(words.stream().map(each -> each.in(text))));
      because(line.toString(), indent, width);
    }
  }

  /** The rule's id; what it means comes at the end. */
  private String name(Reason reason) {
    rules.add(reason.evidence().rule());
    return reason.evidence().rule().id();
  }

  private void because(String words, String indent, int width) {
    List<String> lines = Screen.folded(words, width - 4);
    line(indent, screen.dim("- " + lines.getFirst()));
    lines.stream().skip(1).forEach(line -> line(indent, screen.dim("    " + line)));
  }

  /** What the rules mean that were named, in the order in which they first were. */
  private void legend() {
    for (Rule rule : rules) {
      legend(rule.id() + ": " + rule.meaning());
    }
    if (!rules.isEmpty()) {
      legend(CONFIDENCE);
    }
  }

  private void legend(String words) {
    List<String> lines = Screen.folded(words, screen.columns() - 8);
    line("    ", screen.dim(lines.getFirst()));
    lines.stream().skip(1).forEach(line -> line("        ", screen.dim(line)));
  }

  private void line(String indent, String words) {
    page.append(indent).append(words).append('\n');
  }

  /** {@code " 12 ¶4 "}, wider only where the numbers are. */
  private static String padded(int number, int paragraph) {
    String left = String.valueOf(number);
    String right = "¶" + paragraph;
    return " ".repeat(Math.max(0, 3 - left.length()))
        + left
        + " "
        + right
        + " ".repeat(Math.max(1, 4 - right.length()));
  }
}
