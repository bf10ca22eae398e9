package org.hearsay.engine.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names who passed something on: one line of {@code relay-phrases.tsv}, which tells
 * how it is written.
 *
 * @param who what those it names must be
 */
record RelayPhrase(ChainRule rule, Who who, List<Part> parts) {
  enum Who {
    OUTLET,
    VENUE,
    SPEAKER
  }

  /** A place in a phrase. */
  sealed interface Part {
    /** One word of these. */
    record OneOf(Set<String> words) implements Part {}

    /** Words that do not matter. */
    record UpTo(int words) implements Part {}

    /** The words that name somebody. */
    record Name() implements Part {}
  }

  /**
   * Where the phrase matched, in words.
   *
   * @param end behind the phrase's last word before the name or, where the name stands inside,
   *     behind the phrase
   * @param nameStart the first word of the name
   * @param nameEnd behind its last word; 0 where the name follows and nothing tells its end
   */
  record Match(RelayPhrase phrase, int start, int end, int nameStart, int nameEnd) {}

  private static final int LONGEST_NAME = 5;

  RelayPhrase {
    parts = List.copyOf(parts);
  }

  /** Reads a line of the table. */
  static RelayPhrase of(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalStateException("relay phrase with " + columns.length + " columns: " + line);
    }
    List<Part> parts = new ArrayList<>();
    for (String part : columns[2].split(" ")) {
      parts.add(
          part.equals("@")
              ? new Part.Name()
              : part.startsWith("~")
                  ? new Part.UpTo(Integer.parseInt(part.substring(1)))
                  : new Part.OneOf(Set.copyOf(Arrays.asList(part.split("\\|")))));
    }
    return new RelayPhrase(
        ChainRule.valueOf(columns[0]),
        Who.valueOf(columns[1].toUpperCase(java.util.Locale.ROOT)),
        parts);
  }

  /** The words it can begin with. */
  Set<String> firstWords() {
    if (parts.getFirst() instanceof Part.OneOf(Set<String> words)) {
      return words;
    }
    throw new IllegalStateException("a phrase begins with a word: " + this);
  }

  /**
   * Matches at a word whose like is among {@link #firstWords}, never past {@code limit}. Bounded: a
   * phrase is a few words long.
   */
  @Nullable Match at(Lowered words, int start, int limit) {
    return match(words, start, start, limit, 0, -1, 0);
  }

  private @Nullable Match match(
      Lowered words, int start, int at, int limit, int part, int nameStart, int nameEnd) {
    if (part == parts.size()) {
      return at < limit || nameStart >= 0
          ? new Match(this, start, at, nameStart < 0 ? at : nameStart, nameEnd)
          : null;
    }
    return switch (parts.get(part)) {
      case Part.OneOf one ->
          at < limit && one.words().contains(words.at(at))
              ? match(words, start, at + 1, limit, part + 1, nameStart, nameEnd)
              : null;
      case Part.UpTo gap ->
          afterGap(words, start, at, limit, part, gap.words(), nameStart, nameEnd);
      case Part.Name ignored -> afterName(words, start, at, limit, part);
    };
  }

  private @Nullable Match afterGap(
      Lowered words, int start, int at, int limit, int part, int most, int nameStart, int nameEnd) {
    for (int end = at; end <= Math.min(at + most, limit); end++) {
      if (end > at && words.isMark(end - 1)) {
        return null;
      }
      Match found = match(words, start, end, limit, part + 1, nameStart, nameEnd);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Match afterName(Lowered words, int start, int at, int limit, int part) {
    for (int end = at + 1; end <= Math.min(at + LONGEST_NAME, limit); end++) {
      if (words.isMark(end - 1)) {
        return null;
      }
      Match found = match(words, start, end, limit, part + 1, at, end);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
