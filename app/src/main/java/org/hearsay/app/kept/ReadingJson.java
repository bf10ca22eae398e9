package org.hearsay.app.kept;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.kept.Attributed.Addressee;
import org.hearsay.app.kept.Attributed.Said;
import org.hearsay.app.kept.Attributed.Undoing;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Readings as JSON by {@code reading.schema.json}. */
public final class ReadingJson {
  static final String SCHEMA = "hearsay/reading/1";

  /** Emoji as they are, and not as two escapes. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;
  private final boolean reasoned;

  private ReadingJson(JsonGenerator json, boolean reasoned) {
    this.json = json;
    this.reasoned = reasoned;
  }

  /**
   * One object without line feeds, in UTF-8.
   *
   * @param reasoned with the key {@code explain} wherever the reading knows a reason
   */
  public static byte[] write(KeptReading reading, boolean reasoned) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(reading, json, reasoned);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return out.toByteArray();
  }

  /** The same object to a generator, which says how it is set. */
  public static void write(KeptReading reading, JsonGenerator json, boolean reasoned)
      throws IOException {
    json.writeStartObject();
    writeKeys(reading, json, reasoned);
    json.writeEndObject();
  }

  /** Its keys alone, into an object that has others too. */
  public static void writeKeys(KeptReading reading, JsonGenerator json, boolean reasoned)
      throws IOException {
    new ReadingJson(json, reasoned).keys(reading);
  }

  /**
   * The reading in bytes that may come from anyone: UTF-8, with a byte order mark or without, one
   * object, nothing behind it. Keys that are not known are ignored; one that may be null may also
   * be absent; of one given twice the last counts. A date of publication that is none counts as
   * unknown. Linear in their number.
   *
   * @throws BadReadingException if they are no reading
   */
  public static KeptReading parse(byte[] json) throws BadReadingException {
    return ReadingParser.parse(json);
  }

  private void keys(KeptReading reading) throws IOException {
    json.writeStringField("schema", SCHEMA);
    head(reading.article());
    json.writeArrayFieldStart("attributions");
    for (Attributed each : reading.attributions()) {
      attributed(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("speakers");
    for (Speaker each : reading.speakers()) {
      speaker(each);
    }
    json.writeEndArray();
    json.writeStringField("model", reading.model());
  }

  private void head(KeptReading.Head article) throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    json.writeStringField("title", article.title());
    json.writeStringField("publisher", article.publisher());
    json.writeStringField("published", article.published());
    json.writeArrayFieldStart("byline");
    for (String author : article.byline()) {
      json.writeString(author);
    }
    json.writeEndArray();
    json.writeStringField("url", article.url());
    json.writeStringField("language", article.language());
    json.writeNumberField("length", article.length());
    if (article.textSha256() != null) {
      json.writeStringField("textSha256", article.textSha256());
    }
    json.writeEndObject();
  }

  private void attributed(Attributed each) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", each.id());
    json.writeStringField("within", each.within());
    quotes("source", each.source());
    quotes("cue", each.cue());
    quotes("content", each.content());
    json.writeStringField("kind", small(each.kind()));
    json.writeStringField("act", small(each.act()));
    json.writeBooleanField("negated", each.negated());
    quotes("hedges", each.hedges());
    json.writeArrayFieldStart("chain");
    for (Link link : each.chain()) {
      link(link);
    }
    json.writeEndArray();
    addressee(each.addressee());
    said(each.said());
    effect(each.effect());
    json.writeNumberField("confidence", each.confidence());
    reasons(each.reasons());
    json.writeEndObject();
  }

  private void reasons(Attributed.Reasons reasons) throws IOException {
    if (!reasoned || reasons.act() == null) {
      return;
    }
    json.writeObjectFieldStart("explain");
    because("act", reasons.act());
    json.writeArrayFieldStart("manner");
    for (Attributed.Reasons.Of each : reasons.manner()) {
      json.writeStartObject();
      json.writeStringField("of", each.about());
      ruleAndWords(each.because());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void link(Link link) throws IOException {
    json.writeStartObject();
    json.writeStringField("speaker", link.speaker());
    who(link.name(), link.kind(), link.named());
    quotes("evidence", link.evidence());
    if (reasoned && link.why() != null) {
      json.writeObjectFieldStart("explain");
      because("link", link.why());
      if (link.whoseWords() != null) {
        because("speaker", link.whoseWords());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void addressee(@Nullable Addressee addressee) throws IOException {
    if (addressee == null) {
      json.writeNullField("addressee");
      return;
    }
    json.writeObjectFieldStart("addressee");
    json.writeStringField("name", addressee.name());
    quotes("evidence", addressee.evidence());
    json.writeEndObject();
  }

  private void said(@Nullable Said said) throws IOException {
    if (said == null) {
      json.writeNullField("said");
      return;
    }
    json.writeObjectFieldStart("said");
    json.writeStringField("date", said.date());
    quotes("evidence", said.evidence());
    if (reasoned && said.why() != null) {
      json.writeObjectFieldStart("explain");
      ruleAndWords(said.why());
      if (said.placing() != null) {
        because("placing", said.placing());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void effect(@Nullable Undoing effect) throws IOException {
    if (effect == null) {
      json.writeNullField("effect");
      return;
    }
    json.writeObjectFieldStart("effect");
    json.writeStringField("type", small(effect.type()));
    json.writeStringField("target", effect.target());
    quotes("evidence", effect.evidence());
    if (reasoned && effect.why() != null) {
      because("explain", effect.why());
    }
    json.writeEndObject();
  }

  private void speaker(Speaker speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", speaker.id());
    who(speaker.name(), speaker.kind(), speaker.named());
    json.writeStringField("role", speaker.role());
    quotes("mentions", speaker.mentions());
    json.writeEndObject();
  }

  private void who(@Nullable String name, SpeakerKind kind, boolean named) throws IOException {
    json.writeStringField("name", name);
    json.writeStringField("kind", small(kind));
    json.writeBooleanField("named", named);
  }

  private void because(String key, Because because) throws IOException {
    json.writeObjectFieldStart(key);
    ruleAndWords(because);
    json.writeEndObject();
  }

  private void ruleAndWords(Because because) throws IOException {
    json.writeStringField("rule", because.rule());
    quotes("words", because.words());
  }

  private void quotes(String key, List<Quote> quotes) throws IOException {
    json.writeArrayFieldStart(key);
    for (Quote quote : quotes) {
      json.writeStartObject();
      json.writeNumberField("start", quote.start());
      json.writeNumberField("end", quote.end());
      json.writeStringField("text", quote.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
