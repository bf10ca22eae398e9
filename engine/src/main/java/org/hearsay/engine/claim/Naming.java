package org.hearsay.engine.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which names of two contents can be one bearer's: "Ana Holt" and "Holt", "U.N." and "United
 * Nations".
 */
final class Naming {
  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "around");
  private static final int MOST = 30;

  private Naming() {}

  static void align(Alignment alignment) {
    Content a = alignment.a();
    Content b = alignment.b();
    for (Content.Mention one : first(a.mentions())) {
      for (Content.Mention other : first(b.mentions())) {
        if (alignment.inB(one.to() - 1) == Alignment.NONE
            && alignment.inA(other.to() - 1) == Alignment.NONE
            && mayBeOne(a, one, b, other)) {
          alignment.join(one.to() - 1, other.to() - 1);
        }
      }
    }
  }

  /** Names of the first content that no name or word of the second can stand for. */
  static List<Content.Mention> unmatchedOfA(Alignment alignment) {
    return unmatched(alignment.a(), alignment.b(), alignment, true);
  }

  static List<Content.Mention> unmatchedOfB(Alignment alignment) {
    return unmatched(alignment.b(), alignment.a(), alignment, false);
  }

  private static List<Content.Mention> unmatched(
      Content mine, Content other, Alignment alignment, boolean first) {
    List<Content.Mention> found = new ArrayList<>();
    for (Content.Mention mention : first(mine.mentions())) {
      boolean matched = isHolder(mine, mention, other.setting().holder());
      for (Content.Mention its : first(other.mentions())) {
        matched = matched || mayBeOne(mine, mention, other, its);
      }
      if (!matched && !speaks(mine, mention) && !allStandFor(mention, alignment, first, other)) {
        found.add(mention);
      }
    }
    return found;
  }

  /** Whether each of its words is in the other content, though not as a part of a name. */
  private static boolean allStandFor(
      Content.Mention mention, Alignment alignment, boolean first, Content other) {
    for (int t = mention.from(); t < mention.to(); t++) {
      int its = first ? alignment.inB(t) : alignment.inA(t);
      if (its == Alignment.NONE
          || other.token(its).is(Token.Kind.NAME) && mention.to() - mention.from() > 1) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "according");

  /** Whether somebody is named who says it rather than whom it is about: "Holt said". */
  private static boolean speaks(Content content, Content.Mention mention) {
    for (int t = Math.max(0, mention.from() - 3);
        t < Math.min(content.size(), mention.to() + 2);
        t++) {
      if (SAYING.contains(content.token(t).word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHolder(
      Content content, Content.Mention mention, @Nullable String holder) {
    return holder != null && stems(holder).contains(content.token(mention.to() - 1).stem());
  }

  /** Stems of a name's words. */
  static Set<String> stems(String name) {
    Set<String> stems = new TreeSet<>();
    Words words = Words.of(name);
    for (int w = 0; w < Math.min(words.size(), 12); w++) {
      stems.add(Relations.shipped().stem(words.lower(w)));
    }
    return stems;
  }

  static boolean mayBeOne(Content a, Content.Mention one, Content b, Content.Mention other) {
    List<String> mine = one.stems();
    List<String> its = other.stems();
    if (one.place() == null && spelledAlike(one.plain(), other.plain())) {
      return true;
    }
    if (mine.getLast().equals(its.getLast())) {
      return mine.size() == 1
          || its.size() == 1
          || given(mine.getFirst(), its.getFirst())
          || mine.containsAll(its)
          || its.containsAll(mine);
    }
    return mine.containsAll(its)
        || its.containsAll(mine)
        || isAcronym(a, one, mine, its)
        || isAcronym(b, other, its, mine)
        || sameCountry(a, one, b, other)
        || begins(a, one, b, other)
        || begins(b, other, a, one);
  }

  static Content.Mention mention(String text, List<Token> tokens, int from, int to) {
    List<String> stems = tokens.subList(from, to).stream().map(Token::stem).toList();
    String words = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    Place place = Lexicon.shipped().place(words).orElse(null);
    return new Content.Mention(from, to, stems, plain(String.join("", stems)), place);
  }

  /**
   * "Falluja" and "Fallujah", "Chrétien" and "Chretien": one name in two spellings differs by a
   * letter, a long one by two, behind the first.
   */
  private static boolean spelledAlike(String mine, String its) {
    int shorter = Math.min(mine.length(), its.length());
    if (shorter < 5
        || Math.abs(mine.length() - its.length()) > 2
        || mine.charAt(0) != its.charAt(0)) {
      return mine.equals(its) && shorter > 0;
    }
    return distance(mine, its) <= (shorter < 9 ? 1 : 2);
  }

  private static String plain(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder();
    plain
        .codePoints()
        .limit(40)
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Letters to put in, take out or change (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  /** "New York" and "New York City". */
  private static boolean begins(
      Content a, Content.Mention shorter, Content b, Content.Mention longer) {
    String one = words(a, shorter);
    return words(b, longer).startsWith(one + " ");
  }

  private static String words(Content content, Content.Mention mention) {
    return content.span(mention.from(), mention.to()).in(content.text()).toLowerCase(Locale.ROOT);
  }

  /** Initials, and short forms that begin alike. */
  private static boolean given(String one, String other) {
    return one.charAt(0) == other.charAt(0)
        && (one.length() <= 2
            || other.length() <= 2
            || one.substring(0, 3).equals(other.substring(0, Math.min(3, other.length()))));
  }

  private static boolean isAcronym(
      Content content, Content.Mention mention, List<String> mine, List<String> its) {
    if (mine.size() != 1 || its.size() < 2) {
      return false;
    }
    String letters = content.token(mention.from()).word().replace(".", "");
    StringBuilder initials = new StringBuilder();
    its.forEach(stem -> initials.append(stem.charAt(0)));
    return letters.length() > 1 && letters.contentEquals(initials);
  }

  /** "Washington" and "the United States": a capital also stands for its country. */
  private static boolean sameCountry(
      Content a, Content.Mention one, Content b, Content.Mention other) {
    Place mine = one.place();
    Place its = other.place();
    return mine != null
        && its != null
        && mine.country().equals(its.country())
        && mine.isRegion() == its.isRegion()
        && (isWhole(mine) || isWhole(its));
  }

  private static boolean isWhole(Place place) {
    return place.form() != Place.Form.CITY
        && place.form() != Place.Form.CAPITAL
        && place.form() != Place.Form.SEAT;
  }

  /** Whether the two could stand in each other's stead: both places, or neither known as one. */
  static boolean compete(Content a, Content.Mention one, Content b, Content.Mention other) {
    return isPlace(a, one) == isPlace(b, other);
  }

  private static boolean isPlace(Content content, Content.Mention mention) {
    if (mention.place() != null) {
      return true;
    }
    int before = mention.from() - 1;
    return before >= 0 && WHERE.contains(content.token(before).word().toLowerCase(Locale.ROOT));
  }

  private static List<Content.Mention> first(List<Content.Mention> mentions) {
    return mentions.subList(0, Math.min(MOST, mentions.size()));
  }
}
