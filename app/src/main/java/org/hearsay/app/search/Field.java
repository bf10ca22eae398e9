package org.hearsay.app.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Terms;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;

/** What a query can ask of a statement beside its words: {@code act:deny}. */
public enum Field {
  /** Name or alias of who said it. */
  SPEAKER("a name"),
  /** Who publishes the article. */
  OUTLET("a name"),
  /** Outlet that the article relies on for it. */
  CITES("a name"),
  ACT(Act.values()),
  KIND(Kind.values()),
  /** What who said it is. */
  WHO(SpeakerKind.values()),
  /** What it does to an earlier one. */
  EFFECT(Effect.Type.values()),
  /** First day, by the date of saying, else of publication. */
  SINCE("a date"),
  /** Last day, inclusive. */
  UNTIL("a date"),
  /** Whether who said it has a name. */
  NAMED("yes", "no"),
  HEDGED("yes", "no"),
  /** Whether it came through somebody. */
  RELAY("yes", "no"),
  /** Whether it stands in the content of another. */
  NESTED("yes", "no"),
  NEGATED("yes", "no"),
  /** Whether neither words nor article say when. */
  UNDATED("yes", "no"),
  REVIEWED("yes", "no"),
  /** Whether somebody marked it wrong; those are left out where nothing is asked. */
  WRONG("yes", "no", "any"),
  TAG("a tag"),
  /** Without what stands in copies. */
  ORIGINALS("yes"),
  /** Its article's id, as given. */
  ARTICLE("an id");

  /** What is wanted, or the values that can be. */
  private final List<String> values;

  Field(String... values) {
    this.values = List.of(values);
  }

  Field(Enum<?>[] values) {
    this.values = Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** As the language of queries writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All that it takes; what is wanted of a field that takes any name, date or tag. */
  public List<String> choices() {
    return values;
  }

  /** All of them, for people. */
  static String list() {
    return Arrays.stream(values()).map(Field::toString).collect(Collectors.joining(", "));
  }

  /**
   * The query for what has this value: {@code SPEAKER.of("Ann Lee")}.
   *
   * @throws QueryException if the field does not take the value
   */
  public Query of(String value) throws QueryException {
    String kept = kept(value);
    if (!takes(kept)) {
      throw new QueryException(this + " takes " + wanted());
    }
    if (!isDate()) {
      return new Query.Filter(this, kept);
    }
    Days days = Days.of(kept);
    if (days == null) {
      throw new QueryException(this + " takes " + wanted());
    }
    return this == SINCE
        ? new Query.Between(days.from(), Days.LAST)
        : new Query.Between(0, days.to());
  }

  boolean isDate() {
    return this == SINCE || this == UNTIL;
  }

  String kept(String value) {
    return isFree() ? value.strip() : value.strip().toLowerCase(Locale.ROOT);
  }

  boolean takes(String value) {
    return switch (this) {
      case SPEAKER, OUTLET, CITES, TAG -> !Terms.of(value).isEmpty();
      case SINCE, UNTIL -> value.length() <= "YYYY-MM-DD".length() && Days.of(value) != null;
      case ARTICLE -> !value.isEmpty();
      default -> values.contains(value);
    };
  }

  private boolean isFree() {
    return switch (this) {
      case SPEAKER, OUTLET, CITES, TAG, ARTICLE -> true;
      default -> false;
    };
  }

  private String wanted() {
    if (isDate()) {
      return "a date: YYYY, YYYY-MM or YYYY-MM-DD, of the years 0000 to 9999";
    }
    int last = values.size() - 1;
    return last == 0
        ? values.getFirst()
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }
}
