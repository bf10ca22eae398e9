package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import java.util.Collections;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
import org.junit.jupiter.api.Test;

class TextReadingTest {
  private static final String TEXT =
      """
      KESTRIA, July 26

      "We have seen the plan, all forty pages of it, and \
      we will not sign," said Ana Holt. "Never."

      A senior official said so.
      He reportedly left.
      """;

  private static final Reading READING =
      Readings.of(
          new Article("k", TEXT, "Talks fail", "The Post", "2025-07-26", List.of(), null),
          attribution(
              TEXT,
              "Ana Holt",
              "said",
              "\"We have seen the plan, all forty pages of it, and we will not sign,\"|\"Never.\"",
              Kind.DIRECT),
          attribution(TEXT, "A senior official", "said so", "so", Kind.INDIRECT),
          attribution(TEXT, "", "reportedly", "He", Kind.INDIRECT));

  @Test
  void showsNumberParagraphWhoHowWhatAndConfidence() {
    assertThat(page(READING, new Screen(60, false)))
        .isEqualTo(
            """
            Talks fail · The Post · 2025-07-26
              1 ¶2  Ana Holt said
                    "We have seen the plan, all forty pages of it, and
                    we will not sign," … "Never."
                    0.91
              2 ¶3  A senior official (unnamed) said so
                    so
                    0.91
              3 ¶4  (nobody named) reportedly
                    He
                    0.91

            """);
  }

  @Test
  void keepsEveryLineWithinTheScreen() {
    for (int columns = 40; columns < 90; columns++) {
      int most = columns;
      assertThat(page(READING, new Screen(columns, false)).lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(most));
    }
  }

  @Test
  void widensTheMarginWhereNumbersAreWide() {
    String text = "x\n".repeat(1233) + "Ana said no";
    Attribution said = attribution(text, "Ana", "said", "no", Kind.INDIRECT);
    Reading reading = Readings.of(Article.of("k", text), Collections.nCopies(1000, said));

    assertThat(page(reading, Screen.PAPER))
        .contains("\n  1 ¶1234 Ana said\n          no\n")
        .contains("\n1000 ¶1234 Ana said\n           no\n");
  }

  @Test
  void coloursOnlyWhereColoursAreShown() {
    assertThat(page(READING, new Screen(80, true))).contains("\u001b[1mAna Holt\u001b[0m said");
    assertThat(page(READING, new Screen(80, false))).doesNotContain("\u001b");
  }

  @Test
  void letsNoArticleCommandTheTerminal() {
    String text = "\u001b]0;owned\u0007Ana \u202Esaid\u202C \u009b31mno";
    Reading reading =
        Readings.of(
            new Article("\u001b[2J", text, null, "\r\u001b[A", null, List.of(), null),
            attribution(
                text, "\u001b]0;owned\u0007Ana", "\u202Esaid", "\u009b31mno", Kind.INDIRECT));

    assertThat(page(reading, Screen.PAPER).codePoints())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n')
        .noneMatch(c -> c >= 0x202A && c <= 0x202E);
  }

  @Test
  void saysWhenNobodySaidAnything() {
    assertThat(page(Readings.of(Article.of("k", "It rained.")), Screen.PAPER))
        .isEqualTo("k\n    nobody is said to have said anything\n\n");
  }

  @Test
  void foldsWordsLongerThanALine() {
    assertThat(TextReading.folded("ab cdefghijkl \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 m", 4))
        .containsExactly("ab", "cdef", "ghij", "kl", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "m");
    assertThat(TextReading.folded("", 4)).containsExactly("");
  }

  private static String page(Reading reading, Screen screen) {
    return Format.TEXT.pages(reading, screen).getFirst().text();
  }
}
