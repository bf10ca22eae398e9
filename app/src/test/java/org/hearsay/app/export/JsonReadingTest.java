package org.hearsay.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;

class JsonReadingTest {
  /** Each quotation has an emoji before it, which is one code point and two UTF-16 units. */
  private static final String TEXT =
      "\uD83D\uDE00 \"No,\" said Ana Holt. \uD83D\uDE00 \"Never.\"\n\uD83D\uDE00 It was over, a clerk \uD83D\uDE00 said.";

  private static final Reading READING =
      Readings.of(
          new Article("x/1", TEXT, "A \"title\"", "The Post", "2025-07-26", List.of("A. B."), null),
          attribution(TEXT, "Ana Holt", "said", "\"No,\"|\"Never.\"", Kind.DIRECT),
          attribution(TEXT, "a clerk", "\uD83D\uDE00 said", "It was over", Kind.INDIRECT),
          attribution(TEXT, "", "over", "It was", Kind.MIXED));

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void followsTheSchema() throws IOException {
    var validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema());

    for (boolean explained : new boolean[] {false, true}) {
      assertThat(validator.validate(written(READING, explained))).isEmpty();
      assertThat(validator.validate(written(Talks.reading(), explained))).isEmpty();
      assertThat(validator.validate(written(Readings.of(Article.of("x", "a")), explained)))
          .isEmpty();
    }
  }

  @Test
  void shipsTheSchemaThatOthersRelyOn() throws IOException {
    Path agreed = Path.of("../../shared/contract/reading.schema.json");
    assumeTrue(Files.exists(agreed), "the agreed schema is not at hand: " + agreed);

    assertThat(json.readTree(schema())).isEqualTo(json.readTree(agreed.toFile()));
  }

  @Test
  void countsInCodePoints() throws IOException {
    for (Reading reading : List.of(READING, Talks.reading())) {
      int[] codePoints = reading.article().text().codePoints().toArray();
      List<JsonNode> spans = written(reading, true).findParents("start");

      assertThat(spans)
          .hasSizeGreaterThanOrEqualTo(9)
          .allSatisfy(span -> {
            int start = span.get("start").intValue();
            int length = span.get("end").intValue() - start;
            assertThat(new String(codePoints, start, length))
                .isEqualTo(span.get("text").textValue());
          });
      assertThat(written(reading).at("/article/length").intValue()).isEqualTo(codePoints.length);
    }
  }

  /** Texts of ordinary letters, emoji, and accents that combine. */
  @Test
  void countsInCodePointsWhateverTheText() throws IOException {
    long seed = Long.getLong("test.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String text = text(random);
      List<Attribution> some = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        some.add(
            new Attribution(
                1,
                0,
                List.of(),
                List.of(span(text, random)),
                List.of(span(text, random)),
                Kind.MIXED,
                0));
      }

      JsonNode written = written(Readings.of(Article.of("x", text), some));

      int[] codePoints = text.codePoints().toArray();
      for (JsonNode span : written.findParents("start")) {
        int start = span.get("start").intValue();
        assertThat(new String(codePoints, start, span.get("end").intValue() - start))
            .as("-Dtest.seed=%d, round %d", seed, round)
            .isEqualTo(span.get("text").textValue());
      }
    }
  }

  private static String text(Random random) {
    String[] parts = {
      "a", "\n", "\u00e9", "e\u0301", "\uD83D\uDE00", "\uFEFF", "\u4e2d", "\uD834\uDD1E", "\""
    };
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  /** From one code point's beginning to another's end. */
  private static Span span(String text, Random random) {
    int length = text.codePointCount(0, text.length());
    int start = random.nextInt(length);
    int end = start + 1 + random.nextInt(length - start);
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  @Test
  void tellsTheArticleByTheHashOfItsText() throws IOException {
    JsonNode article = written(Readings.of(Article.of("x", "é\uD83D\uDE00"))).get("article");

    // printf 'é😀' | sha256sum
    assertThat(article.get("textSha256").textValue())
        .isEqualTo("1184d1f608158eea09d297565575892231550c403aaa913008d867a97cfd5c76");
  }

  @Test
  void tellsThroughWhomHowFirmlyWhenAndWhatBecameOfIt() throws IOException {
    JsonNode written = written(Talks.reading());

    assertThat(written.at("/attributions/0/chain").findValuesAsText("name"))
        .containsExactly("The\nPost", "Kestrian Radio", "officials");
    assertThat(written.at("/attributions/0/chain").findValuesAsText("speaker"))
        .containsExactly("s1", "s2", "s3");
    assertThat(written.at("/attributions/0/said/date").textValue()).isEqualTo("2025-07-25");
    assertThat(written.at("/attributions/0/addressee/name").textValue()).isEqualTo("reporters");
    assertThat(written.at("/attributions/0/hedges/0/text").textValue()).isEqualTo("reportedly");
    assertThat(written.at("/attributions/1/within").textValue()).isEqualTo("a1");
    assertThat(written.at("/attributions/1/act").textValue()).isEqualTo("deny");
    assertThat(written.at("/attributions/2/negated").booleanValue()).isTrue();
    assertThat(written.at("/attributions/2/said/date").isNull()).isTrue();
    assertThat(written.at("/attributions/2/effect/target").textValue()).isEqualTo("a2");
    assertThat(written.get("speakers").findValuesAsText("id"))
        .containsExactly("s1", "s2", "s3", "s4", "s5");
  }

  @Test
  void explainsOnlyWhenAsked() throws IOException {
    assertThat(written(Talks.reading()).findValues("explain")).isEmpty();

    JsonNode third = written(Talks.reading(), true).at("/attributions/2");

    assertThat(third.at("/explain/act/rule").textValue()).isEqualTo("by-hand");
    assertThat(third.at("/explain/act/words/0/text").textValue()).isEqualTo("confirmed");
    assertThat(third.at("/explain/manner/0/of").textValue()).isEqualTo("negated");
    assertThat(
            written(Talks.reading(), true)
                .at("/attributions/0/explain/manner")
                .findValuesAsText("of"))
        .containsExactly("hedge", "addressee");
    assertThat(third.at("/chain/0/explain/link/rule").textValue()).isEqualTo("by-hand");
    assertThat(third.at("/chain/0/explain/speaker/words/0/text").textValue()).isEqualTo("He");
    assertThat(third.at("/said/explain/words/0/text").textValue()).isEqualTo("late in the week");
    assertThat(third.at("/effect/explain/words/0/text").textValue()).isEqualTo("confirmed it");
  }

  @Test
  void leavesTheSpeakerOpenWhereTheTextNamesNobody() throws IOException {
    JsonNode link = written(READING).at("/attributions/2/chain/0");

    assertThat(link.get("speaker").isNull()).isTrue();
    assertThat(link.get("name").isNull()).isTrue();
    assertThat(link.get("evidence")).isEmpty();
  }

  @Test
  void roundsTheConfidence() throws IOException {
    assertThat(written(READING).at("/attributions/0/confidence").doubleValue()).isEqualTo(0.91);
  }

  @Test
  void writesALineOrAnIndentedPageOfTheSame() throws IOException {
    String line = JsonReading.write(READING, false, false);
    String page = JsonReading.write(READING, true, false);

    assertThat(line)
        .endsWith("}\n")
        .containsOnlyOnce("\n")
        .startsWith("{\"schema\":\"hearsay/reading/1\"");
    assertThat(page.lines().count()).isGreaterThan(50);
    assertThat(json.readTree(page)).isEqualTo(json.readTree(line));
  }

  private static String schema() throws IOException {
    try (InputStream schema = JsonReading.class.getResourceAsStream("reading.schema.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), UTF_8);
    }
  }

  private JsonNode written(Reading reading) throws IOException {
    return written(reading, false);
  }

  private JsonNode written(Reading reading, boolean explained) throws IOException {
    return json.readTree(JsonReading.write(reading, false, explained));
  }
}
