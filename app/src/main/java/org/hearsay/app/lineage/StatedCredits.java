package org.hearsay.app.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits that came beside a text: its document's credit lines, and who sent it out first. */
final class StatedCredits {
  private static final JsonFactory JSON = new JsonFactory();

  /** Of the credits that a document states. */
  private static final int MOST = 20;

  private static final int LONGEST = 300;

  private StatedCredits() {}

  /**
   * In the words of the document.
   *
   * @param particulars JSON object as the ledger keeps it; what is none has no credits
   */
  static List<String> in(@Nullable String particulars) {
    List<String> found = new ArrayList<>();
    if (particulars == null) {
      return found;
    }
    try (JsonParser json = JSON.createParser(particulars)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
          json.nextToken();
          switch (key) {
            case "credits" -> strings(json, found);
            case "hops" -> firstHop(json, found);
            default -> json.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      // Exports of strangers are taken in with what they say; what cannot be read says nothing
      return found;
    }
    return found;
  }

  private static void strings(JsonParser json, List<String> found) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        keep(json.getText(), found);
      }
      json.skipChildren();
    }
  }

  /** Those after the first only passed it on. */
  private static void firstHop(JsonParser json, List<String> found) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    boolean first = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (first && json.currentToken() == JsonToken.START_OBJECT) {
        party(json, found);
      } else {
        json.skipChildren();
      }
      first = false;
    }
  }

  private static void party(JsonParser json, List<String> found) throws IOException {
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (key.equals("party") && value == JsonToken.VALUE_STRING) {
        keep(json.getText(), found);
      }
      json.skipChildren();
    }
  }

  private static void keep(String words, List<String> found) {
    if (!words.isBlank() && found.size() < MOST) {
      found.add(words.substring(0, Math.min(LONGEST, words.length())).strip());
    }
  }
}
