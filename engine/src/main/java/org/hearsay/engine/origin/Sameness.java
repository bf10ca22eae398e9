package org.hearsay.engine.origin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two sources of one claim are one, may be one, or are surely two. */
final class Sameness {
  /** So many words that tell one from another describe one document. */
  private static final int TELLING = 3;

  private Sameness() {}

  /** The rule by which they are one; null where that is not shown. */
  static @Nullable OriginRule rule(Source a, Source b) {
    List<String> one = a.words();
    List<String> other = b.words();
    if (one.isEmpty() || other.isEmpty()) {
      return null;
    }
    if (isDocument(a) && isDocument(b)) {
      return sameDocument(one, other) ? OriginRule.SAME_DOCUMENT : null;
    }
    if (!isNamed(a) || !isNamed(b)) {
      return null;
    }
    if (one.equals(other)) {
      return OriginRule.SAME_NAME;
    }
    if (isPerson(a) && isPerson(b)) {
      return isShort(one, other) || isShort(other, one) ? OriginRule.SAME_NAME : null;
    }
    if (!isPerson(a) && !isPerson(b)) {
      return a.body().words().size() > 1 && a.body().words().equals(b.body().words())
          ? OriginRule.SAME_NAME
          : null;
    }
    return speaksFor(a, b) || speaksFor(b, a) ? OriginRule.SPEAKS_FOR : null;
  }

  private static boolean isNamed(Source source) {
    return isPerson(source) || source.kind() == Origins.Kind.ORGANISATION;
  }

  private static boolean isPerson(Source source) {
    return source.kind() == Origins.Kind.NAMED_PERSON;
  }

  private static boolean isDocument(Source source) {
    return source.kind() == Origins.Kind.DOCUMENT;
  }

  /** "A filing with the stock exchange" tells which; "a report", "a police report" do not. */
  private static boolean sameDocument(List<String> one, List<String> other) {
    Set<String> a = Bodies.telling(one);
    Set<String> b = Bodies.telling(other);
    return Math.min(a.size(), b.size()) >= TELLING && (a.containsAll(b) || b.containsAll(a));
  }

  /** A surname, wherever it stands: "Holt" of "Ana Holt", "Kim" of "Kim Sun-hi". */
  private static boolean isShort(List<String> one, List<String> other) {
    return one.size() == 1
        && other.size() > 1
        && (one.getLast().equals(other.getLast()) || one.getLast().equals(other.getFirst()));
  }

  /** "Bo Lind, spokesman for the Harbour Board" and "the Harbour Board". */
  private static boolean speaksFor(Source person, Source body) {
    if (!isPerson(person)
        || body.kind() != Origins.Kind.ORGANISATION
        || !person.body().spokesperson()) {
      return false;
    }
    Set<String> named = body.body().words();
    return !named.isEmpty() && person.body().words().containsAll(named);
  }

  /** Whether nothing shows that they are two. */
  static boolean mayBe(Source a, Source b) {
    if (a.isCut() || b.isCut()) {
      return true;
    }
    if (isNamed(a) && isNamed(b)) {
      if (isPerson(a) && isPerson(b)) {
        return mayBePerson(a, b) || mayBeSpokenFor(a.body(), b.body());
      }
      return !a.body().isElsewhere(b.body())
          && (isPerson(a) ? mayBeOf(a, b) : isPerson(b) ? mayBeOf(b, a) : mayBeBody(a, b));
    }
    return a.body().onlooker() == b.body().onlooker() || !speaks(a) || !speaks(b);
  }

  /** Whether it is said of somebody what they are, so that an onlooker is another. */
  private static boolean speaks(Source source) {
    return source.body().onlooker()
        || (source.kind() == Origins.Kind.UNNAMED
                || source.kind() == Origins.Kind.NAMED_PERSON
                || source.kind() == Origins.Kind.ORGANISATION)
            && source.body().state()
            && !source.body().words().isEmpty();
  }

  /**
   * Initials, a second name, names turned round, another spelling of a letter or two. Of one
   * surname are those whose first names begin alike: "Alex Holt", "Alexandra Holt".
   */
  private static boolean mayBePerson(Source a, Source b) {
    List<String> one = a.words();
    List<String> other = b.words();
    if (one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one)) {
      return true;
    }
    String first = one.getFirst();
    String second = other.getFirst();
    return alike(one.getLast(), other.getLast())
            && (one.size() == 1
                || other.size() == 1
                || first.charAt(0) == second.charAt(0)
                || alike(first, second))
        || (one.size() == 1 || other.size() == 1) && alike(first, second)
        || alike(first, other.getLast()) && alike(one.getLast(), second);
  }

  /** Two who speak for one body, or one of them for the body that is the other's. */
  private static boolean mayBeSpokenFor(Bodies a, Bodies b) {
    return (a.spokesperson() || b.spokesperson()) && !a.isElsewhere(b) && a.shares(b);
  }

  /** At most one letter in six is another, added or gone. */
  private static boolean alike(String a, String b) {
    int allowed = Math.max(a.length(), b.length()) / 4;
    if (a.equals(b)) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) > allowed || a.length() > 40 || b.length() > 40) {
      return false;
    }
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[b.length()] <= allowed;
  }

  /** The government and a ministry; names that share a word; never two ministries. */
  private static boolean mayBeBody(Source a, Source b) {
    if (a.body().words().isEmpty() || b.body().words().isEmpty()) {
      return true;
    }
    if (a.body().state() && b.body().state() && (a.body().whole() || b.body().whole())) {
      return true;
    }
    return a.body().isWithin(b.body())
        || b.body().isWithin(a.body())
        || isInitials(a.words(), b.words())
        || isInitials(b.words(), a.words());
  }

  /** "WHO" of "World Health Organization", also where small words count for nothing. */
  private static boolean isInitials(List<String> one, List<String> other) {
    if (one.size() != 1 || other.size() < 2) {
      return false;
    }
    String letters = one.getFirst();
    int found = 0;
    for (String word : other) {
      if (found < letters.length() && word.charAt(0) == letters.charAt(found)) {
        found++;
      } else if (word.length() > 3) {
        return false;
      }
    }
    return found == letters.length();
  }

  /** A person may speak for a body unless the role names another. */
  private static boolean mayBeOf(Source person, Source body) {
    if (person.role() == null
        || body.body().words().isEmpty()
        || person.body().shares(body.body())) {
      return true;
    }
    if (person.body().state()) {
      return body.body().state() && (person.body().whole() || body.body().whole());
    }
    return !namesABody(person.role());
  }

  /** "director of Nordvik Steel" does, "chief executive" does not. */
  private static boolean namesABody(String role) {
    String[] words = role.strip().split("\\s+");
    for (int i = 1; i < words.length; i++) {
      if (Character.isUpperCase(words[i].codePointAt(0))) {
        return true;
      }
    }
    return false;
  }
}
