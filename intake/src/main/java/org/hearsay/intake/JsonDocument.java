package org.hearsay.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.feed.JsonFeed;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.plain.Json;
import org.hearsay.intake.wire.Ninjs;
import org.jspecify.annotations.Nullable;

/** A file that is one JSON value: a JSON Feed, a ninjs item, or a list of such items. */
final class JsonDocument {
  private JsonDocument() {}

  static List<Item> read(Document document) {
    Object value;
    try {
      value = Json.parse(Charsets.decode(document.bytes(), document.contentType()).text());
    } catch (Json.TooManyValues many) {
      return List.of(new Problem(document.where(), Reason.TOO_LARGE, Json.why(many), "split it"));
    } catch (JsonProcessingException broken) {
      return List.of(
          new Problem(
              document.where(), Reason.BROKEN_JSON, Json.why(broken), "fetch the file again"));
    }
    if (value instanceof List<?> list) {
      List<Item> items = new ArrayList<>();
      int number = 0;
      for (Object each : list) {
        number++;
        if (number > Limits.ENTRIES) {
          items.add(Problem.tooMany(document.where(), "values"));
          break;
        }
        items.add(
            one(document, document.where() + ":" + number, document.name() + "-" + number, each));
      }
      return items;
    }
    if (value instanceof Map<?, ?> object && JsonFeed.is(object)) {
      return JsonFeed.read(document, object);
    }
    return List.of(one(document, document.where(), document.name(), value));
  }

  private static Item one(Document document, String where, String name, @Nullable Object value) {
    return value instanceof Map<?, ?> object && Ninjs.is(object)
        ? Ninjs.read(document, where, name, object)
        : new Problem(
            where,
            Reason.UNSUPPORTED,
            "JSON that is neither ninjs nor a JSON Feed",
            "write one article a line, with its words under \"text\"");
  }
}
