package org.hearsay.app.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.KeptCorrection;
import org.hearsay.app.ledger.StatementId;

/**
 * A correction as JSON, with the keys of an export's and what has become of it: {@code anchor}, the
 * statement it belongs to now, null of an orphan, and {@code inForce}.
 */
public final class CorrectionLine {
  private static final JsonFactory JSON = new JsonFactory();

  private CorrectionLine() {}

  /** Without the end of the line. */
  public static String of(Listed listed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      keys(listed, json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.toString();
  }

  /** All keys, into an object that has been begun. */
  public static void keys(Listed listed, JsonGenerator json) throws IOException {
    KeptCorrection given = listed.correction();
    json.writeStringField("uid", given.uid());
    json.writeStringField("article", listed.name());
    json.writeStringField("statement", StatementId.text(given.statement()));
    json.writeStringField(
        "anchor", listed.anchor() == null ? null : StatementId.text(listed.anchor()));
    json.writeStringField("field", given.correction().field());
    json.writeFieldName("value");
    json.writeRawValue(given.value());
    json.writeStringField("author", given.author());
    json.writeStringField("made", given.made());
    json.writeBooleanField("inForce", listed.inForce());
  }
}
