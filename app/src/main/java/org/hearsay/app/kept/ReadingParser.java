package org.hearsay.app.kept;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.kept.Attributed.Addressee;
import org.hearsay.app.kept.Attributed.Reasons;
import org.hearsay.app.kept.Attributed.Said;
import org.hearsay.app.kept.Attributed.Undoing;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/** Takes a reading from the JSON of strangers; {@link ReadingCheck} then looks at the whole. */
final class ReadingParser {
  /** Attributions, speakers, or spans of one of these. */
  private static final int MOST = 100_000;

  private static final int LONGEST_SHOWN = 60;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // strangers choose them
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.LINE)
                  .maxNestingDepth(Limits.DEPTH)
                  .build())
          .build();

  private static final Map<String, Kind> KINDS = bySmallName(Kind.values());
  private static final Map<String, Act> ACTS = bySmallName(Act.values());
  private static final Map<String, SpeakerKind> SPEAKER_KINDS = bySmallName(SpeakerKind.values());
  private static final Map<String, Effect.Type> EFFECTS = bySmallName(Effect.Type.values());

  /** Takes the value of one key; the parser stands at its first token. */
  @FunctionalInterface
  private interface Key {
    void take(String key) throws IOException, BadReadingException;
  }

  /** Takes the value that the parser stands at. */
  @FunctionalInterface
  private interface Value<T> {
    T take() throws IOException, BadReadingException;
  }

  private final JsonParser json;

  private ReadingParser(JsonParser json) {
    this.json = json;
  }

  static KeptReading parse(byte[] bytes) throws BadReadingException {
    try (JsonParser json = JSON.createParser(bytes)) {
      return new ReadingParser(json).whole();
    } catch (IOException neitherUtf8) {
      throw new BadReadingException("no valid JSON in UTF-8 at byte 0");
    }
  }

  private KeptReading whole() throws BadReadingException {
    try {
      json.nextToken();
      KeptReading reading = reading();
      if (json.nextToken() != null) {
        throw bad("more behind the end of the object");
      }
      ReadingCheck.of(reading);
      return reading;
    } catch (StreamConstraintsException large) {
      throw new BadReadingException(
          "values nested deeper than " + Limits.DEPTH + " or an endless number" + here());
    } catch (IOException broken) {
      // What the library says of it names its own switches, and words of the stranger unbounded
      throw new BadReadingException("no valid JSON in UTF-8" + here());
    }
  }

  private String here() {
    return " at byte " + Math.max(0, json.currentLocation().getByteOffset());
  }

  private KeptReading reading() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String schema;
          KeptReading.@Nullable Head head;
          @Nullable List<Attributed> attributions;
          @Nullable List<Speaker> speakers;
          @Nullable String model;
        };
    object(key -> {
      switch (key) {
        case "schema" -> found.schema = string();
        case "article" -> found.head = head();
        case "attributions" -> found.attributions = array(this::attributed);
        case "speakers" -> found.speakers = array(this::speaker);
        case "model" -> found.model = string();
        default -> json.skipChildren();
      }
    });
    if (!ReadingJson.SCHEMA.equals(found.schema)) {
      throw new BadReadingException(
          "\"schema\" is "
              + (found.schema == null ? "missing" : shown(found.schema))
              + ", wanted \""
              + ReadingJson.SCHEMA
              + "\"");
    }
    return new KeptReading(
        needed(found.head, "article"),
        needed(found.attributions, "attributions"),
        needed(found.speakers, "speakers"),
        needed(found.model, "model"));
  }

  private KeptReading.Head head() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String id;
          @Nullable String title;
          @Nullable String publisher;
          @Nullable String published;
          List<String> byline = List.of();
          @Nullable String url;
          @Nullable String language;
          @Nullable Integer length;
          @Nullable String sha;
        };
    object(key -> {
      switch (key) {
        case "id" -> found.id = string();
        case "title" -> found.title = stringOrNull();
        case "publisher" -> found.publisher = stringOrNull();
        case "published" -> found.published = date();
        case "byline" -> found.byline = array(this::string);
        case "url" -> found.url = stringOrNull();
        case "language" -> found.language = stringOrNull();
        case "length" -> found.length = count();
        case "textSha256" -> found.sha = sha256();
        default -> json.skipChildren();
      }
    });
    return new KeptReading.Head(
        needed(found.id, "id"),
        found.title,
        found.publisher,
        found.published,
        found.byline,
        found.url,
        found.language,
        needed(found.length, "length"),
        found.sha);
  }

  private @Nullable String date() throws IOException, BadReadingException {
    String date = stringOrNull();
    return date == null || IsoDate.isValid(date) ? date : null;
  }

  private @Nullable String sha256() throws IOException, BadReadingException {
    String digits = stringOrNull();
    if (digits != null && !isHash(digits)) {
      throw bad("not the 64 small hexadecimal digits of a SHA-256");
    }
    return digits;
  }

  private static boolean isHash(String digits) {
    return digits.length() == 64
        && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private Attributed attributed() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String id;
          @Nullable String within;
          @Nullable List<Quote> source;
          @Nullable List<Quote> cue;
          @Nullable List<Quote> content;
          @Nullable Kind kind;
          @Nullable Act act;
          @Nullable Boolean negated;
          @Nullable List<Quote> hedges;
          @Nullable List<Link> chain;
          @Nullable Addressee addressee;
          @Nullable Said said;
          @Nullable Undoing effect;
          @Nullable Double confidence;
          Reasons reasons = Reasons.NONE;
        };
    object(key -> {
      switch (key) {
        case "id" -> found.id = string();
        case "within" -> found.within = stringOrNull();
        case "source" -> found.source = array(this::quote);
        case "cue" -> found.cue = some(this::quote);
        case "content" -> found.content = some(this::quote);
        case "kind" -> found.kind = oneOf(KINDS);
        case "act" -> found.act = oneOf(ACTS);
        case "negated" -> found.negated = truth();
        case "hedges" -> found.hedges = array(this::quote);
        case "chain" -> found.chain = some(this::link);
        case "addressee" -> found.addressee = orNull(this::addressee);
        case "said" -> found.said = orNull(this::said);
        case "effect" -> found.effect = orNull(this::effect);
        case "confidence" -> found.confidence = confidence();
        case "explain" -> found.reasons = reasons();
        default -> json.skipChildren();
      }
    });
    return new Attributed(
        needed(found.id, "id"),
        found.within,
        needed(found.source, "source"),
        needed(found.cue, "cue"),
        needed(found.content, "content"),
        needed(found.kind, "kind"),
        needed(found.act, "act"),
        needed(found.negated, "negated"),
        needed(found.hedges, "hedges"),
        needed(found.chain, "chain"),
        found.addressee,
        found.said,
        found.effect,
        needed(found.confidence, "confidence"),
        found.reasons);
  }

  private Reasons reasons() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable Because act;
          List<Reasons.Of> manner = List.of();
        };
    object(key -> {
      switch (key) {
        case "act" -> found.act = because(Map.of());
        case "manner" ->
            found.manner =
                array(() -> {
                  String[] about = {""};
                  Because because = because(Map.of("of", () -> about[0] = string()));
                  return new Reasons.Of(about[0], because);
                });
        default -> json.skipChildren();
      }
    });
    return new Reasons(found.act, found.manner);
  }

  private Link link() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String speaker;
          @Nullable String name;
          @Nullable SpeakerKind kind;
          @Nullable Boolean named;
          @Nullable List<Quote> evidence;
          @Nullable Because why;
          @Nullable Because whose;
        };
    object(key -> {
      switch (key) {
        case "speaker" -> found.speaker = stringOrNull();
        case "name" -> found.name = stringOrNull();
        case "kind" -> found.kind = oneOf(SPEAKER_KINDS);
        case "named" -> found.named = truth();
        case "evidence" -> found.evidence = array(this::quote);
        case "explain" ->
            object(reason -> {
              switch (reason) {
                case "link" -> found.why = because(Map.of());
                case "speaker" -> found.whose = because(Map.of());
                default -> json.skipChildren();
              }
            });
        default -> json.skipChildren();
      }
    });
    return new Link(
        found.speaker,
        found.name,
        needed(found.kind, "kind"),
        needed(found.named, "named"),
        needed(found.evidence, "evidence"),
        found.why,
        found.whose);
  }

  private Addressee addressee() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String name;
          @Nullable List<Quote> evidence;
        };
    object(key -> {
      switch (key) {
        case "name" -> found.name = string();
        case "evidence" -> found.evidence = array(this::quote);
        default -> json.skipChildren();
      }
    });
    return new Addressee(needed(found.name, "name"), needed(found.evidence, "evidence"));
  }

  private Said said() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String date;
          @Nullable List<Quote> evidence;
          @Nullable Because why;
          @Nullable Because placing;
        };
    object(key -> {
      switch (key) {
        case "date" -> found.date = stringOrNull();
        case "evidence" -> found.evidence = array(this::quote);
        case "explain" ->
            found.why = because(Map.of("placing", () -> found.placing = because(Map.of())));
        default -> json.skipChildren();
      }
    });
    return new Said(found.date, needed(found.evidence, "evidence"), found.why, found.placing);
  }

  private Undoing effect() throws IOException, BadReadingException {
    var found =
        new Object() {
          Effect.@Nullable Type type;
          @Nullable String target;
          @Nullable List<Quote> evidence;
          @Nullable Because why;
        };
    object(key -> {
      switch (key) {
        case "type" -> found.type = oneOf(EFFECTS);
        case "target" -> found.target = string();
        case "evidence" -> found.evidence = array(this::quote);
        case "explain" -> found.why = because(Map.of());
        default -> json.skipChildren();
      }
    });
    return new Undoing(
        needed(found.type, "type"),
        needed(found.target, "target"),
        needed(found.evidence, "evidence"),
        found.why);
  }

  private Speaker speaker() throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String id;
          @Nullable String name;
          @Nullable SpeakerKind kind;
          @Nullable Boolean named;
          @Nullable String role;
          @Nullable List<Quote> mentions;
        };
    object(key -> {
      switch (key) {
        case "id" -> found.id = string();
        case "name" -> found.name = stringOrNull();
        case "kind" -> found.kind = oneOf(SPEAKER_KINDS);
        case "named" -> found.named = truth();
        case "role" -> found.role = stringOrNull();
        case "mentions" -> found.mentions = array(this::quote);
        default -> json.skipChildren();
      }
    });
    return new Speaker(
        needed(found.id, "id"),
        found.name,
        needed(found.kind, "kind"),
        needed(found.named, "named"),
        found.role,
        needed(found.mentions, "mentions"));
  }

  /**
   * @param further keys that stand beside rule and words
   */
  private Because because(Map<String, Value<?>> further) throws IOException, BadReadingException {
    var found =
        new Object() {
          @Nullable String rule;
          List<Quote> words = List.of();
        };
    object(key -> {
      switch (key) {
        case "rule" -> found.rule = string();
        case "words" -> found.words = array(this::quote);
        default -> {
          Value<?> known = further.get(key);
          if (known == null) {
            json.skipChildren();
          } else {
            known.take();
          }
        }
      }
    });
    return new Because(needed(found.rule, "rule"), found.words);
  }

  private Quote quote() throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw bad("not an object");
    }
    int start = -1;
    int end = -1;
    String text = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "start" -> start = count();
        case "end" -> end = count();
        case "text" -> text = string();
        default -> json.skipChildren();
      }
    }
    if (start < 0 || text == null) {
      throw bad("a span without \"start\", \"end\" or \"text\"");
    }
    if (end <= start || text.codePointCount(0, text.length()) != end - start) {
      throw bad(
          "\"end\" "
              + end
              + " is not \"start\" "
              + start
              + " and the length of the words in code points");
    }
    return new Quote(start, end, text);
  }

  private void object(Key keys) throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw bad("not an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      keys.take(key);
    }
  }

  private <T> List<T> array(Value<T> value) throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw bad("not an array");
    }
    List<T> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (values.size() == MOST) {
        throw bad("more than " + MOST + " values");
      }
      values.add(value.take());
    }
    return values;
  }

  private <T> List<T> some(Value<T> value) throws IOException, BadReadingException {
    List<T> values = array(value);
    if (values.isEmpty()) {
      throw bad("an empty array");
    }
    return values;
  }

  private <T> @Nullable T orNull(Value<T> value) throws IOException, BadReadingException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : value.take();
  }

  private @Nullable String stringOrNull() throws IOException, BadReadingException {
    return orNull(this::string);
  }

  private String string() throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw bad("not a string");
    }
    String value = json.getText();
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (Character.isSurrogate(each)) {
        if (Character.isLowSurrogate(each)
            || i + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(i + 1))) {
          throw bad("half a character (a lone surrogate)");
        }
        i++;
      }
    }
    return value;
  }

  private int count() throws IOException, BadReadingException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() != JsonParser.NumberType.INT) {
      throw bad("not a whole number up to " + Integer.MAX_VALUE);
    }
    int value = json.getIntValue();
    if (value < 0) {
      throw bad("a negative number");
    }
    return value;
  }

  private double confidence() throws IOException, BadReadingException {
    if (!json.currentToken().isNumeric()) {
      throw bad("not a number");
    }
    double value = json.getDoubleValue();
    if (!(value >= 0 && value <= 1)) {
      throw bad("not between 0 and 1");
    }
    return value;
  }

  private boolean truth() throws IOException, BadReadingException {
    if (!json.currentToken().isBoolean()) {
      throw bad("neither true nor false");
    }
    return json.getBooleanValue();
  }

  private <T> T oneOf(Map<String, T> values) throws IOException, BadReadingException {
    String name = string();
    T value = values.get(name);
    if (value == null) {
      throw bad(shown(name) + " is none of " + values.keySet().stream().sorted().toList());
    }
    return value;
  }

  private <T> T needed(@Nullable T value, String key) throws BadReadingException {
    if (value == null) {
      throw bad("\"" + key + "\" is missing");
    }
    return value;
  }

  /** Names the place as a JSON Pointer (RFC 6901): {@code /attributions/3/content/0}. */
  private BadReadingException bad(String what) {
    String place = json.getParsingContext().pathAsPointer().toString();
    return new BadReadingException((place.isEmpty() ? "" : place + ": ") + what);
  }

  private static String shown(String value) {
    boolean whole = value.length() <= LONGEST_SHOWN;
    String words = whole ? value : value.substring(0, LONGEST_SHOWN) + "…";
    return "\"" + Printable.of(words) + "\"";
  }

  private static <E extends Enum<E>> Map<String, E> bySmallName(E[] values) {
    return Stream.of(values)
        .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));
  }
}
