package org.hearsay.intake.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON Lines: an object whose known keys are taken and whose others are ignored.
 * Strings come without lone surrogates; empty ones count as absent.
 *
 * @param text null where the key is missing, null or no string
 */
record JsonLine(
    @Nullable String text,
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String published,
    List<String> byline) {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Limits.LINE).build())
          .build();

  /**
   * @throws JsonProcessingException if {@code line} is anything but one object
   */
  static JsonLine parse(String line) throws JsonProcessingException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "not an object");
      }
      JsonLine read = object(json);
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more behind the end of the object");
      }
      return read;
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from a string", impossible);
    }
  }

  private static JsonLine object(JsonParser json) throws IOException {
    String text = null;
    String id = null;
    String url = null;
    String title = null;
    String publisher = null;
    String published = null;
    List<String> byline = List.of();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "text" -> text = text(json);
        case "id" -> id = scalar(json);
        case "url" -> url = scalar(json);
        case "title" -> title = scalar(json);
        case "publisher" -> publisher = scalar(json);
        case "published" -> published = scalar(json);
        case "byline" -> byline = strings(json);
        default -> json.skipChildren();
      }
    }
    return new JsonLine(text, id, url, title, publisher, published, byline);
  }

  private static @Nullable String text(JsonParser json) throws IOException {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      return string(json);
    }
    json.skipChildren();
    return null;
  }

  private static String string(JsonParser json) throws IOException {
    return Encoding.withoutLoneSurrogates(json.getText());
  }

  /** Numbers as they are written: many programs give numeric ids. */
  private static @Nullable String scalar(JsonParser json) throws IOException {
    if (json.hasToken(JsonToken.VALUE_STRING) || json.currentToken().isNumeric()) {
      String value = string(json).strip();
      return value.isEmpty() ? null : value;
    }
    json.skipChildren();
    return null;
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> found = new ArrayList<>();
    if (json.hasToken(JsonToken.START_ARRAY)) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        addScalar(json, found);
      }
    } else {
      addScalar(json, found);
    }
    return found;
  }

  private static void addScalar(JsonParser json, List<String> found) throws IOException {
    String value = scalar(json);
    if (value != null) {
      found.add(value);
    }
  }
}
