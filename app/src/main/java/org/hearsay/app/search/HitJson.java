package org.hearsay.app.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;

/** Statements as JSON. */
public final class HitJson {
  private static final JsonFactory JSON = new JsonFactory();

  private HitJson() {}

  /** One object and a line feed. */
  static String line(Hit hit) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      keys(hit, json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.append('\n').toString();
  }

  /** All keys of a statement, into an object that has been begun. */
  public static void keys(Hit hit, JsonGenerator json) throws IOException {
    json.writeStringField("statement", StatementId.text(hit.id()));
    json.writeStringField("article", hit.article());
    string("publisher", hit.publisher(), json);
    string("published", hit.published(), json);
    string("speaker", hit.speaker(), json);
    json.writeArrayFieldStart("chain");
    for (String name : hit.chain()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeStringField("act", small(hit.act()));
    json.writeStringField("content", hit.content());
    json.writeNumberField("start", hit.start());
    json.writeNumberField("end", hit.end());
    string("said", hit.said(), json);
    json.writeStringField("kind", small(hit.kind()));
    json.writeArrayFieldStart("flags");
    for (Flag flag : hit.flags()) {
      json.writeString(flag.toString());
    }
    json.writeEndArray();
  }

  private static void string(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(key);
    json.writeString(value);
  }

  public static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
