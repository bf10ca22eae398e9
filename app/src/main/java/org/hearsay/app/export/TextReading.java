package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.reading.Reading;

/**
 * A reading for people:
 *
 * <pre>
 * 12 ¶4  Israeli officials (unnamed) told
 *        "Hamas has resorted to delaying tactics …"
 *        0.91
 * </pre>
 */
final class TextReading {
  private final Reading reading;
  private final Screen screen;
  private final StringBuilder page = new StringBuilder();

  TextReading(Reading reading, Screen screen) {
    this.reading = reading;
    this.screen = screen;
  }

  /** The whole page, its last line ended. */
  @Override
  public String toString() {
    page.setLength(0);
    Article article = reading.article();
    heading(article);
    Paragraphs paragraphs = new Paragraphs(article.text());
    int number = 0;
    for (Attribution attribution : reading.attributions()) {
      number++;
      attribution(number, paragraphs.at(attribution.cue().getFirst().start()), attribution);
    }
    if (number == 0) {
      page.append("    nobody is said to have said anything\n");
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

  private void attribution(int number, int paragraph, Attribution attribution) {
    String text = reading.article().text();
    String margin = padded(number, paragraph);
    String indent = " ".repeat(margin.length());
    SourceWords source = SourceWords.of(attribution, text);
    String who = source.name().isEmpty() ? "(nobody named)" : source.name();
    boolean unnamed = !source.name().isEmpty() && !source.named() && !source.pronoun();
    String how = (unnamed ? " (unnamed) " : " ") + SourceWords.words(attribution.cue(), text);
    page.append(screen.dim(margin));
    // Folded as one, so that the line breaks where it must, and coloured afterwards
    List<String> lines = folded(who + how, screen.columns() - margin.length());
    String first = lines.getFirst();
    page.append(first.startsWith(who) ? screen.bold(who) + first.substring(who.length()) : first);
    page.append('\n');
    lines.stream().skip(1).forEach(line -> line(indent, line));
    for (String line :
        folded(
            SourceWords.words(attribution.content(), text), screen.columns() - indent.length())) {
      line(indent, line);
    }
    line(indent, screen.dim(hundredths(attribution.confidence())));
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

  /** 0.91: two decimals, with a point in every language. */
  private static String hundredths(double confidence) {
    long hundredths = Math.round(confidence * 100);
    return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
  }

  /** Lines of at most {@code width} code points, cut at spaces, longer words cut anywhere. */
  static List<String> folded(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      int from = 0;
      while (used + length > width) {
        int to = word.offsetByCodePoints(from, width - used);
        lines.add(line.append(word, from, to).toString());
        line.setLength(0);
        length -= width - used;
        used = 0;
        from = to;
      }
      line.append(word, from, word.length());
      used += length;
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
