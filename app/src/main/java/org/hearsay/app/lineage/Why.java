package org.hearsay.app.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.claim.Verdict;
import org.hearsay.engine.text.Span;

/**
 * Why two statements belong together, as a column holds it.
 *
 * @param rule its id
 * @param words of the one, each {@code [start, end)} in code points of its content
 * @param others of the other
 */
record Why(String rule, double confidence, List<Range> words, List<Range> others) {
  record Range(int start, int end) {}

  private static final JsonFactory JSON = new JsonFactory();

  static Why of(Verdict.Same same, String content, String other) {
    return new Why(
        same.rule().id(),
        same.confidence(),
        ranges(same.ofA(), content),
        ranges(same.ofB(), other));
  }

  static Why of(Verdict.AtOdds odds, String content, String other) {
    return new Why(odds.rule().id(), 1, ranges(odds.ofA(), content), ranges(odds.ofB(), other));
  }

  private static List<Range> ranges(List<Span> spans, String text) {
    List<Range> ranges = new ArrayList<>();
    int unit = 0;
    int point = 0;
    for (Span span : spans) {
      if (span.start() < unit) {
        continue; // out of order, or said before
      }
      int start = point + text.codePointCount(unit, span.start());
      point = start + text.codePointCount(span.start(), span.end());
      unit = span.end();
      ranges.add(new Range(start, point));
    }
    return ranges;
  }

  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("rule", rule);
      json.writeNumberField("confidence", Math.round(confidence * 100) / 100.0);
      json.writeFieldName("words");
      write(json, words);
      json.writeFieldName("others");
      write(json, others);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, List<Range> ranges) throws IOException {
    json.writeStartArray();
    for (Range range : ranges) {
      json.writeStartArray();
      json.writeNumber(range.start());
      json.writeNumber(range.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /**
   * What {@link #json} gave.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static Why parse(String object) {
    String rule = "";
    double confidence = 0;
    List<Range> words = List.of();
    List<Range> others = List.of();
    try (JsonParser json = JSON.createParser(object)) {
      json.nextToken();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        switch (name) {
          case "rule" -> rule = json.getText();
          case "confidence" -> confidence = json.getDoubleValue();
          case "words" -> words = ranges(json);
          case "others" -> others = ranges(json);
          default -> json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no reason: " + object, e);
    }
    return new Why(rule, confidence, words, others);
  }

  private static List<Range> ranges(JsonParser json) throws IOException {
    List<Range> ranges = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      ranges.add(new Range(json.nextIntValue(0), json.nextIntValue(0)));
      json.nextToken();
    }
    return ranges;
  }
}
