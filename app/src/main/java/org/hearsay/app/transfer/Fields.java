package org.hearsay.app.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.plain.Json;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of a line's object: its strings and whole numbers, and of inner values
 * those that are kept as JSON. The rest is passed over, with no more memory than the line takes.
 */
final class Fields {
  /** Which may be null and mean it. */
  private static final String VALUE = "value";

  /** Kept as JSON, whatever they are. */
  private static final Set<String> JSON_KEYS = Set.of("particulars", "words", VALUE, "parties");

  /** {@code 2026-01-02T03:04:05Z}. */
  private static final int INSTANT = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.LINE)
                  .maxNestingDepth(Limits.DEPTH)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Map<String, String> values = new HashMap<>();

  private Fields() {}

  /**
   * @throws BadLineException if the line is anything but one object
   */
  static Fields of(byte[] line) throws BadLineException {
    Fields fields = new Fields();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLineException("no JSON object; wanted is one a line");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        fields.take(key, json.nextToken(), json);
      }
      if (json.nextToken() != null) {
        throw new BadLineException("more behind the end of the object; wanted is one a line");
      }
    } catch (JsonProcessingException broken) {
      throw new BadLineException("broken JSON: " + Json.why(broken));
    } catch (IOException broken) {
      throw new BadLineException("broken JSON: " + broken.getMessage());
    }
    return fields;
  }

  private void take(String key, JsonToken token, JsonParser json) throws IOException {
    if (JSON_KEYS.contains(key)) {
      if (token == JsonToken.VALUE_NULL && !key.equals(VALUE)) {
        values.remove(key);
      } else {
        values.put(key, copy(json));
      }
    } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
      values.put(key, json.getText());
    } else {
      values.remove(key);
      json.skipChildren();
    }
  }

  private static String copy(JsonParser json) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(out)) {
      copy.copyCurrentStructure(json);
    }
    return out.toString();
  }

  @Nullable String get(String key) {
    return values.get(key);
  }

  /**
   * @throws BadLineException if there is none, or an empty one
   */
  String want(String key) throws BadLineException {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      throw new BadLineException("no \"" + key + "\", which its type wants");
    }
    return value;
  }

  /**
   * A number from 1.
   *
   * @throws BadLineException if it is none
   */
  int number(String key) throws BadLineException {
    String value = want(key);
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException tooLarge) {
      // Said below
    }
    throw new BadLineException(
        "\"" + key + "\": " + brief(value) + " is no whole number from 1 on");
  }

  /**
   * An instant, or null where there is none.
   *
   * @throws BadLineException if it is not written as ours are
   */
  @Nullable String instant(String key) throws BadLineException {
    String value = values.get(key);
    if (value == null) {
      return null;
    }
    try {
      if (value.length() == INSTANT
          && Instant.parse(value).truncatedTo(ChronoUnit.SECONDS).toString().equals(value)) {
        return value;
      }
    } catch (DateTimeException noInstant) {
      // Said below
    }
    throw new BadLineException(
        "\"" + key + "\": " + brief(value) + " is no instant such as 2026-01-02T03:04:05Z");
  }

  /** So much of a value as a message has room for. */
  static String brief(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
