package org.hearsay.intake.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Particulars;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.bytes.Encoding.Decoded;
import org.hearsay.intake.bytes.Lines;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/** Articles of a stream of JSON Lines, one line held at a time. */
public final class JsonLines {
  private final String where;
  private final String name;
  private final Consumer<? super Item> sink;
  private boolean saidWindows1252;
  private long records;

  /**
   * @param name makes the id of articles that bring none: the N-th line that is not blank is {@code
   *     name-N}, whether or not the lines before it could be read
   */
  public JsonLines(String where, String name, Consumer<? super Item> sink) {
    this.where = where;
    this.name = name;
    this.sink = sink;
  }

  public void read(InputStream in) throws IOException {
    Lines lines = new Lines(in, Limits.LINE);
    while (lines.next()) {
      String here = where + ":" + lines.number();
      if (lines.tooLong()) {
        records++;
        sink.accept(
            new Problem(
                here,
                Reason.TOO_LARGE,
                "the line is longer than " + (Limits.LINE >> 20) + " MB",
                "split it into articles"));
        continue;
      }
      String line = decode(lines);
      if (line.isBlank()) {
        continue;
      }
      records++;
      if (lines.number() == 1 && opensDocument(line)) {
        sink.accept(
            new Problem(
                where,
                Reason.UNSUPPORTED,
                "JSON over several lines",
                "write one article a line: jq -c ."));
        return;
      }
      record(here, line);
    }
    if (records == 0) {
      sink.accept(new Problem(where, Reason.EMPTY, "no line holds anything", null));
    }
  }

  /** A line of JSON Lines never ends where its object or array has only begun. */
  private static boolean opensDocument(String line) {
    String bare = line.strip();
    return bare.equals("{") || bare.startsWith("[") && !bare.endsWith("]");
  }

  private String decode(Lines lines) {
    Decoded decoded = Encoding.decode(lines.bytes(), lines.length());
    if (decoded.windows1252() && !saidWindows1252) {
      saidWindows1252 = true;
      sink.accept(
          new Note(
              where,
              "not UTF-8 from line " + lines.number() + " on: such lines read as Windows-1252"));
    }
    String line = decoded.text();
    return lines.number() == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private void record(String here, String line) {
    JsonLine read;
    try {
      read = JsonLine.parse(line);
    } catch (JsonProcessingException broken) {
      sink.accept(
          new Problem(here, Reason.BROKEN_JSON, Json.why(broken), "mend the line or take it out"));
      return;
    }
    String text = read.text();
    if (text == null) {
      sink.accept(
          new Problem(
              here, Reason.NO_TEXT, "no string under \"text\"", "put the article's text there"));
    } else {
      found(here, read, text);
    }
  }

  private void found(String here, JsonLine read, String text) {
    Problem problem = Problem.ofText(here, text);
    if (problem != null) {
      sink.accept(problem);
      return;
    }
    String published = read.published();
    if (published != null && !IsoDate.isValid(published)) {
      sink.accept(new Note(here, "\"published\" is no ISO 8601 date and left out: " + published));
      published = null;
    }
    String id = read.id() != null ? read.id() : read.url();
    sink.accept(
        new Found(
            here,
            new Article(
                id != null ? id : name + "-" + records,
                text,
                read.title(),
                read.publisher(),
                published,
                read.byline(),
                read.url(),
                particulars(read, published))));
  }

  /** Where each value stands, which is all that a line tells beside them. */
  private static Particulars particulars(JsonLine read, @Nullable String published) {
    Map<String, String> from = new LinkedHashMap<>();
    put(from, "id", read.id(), "id");
    put(from, "id", read.url(), "url");
    put(from, "url", read.url(), "url");
    put(from, "title", read.title(), "title");
    put(from, "publisher", read.publisher(), "publisher");
    put(from, "published", published, "published");
    put(from, "byline", read.byline().isEmpty() ? null : read.byline(), "byline");
    return new Particulars(
        null, null, null, null, null, Extent.WHOLE, List.of(), List.of(), List.of(), from);
  }

  private static void put(
      Map<String, String> from, String name, @Nullable Object value, String key) {
    if (value != null) {
      from.putIfAbsent(name, key);
    }
  }
}
