package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hearsay.app.kept.TextHash;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.CodePoints;
import org.hearsay.engine.text.Span;
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
final class WebAnnotationReading {
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

  /** Code points of surroundings that a quotation is given on either side. */
  private static final int SURROUNDINGS = 32;

  private final Reading reading;
  private final String text;
  private final CodePoints codePoints;
  private final TextHash hash;
  private final String source;
  private final JsonGenerator json;
  private final boolean explained;

  private WebAnnotationReading(Reading reading, JsonGenerator json, boolean explained) {
    this.reading = reading;
    this.json = json;
    this.explained = explained;
    text = reading.article().text();
    codePoints = new CodePoints(text);
    hash = new TextHash(text);
    source = source(reading.article().url(), hash);
  }

  /**
   * One document and a line feed.
   *
   * @param explained with a term {@code explain}: the rule and the words behind each conclusion
   */
  static String write(Reading reading, boolean explained) {
    return JsonPage.of(
        json -> new WebAnnotationReading(reading, json, explained).collection(), true);
  }

  private void collection() throws IOException {
    Article article = reading.article();
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
    json.writeNumberField("total", reading.findings().size());
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

  private void about(Article article) throws IOException {
    json.writeObjectFieldStart("about");
    json.writeStringField("id", source);
    json.writeStringField("type", "Text");
    known("language", reading.language().equals("und") ? null : reading.language());
    json.writeStringField("identifier", article.id());
    known("title", article.title());
    known("publisher", article.publisher());
    known("published", article.published());
    json.writeNumberField("length", codePoints.length());
    json.writeStringField("textSha256", hash.hex());
    json.writeEndObject();
  }

  private void page() throws IOException {
    json.writeStringField("id", id("page"));
    json.writeStringField("type", "AnnotationPage");
    json.writeStringField("partOf", id("collection"));
    json.writeNumberField("startIndex", 0);
    json.writeArrayFieldStart("items");
    for (Finding finding : reading.findings()) {
      annotation(finding);
    }
    json.writeEndArray();
  }

  private void annotation(Finding finding) throws IOException {
    Attribution attribution = finding.attribution();
    json.writeStartObject();
    json.writeStringField("id", id(attribution.number()));
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "describing");
    json.writeArrayFieldStart("body");
    sentence(new Wording(finding, text));
    statement(finding);
    json.writeEndArray();
    json.writeArrayFieldStart("target");
    targets("source", attribution.source());
    targets("cue", attribution.cue());
    targets("content", attribution.content());
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

  private void statement(Finding finding) throws IOException {
    Attribution attribution = finding.attribution();
    Manner manner = finding.manner();
    json.writeStartObject();
    json.writeStringField("id", id("statement " + attribution.number()));
    json.writeStringField("type", "Attribution");
    json.writeStringField("number", "a" + attribution.number());
    if (!attribution.isOutermost()) {
      json.writeStringField("within", id(attribution.within()));
    }
    json.writeStringField("kind", small(attribution.kind()));
    json.writeStringField("act", small(manner.act()));
    json.writeBooleanField("negated", manner.negated());
    json.writeArrayFieldStart("hedges");
    for (Span hedge : manner.hedges()) {
      json.writeString(hedge.in(text));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("chain");
    for (Link link : finding.chain()) {
      link(link.speaker());
    }
    json.writeEndArray();
    Said said = finding.said();
    known("said", said == null ? null : said.date());
    effect(finding.effect());
    json.writeNumberField("confidence", Math.round(attribution.confidence() * 100) / 100.0);
    if (explained) {
      explain(finding);
    }
    json.writeEndObject();
  }

  private void link(@Nullable Speaker speaker) throws IOException {
    json.writeStartObject();
    if (speaker == null) {
      json.writeStringField("kind", "unknown");
    } else {
      json.writeStringField("id", id("speaker " + speaker.number()));
      known("name", speaker.name());
      json.writeStringField("kind", small(speaker.kind()));
      json.writeBooleanField("named", speaker.named());
    }
    json.writeEndObject();
  }

  private void effect(@Nullable Effect effect) throws IOException {
    if (effect != null) {
      json.writeObjectFieldStart("effect");
      json.writeStringField("kind", small(effect.type()));
      json.writeStringField("on", id(effect.target()));
      json.writeEndObject();
    }
  }

  private void explain(Finding finding) throws IOException {
    json.writeArrayFieldStart("explain");
    for (Reason reason : Reason.of(finding)) {
      json.writeStartObject();
      json.writeStringField("aspect", reason.about());
      json.writeStringField("rule", reason.evidence().rule().id());
      json.writeArrayFieldStart("words");
      for (Span words : reason.evidence().words()) {
        segment(words, null);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void targets(String part, List<Span> pieces) throws IOException {
    for (Span piece : pieces) {
      segment(piece, part);
    }
  }

  private void segment(Span span, @Nullable String part) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", source);
    known("part", part);
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", span.in(text));
    json.writeStringField("prefix", text.substring(before(span.start()), span.start()));
    json.writeStringField("suffix", text.substring(span.end(), behind(span.end())));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", codePoints.at(span.start()));
    json.writeNumberField("end", codePoints.at(span.end()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Where the surroundings of a stretch begin that begins at {@code offset}. */
  private int before(int offset) {
    int from = offset;
    for (int i = 0; i < SURROUNDINGS && from > 0; i++) {
      from = text.offsetByCodePoints(from, -1);
    }
    return from;
  }

  private int behind(int offset) {
    int to = offset;
    for (int i = 0; i < SURROUNDINGS && to < text.length(); i++) {
      to = text.offsetByCodePoints(to, 1);
    }
    return to;
  }

  private String id(int attribution) {
    return id("attribution " + attribution);
  }

  private String id(String what) {
    String name =
        String.join("\n", reading.model(), hash.hex(), source, reading.article().id(), what);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The address where it is one and nothing that is run when opened, else the text's own name. */
  private static String source(@Nullable String url, TextHash hash) {
    try {
      String scheme = url == null ? null : new URI(url).getScheme();
      if (url != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
        return url;
      }
    } catch (URISyntaxException nonsense) {
      return hash.namedInformation();
    }
    return hash.namedInformation();
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
