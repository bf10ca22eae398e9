package org.hearsay.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.TextHash;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the documents against what the Web Annotation Data Model (W3C Recommendation of 23 February
 * 2017) says an implementation MUST do; the section is named at each check.
 */
class WebAnnotationReadingTest {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** Those keys of the model's own context that we write. */
  private static final Set<String> OF_THE_MODEL =
      Set.of(
          "id",
          "type",
          "label",
          "generator",
          "name",
          "total",
          "first",
          "last",
          "partOf",
          "startIndex",
          "items",
          "motivation",
          "body",
          "target",
          "purpose",
          "format",
          "language",
          "value",
          "source",
          "selector",
          "exact",
          "prefix",
          "suffix",
          "start",
          "end");

  private static final String EMOJI =
      "\uD83D\uDE00 \"No,\" said Ana Holt. \uD83D\uDE00 \"Never.\"\r\n\"No,\" said Ben\uD83D\uDE00";

  private final ObjectMapper json = new ObjectMapper();

  static List<Reading> readings() {
    return List.of(
        Talks.reading(),
        Readings.of(
            new Article("x/1", EMOJI, "A \"t\"", "P", "2025", List.of(), "https://a.example/b?c#d"),
            attribution(EMOJI, "Ana Holt", "said", "\"No,\"|\"Never.\"", Kind.DIRECT),
            attribution(EMOJI, "Ben\uD83D\uDE00", "said Ben", "\"No,\"", Kind.DIRECT)),
        Readings.of(Article.of("nothing", "It rained.")));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void isACollectionOfOnePage(Reading reading) throws IOException {
    JsonNode collection = written(reading);

    // 5.1: the context, an IRI as id, the type; 5.1 SHOULD: total, first, last
    assertThat(collection.at("/@context/0").textValue()).isEqualTo(CONTEXT);
    assertThat(collection.get("id").textValue()).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(collection.get("type").textValue()).isEqualTo("AnnotationCollection");
    assertThat(collection.get("total").intValue()).isEqualTo(reading.findings().size());
    assertThat(collection.get("last")).isEqualTo(collection.at("/first/id"));
    // 5.2: the page; embedded, it needs no context of its own
    JsonNode page = collection.get("first");
    assertThat(page.get("id").textValue()).startsWith("urn:uuid:");
    assertThat(page.get("type").textValue()).isEqualTo("AnnotationPage");
    assertThat(page.get("partOf")).isEqualTo(collection.get("id"));
    assertThat(page.get("startIndex").intValue()).isZero();
    assertThat(page.get("items")).hasSize(reading.findings().size());
  }

  @ParameterizedTest
  @MethodSource("readings")
  void givesEachAnnotationWhatTheModelAsksFor(Reading reading) throws IOException {
    for (JsonNode annotation : written(reading).at("/first/items")) {
      // 3.1: exactly one id, the type Annotation, one or more targets
      assertThat(annotation.get("id").textValue()).startsWith("urn:uuid:");
      assertThat(annotation.get("type").textValue()).isEqualTo("Annotation");
      assertThat(annotation.get("target")).isNotEmpty();
      // 3.3.5: one of the motivations
      assertThat(annotation.get("motivation").textValue()).isEqualTo("describing");
      // 3.2.4: a textual body has exactly one value; 3.2.1: any other has an IRI
      assertThat(annotation.at("/body/0/type").textValue()).isEqualTo("TextualBody");
      assertThat(annotation.at("/body/0/value").isTextual()).isTrue();
      assertThat(annotation.at("/body/1/id").textValue()).startsWith("urn:uuid:");
    }
  }

  @ParameterizedTest
  @MethodSource("readings")
  void selectsTheSameWordsByQuotationAndByPosition(Reading reading) throws IOException {
    String text = reading.article().text();
    int[] codePoints = text.codePoints().toArray();
    List<JsonNode> resources = written(reading).findParents("selector");

    for (JsonNode resource : resources) {
      // 4: exactly one source
      assertThat(resource.get("source").isTextual()).isTrue();
      JsonNode quotation = resource.at("/selector/0");
      JsonNode position = resource.at("/selector/1");
      assertThat(quotation.get("type").textValue()).isEqualTo("TextQuoteSelector");
      assertThat(position.get("type").textValue()).isEqualTo("TextPositionSelector");
      int start = position.get("start").intValue();
      int end = position.get("end").intValue();
      String exact = quotation.get("exact").textValue();
      assertThat(new String(codePoints, start, end - start)).isEqualTo(exact);
      String prefix = quotation.get("prefix").textValue();
      String suffix = quotation.get("suffix").textValue();
      assertThat(text).contains(prefix + exact + suffix);
      assertThat(new String(codePoints, 0, start)).endsWith(prefix);
      assertThat(new String(codePoints, end, codePoints.length - end)).startsWith(suffix);
    }
    assertThat(resources).hasSizeGreaterThanOrEqualTo(2 * reading.findings().size());
  }

  @ParameterizedTest
  @MethodSource("readings")
  void usesNoTermWithoutAMeaning(Reading reading) throws IOException {
    JsonNode document = written(reading);
    Set<String> known = new HashSet<>(OF_THE_MODEL);
    known.add("@context");
    document.at("/@context/1").fieldNames().forEachRemaining(known::add);

    Set<String> used = new HashSet<>();
    ((ObjectNode) document).remove("@context");
    collectKeys(document, used);

    assertThat(known).containsAll(used);
  }

  @Test
  void redefinesNoTermOfTheModel() throws IOException {
    assertThat(written(Talks.reading()).at("/@context/1").fieldNames())
        .toIterable()
        .doesNotContainAnyElementsOf(OF_THE_MODEL);
  }

  @Test
  void tellsWhoThroughWhomHowFirmlyWhenAndWhatBecameOfIt() throws IOException {
    JsonNode items = written(Talks.reading()).at("/first/items");

    assertThat(items.at("/0/target").findValuesAsText("part"))
        .containsExactly("source", "cue", "content");
    assertThat(items.at("/0/body/0/value").textValue())
        .isEqualTo(
            "Officials (unnamed) told reporters · Fri 25 Jul 2025"
                + " · via The Post, Kestrian Radio · reportedly · 0.91");
    assertThat(items.at("/0/body/1/chain").findValuesAsText("name"))
        .containsExactly("The\nPost", "Kestrian Radio", "officials");
    assertThat(items.at("/0/body/1/said").textValue()).isEqualTo("2025-07-25");
    assertThat(items.at("/1/body/1/within")).isEqualTo(items.at("/0/id"));
    assertThat(items.at("/1/body/1/act").textValue()).isEqualTo("deny");
    assertThat(items.at("/2/body/1/effect/kind").textValue()).isEqualTo("confirms");
    assertThat(items.at("/2/body/1/effect/on")).isEqualTo(items.at("/1/id"));
    assertThat(items.at("/2/body/1").has("said")).isFalse();
    assertThat(items.findValuesAsText("rule")).isNotEmpty().containsOnly("by-hand");
  }

  @Test
  void annotatesTheAddressOrElseTheTextByItsHash() throws IOException {
    assertThat(written(readings().get(1)).findValuesAsText("source"))
        .containsOnly("https://a.example/b?c#d");
    // printf 'Ana said no' | sha256sum | xxd -r -p | base64, in the letters of addresses
    assertThat(sources(null))
        .containsOnly("ni:///sha-256;3K2v3rqodJHGZr-aiwtRTm7lWj4338guhA2qNS7bN7Y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "not an address", "/relative", "http://[", ""})
  void takesNoNonsenseForAnAddress(String url) throws IOException {
    assertThat(sources(url)).allMatch(source -> source.startsWith("ni:///sha-256;"));
  }

  @Test
  void givesNoTwoThingsOneId() throws IOException {
    JsonNode document = written(Talks.reading());
    List<String> ids = new ArrayList<>(document.at("/first/items").findValuesAsText("id"));
    ids.add(document.get("id").textValue());
    ids.add(document.at("/first/id").textValue());

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(document).isEqualTo(written(Talks.reading()));
  }

  /** Ids are made of numbers, so that those of a reading stay what they were. */
  @Test
  void namesAttributionsStatementsAndSpeakersByTheirNumbers() throws IOException {
    Reading reading = readings().get(1);
    String hash = new TextHash(EMOJI).hex();
    String first =
        String.join("\n", reading.model(), hash, "https://a.example/b?c#d", "x/1", "attribution 1");

    assertThat(written(reading).at("/first/items/0/id").textValue())
        .isEqualTo("urn:uuid:" + UUID.nameUUIDFromBytes(first.getBytes(UTF_8)));
  }

  @Test
  void leavesSurroundingsOutWhereTheTextIsNotKnownOrAnother() throws IOException {
    assertThat(items(null).findParents("exact")).isNotEmpty();
    assertThat(items(null).findValues("prefix")).isEmpty();
    assertThat(items("Short.").findValues("prefix")).isEmpty();
    assertThat(items("\uD83D\uDE00".repeat(EMOJI.length())).findValues("suffix")).isEmpty();
    assertThat(items(EMOJI)).isEqualTo(json.createArrayNode().addAll(all(readings().get(1))));
  }

  private JsonNode items(@Nullable String text) throws IOException {
    StringWriter items = new StringWriter();
    try (JsonGenerator out = json.createGenerator(items)) {
      out.writeStartArray();
      WebAnnotationReading.writeItems(Keeping.of(readings().get(1)), text, any -> true, out);
      out.writeEndArray();
    }
    return json.readTree(items.toString());
  }

  private List<JsonNode> all(Reading reading) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    json.readTree(WebAnnotationReading.write(reading, false))
        .at("/first/items")
        .forEach(items::add);
    return items;
  }

  private List<String> sources(@Nullable String url) throws IOException {
    String text = "Ana said no";
    return written(
            Readings.of(
                new Article("x", text, null, null, null, List.of(), url),
                attribution(text, "Ana", "said", "no", Kind.INDIRECT)))
        .findValuesAsText("source");
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    StreamSupport.stream(node.spliterator(), false).forEach(child -> collectKeys(child, keys));
  }

  private JsonNode written(Reading reading) throws IOException {
    return json.readTree(WebAnnotationReading.write(reading, true));
  }
}
