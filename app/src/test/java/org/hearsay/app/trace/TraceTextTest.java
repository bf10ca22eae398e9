package org.hearsay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.trace.Traces.outlet;
import static org.hearsay.app.trace.Traces.person;
import static org.hearsay.app.trace.Traces.unnamed;

import org.hearsay.app.export.Screen;
import org.hearsay.app.lineage.Claim.Event;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.Test;

class TraceTextTest {
  private static String text(Traces traces) {
    return TraceText.of(traces.trace(), Screen.PAPER);
  }

  /** One told by a person, one copy of it, one that cites it, one told by officials. */
  static Traces ferry() {
    return new Traces()
        .article("light-3", "The Harbour Light", "2031-07-25")
        .copy("coast-7", "Coast Weekly", "2031-07-26", "light-3")
        .article("kiln-2", "Kiln Radio", "2031-07-27")
        .article("east-1", "Eastwich News", "2031-07-27")
        .said("light-3", "the ferry will stay in harbour until spring", person("Ana Holt"))
        .said("coast-7", "the ferry will stay in harbour until spring", person("Ana Holt"))
        .said(
            "kiln-2",
            "the ferry stays in until spring",
            outlet("The Harbour Light"),
            person("Ana Holt"))
        .said("east-1", "the ferry will not sail before spring", unnamed("port officials"));
  }

  @Test
  void tellsOriginsWithWhatRestsOnEach() {
    assertThat(text(ferry()))
        .startsWith(
            """
            “the ferry will stay in harbour until spring”
            claim 0000000000001 · 4 articles, 1 of them a copy · Fri 25 Jul 2031 to Sun 27
            Jul 2031

            1 to 2 independent origins

             1  Ana Holt · named person\
            """)
        .contains(
            """
                Fri 25 Jul 2031 · The Harbour Light · light-3
                  and 1 copy: Coast Weekly (coast-7)
                  Sun 27 Jul 2031 · Kiln Radio · kiln-2, cites The Harbour Light
            """)
        .contains(" 2  port officials · unnamed · through Eastwich News");
  }

  @Test
  void tellsWhatBecameOfIt() {
    String text =
        text(
            ferry()
                .said("kiln-2", "the ferry stays in", Act.DENY, person("Tom Reed"))
                .happened(Event.Kind.APPEARED, 1)
                .happened(Event.Kind.DENIED, 5)
                .odds(1, "north-4", "North Post", "2031-07-28", "the ferry will sail in May"));

    assertThat(text)
        .contains("over time\n    Fri 25 Jul 2031  first said · The Harbour Light (light-3)\n")
        .contains("    Sun 27 Jul 2031  denied by Tom Reed · Kiln Radio (kiln-2)\n")
        .contains("at odds with\n    “the ferry will sail in May”\n")
        .contains("hearsay trace 0000000000033\n");
  }

  @Test
  void whatNobodySaysHasNoOrigin() {
    assertThat(
            text(
                new Traces()
                    .article("light-3", "The Harbour Light", "2031-07-25")
                    .said("light-3", "the ferry leaks", Act.DENY, person("Ana Holt"))))
        .contains(
            """
            no independent origin
            Nobody in this ledger says it:
                Ana Holt · deny · Fri 25 Jul 2031 · The Harbour Light · light-3
            """);
  }

  @Test
  void foldsManyCopiesIntoOneLine() {
    Traces many =
        new Traces()
            .article("light-3", "The Harbour Light", "2031-07-25")
            .said("light-3", "the ferry will stay in harbour", person("Ana Holt"));
    for (int i = 0; i < 5_000; i++) {
      many.silentCopy("copy-" + i, "Paper " + i, "2031-07-26", "light-3");
    }

    assertThat(text(many))
        .contains("1 independent origin\n")
        .contains("5001 articles, 5000 of them copies")
        .containsPattern("and 5000 copies: Paper 0 \\(copy-0\\),[\\s\\S]* and\\s+4994\\s+more")
        .hasSizeLessThan(2_000);
  }

  @Test
  void namesOfStrangersCommandNoTerminal() {
    Traces hostile =
        new Traces()
            .article("a\u001b[2J", "Evil\u202Ereversed\u0007", "2031-07-25")
            .said("a\u001b[2J", "the \u001b[31mferry\nwill stay", person("Ana\u001b]0;x Holt"));

    assertThat(text(hostile)).doesNotContain("\u001b").doesNotContain("\u202E", "\u0007");
  }

  @Test
  void linesKeepToTheScreen() {
    assertThat(TraceText.of(ferry().trace(), new Screen(50, false)).lines())
        .allMatch(line -> line.length() <= 50);
  }
}
