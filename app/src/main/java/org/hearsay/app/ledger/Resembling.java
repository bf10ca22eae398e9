package org.hearsay.app.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.app.index.Facet;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Resemblance.Why;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be the same as a speaker. Nothing of it is stored: all comes from look-ups in
 * indexes, a bounded number of them.
 */
final class Resembling {
  /** Names of the speaker that are looked at, and words of a name. */
  private static final int NAMES = 5;

  private static final int WORDS = 8;

  /** Found at each look-up. */
  private static final int EACH = 40;

  private final Sql sql;
  private final Speakers speakers;
  private final Naming naming;
  private final KnownSpeaker speaker;
  private final Map<Long, Resemblance> found = new LinkedHashMap<>();

  private Resembling(Sql sql, Speakers speakers, Naming naming, KnownSpeaker speaker) {
    this.sql = sql;
    this.speakers = speakers;
    this.naming = naming;
    this.speaker = speaker;
  }

  /** The likeliest first. */
  static List<Resemblance> of(
      Sql sql, Speakers speakers, Naming naming, KnownSpeaker speaker, int limit) {
    Resembling resembling = new Resembling(sql, speakers, naming, speaker);
    speaker.forms().stream()
        .filter(Form::named)
        .filter(form -> form.name() != null)
        .limit(NAMES)
        .forEach(resembling::like);
    return resembling.found.values().stream()
        .sorted(Comparator.comparing(Resemblance::why).thenComparing(Resemblance::id))
        .limit(limit)
        .toList();
  }

  private void like(Form form) {
    String name = Objects.requireNonNull(form.name());
    String folded = naming.compared(name, form.kind());
    if (folded.isEmpty()) {
      return;
    }
    shared(folded, Why.SAME_NAME);
    goingBy(Facet.name(name), (kind, other) -> other.equals(folded) ? Why.SAME_NAME : null);
    if (form.kind() == SpeakerKind.PERSON) {
      likePerson(folded);
    } else if (Naming.isBody(form.kind())) {
      likeBody(name, folded);
    }
  }

  private interface Likeness {
    /** Null where there is none. */
    @Nullable Why of(SpeakerKind kind, String folded);
  }

  /** Those of the same surname whose given names do not tell them apart. */
  private void likePerson(String folded) {
    String surname = folded.substring(folded.lastIndexOf(' ') + 1);
    goingBy(
        Facet.name(surname),
        (kind, other) -> kind == SpeakerKind.PERSON ? bySurname(folded, surname, other) : null);
  }

  private static @Nullable Why bySurname(String folded, String surname, String other) {
    if (other.equals(surname) || folded.equals(surname) && other.endsWith(" " + surname)) {
      return Why.SURNAME;
    }
    boolean alike = other.endsWith(" " + surname) && other.charAt(0) == folded.charAt(0);
    return alike ? Why.GIVEN_NAME : null;
  }

  private void likeBody(String name, String folded) {
    String initials = initials(name);
    if (initials.length() > 1) {
      String acronym = Terms.folded(initials);
      shared(acronym, Why.INITIALS);
      goingBy(Facet.name(initials), (kind, other) -> other.equals(acronym) ? Why.INITIALS : null);
    }
    // Who is mentioned by these initials in an article goes by them
    goingBy(
        Facet.name(name),
        (kind, other) -> Terms.folded(initials(other)).equals(folded) ? Why.INITIALS : null);
    longer(folded);
    String[] words = folded.split(" ");
    for (int count = Math.min(words.length - 1, WORDS); count > 0; count--) {
      shared(String.join(" ", Arrays.copyOf(words, count)), Why.PART);
    }
  }

  /** First letters of the words that stand in a name by themselves: "Organisation of X Y": OXY. */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (Terms.Term term : Terms.of(name)) {
      if (!SpeakerWords.SHIPPED.link.contains(term.token())) {
        initials.appendCodePoint(term.token().codePointAt(0));
      }
    }
    return initials.length() > 1 && initials.length() <= WORDS ? initials.toString() : "";
  }

  private void longer(String folded) {
    add(
        sql.list(
            "SELECT DISTINCT same FROM speaker WHERE folded >= ? AND folded < ?"
                + " AND article IS NULL ORDER BY same LIMIT ?",
            row -> row.getLong(1),
            folded + " ",
            folded + "!",
            EACH),
        (kind, other) -> Naming.isBody(kind) ? Why.PART : null);
  }

  private void shared(String folded, Why why) {
    add(
        sql.list(
            "SELECT DISTINCT same FROM speaker WHERE folded = ? AND article IS NULL"
                + " ORDER BY same LIMIT ?",
            row -> row.getLong(1),
            folded,
            EACH),
        (kind, other) -> why);
  }

  private void goingBy(String facet, Likeness likeness) {
    add(speakers.goingBy(facet, EACH), likeness);
  }

  private void add(List<Long> ids, Likeness likeness) {
    for (long id : ids) {
      if (id != speaker.id()) {
        other(id, likeness);
      }
    }
  }

  private void other(long id, Likeness likeness) {
    sql.each(
        "SELECT coalesce(renamed, speaker.name), folded, kind, role, article.name FROM speaker"
            + " LEFT JOIN article ON article.id = speaker.article WHERE speaker.id = ?",
        row -> {
          SpeakerKind kind = SpeakerKind.values()[row.getInt(3)];
          Why why = likeness.of(kind, row.getString(2));
          Resemblance before = found.get(id);
          if (why != null && (before == null || why.compareTo(before.why()) < 0)) {
            found.put(
                id,
                new Resemblance(
                    id, row.getString(1), kind, row.getString(4), row.getString(5), why));
          }
          return false;
        },
        id);
  }
}
