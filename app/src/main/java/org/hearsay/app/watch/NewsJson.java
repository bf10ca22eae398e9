package org.hearsay.app.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.watch.News.Item;
import org.hearsay.app.watch.News.Told;
import org.jspecify.annotations.Nullable;

/** News as JSON, one piece a line; none the first time. */
public final class NewsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private NewsJson() {}

  public static String of(News news) {
    StringBuilder lines = new StringBuilder();
    news.items().forEach(item -> lines.append(line(item)));
    return lines.toString();
  }

  private static String line(Item item) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("news", small(item.kind()));
      string("claim", item.claim(), json);
      Told told = item.statement();
      string("statement", told == null ? null : StatementId.text(told.id()), json);
      json.writeStringField("article", item.article());
      if (told != null) {
        string("publisher", told.publisher(), json);
        string("speaker", told.speaker(), json);
        json.writeStringField("act", small(told.act()));
        string("said", told.said(), json);
        json.writeStringField("content", told.content());
      }
      json.writeNumberField("others", item.others());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.append('\n').toString();
  }

  private static void string(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(key);
    json.writeString(value);
  }

  /** {@code "new-claim"}. */
  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
