package org.hearsay.app.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.ledger.KeptCorrection;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Descent;
import org.hearsay.app.lineage.DescentJson;
import org.hearsay.app.search.HitJson;
import org.jspecify.annotations.Nullable;

/** Everything in the ledger, an object a line, which {@link Import} takes back. */
record JsonlForm(Out out) implements Form {
  @Override
  public void begin() {}

  @Override
  public void removed(KeptArticle article) {
    line(
        "article",
        json -> {
          json.writeStringField("identity", article.identity());
          json.writeStringField("id", article.id());
          json.writeStringField("removed", article.removed());
        });
  }

  @Override
  public void version(KeptArticle article, KeptVersion version) {
    line(
        "article",
        json -> {
          json.writeStringField("identity", article.identity());
          json.writeStringField("id", article.id());
          json.writeNumberField("version", version.number());
          json.writeStringField("added", version.added());
          json.writeStringField("title", version.title());
          json.writeStringField("publisher", version.publisher());
          json.writeStringField("published", version.published());
          raw("byline", version.byline(), json);
          json.writeStringField("url", version.url());
          json.writeStringField("language", version.language());
          json.writeNumberField("length", version.length());
          json.writeStringField("textSha256", version.textSha256());
          raw("particulars", version.particulars(), json);
          json.writeStringField("text", version.text());
        });
    line(
        "reading",
        json -> {
          json.writeStringField("identity", article.identity());
          json.writeNumberField("version", version.number());
          json.writeStringField("made", version.made());
          // Its own keys follow, as they are kept
          String reading = version.reading();
          json.writeRaw(',');
          json.writeRaw(reading, 1, reading.length() - 2);
        });
  }

  @Override
  public void statements(
      KeptArticle article,
      KeptVersion version,
      Supplier<KeptReading> reading,
      List<Stated> statements) {
    List<Attributed> attributions = reading.get().attributions();
    for (Stated each : statements) {
      Attributed said = attributions.get(each.number() - 1);
      line("statement", json -> statement(article, version, each, said, json));
    }
  }

  private static void statement(
      KeptArticle article, KeptVersion version, Stated stated, Attributed said, JsonGenerator json)
      throws IOException {
    HitJson.keys(stated.hit(), json);
    json.writeStringField("identity", article.identity());
    json.writeNumberField("version", version.number());
    json.writeStringField("attribution", said.id());
    json.writeArrayFieldStart("cue");
    for (Quote words : said.cue()) {
      json.writeString(words.text());
    }
    json.writeEndArray();
    json.writeStringField("speakerId", id(stated.speaker()));
    json.writeArrayFieldStart("tags");
    for (String tag : stated.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    Stated.Onto effect = stated.effect();
    if (effect == null) {
      json.writeNullField("effect");
    } else {
      json.writeObjectFieldStart("effect");
      json.writeStringField("type", HitJson.small(effect.type()));
      json.writeStringField("statement", StatementId.text(effect.target()));
      json.writeEndObject();
    }
  }

  @Override
  public void descent(KeptArticle article, Descent descent) {
    line(
        "lineage",
        json -> {
          DescentJson.keys(descent, json);
          json.writeStringField("identity", article.identity());
        });
  }

  @Override
  public void speaker(ExportedSpeaker speaker) {
    line(
        "speaker",
        json -> {
          json.writeStringField("speaker", id(speaker.id()));
          json.writeStringField("name", speaker.name());
          json.writeArrayFieldStart("forms");
          for (ExportedSpeaker.Known form : speaker.forms()) {
            json.writeStartObject();
            json.writeStringField("form", id(form.leaf()));
            json.writeStringField("name", form.name());
            json.writeStringField("kind", HitJson.small(form.kind()));
            json.writeBooleanField("named", form.named());
            json.writeStringField("role", form.role());
            json.writeStringField("identity", form.article());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  @Override
  public void correction(KeptArticle article, Corrections.Listed listed) {
    KeptCorrection correction = listed.correction();
    line(
        "correction",
        json -> {
          json.writeStringField("uid", correction.uid());
          json.writeStringField("identity", article.identity());
          json.writeStringField("statement", StatementId.text(correction.statement()));
          raw("words", correction.wordsJson(), json);
          json.writeStringField("field", correction.correction().field());
          raw("value", correction.value(), json);
          json.writeStringField("author", correction.author());
          json.writeStringField("made", correction.made());
          json.writeBooleanField("inForce", listed.inForce());
          Long now = listed.anchor();
          json.writeStringField("now", now == null ? null : StatementId.text(now));
        });
  }

  @Override
  public void decision(Decision decision) {
    line("correction", json -> DecisionJson.write(decision, json));
  }

  @Override
  public void end() {}

  private void line(String type, JsonPage keys) {
    out.accept(
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("type", type);
              keys.write(json);
              json.writeEndObject();
            },
            false));
  }

  private static void raw(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(key);
    json.writeRawValue(value == null ? "null" : value);
  }

  /** As people see it. */
  static @Nullable String id(@Nullable Long speaker) {
    return speaker == null ? null : SpeakerId.text(speaker);
  }
}
