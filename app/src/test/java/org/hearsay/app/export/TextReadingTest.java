package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;
import static org.hearsay.app.export.Readings.span;
import static org.hearsay.app.export.Readings.spans;
import static org.hearsay.app.export.Readings.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReadingTest {
  private static final String TEXT =
      """
      KESTRIA, July 26

      "We have seen the plan, all forty pages of it, and \
      we will not sign," said Ana Holt. "Never."

      In the end a senior official said so.
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
          attribution(TEXT, "a senior official", "said so", "so", Kind.INDIRECT),
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
              2 ¶3  a senior official (unnamed) said so
                    so
                    0.91
              3 ¶4  (nobody named) reportedly
                    He
                    0.91

            """);
  }

  @Test
  void showsThroughWhomHowFirmlyWhenAndWhatBecameOfIt() {
    assertThat(page(Talks.reading(), new Screen(90, false)))
        .isEqualTo(
            """
            talks
              1 ¶1  Officials (unnamed) told reporters · Fri 25 Jul 2025
                    that the envoy had rejected that he would leave
                    via The Post, Kestrian Radio · reportedly · 0.91
                  2 ¶1  the envoy (Ana Holt) had rejected
                        that he would leave
                        deny · 0.91
              3 ¶2  He (the text does not say who) confirmed (to the Courier) · "late in the week"
                    it
                    negated · confirms 2 · 0.91

            """);
  }

  @Test
  void tellsWhoWasToldWhereverTheyStand() {
    String text =
        "The crew were told to leave. Ana told them. Ben said to Eve on Monday to Ann: go.";
    Reading reading =
        Readings.of(
            Article.of("k", text),
            attribution(text, "", "were told", "to leave", Kind.INDIRECT),
            attribution(text, "Ana", "told them", "them", Kind.INDIRECT),
            attribution(text, "Ben", "said to Eve", "go", Kind.INDIRECT));
    String[] told = {"The crew", "them", "Ann"};
    for (int i = 0; i < told.length; i++) {
      Manner plain = reading.findings().get(i).manner();
      Manner manner =
          new Manner(plain.act(), plain.actEvidence(), false, List.of(), span(text, told[i]));
      reading = with(reading, i + 1, with(reading.findings().get(i), manner));
    }

    assertThat(page(reading, Screen.PAPER))
        .contains(
            "  (nobody named) were told (told: The crew)\n",
            "  Ana told them\n",
            "  Ben said to Eve (to Ann)\n");
  }

  @Test
  void saysWhyWhenAsked() {
    assertThat(Format.TEXT.pages(Talks.reading(), Screen.PAPER, true).getFirst().text())
        .contains(
            """
                    it
                    negated · confirms 2 · 0.91
                    - act confirm by by-hand: "confirmed"
                    - negated by by-hand
                    - link (not named) by by-hand, by-hand: "He"
                    - said no date by by-hand: "late in the week"
                    - effect confirms 2 by by-hand: "confirmed it"
                by-hand: Whoever wrote the test says so.
                The number at the end: how likely the whole is right, from the model's
                    scores of cue, content and source; one number for all reports that name
                    nobody, which rules find.

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-25, Fri 25 Jul 2025",
    "2025-07, Jul 2025",
    "2025, 2025",
    "2025-13-01, 2025-13-01",
    "2025-7, 2025-7"
  })
  void showsDatesAsPreciseAsTheyAre(String iso, String shown) {
    assertThat(DateWords.of(iso)).isEqualTo(shown);
  }

  @Test
  void holdsDeepNestingOnNarrowScreens() {
    String text = "Ana said ".repeat(40) + "no.";
    List<Attribution> nested = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int start = i * "Ana said ".length();
      nested.add(
          new Attribution(
              i + 1,
              i,
              List.of(new Span(start, start + 3)),
              List.of(new Span(start + 4, start + 8)),
              List.of(new Span(start + 9, text.length())),
              Kind.INDIRECT,
              0.5));
    }

    String page = page(Readings.of(Article.of("k", text), nested), new Screen(40, false));

    assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    assertThat(page).contains("\n  1 ¶1  Ana said\n", "\n      2 ¶1  Ana", " 40 ¶1  Ana said\n");
  }

  @Test
  void keepsTheOrderOfTheTextBehindWhatStandsUnderItsParent() {
    String text = "No, Ben said, said Ana. Yes, said Eve.";
    Reading reading =
        Readings.of(
            Article.of("k", text),
            new Attribution(
                1, 2, spans(text, "Ben"), spans(text, "said"), spans(text, "No"), Kind.INDIRECT, 1),
            attribution(text, "Ana", "said Ana", "No, Ben said", Kind.INDIRECT),
            attribution(text, "Eve", "said Eve", "Yes", Kind.INDIRECT));

    assertThat(page(reading, Screen.PAPER).lines().filter(line -> line.contains("¶")))
        .containsExactly("  2 ¶1  Ana said Ana", "      1 ¶1  Ben said", "  3 ¶1  Eve said Eve");
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
    assertThat(Screen.folded("ab cdefghijkl \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 m", 4))
        .containsExactly("ab", "cdef", "ghij", "kl", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "m");
    assertThat(Screen.folded("", 4)).containsExactly("");
  }

  private static String page(Reading reading, Screen screen) {
    return Format.TEXT.pages(reading, screen, false).getFirst().text();
  }
}
