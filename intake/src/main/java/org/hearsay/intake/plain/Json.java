package org.hearsay.intake.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as plain values: maps in the order of their keys, lists, strings without lone
 * surrogates, numbers as they are written (strings too), booleans; nulls are left out.
 */
public final class Json {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.LINE)
                  .maxNestingDepth(Limits.DEPTH)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonParser json;
  private int values;

  private Json(JsonParser json) {
    this.json = json;
  }

  /** More than {@link Limits#VALUES}. */
  public static final class TooManyValues extends JsonProcessingException {
    private static final long serialVersionUID = 1;

    TooManyValues() {
      super("more than " + Limits.VALUES + " values");
    }
  }

  /**
   * @throws TooManyValues if there are more values than are taken, inner ones counted too
   * @throws JsonProcessingException if {@code document} is anything but one value
   */
  public static @Nullable Object parse(String document) throws JsonProcessingException {
    try (JsonParser json = JSON.createParser(document)) {
      json.nextToken();
      Object value = new Json(json).value();
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more behind the end of the value");
      }
      return value;
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from a string", impossible);
    }
  }

  /** Recursion is bounded by {@link Limits#DEPTH}. */
  private @Nullable Object value() throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new JsonParseException(json, "nothing in it");
    }
    if (values++ == Limits.VALUES) {
      throw new TooManyValues();
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          json.nextToken();
          Object value = value();
          if (value != null) {
            object.put(key, value);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          Object value = value();
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> Encoding.withoutLoneSurrogates(json.getText());
    };
  }

  /** What is wrong, in a person's words, with the column where there is one. */
  public static String why(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
    // Which setting of the library it was helps nobody
    String first = message.lines().findFirst().orElse("not JSON").replaceAll(",? from `[^`]*`", "");
    String brief = first.length() > 160 ? first.substring(0, 160) + "…" : first;
    return column > 0 ? brief + " (column " + column + ")" : brief;
  }
}
