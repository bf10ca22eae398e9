package org.hearsay.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.chain.Chains;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.date.SayingDates;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.effect.Effects;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.manner.Manners;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would print: whatever stands there, a reading comes of it, soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
  private static final Reader READER = Reader.open();

  /** Stand in for cues where the model is left out. */
  private static final Set<String> CUES =
      Set.of("said", "told", "denied", "citing", "cited", "revoked", "reportedly", "hopes", "SAID");

  @AfterAll
  static void close() {
    READER.close();
  }

  /** A text, short or as long as asked. */
  record Shape(String name, IntFunction<String> text) {
    static Shape repeated(String name, String piece) {
      return new Shape(name, piece::repeat);
    }

    static Shape each(String name, IntFunction<String> piece) {
      return new Shape(
          name, times -> IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        Shape.repeated("a pronoun without antecedent", "He said it. "),
        Shape.repeated("lines of it", "he said it\n"),
        Shape.repeated("one sentence of it", "they said it, "),
        Shape.repeated("short sentences", "Ann said no. "),
        Shape.repeated("quotations alone", "\"We will not sail there again, ever.\"\n\n"),
        Shape.repeated("quotations that never close", "\"We hopes not to sail, he said.\n\n"),
        Shape.each("names alone", i -> name(i) + " " + name(7 * i + 3) + ", "),
        Shape.each("all speak", i -> "Mr. " + name(i) + " " + name(i + 4) + " said so. "),
        Shape.repeated(
            "cyclic citations", "Reuters, citing the BBC, which cited Reuters, said so. "),
        Shape.repeated("in one sentence", "A, citing B, which cited A, "),
        Shape.repeated("relays without end", "told CNN "),
        Shape.repeated("nested reports", "Ann Lee said that "),
        Shape.repeated("speakers in their own words", "my aide said that "),
        Shape.repeated("documents by documents", "a report by "),
        Shape.repeated("of one another", "the spokesman for the report's "),
        Shape.repeated(
            "dates at odds", "On Monday, May 5, 2014, two days earlier, he said on 31/02/2031. "),
        Shape.repeated("counts", "999 years earlier, 999 years ago, he said no. "),
        Shape.repeated("negations", "not "),
        Shape.repeated("adverbs", "reportedly "),
        Shape.repeated("passives", "he is said to "),
        Shape.repeated("denials", "The ministry denied the report. "),
        Shape.repeated("revocations", "the order was revoked, he said, and it was reinstated, "),
        Shape.each(
            "acronyms",
            i -> "the " + name(i) + " Council (" + name(i).toUpperCase() + ") said no. "),
        Shape.repeated("capitals", "THE MINISTER SAID NO "),
        Shape.repeated("joint speakers", "Ann Lee and "),
        Shape.repeated("marks", ", . ; - \" ( "),
        Shape.repeated("brackets", "(the union said ( "),
        Shape.repeated("one word", "xxxxxxxx"),
        Shape.repeated("one capital", "XXXXXXXX"),
        Shape.repeated("points", "U.S.-"),
        Shape.repeated("apostrophes", "s's' "),
        Shape.repeated("pictures", "😀 Ann 😀 said 😀 no. "),
        Shape.repeated("accents", "e\u0301\u0301 said\u0301 Jose\u0301. "),
        Shape.repeated("right to left", "قال \u202eالوزير said\u202c إنه لا. "),
        Shape.repeated("lone surrogates", "Ann \ud83d said \ude00 no. "),
        Shape.repeated("control characters", "Ann\u0000 said\u0007 no.\u2028\u0085"),
        Shape.repeated("another language", "部长说不。Der Minister sagte, „nein“. "));
  }

  private static String name(int number) {
    String digits = Integer.toString(number + 10);
    String name =
        digits
            .chars()
            .mapToObj(c -> "baceidofugahekilomun".substring(2 * (c - '0'), 2 * (c - '0') + 2))
            .collect(Collectors.joining());
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void areReadAsTheyStand(Shape shape) {
    for (int times : new int[] {1, 40}) {
      String text = shape.text().apply(times);
      Reading reading = READER.read(article(text, "2020-05-05"));
      check(text, reading.findings());
    }
  }

  /**
   * Without the model, whose time is known: far more of it, and attributions that make no sense.
   */
  @ParameterizedTest
  @MethodSource("shapes")
  void areReadInBulk(Shape shape) {
    String text = shape.text().apply(2000);
    Prose prose = Prose.of(text);
    check(text, findings(prose, text, "2020-05-05", atCues(prose)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void areReadWhateverTheAttributionsAre(Shape shape) {
    String text = shape.text().apply(12);
    Prose prose = Prose.of(text);
    for (int seed = 0; seed < 60; seed++) {
      List<Attribution> any = anywhere(prose, new Random(seed));
      String published = seed % 2 == 0 ? "2020-05-05" : null;
      check(text, findings(prose, text, published, any));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-13-45",
        "2024-02-30",
        "2024-05-05T23:30:00+14:00",
        "0000-00-00",
        "soon",
        "+99999-01-01",
        "٢٠٢٤-٠٥-٠٥"
      })
  void takeAnyDateOfPublication(String published) {
    String text =
        "Ann Lee said on Monday that the ferry would sail. Two days earlier she said it would not."
            + " In May she had said that it was sold, and 999 years ago that it was not.";
    Article article = new Article("odd", text, "", "", published, List.of("", "\u0000"), "");
    assertThatCode(() -> READER.read(article)).doesNotThrowAnyException();
    Prose prose = Prose.of(text);
    check(text, findings(prose, text, published, atCues(prose)));
  }

  private static Article article(String text, @Nullable String published) {
    return new Article("hostile", text, null, "Reuters", published, List.of(), null);
  }

  private static List<Finding> findings(
      Prose prose, String text, @Nullable String published, List<Attribution> attributions) {
    Article article = article(text, published);
    Lexicon lexicon = Lexicon.shipped();
    List<Manner> manners = Manners.of(prose, attributions, lexicon);
    Map<Integer, Said> said = SayingDates.of(prose, published, attributions);
    Cast cast = Cast.of(prose, article, attributions, lexicon);
    List<List<Link>> chains = Chains.of(prose, article, attributions, manners, cast, lexicon);
    Map<Integer, Effect> effects = Effects.of(prose, attributions, manners, chains, lexicon);
    return IntStream.range(0, attributions.size())
        .mapToObj(i ->
            new Finding(
                attributions.get(i), manners.get(i), chains.get(i), said.get(i), effects.get(i)))
        .toList();
  }

  /** At each word that could be a cue one attribution, four levels deep. */
  private static List<Attribution> atCues(Prose prose) {
    List<Attribution> all = new ArrayList<>();
    int[] ends = new int[5];
    int[] numbers = new int[5];
    int depth = 0;
    for (int w = 0; w < prose.words().size(); w++) {
      while (depth > 0 && ends[depth] <= w) {
        depth--;
      }
      int sentence = prose.sentenceOf(w);
      int end = Math.min(prose.sentenceEnd(sentence), w + 40);
      end = depth == 0 ? end : Math.min(end, ends[depth]);
      if (!CUES.contains(prose.words().word(w)) || w + 1 >= end) {
        continue;
      }
      int from = Math.max(prose.sentenceStart(sentence), w - 3);
      all.add(attribution(prose, all.size() + 1, numbers[depth], from, w, w + 1, end));
      if (depth < 4) {
        depth++;
        ends[depth] = end;
        numbers[depth] = all.size();
      }
    }
    return all;
  }

  /** Sources, cues and contents anywhere, in each other and in themselves. */
  private static List<Attribution> anywhere(Prose prose, Random random) {
    int words = prose.words().size();
    List<Attribution> all = new ArrayList<>();
    for (int number = 1; words > 1 && number <= 8; number++) {
      int cue = random.nextInt(words);
      int source = random.nextInt(words);
      int content = random.nextInt(words);
      int sourceEnd =
          random.nextInt(4) == 0 ? source : Math.min(words, source + 1 + random.nextInt(6));
      all.add(
          new Attribution(
              number,
              random.nextInt(number),
              sourceEnd > source ? List.of(prose.span(source, sourceEnd)) : List.of(),
              List.of(prose.span(cue, Math.min(words, cue + 1 + random.nextInt(3)))),
              List.of(prose.span(content, Math.min(words, content + 1 + random.nextInt(30)))),
              Kind.values()[random.nextInt(3)],
              0.5));
    }
    return all;
  }

  private static Attribution attribution(
      Prose prose, int number, int within, int source, int cue, int content, int end) {
    return new Attribution(
        number,
        within,
        source < cue ? List.of(prose.span(source, cue)) : List.of(),
        List.of(prose.span(cue, content)),
        List.of(prose.span(content, end)),
        Kind.INDIRECT,
        0.5);
  }

  private static void check(String text, List<Finding> findings) {
    Span whole = new Span(0, text.length());
    Map<Integer, Attribution> byNumber = new HashMap<>();
    Set<Speaker> speakers = Collections.newSetFromMap(new IdentityHashMap<>());
    findings.forEach(each -> byNumber.put(each.attribution().number(), each.attribution()));
    for (Finding finding : findings) {
      Attribution attribution = finding.attribution();
      Stream.of(attribution.source(), attribution.cue(), attribution.content())
          .forEach(spans -> checkSpans(whole, spans));
      assertThat(attribution.isOutermost() || byNumber.containsKey(attribution.within())).isTrue();
      for (Link link : finding.chain()) {
        checkSpans(whole, link.evidence().words());
        assertThat(link.resolved() == null || !link.evidence().words().isEmpty()).isTrue();
        if (link.speaker() != null) {
          speakers.add(link.speaker());
        }
      }
      Said said = finding.said();
      if (said != null) {
        checkSpans(whole, said.evidence().words());
        assertThat(said.evidence().words()).isNotEmpty();
        checkDate(said.date());
      }
      Effect effect = finding.effect();
      if (effect != null) {
        checkSpans(whole, effect.evidence().words());
        assertThat(effect.evidence().words()).isNotEmpty();
        assertThat(effect.target()).isNotEqualTo(attribution.number()).isIn(byNumber.keySet());
      }
    }
    speakers.forEach(each -> checkSpeaker(whole, each));
  }

  private static void checkSpans(Span whole, List<Span> spans) {
    for (Span span : spans) {
      if (span.start() < 0 || span.start() >= span.end() || span.end() > whole.end()) {
        fail("%s is outside the text or empty", span);
      }
    }
  }

  private static void checkSpeaker(Span whole, Speaker speaker) {
    checkSpans(whole, speaker.mentions());
    assertThat(speaker.mentions()).isNotEmpty();
    assertThat(Set.copyOf(speaker.mentions())).hasSameSizeAs(speaker.mentions());
    assertThat(speaker.name() == null || !speaker.name().isBlank()).as("%s", speaker).isTrue();
    assertThat(!speaker.named() || speaker.name() != null).isTrue();
  }

  /** No day that never was. */
  private static void checkDate(@Nullable String date) {
    if (date == null) {
      return;
    }
    assertThat(date).matches("\\d{4}(-\\d\\d){0,2}");
    switch (date.length()) {
      case 4 -> Year.parse(date);
      case 7 -> YearMonth.parse(date);
      default -> LocalDate.parse(date);
    }
  }
}
