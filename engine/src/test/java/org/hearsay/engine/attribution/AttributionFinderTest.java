package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the shipped model; how well that finds attributions is measured in {@code bench}. */
class AttributionFinderTest {
  private static final AttributionFinder FINDER = AttributionFinder.open();

  private static final String SAID =
      "“We will not sell the ferry,” harbour master Ada Quill said on Monday.";

  /** One article; %s stands before every quotation. */
  private static final String ARTICLE =
      """
      PORT ELLERY — %s“We will not sell the ferry,” harbour master Ada Quill said on Monday.

      %s“Nobody has asked us,” said Tom Marsh, who runs the kiosk at the pier. He added that he
      had heard of the plan from a passenger.

      The council denied on Tuesday that a sale was planned. According to its spokesman, the
      ferry would be repaired in the spring.
      """;

  private static List<Attribution> find(String text) {
    return FINDER.find(Prose.of(text), true);
  }

  @AfterAll
  static void close() {
    FINDER.close();
  }

  @Test
  void findsWhoSaidWhat() {
    assertThat(find(SAID))
        .singleElement()
        .satisfies(found -> {
          assertThat(words(found.source(), SAID)).contains("Quill");
          assertThat(words(found.cue(), SAID)).contains("said");
          assertThat(words(found.content(), SAID)).contains("We will not sell the ferry");
          assertThat(found.kind()).isEqualTo(Kind.DIRECT);
        });
  }

  @Test
  void tellsReportedFromQuotedWords() {
    String text = "Harbour master Ada Quill said on Monday that the ferry would not be sold.";
    assertThat(find(text)).extracting(Attribution::kind).containsExactly(Kind.INDIRECT);
  }

  @Test
  void countsTwoForASignBeyondTheFirstPlane() {
    String umbrella = ARTICLE.replace("%s", "\u2602 ");
    String emoji = ARTICLE.replace("%s", "\ud83d\ude00 ");
    // The model knows neither sign, so that it sees the same
    assertThat(Shipped.wordPiece().pieces("\u2602")).isEqualTo(Shipped.wordPiece().pieces("😀"));

    List<Attribution> found = find(umbrella);
    assertThat(found).isNotEmpty();
    assertThat(find(emoji))
        .isEqualTo(found.stream().map(attribution -> moved(attribution, umbrella)).toList());
  }

  @Test
  void leavesAPictureBeforeAQuotationOutOfIt() {
    String text = ARTICLE.replace("%s", "\ud83d\ude00 ");
    assertThat(find(text))
        .isNotEmpty()
        .allSatisfy(found ->
            assertThat(found.content())
                .allSatisfy(piece -> assertThat(piece.in(text)).doesNotStartWith("\ud83d")));
  }

  @Test
  void findsTheSameOnEveryThread() throws Exception {
    List<String> texts =
        Stream.of("", "And then: ", "\"No,\" he said. ")
            .map(s -> ARTICLE.replace("%s", s))
            .toList();
    List<List<Attribution>> alone = texts.stream().map(AttributionFinderTest::find).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<List<Attribution>>>> together = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        together.add(
            threads.submit(() -> texts.stream().map(AttributionFinderTest::find).toList()));
      }
      for (Future<List<List<Attribution>>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void findsTheSameInALongTextWithHelpAndWithout() throws Exception {
    // One paragraph fits into a window, two do not: these are 70 windows
    String paragraph = SAID + " " + "The ferry sailed at noon as on any other day. ".repeat(11);
    String text = (paragraph + "\n").repeat(70);
    try (ForkJoinPool oneThread = new ForkJoinPool(1)) {
      List<Attribution> alone = oneThread.submit(() -> find(text)).get();
      assertThat(alone).hasSizeGreaterThanOrEqualTo(70);
      assertThat(find(text)).isEqualTo(alone);
    }
  }

  @Test
  void leavesWindowsWithoutWordsToThemselves() {
    long before = FINDER.networkTime().toNanos();
    assertThat(find("“ ".repeat(10_000))).isEmpty();
    assertThat(FINDER.networkTime().toNanos()).isEqualTo(before);
  }

  @Test
  void findsWhatStandsAroundWindowsWithoutWords() {
    String text = SAID + "\n" + "\" ".repeat(1000) + "\n" + SAID;
    List<Attribution> found = find(text);
    assertThat(found).hasSizeGreaterThanOrEqualTo(2);
    assertThat(found.getFirst().cue().getFirst().end()).isLessThanOrEqualTo(SAID.length());
    assertThat(found.getLast().cue().getFirst().start())
        .isGreaterThan(text.length() - SAID.length());
  }

  /** A text, and a name for it that is fit to be shown. */
  record Bad(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Bad> badInput() {
    String said = "“We will not sell,” Ada Quill said. ";
    return List.of(
        new Bad("nothing", ""),
        new Bad("white space", " \t\r\n\u00a0\u2028".repeat(1000)),
        new Bad("no quotation", "The ferry sailed at noon, as on any other day.\n".repeat(20)),
        new Bad("one long line", said.repeat(500)),
        new Bad("quotation marks alone", "\"".repeat(20_000)),
        new Bad("opening marks alone", "“".repeat(10_000)),
        new Bad("quotations that open and do not close", "\"a".repeat(3_000)),
        new Bad("quotations that open and do not close, in lines", "“a\n".repeat(2_000)),
        new Bad("dashes behind quotations", "“We will not sell the ferry” -\n".repeat(100)),
        new Bad("a quotation followed by dashes", "“We will not sell.” " + "-".repeat(20_000)),
        new Bad("colons alone", ":".repeat(20_000)),
        new Bad(
            "control characters", said.replace(" ", "\0\u0001\u001b[31m \u0085\u000b").repeat(20)),
        new Bad("lone surrogates", said.replace(" ", " \ud83d \ude00 ").repeat(20) + "\ud83d"),
        new Bad("a lone surrogate", "\udc00"),
        new Bad("CRLF", (said + "\r\n\r\n").repeat(20)),
        new Bad("right-to-left marks", said.replace(" ", " \u200f\u202e").repeat(20)),
        new Bad("byte order marks", said.replace(" ", "\ufeff ").repeat(20)),
        new Bad("UTF-8 taken for Windows-1252", said.replace("“", "â€œ").replace("”", "â€\u009d")),
        new Bad("combining marks", "o\u0301\u0302\u0303".repeat(500)),
        new Bad("a word of a million letters", "He said: “" + "a".repeat(1_000_000) + "”"),
        new Bad("a word of a million letters with accents", "é".repeat(1_000_000)),
        new Bad("empty lines", "\n".repeat(50_000) + said + "\r\n".repeat(50_000)));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  @Timeout(120)
  void readsAnyText(Bad bad) {
    String text = bad.text();
    for (Attribution found : find(text)) {
      assertThat(Stream.of(found.source(), found.cue(), found.content()).flatMap(List::stream))
          .allSatisfy(span -> {
            assertThat(span.start()).isNotNegative();
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.in(text)).isEqualTo(span.in(text).strip());
          });
    }
  }

  private static String words(List<Span> spans, String text) {
    return spans.stream().map(span -> span.in(text)).toList().toString();
  }

  /** To where it stands when each umbrella takes one unit more. */
  private static Attribution moved(Attribution from, String text) {
    return new Attribution(
        from.number(),
        from.within(),
        moved(from.source(), text),
        moved(from.cue(), text),
        moved(from.content(), text),
        from.kind(),
        from.confidence());
  }

  private static List<Span> moved(List<Span> spans, String text) {
    return spans.stream()
        .map(span -> new Span(moved(span.start(), text), moved(span.end(), text)))
        .toList();
  }

  private static int moved(int offset, String text) {
    return offset + (int) text.substring(0, offset).chars().filter(c -> c == '\u2602').count();
  }
}
