package org.hearsay.app.lineage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hearsay.app.export.JsonPage;

/** A descent as JSON. */
public final class DescentJson {
  private DescentJson() {}

  /** One object and a line feed. */
  public static String line(Descent descent) {
    return JsonPage.of(
        json -> {
          json.writeStartObject();
          keys(descent, json);
          json.writeEndObject();
        },
        false);
  }

  /** Its keys, into an object that is open. */
  public static void keys(Descent descent, JsonGenerator json) throws IOException {
    json.writeStringField("article", descent.article());
    json.writeStringField("publisher", descent.publisher());
    json.writeStringField("cluster", descent.cluster());
    json.writeStringField("copyOf", descent.copyOf());
    if (descent.share() == null) {
      json.writeNullField("share");
    } else {
      json.writeNumberField(
          "share", BigDecimal.valueOf(descent.share()).setScale(2, RoundingMode.HALF_EVEN));
    }
    json.writeArrayFieldStart("credits");
    for (String outlet : descent.credits()) {
      json.writeString(outlet);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cites");
    for (Descent.Cited cited : descent.cites()) {
      json.writeStartObject();
      json.writeStringField("outlet", cited.outlet());
      json.writeStringField("attribution", cited.attribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
