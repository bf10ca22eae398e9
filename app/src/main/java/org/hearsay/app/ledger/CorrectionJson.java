package org.hearsay.app.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/** The values of corrections as JSON, and back from anyone's. */
final class CorrectionJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.LINE)
                  .maxNestingDepth(8)
                  .build())
          .build();

  /** Pieces of a span, as many as a reading may have. */
  private static final int MOST = 100_000;

  /** Writes to a generator. */
  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** Takes what the parser stands at. */
  @FunctionalInterface
  private interface Value<T> {
    T take(JsonParser json) throws IOException, BadReadingException;
  }

  private CorrectionJson() {}

  static String write(Correction correction) {
    return text(json -> {
      switch (correction) {
        case Correction.Content content -> quotes(json, content.words());
        case Correction.Source source -> quotes(json, source.words());
        case Correction.Holder holder -> whom(json, holder.whom());
        case Correction.Chain chain -> {
          json.writeStartArray();
          for (Correction.Whom each : chain.links()) {
            whom(json, each);
          }
          json.writeEndArray();
        }
        case Correction.Doing doing -> json.writeString(small(doing.act()));
        case Correction.Bearing bearing -> onto(json, bearing.onto());
        case Correction.Wrong wrong -> json.writeBoolean(wrong.wrong());
        case Correction.Reviewed reviewed -> json.writeBoolean(reviewed.reviewed());
        case Correction.Tag tag -> json.writeString(tag.name());
        case Correction.Untag tag -> json.writeString(tag.name());
        case Correction.Note note -> json.writeString(note.text());
        case Correction.Undo undo -> json.writeString(undo.uid());
      }
    });
  }

  static String write(StatementWords words) {
    return text(json -> words(json, words));
  }

  /**
   * @throws BadReadingException if it is no value of that field
   */
  static Correction parse(String field, String value) throws BadReadingException {
    return parsed(
        field,
        value,
        json ->
            switch (field) {
              case "content" -> new Correction.Content(pieces(json, 1));
              case "source" -> new Correction.Source(pieces(json, 0));
              case "speaker" -> new Correction.Holder(whom(json));
              case "chain" ->
                  new Correction.Chain(list(json, CorrectionJson::whom, 1, Correction.MOST));
              case "act" -> new Correction.Doing(oneOf(Act.values(), string(json, 100)));
              case "effect" ->
                  new Correction.Bearing(
                      json.currentToken() == JsonToken.VALUE_NULL ? null : onto(json));
              case "wrong" -> new Correction.Wrong(truth(json));
              case "reviewed" -> new Correction.Reviewed(truth(json));
              case "tag" -> new Correction.Tag(string(json, Correction.LONGEST_NAME));
              case "untag" -> new Correction.Untag(string(json, Correction.LONGEST_NAME));
              case "note" -> new Correction.Note(string(json, Correction.LONGEST_NOTE));
              case "undo" -> new Correction.Undo(string(json, 100));
              default -> throw new BadReadingException("no correction has this field");
            });
  }

  /**
   * @throws BadReadingException if these are no words of a statement
   */
  static StatementWords words(String value) throws BadReadingException {
    return parsed("words", value, CorrectionJson::words);
  }

  private static String text(Part part) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      part.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to a string", impossible);
    }
    return out.toString();
  }

  private static void words(JsonGenerator json, StatementWords words) throws IOException {
    json.writeStartObject();
    json.writeFieldName("cue");
    quotes(json, words.cue());
    json.writeFieldName("content");
    quotes(json, words.content());
    json.writeStringField("textSha256", words.textSha256());
    json.writeEndObject();
  }

  private static void quotes(JsonGenerator json, List<Quote> quotes) throws IOException {
    json.writeStartArray();
    for (Quote each : quotes) {
      json.writeStartObject();
      json.writeNumberField("start", each.start());
      json.writeNumberField("end", each.end());
      json.writeStringField("text", each.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void whom(JsonGenerator json, Correction.Whom whom) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", whom.name());
    json.writeStringField("kind", small(whom.kind()));
    json.writeEndObject();
  }

  private static void onto(JsonGenerator json, Correction.@Nullable Onto onto) throws IOException {
    if (onto == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", small(onto.type()));
    json.writeStringField("statement", StatementId.text(onto.statement()));
    json.writeFieldName("words");
    words(json, onto.words());
    json.writeEndObject();
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T parsed(String name, String text, Value<T> value) throws BadReadingException {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      T parsed = value.take(json);
      if (json.nextToken() != null) {
        throw new BadReadingException("more behind the end of the value");
      }
      return parsed;
    } catch (JsonProcessingException broken) {
      throw new BadReadingException(name + ": no valid JSON: " + broken.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    } catch (BadReadingException e) {
      throw new BadReadingException(name + ": " + e.getMessage());
    }
  }

  private static StatementWords words(JsonParser json) throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable List<Quote> cue;
          @Nullable List<Quote> content;
          @Nullable String sha;
        };
    for (String key = key(json); key != null; key = nextKey(json)) {
      switch (key) {
        case "cue" -> found.cue = quotes(json, 1);
        case "content" -> found.content = quotes(json, 1);
        case "textSha256" -> found.sha = stringOrNull(json, 100);
        default -> json.skipChildren();
      }
    }
    return new StatementWords(
        needed(found.cue, "cue"), needed(found.content, "content"), found.sha);
  }

  private static Correction.Onto onto(JsonParser json) throws IOException, BadReadingException {
    var found =
        new Object() {
          Effect.@Nullable Type type;
          @Nullable Long statement;
          @Nullable StatementWords words;
        };
    for (String key = key(json); key != null; key = nextKey(json)) {
      switch (key) {
        case "type" -> found.type = oneOf(Effect.Type.values(), string(json, 100));
        case "statement" -> found.statement = StatementId.parse(string(json, 100));
        case "words" -> found.words = words(json);
        default -> json.skipChildren();
      }
    }
    return new Correction.Onto(
        needed(found.type, "type"),
        needed(found.statement, "statement"),
        needed(found.words, "words"));
  }

  private static Correction.Whom whom(JsonParser json) throws IOException, BadReadingException {
    String name = null;
    SpeakerKind kind = null;
    for (String key = key(json); key != null; key = nextKey(json)) {
      switch (key) {
        case "name" -> name = stringOrNull(json, Correction.LONGEST_NAME);
        case "kind" -> kind = oneOf(SpeakerKind.values(), string(json, 100));
        default -> json.skipChildren();
      }
    }
    return new Correction.Whom(name, needed(kind, "kind"));
  }

  private static List<Quote> quotes(JsonParser json, int least)
      throws IOException, BadReadingException {
    return list(json, CorrectionJson::quote, least, MOST);
  }

  /** Of a correction, where each is looked for again when the text changes. */
  private static List<Quote> pieces(JsonParser json, int least)
      throws IOException, BadReadingException {
    List<Quote> quotes = list(json, CorrectionJson::quote, least, Correction.MOST);
    for (int i = 1; i < quotes.size(); i++) {
      if (quotes.get(i).start() < quotes.get(i - 1).end()) {
        throw new BadReadingException("spans that overlap or are out of order");
      }
    }
    return quotes;
  }

  private static Quote quote(JsonParser json) throws IOException, BadReadingException {
    int start = -1;
    int end = -1;
    String text = null;
    for (String key = key(json); key != null; key = nextKey(json)) {
      switch (key) {
        case "start" -> start = count(json);
        case "end" -> end = count(json);
        case "text" -> text = string(json, Integer.MAX_VALUE);
        default -> json.skipChildren();
      }
    }
    if (text == null || start < 0 || end - start != text.codePointCount(0, text.length())) {
      throw new BadReadingException("a span whose places do not fit its words");
    }
    if (text.isEmpty()) {
      throw new BadReadingException("a span without words");
    }
    return new Quote(start, end, text);
  }

  private static <T> List<T> list(JsonParser json, Value<T> value, int least, int most)
      throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new BadReadingException("not an array");
    }
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (list.size() == most) {
        throw new BadReadingException("more than " + most + " of one kind");
      }
      list.add(value.take(json));
    }
    if (list.size() < least) {
      throw new BadReadingException("an empty array");
    }
    return list;
  }

  /** The first key of the object that the parser stands at, the parser at its value. */
  private static @Nullable String key(JsonParser json) throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new BadReadingException("not an object");
    }
    return nextKey(json);
  }

  private static @Nullable String nextKey(JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    String key = json.currentName();
    json.nextToken();
    return Objects.requireNonNull(key);
  }

  private static int count(JsonParser json) throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new BadReadingException("not a whole number");
    }
    return json.getIntValue();
  }

  private static boolean truth(JsonParser json) throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.VALUE_TRUE
        && json.currentToken() != JsonToken.VALUE_FALSE) {
      throw new BadReadingException("neither true nor false");
    }
    return json.getBooleanValue();
  }

  private static @Nullable String stringOrNull(JsonParser json, int longest)
      throws IOException, BadReadingException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : string(json, longest);
  }

  private static String string(JsonParser json, int longest)
      throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new BadReadingException("not a string");
    }
    String text = json.getText();
    if (text.codePointCount(0, text.length()) > longest) {
      throw new BadReadingException("a string of more than " + longest + " code points");
    }
    return text;
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String name) throws BadReadingException {
    for (E value : values) {
      if (small(value).equals(name)) {
        return value;
      }
    }
    throw new BadReadingException("a name that is none of those known");
  }

  private static <T> T needed(@Nullable T value, String key) throws BadReadingException {
    if (value == null) {
      throw new BadReadingException("\"" + key + "\" is missing");
    }
    return value;
  }
}
