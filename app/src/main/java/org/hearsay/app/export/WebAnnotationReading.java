package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.TextHash;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a W3C Web Annotation collection (Web Annotation Data Model, Recommendation of 23
 * February 2017) of one page.
 *
 * <p>Each attribution is one annotation. Its targets are the pieces of source, cue and content,
 * each told which it is by {@code part}, and found by its words with their surroundings and by its
 * position in code points. Its bodies are a sentence for people and an {@code Attribution} for
 * programs, whose terms the context defines, since the model has none for who said what.
 *
 * <p>The source of a target is the article's address. Without one it is the name of the text by its
 * hash (RFC 6920). Other ids are made of text, article and version: the same reading gives the
 * same.
 */
public final class WebAnnotationReading {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** Names our terms and leads nowhere. */
  private static final String TERMS = "urn:hearsay:reading:1:";

  /** Terms whose values are plain. */
  private static final List<String> PLAIN =
      List.of(
          "Attribution",
          "about",
          "length",
          "textSha256",
          "part",
          "number",
          "kind",
          "act",
          "negated",
          "hedges",
          "named",
          "said",
          "effect",
          "confidence",
          "explain",
          "aspect",
          "rule",
          "words");

  /** Terms whose values are ids of other things in the document. */
  private static final List<String> IDS = List.of("within", "on");

  private static final KeptReading NOTHING =
      new KeptReading(
          new KeptReading.Head("", null, null, null, List.of(), null, null, 0, null),
          List.of(),
          List.of(),
          "");

  /** Code points of surroundings that a quotation is given on either side. */
  private static final int SURROUNDINGS = 32;

  private final KeptReading reading;
  private final @Nullable String text;
  private final String source;
  private final JsonGenerator json;
  private final boolean explained;

  private final @Nullable CodePoints codePoints;

  private WebAnnotationReading(
      KeptReading reading, @Nullable String text, JsonGenerator json, boolean explained) {
    this.reading = reading;
    this.text = text;
    this.json = json;
    this.explained = explained;
    codePoints = text == null ? null : new CodePoints(text);
    source = source(reading.article());
  }

  /**
   * One document and a line feed.
   *
   * @param explained with a term {@code explain}: the rule and the words behind each conclusion
   */
  static String write(Reading reading, boolean explained) {
    return JsonPage.of(
        json ->
            new WebAnnotationReading(Keeping.of(reading), reading.article().text(), json, explained)
                .collection(),
        true);
  }

  /**
   * The annotations of one reading, one object after the other, for a collection of several.
   *
   * @param text of its article; without it quotations come without their surroundings
   * @param wanted ids of attributions; others are left out
   */
  public static void writeItems(
      KeptReading reading, @Nullable String text, Predicate<String> wanted, JsonGenerator json)
      throws IOException {
    WebAnnotationReading writer = new WebAnnotationReading(reading, text, json, false);
    for (Attributed each : reading.attributions()) {
      if (wanted.test(each.id())) {
        writer.annotation(each);
      }
    }
  }

  /** The context that annotations stand in: an array, behind the key {@code @context}. */
  public static void writeContext(JsonGenerator json) throws IOException {
    new WebAnnotationReading(NOTHING, null, json, false).context();
  }

  private void collection() throws IOException {
    KeptReading.Head article = reading.article();
    json.writeStartObject();
    context();
    json.writeStringField("id", id("collection"));
    json.writeStringField("type", "AnnotationCollection");
    String title = article.title() == null ? article.id() : article.title();
    json.writeStringField("label", "Who said what in " + title);
    json.writeObjectFieldStart("generator");
    json.writeStringField("type", "Software");
    json.writeStringField("name", reading.model());
    json.writeEndObject();
    about(article);
    json.writeNumberField("total", reading.attributions().size());
    json.writeObjectFieldStart("first");
    page();
    json.writeEndObject();
    json.writeStringField("last", id("page"));
    json.writeEndObject();
  }

  private void context() throws IOException {
    json.writeArrayFieldStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    for (String term : PLAIN) {
      json.writeStringField(term, TERMS + term);
    }
    for (String term : IDS) {
      term(term, "@type", "@id");
    }
    term("chain", "@container", "@list");
    json.writeStringField("identifier", "dcterms:identifier");
    json.writeStringField("title", "dcterms:title");
    json.writeStringField("publisher", "dcterms:publisher");
    json.writeStringField("published", "dcterms:issued");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void term(String term, String property, String value) throws IOException {
    json.writeObjectFieldStart(term);
    json.writeStringField("@id", TERMS + term);
    json.writeStringField(property, value);
    json.writeEndObject();
  }

  private void about(KeptReading.Head article) throws IOException {
    json.writeObjectFieldStart("about");
    json.writeStringField("id", source);
    json.writeStringField("type", "Text");
    known("language", article.language());
    json.writeStringField("identifier", article.id());
    known("title", article.title());
    known("publisher", article.publisher());
    known("published", article.published());
    json.writeNumberField("length", article.length());
    known("textSha256", article.textSha256());
    json.writeEndObject();
  }

  private void page() throws IOException {
    json.writeStringField("id", id("page"));
    json.writeStringField("type", "AnnotationPage");
    json.writeStringField("partOf", id("collection"));
    json.writeNumberField("startIndex", 0);
    json.writeArrayFieldStart("items");
    for (Attributed each : reading.attributions()) {
      annotation(each);
    }
    json.writeEndArray();
  }

  private void annotation(Attributed each) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribution(each.id()));
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "describing");
    json.writeArrayFieldStart("body");
    sentence(new Wording(each));
    statement(each);
    json.writeEndArray();
    json.writeArrayFieldStart("target");
    targets("source", each.source());
    targets("cue", each.cue());
    targets("content", each.content());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sentence(Wording wording) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", "describing");
    json.writeStringField("format", "text/plain");
    json.writeStringField("language", "en");
    json.writeStringField(
        "value", wording.saying() + " · " + String.join(" · ", wording.details()));
    json.writeEndObject();
  }

  private void statement(Attributed each) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id("statement " + number(each.id(), 'a')));
    json.writeStringField("type", "Attribution");
    json.writeStringField("number", each.id());
    if (each.within() != null) {
      json.writeStringField("within", attribution(each.within()));
    }
    json.writeStringField("kind", small(each.kind()));
    json.writeStringField("act", small(each.act()));
    json.writeBooleanField("negated", each.negated());
    json.writeArrayFieldStart("hedges");
    for (Quote hedge : each.hedges()) {
      json.writeString(hedge.text());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("chain");
    for (Link link : each.chain()) {
      link(link);
    }
    json.writeEndArray();
    known("said", each.said() == null ? null : each.said().date());
    effect(each.effect());
    json.writeNumberField("confidence", each.confidence());
    if (explained) {
      explain(each);
    }
    json.writeEndObject();
  }

  private void link(Link link) throws IOException {
    json.writeStartObject();
    if (link.speaker() != null) {
      json.writeStringField("id", id("speaker " + number(link.speaker(), 's')));
    }
    known("name", link.name());
    json.writeStringField("kind", small(link.kind()));
    if (link.speaker() != null || link.name() != null) {
      json.writeBooleanField("named", link.named());
    }
    json.writeEndObject();
  }

  private void effect(Attributed.@Nullable Undoing effect) throws IOException {
    if (effect != null) {
      json.writeObjectFieldStart("effect");
      json.writeStringField("kind", small(effect.type()));
      json.writeStringField("on", attribution(effect.target()));
      json.writeEndObject();
    }
  }

  private void explain(Attributed each) throws IOException {
    json.writeArrayFieldStart("explain");
    for (Attributed.Reasons.Of reason : each.allReasons()) {
      json.writeStartObject();
      json.writeStringField("aspect", reason.about());
      json.writeStringField("rule", reason.because().rule());
      json.writeArrayFieldStart("words");
      for (Quote words : reason.because().words()) {
        segment(words, null);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void targets(String part, List<Quote> pieces) throws IOException {
    for (Quote piece : pieces) {
      segment(piece, part);
    }
  }

  private void segment(Quote words, @Nullable String part) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", source);
    known("part", part);
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", words.text());
    surroundings(words);
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", words.start());
    json.writeNumberField("end", words.end());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** None where the text is not known, or has other words there than a stranger's reading says. */
  private void surroundings(Quote words) throws IOException {
    if (text == null || codePoints == null || words.end() > codePoints.length()) {
      return;
    }
    int start = codePoints.utf16At(words.start());
    if (text.startsWith(words.text(), start)) {
      int end = start + words.text().length();
      json.writeStringField("prefix", text.substring(moved(text, start, -SURROUNDINGS), start));
      json.writeStringField("suffix", text.substring(end, moved(text, end, SURROUNDINGS)));
    }
  }

  /** The offset some code points on or back, or the text's end. */
  private static int moved(String text, int from, int codePoints) {
    int offset = from;
    int step = Integer.signum(codePoints);
    for (int i = codePoints;
        i != 0 && (step > 0 ? offset < text.length() : offset > 0);
        i -= step) {
      offset = text.offsetByCodePoints(offset, step);
    }
    return offset;
  }

  private String attribution(String id) {
    return id("attribution " + number(id, 'a'));
  }

  /** The number in an id that the program gave; of others' ids the whole, told apart from it. */
  private static String number(String id, char letter) {
    boolean ours =
        id.length() > 1
            && id.charAt(0) == letter
            && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return ours ? id.substring(1) : "id " + id;
  }

  private String id(String what) {
    String name =
        String.join(
            "\n",
            reading.model(),
            String.valueOf(reading.article().textSha256()),
            source,
            reading.article().id(),
            what);
    return named(name);
  }

  private static String named(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The address where it is one and nothing that is run when opened, else the text's own name, else
   * one made of the article's ID.
   */
  private static String source(KeptReading.Head article) {
    String url = article.url();
    try {
      String scheme = url == null ? null : new URI(url).getScheme();
      if (url != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
        return url;
      }
    } catch (URISyntaxException nonsense) {
      // No address; the text still has a name
    }
    return article.textSha256() == null
        ? named(article.id())
        : TextHash.ofHex(article.textSha256()).namedInformation();
  }

  private void known(String key, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
