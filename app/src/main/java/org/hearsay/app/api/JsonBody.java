package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.intake.plain.Json;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a request brings.
 *
 * @param values as {@link Json} gives them; nulls are left out
 */
record JsonBody(Map<String, Object> values) {
  /** Bytes. */
  private static final int MOST = 1 << 20;

  JsonBody {
    values = Map.copyOf(values);
  }

  /**
   * @param known keys that it may have
   * @throws Problem if it brings anything else
   */
  static JsonBody of(Request request, List<String> known) throws IOException {
    JsonBody body = new JsonBody(object(text(request.body(MOST))));
    body.values.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(key -> {
          throw Problem.wrong("unknown key " + key + "; known are " + String.join(", ", known));
        });
    return body;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(400, "Not understood", "the body is not UTF-8", e);
    }
  }

  private static Map<String, Object> object(String text) {
    try {
      if (Json.parse(text) instanceof Map<?, ?> map) {
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
      }
      throw Problem.wrong("the body is no JSON object");
    } catch (JsonProcessingException e) {
      throw new Problem(400, "Not understood", "the body is no JSON: " + Json.why(e), e);
    }
  }

  /** A text; null if there is none. */
  @Nullable String text(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw Problem.wrong(key + " takes a text");
  }

  /**
   * The same where it must be there.
   *
   * @throws Problem if it is not
   */
  String wanted(String key) {
    String text = text(key);
    if (text == null) {
      throw Problem.wrong(key + " is missing");
    }
    return text;
  }
}
