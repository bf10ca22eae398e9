package org.hearsay.app.jobs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.app.adding.Given;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.intake.item.IsoDate;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to add.
 *
 * @param files names under which its files are kept; the first lies in folder 1, and so on
 * @param address of a page, feed or wire document; null for none
 * @param given what is known of the articles beside that
 */
public record Wish(List<String> files, @Nullable String address, Given given) {
  static final Wish NOTHING = new Wish(List.of(), null, new Given(null, null, false));

  private static final String FILES = "files";
  private static final String ADDRESS = "address";
  private static final String PUBLISHER = "publisher";
  private static final String PUBLISHED = "published";
  private static final String ANY_LANGUAGE = "anyLanguage";

  public Wish {
    files = List.copyOf(files);
  }

  /**
   * What a form wishes: address, publisher, published, language.
   *
   * @param field a field by its name; null where it is empty
   * @throws Problem if that cannot be
   */
  public static Wish of(Function<String, @Nullable String> field) {
    String published = field.apply("published");
    if (published != null && !IsoDate.isValid(published)) {
      throw Problem.wrong("published wants an ISO 8601 date such as 2025-07-26");
    }
    String language = field.apply("language");
    if (language != null && !language.equals("en") && !language.equals("any")) {
      throw Problem.wrong("language wants en or any");
    }
    String address = field.apply("address");
    if (address != null && !address.strip().matches("(?i)https?://.*")) {
      throw Problem.wrong("an address begins with https:// or http://");
    }
    return new Wish(
        List.of(),
        address == null ? null : address.strip(),
        new Given(field.apply("publisher"), published, "any".equals(language)));
  }

  String json() {
    return JsonPage.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart(FILES);
          for (String file : files) {
            json.writeString(file);
          }
          json.writeEndArray();
          json.writeStringField(ADDRESS, address);
          json.writeStringField(PUBLISHER, given.publisher());
          json.writeStringField(PUBLISHED, given.published());
          json.writeBooleanField(ANY_LANGUAGE, given.anyLanguage());
          json.writeEndObject();
        },
        false);
  }

  /** What {@link #json} has written. */
  static Wish of(String json) {
    List<String> files = new ArrayList<>();
    String address = null;
    String publisher = null;
    String published = null;
    boolean anyLanguage = false;
    try (JsonParser parser = JsonPage.JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String name = parser.currentName();
        if (token == JsonToken.VALUE_TRUE) {
          anyLanguage = true;
        } else if (token == JsonToken.VALUE_STRING && name == null) {
          files.add(parser.getText());
        } else if (token == JsonToken.VALUE_STRING) {
          switch (name) {
            case ADDRESS -> address = parser.getText();
            case PUBLISHER -> publisher = parser.getText();
            case PUBLISHED -> published = parser.getText();
            default -> throw new IllegalStateException("a job wishes " + name);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a job's wish: " + json, e);
    }
    return new Wish(files, address, new Given(publisher, published, anyLanguage));
  }
}
