package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
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
    Path schema = Path.of("../../shared/contract/reading.schema.json");
    assumeTrue(Files.exists(schema), "the schema is not at hand: " + schema);

    var validator =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(schema));

    assertThat(validator.validate(written(READING))).isEmpty();
    assertThat(validator.validate(written(Readings.of(Article.of("x", "a"))))).isEmpty();
  }

  @Test
  void countsInCodePoints() throws IOException {
    int[] codePoints = TEXT.codePoints().toArray();

    int spans = 0;
    for (JsonNode span : written(READING).findParents("start")) {
      int start = span.get("start").intValue();
      String words = new String(codePoints, start, span.get("end").intValue() - start);
      assertThat(words).isEqualTo(span.get("text").textValue());
      spans++;
    }

    assertThat(spans).isGreaterThanOrEqualTo(9);
    assertThat(written(READING).at("/article/length").intValue()).isEqualTo(codePoints.length);
  }

  @Test
  void tellsTheArticleByTheHashOfItsText() throws IOException {
    JsonNode article = written(Readings.of(Article.of("x", "é\uD83D\uDE00"))).get("article");

    // printf 'é😀' | sha256sum
    assertThat(article.get("textSha256").textValue())
        .isEqualTo("1184d1f608158eea09d297565575892231550c403aaa913008d867a97cfd5c76");
  }

  @Test
  void namesASpeakerForEachWording() throws IOException {
    String text = "Ana  Holt said no. Ana\nHolt said yes. She said so.";
    Reading reading =
        Readings.of(
            Article.of("x", text),
            attribution(text, "Ana  Holt", "said", "no", Kind.INDIRECT),
            attribution(text, "Ana\nHolt", "said", "yes", Kind.INDIRECT),
            attribution(text, "She", "said", "so", Kind.INDIRECT));

    JsonNode speakers = written(reading).get("speakers");

    assertThat(speakers.findValuesAsText("name")).containsExactly("Ana Holt", "She");
    assertThat(speakers.findValues("named"))
        .extracting(JsonNode::booleanValue)
        .containsExactly(true, false);
    assertThat(speakers.get(0).get("mentions")).hasSize(2);
    assertThat(written(reading).get("attributions").findValuesAsText("speaker"))
        .containsExactly("s1", "s1", "s2");
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
    String line = JsonReading.write(READING, false);
    String page = JsonReading.write(READING, true);

    assertThat(line)
        .endsWith("}\n")
        .containsOnlyOnce("\n")
        .startsWith("{\"schema\":\"hearsay/reading/1\"");
    assertThat(page.lines().count()).isGreaterThan(50);
    assertThat(json.readTree(page)).isEqualTo(json.readTree(line));
  }

  private JsonNode written(Reading reading) throws IOException {
    return json.readTree(JsonReading.write(reading, false));
  }
}
