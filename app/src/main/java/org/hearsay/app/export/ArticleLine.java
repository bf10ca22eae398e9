package org.hearsay.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Hop;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Particulars;
import org.hearsay.engine.article.Particulars.Extent;
import org.jspecify.annotations.Nullable;

/**
 * An article, and all that was understood of its document, as one line of JSON. Read again as JSON
 * Lines it gives the same article without its particulars.
 */
public final class ArticleLine {
  private final JsonGenerator json;

  private ArticleLine(JsonGenerator json) {
    this.json = json;
  }

  /**
   * One object and a line feed. The keys of the article itself are always there, null where the
   * document does not tell; those of its particulars only where it does.
   *
   * @param where the file, {@code FILE:LINE} or address
   */
  public static String of(String where, Article article) {
    return JsonPage.of(json -> new ArticleLine(json).write(where, article), false);
  }

  /** What else its document said, as one object; null where that is nothing. */
  public static @Nullable String particulars(Article article) {
    if (article.particulars().equals(Particulars.NONE)) {
      return null;
    }
    return JsonPage.of(
            json -> {
              json.writeStartObject();
              new ArticleLine(json).particulars(article.particulars());
              json.writeEndObject();
            },
            false)
        .strip();
  }

  private void write(String where, Article article) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeStringField("file", where);
    json.writeStringField("url", article.url());
    json.writeStringField("title", article.title());
    json.writeStringField("publisher", article.publisher());
    json.writeStringField("published", article.published());
    strings("byline", article.byline());
    particulars(article.particulars());
    json.writeStringField("text", article.text());
    json.writeEndObject();
  }

  private void particulars(Particulars more) throws IOException {
    told("modified", more.modified());
    told("version", more.version());
    told("language", more.language());
    told("dateline", more.dateline());
    told("retrieved", more.retrieved());
    if (more.extent() != Extent.WHOLE) {
      json.writeStringField("extent", name(more.extent()));
    }
    if (!more.credits().isEmpty()) {
      strings("credits", more.credits());
    }
    hops(more.hops());
    notices(more.notices());
    from(more.from());
  }

  private void told(String key, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  private void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void hops(List<Hop> hops) throws IOException {
    if (hops.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("hops");
    for (Hop hop : hops) {
      json.writeStartObject();
      json.writeStringField("party", hop.party());
      strings("actions", hop.actions());
      told("at", hop.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void notices(List<Notice> notices) throws IOException {
    if (notices.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("notices");
    for (Notice notice : notices) {
      json.writeStartObject();
      json.writeStringField("type", name(notice.type()));
      json.writeStringField("words", notice.words());
      json.writeStringField("from", notice.from());
      told("about", notice.about());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void from(Map<String, String> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("from");
    for (Map.Entry<String, String> place : places.entrySet()) {
      json.writeStringField(place.getKey(), place.getValue());
    }
    json.writeEndObject();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
