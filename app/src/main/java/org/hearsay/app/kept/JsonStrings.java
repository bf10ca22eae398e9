package org.hearsay.app.kept;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A list of strings as a JSON array, for where one column holds several. */
public final class JsonStrings {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonStrings() {}

  public static String write(List<String> strings) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (String each : strings) {
        json.writeString(each);
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.toString();
  }

  /**
   * What {@link #write} gave.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static List<String> parse(String array) {
    List<String> strings = new ArrayList<>();
    try (JsonParser json = JSON.createParser(array)) {
      json.nextToken();
      for (String each = json.nextTextValue(); each != null; each = json.nextTextValue()) {
        strings.add(each);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no list of strings: " + array, e);
    }
    return strings;
  }
}
