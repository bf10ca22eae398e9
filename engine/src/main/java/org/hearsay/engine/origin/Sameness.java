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
    if (a.name() == null || b.name() == null) {
      return null;
    }
    List<String> one = Words.of(a.name());
    List<String> other = Words.of(b.name());
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
      return isSurname(one, other) || isSurname(other, one) ? OriginRule.SAME_NAME : null;
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

  private static boolean isSurname(List<String> one, List<String> other) {
    return one.size() == 1 && other.size() > 1 && one.getLast().equals(other.getLast());
  }

  /** "Bo Lind, spokesman for the Harbour Board" and "the Harbour Board". */
  private static boolean speaksFor(Source person, Source body) {
    if (!isPerson(person)
        || body.kind() != Origins.Kind.ORGANISATION
        || person.role() == null
        || body.name() == null
        || !person.body().spokesperson()) {
      return false;
    }
    Set<String> named = body.body().words();
    return !named.isEmpty() && Words.of(person.role()).containsAll(named);
  }

  /** Whether nothing shows that they are two. */
  static boolean mayBe(Source a, Source b) {
    if (isNamed(a) && isNamed(b)) {
      return isPerson(a) == isPerson(b)
          ? isPerson(a) ? mayBePerson(a, b) : mayBeBody(a, b)
          : isPerson(a) ? mayBeOf(a, b) : mayBeOf(b, a);
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

  /** Initials, a second name, another spelling of a letter or two. */
  private static boolean mayBePerson(Source a, Source b) {
    List<String> one = Words.of(String.valueOf(a.name()));
    List<String> other = Words.of(String.valueOf(b.name()));
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String first = one.getFirst();
    String second = other.getFirst();
    boolean surnames = alike(one.getLast(), other.getLast());
    return surnames
        && (one.size() == 1
            || other.size() == 1
            || alike(first, second)
            || first.charAt(0) == second.charAt(0)
                && (first.length() == 1 || second.length() == 1));
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
    Set<String> one = a.body().words();
    Set<String> other = b.body().words();
    return one.containsAll(other) || other.containsAll(one);
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
