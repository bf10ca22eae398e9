package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Resolved;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.CodePoints;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** A reading as JSON by {@code reading.schema.json}. */
final class JsonReading {
  private static final String SCHEMA = "hearsay/reading/1";

  private final Reading reading;
  private final String text;
  private final CodePoints codePoints;
  private final JsonGenerator json;
  private final boolean explained;

  private JsonReading(Reading reading, JsonGenerator json, boolean explained) {
    this.reading = reading;
    this.json = json;
    this.explained = explained;
    text = reading.article().text();
    codePoints = new CodePoints(text);
  }

  /**
   * One object and a line feed.
   *
   * @param indented with line feeds inside it
   * @param explained with a further key {@code explain} wherever a rule concluded something
   */
  static String write(Reading reading, boolean indented, boolean explained) {
    return JsonPage.of(json -> new JsonReading(reading, json, explained).write(), indented);
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    article(reading.article());
    json.writeArrayFieldStart("attributions");
    for (Finding finding : reading.findings()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("speakers");
    for (Speaker speaker : reading.speakers()) {
      speaker(speaker);
    }
    json.writeEndArray();
    json.writeStringField("model", reading.model());
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    string("title", article.title());
    string("publisher", article.publisher());
    string("published", article.published());
    json.writeArrayFieldStart("byline");
    for (String author : article.byline()) {
      json.writeString(author);
    }
    json.writeEndArray();
    string("url", article.url());
    string("language", reading.language().equals("und") ? null : reading.language());
    json.writeNumberField("length", codePoints.length());
    json.writeStringField("textSha256", new TextHash(text).hex());
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    Attribution attribution = finding.attribution();
    Manner manner = finding.manner();
    json.writeStartObject();
    json.writeStringField("id", "a" + attribution.number());
    string("within", attribution.isOutermost() ? null : "a" + attribution.within());
    spans("source", attribution.source());
    spans("cue", attribution.cue());
    spans("content", attribution.content());
    json.writeStringField("kind", small(attribution.kind()));
    json.writeStringField("act", small(manner.act()));
    json.writeBooleanField("negated", manner.negated());
    spans("hedges", manner.hedges());
    json.writeArrayFieldStart("chain");
    for (Link link : finding.chain()) {
      link(link);
    }
    json.writeEndArray();
    addressee(manner.addressee());
    said(finding.said());
    effect(finding.effect());
    json.writeNumberField("confidence", Math.round(attribution.confidence() * 100) / 100.0);
    if (explained) {
      json.writeObjectFieldStart("explain");
      evidence("act", manner.actEvidence());
      json.writeArrayFieldStart("manner");
      for (Reason reason : Reason.ofManner(manner)) {
        json.writeStartObject();
        json.writeStringField("of", reason.about());
        ruleAndWords(reason.evidence());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void link(Link link) throws IOException {
    Resolved resolved = link.resolved();
    json.writeStartObject();
    if (resolved == null) {
      json.writeNullField("speaker");
      json.writeNullField("name");
      json.writeStringField("kind", "unknown");
      json.writeBooleanField("named", false);
    } else {
      json.writeStringField("speaker", "s" + resolved.speaker().number());
      who(resolved.speaker());
    }
    spans("evidence", link.evidence().words());
    if (explained) {
      json.writeObjectFieldStart("explain");
      evidence("link", link.evidence());
      if (resolved != null) {
        evidence("speaker", resolved.evidence());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void addressee(@Nullable Span words) throws IOException {
    if (words == null) {
      json.writeNullField("addressee");
      return;
    }
    json.writeObjectFieldStart("addressee");
    json.writeStringField("name", Screen.printable(words.in(text)));
    spans("evidence", List.of(words));
    json.writeEndObject();
  }

  private void said(@Nullable Said said) throws IOException {
    if (said == null) {
      json.writeNullField("said");
      return;
    }
    json.writeObjectFieldStart("said");
    string("date", said.date());
    spans("evidence", said.evidence().words());
    if (explained) {
      json.writeObjectFieldStart("explain");
      ruleAndWords(said.evidence());
      evidence("placing", said.placing());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void effect(@Nullable Effect effect) throws IOException {
    if (effect == null) {
      json.writeNullField("effect");
      return;
    }
    json.writeObjectFieldStart("effect");
    json.writeStringField("type", small(effect.type()));
    json.writeStringField("target", "a" + effect.target());
    spans("evidence", effect.evidence().words());
    if (explained) {
      evidence("explain", effect.evidence());
    }
    json.writeEndObject();
  }

  private void evidence(String key, Evidence evidence) throws IOException {
    json.writeObjectFieldStart(key);
    ruleAndWords(evidence);
    json.writeEndObject();
  }

  private void ruleAndWords(Evidence evidence) throws IOException {
    json.writeStringField("rule", evidence.rule().id());
    spans("words", evidence.words());
  }

  private void speaker(Speaker speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", "s" + speaker.number());
    who(speaker);
    string("role", speaker.role());
    spans("mentions", speaker.mentions());
    json.writeEndObject();
  }

  private void who(Speaker speaker) throws IOException {
    string("name", speaker.name());
    json.writeStringField("kind", small(speaker.kind()));
    json.writeBooleanField("named", speaker.named());
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void spans(String key, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      json.writeStartObject();
      json.writeNumberField("start", codePoints.at(span.start()));
      json.writeNumberField("end", codePoints.at(span.end()));
      json.writeStringField("text", span.in(text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }
}
