package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Determiner;
import org.hearsay.engine.speaker.Phrase.Joint;
import org.hearsay.engine.speaker.Phrase.Named;
import org.hearsay.engine.speaker.Phrase.Pro;
import org.hearsay.engine.speaker.Phrase.Turn;
import org.hearsay.engine.speaker.Phrase.Unclear;

/** Takes noun phrases apart. Time linear in the phrase; of a longer one than 60 tokens the head. */
final class Phrases {
  private static final int LONGEST = 60;

  /** Behind a noun they only stress it: "the company itself". */
  private static final Set<String> SELF = Set.of("itself", "himself", "herself", "themselves");

  private final Tokens tokens;
  private final Names names;
  private final Vocabulary vocabulary = Vocabulary.shipped();

  Phrases(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  Phrase parse(int start, int behind) {
    int from = start;
    int to = Math.min(behind, start + LONGEST);
    while (from < to && vocabulary.adverb.contains(tokens.lower(from)) && names.at(from) == null) {
      from++;
    }
    while (to - from > 1 && SELF.contains(tokens.lower(to - 1))) {
      to--;
    }
    if (from >= to) {
      return new Unclear(start, Math.max(to, start));
    }
    Name explained = to - from > 1 && tokens.has(from + 1, Tokens.OPEN) ? names.at(from + 1) : null;
    if (explained != null && vocabulary.pronoun(tokens.lower(from)) != Pronoun.Sort.NONE) {
      return new Named(explained, -1);
    }
    if (to - from > 2 && tokens.lower(from + 1).equals("and")) {
      return joint(from, to);
    }
    if (to - from == 1
        || vocabulary.pronoun(tokens.lower(from)) != Pronoun.Sort.NONE
            && !vocabulary.isDeterminer(tokens.lower(from))
            && !tokens.isAllCapitals(from)) {
      Pronoun.Sort sort = vocabulary.pronoun(tokens.lower(from));
      if (sort != Pronoun.Sort.NONE && (names.at(from) == null)) {
        return new Pro(from, sort);
      }
    }
    for (int i = from; i < Math.min(to, from + 2); i++) {
      if (tokens.lower(i).equals("latter") || tokens.lower(i).equals("former") && i == to - 1) {
        return new Turn(i, tokens.lower(i).equals("latter"));
      }
    }
    return joint(from, to);
  }

  /** "her parents, Bo and Ann Lee" are the two. */
  private Phrase namedBehind(int from, int to) {
    int cut = comma(from, to);
    if (cut >= to
        || names.at(cut) == null
        || !(segment(from, cut) instanceof Described several)
        || !tokens.isNoun(several.head(), NounKind.PERSON)
        || !tokens.noun(several.head()).plural()
        || comma(cut, to) < to) {
      return new Unclear(from, to);
    }
    Phrase named = joint(cut, to);
    boolean people =
        named instanceof Joint joint
            && joint.parts().stream()
                .allMatch(part -> part instanceof Named one && isPerson(one.name().who));
    return people ? named : new Unclear(from, to);
  }

  private static boolean isPerson(@org.jspecify.annotations.Nullable Someone who) {
    return who != null && who.isPerson();
  }

  private Phrase joint(int from, int to) {
    Phrase behind = namedBehind(from, to);
    if (behind instanceof Joint) {
      return behind;
    }
    List<Phrase> parts = new ArrayList<>();
    int left = from;
    for (int i = from + 1; i < to - 1; i++) {
      if (tokens.lower(i).equals("and")
          && names.at(i) == null
          && !tokens.isBracketed(i)
          && parts.size() < 8) {
        List<Phrase> list = list(left, i);
        Phrase before = list.isEmpty() ? alone(left, i) : list.getLast();
        Phrase after = alone(i + 1, nextAnd(i + 1, to));
        if (areTwo(before, after, left, i)) {
          parts.addAll(list.isEmpty() ? List.of(before) : list);
          left = i + 1;
        }
      }
    }
    if (parts.isEmpty()) {
      return alone(from, to);
    }
    parts.add(alone(left, to));
    return new Joint(parts);
  }

  /** The names before the last comma or "and" of "Ann Lee, Bo Lind, and Cy Moor"; else none. */
  private List<Phrase> list(int from, int to) {
    List<Phrase> parts = new ArrayList<>();
    int start = from;
    while (start < to && parts.size() < 8) {
      int end = comma(start, to);
      if (!(segment(start, end) instanceof Named named)
          || named.name().asideEnd > named.name().aside
          || named.name().who == null) {
        return List.of();
      }
      parts.add(named);
      start = end;
    }
    return parts.size() > 1 ? parts : List.of();
  }

  private int nextAnd(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (tokens.lower(i).equals("and") && names.at(i) == null) {
        return i;
      }
    }
    return to;
  }

  private boolean areTwo(Phrase left, Phrase right, int from, int and) {
    if (!isSpeaker(left) || !isSpeaker(right)) {
      return false;
    }
    if (left instanceof Described one
            && one.determiner() == Determiner.NONE
            && tokens.isNoun(one.head(), NounKind.PERSON)
            && !tokens.noun(one.head()).plural()
        || isField(left, right, and)
        || isBothOffices(left, right, and)
        || isBothAsides(left, right, and)) {
      return false;
    }
    if (left instanceof Named
        && right instanceof Described described
        && described.determiner() == Determiner.NONE
        && !vocabulary.isDeterminer(tokens.lower(from))) {
      return false;
    }
    if (left instanceof Named named
        && named.name().asideEnd > named.name().aside
        && named.name().from >= from
        && !(right instanceof Named other
            && other.name().who != null
            && other.name().who.isPerson()
            && !other.name().who.guessed)) {
      return false;
    }
    boolean complement = false;
    for (int i = from + 1; i < and; i++) {
      complement |=
          vocabulary.preposition.contains(tokens.lower(i))
              && names.at(i) == null
              && !tokens.has(i, Tokens.COMMA);
      complement &= !(tokens.has(i, Tokens.COMMA) && names.at(i) != null);
    }
    if (!complement) {
      return true;
    }
    return right instanceof Described described
        ? described.determiner() != Determiner.NONE
            || tokens.isNoun(described.head(), NounKind.PERSON)
                && !tokens.noun(described.head()).plural()
        : right instanceof Named named
            && named.name().person
            && named.name().roleFrom < named.name().from;
  }

  /** "The president and head of the board, Ann Lee," is one. */
  private boolean isBothOffices(Phrase left, Phrase right, int and) {
    return left instanceof Described one
        && right instanceof Named named
        && isPerson(named.name().who)
        && isOneOf(one)
        && tokens.has(named.name().from, Tokens.COMMA)
        && names.at(and + 1) == null
        && tokens.isNoun(and + 1, NounKind.PERSON)
        && !tokens.noun(and + 1).plural();
  }

  /** "Ann Lee, a friend of the board and a lawyer," is one. */
  private boolean isBothAsides(Phrase left, Phrase right, int and) {
    if (!(left instanceof Named named)
        || !isPerson(named.name().who)
        || !(right instanceof Described other)) {
      return false;
    }
    int aside = named.name().to;
    return aside < and
        && tokens.has(aside, Tokens.COMMA)
        && isIndefinite(aside)
        && isIndefinite(and + 1)
        && !tokens.has(and, Tokens.COMMA)
        && isOneOf(other);
  }

  private boolean isOneOf(Described described) {
    return tokens.isNoun(described.head(), NounKind.PERSON)
        && !tokens.noun(described.head()).plural();
  }

  /** "Forestry" of "Forestry and Fisheries Minister Ann Lee". */
  private static boolean isField(Phrase left, Phrase right, int and) {
    if (!(left instanceof Named one) || !(right instanceof Named other) || one.name().who == null) {
      return false;
    }
    Someone who = one.name().who;
    boolean unsure = who.guessed || !who.isPerson() && !who.place && who.kind != SpeakerKind.OUTLET;
    return unsure
        && other.name().roleFrom == and + 1
        && other.name().person
        && other.name().from > and + 2;
  }

  private boolean isSpeaker(Phrase phrase) {
    return switch (phrase) {
      case Named named -> named.name().who != null;
      case Described described ->
          vocabulary.member.contains(tokens.lower(described.head()))
              || tokens.isNoun(described.head())
                  && !tokens.isNoun(described.head(), NounKind.OTHER)
                  && (described.determiner() != Determiner.NONE
                      || tokens.noun(described.head()).plural()
                      || described.head() > described.from()
                      || tokens.isNoun(described.head(), NounKind.ORGANISATION));
      case Pro pro -> pro.sort() != Pronoun.Sort.WHO;
      case Joint joint -> true;
      case Turn turn -> false;
      case Unclear unclear -> false;
    };
  }

  /** A phrase of one speaker, whose commas part descriptions of the same. */
  private Phrase alone(int from, int to) {
    if (to - from == 1
        && vocabulary.pronoun(tokens.lower(from)) != Pronoun.Sort.NONE
        && names.at(from) == null) {
      return new Pro(from, vocabulary.pronoun(tokens.lower(from)));
    }
    int cut = comma(from, to);
    Phrase first = segment(from, cut);
    if (first instanceof Named
        && cut < to
        && isIndefinite(from)
        && segment(cut, comma(cut, to)) instanceof Described rest
        && rest.determiner() == Determiner.NONE) {
      return new Described(from + 1, rest.head(), rest.end(), Determiner.INDEFINITE, from);
    }
    if (!(first instanceof Described described) || cut == to) {
      return first;
    }
    Noun head = tokens.noun(described.head());
    if (head.plural() || head.kind() == NounKind.DOCUMENT) {
      return first;
    }
    Phrase best = first;
    int start = cut;
    while (start < to) {
      int end = comma(start, to);
      if (segment(start, end) instanceof Named named
          && named.name().who != null
          && agrees(head.kind(), named.name().who)) {
        best = named;
      }
      start = end;
    }
    return best;
  }

  /** "A Cook County, Illinois, judge" is no name. */
  private boolean isIndefinite(int token) {
    return tokens.lower(token).equals("a") || tokens.lower(token).equals("an");
  }

  private static boolean agrees(NounKind kind, Someone who) {
    return switch (kind) {
      case PERSON -> who.isPerson();
      case ORGANISATION, OUTLET, GROUP -> who.isBody();
      case DOCUMENT, STATEMENT, OTHER -> !who.isPerson();
    };
  }

  private int comma(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.has(i, Tokens.BREAK) && names.at(i) == names.at(i - 1) && names.at(i) != null) {
        continue;
      }
      if (tokens.has(i, Tokens.BREAK) && !tokens.isBracketed(i)) {
        return i;
      }
    }
    return to;
  }

  private Phrase segment(int start, int to) {
    int from = start;
    Determiner determiner = Determiner.NONE;
    int determinerToken = -1;
    while (from < to
            && names.at(from) == null
            && (vocabulary.isDeterminer(tokens.lower(from))
                || tokens.isNumber(from) && !isAge(from)
                || isPartOf(from, to)
                || from > start && isYearOld(from))
        || from < to && vocabulary.adverb.contains(tokens.lower(from)) && names.at(from) == null) {
      Determiner here = determiner(tokens.lower(from));
      if (determiner == Determiner.NONE
          || here == Determiner.OWNER
          || tokens.lower(from).equals("the")) {
        determiner = here;
        determinerToken = from;
      }
      from++;
    }
    if (from == to) {
      return new Unclear(start, to);
    }
    if (to - from == 1
        && names.at(from) == null
        && vocabulary.pronoun(tokens.lower(from)) != Pronoun.Sort.NONE) {
      return new Pro(from, vocabulary.pronoun(tokens.lower(from)));
    }
    int end = complement(from, to);
    int last = lastUnbracketed(from, end);
    Name name = names.at(last);
    if (name != null && name.to == last + 1) {
      return new Named(name, -1);
    }
    if (isOfficialOf(from, end, to)) {
      last = lastUnbracketed(from, to);
      end = to;
    }
    Name typed = typed(from, last, determiner);
    if (typed != null) {
      return new Named(typed, last);
    }
    Name tail = names.at(to - 1);
    if ((determiner == Determiner.NONE || tail != null && tail.roleFrom <= last)
        && end < to
        && tail != null
        && tail.to == to
        && tail.person
        && tokens.isNoun(last, NounKind.PERSON)
        && !tokens.noun(last).plural()) {
      return new Named(tail, -1);
    }
    return new Described(from, last, shorten(last + 1, to), determiner, determinerToken);
  }

  /** "number" and "of" in "a number of residents". */
  private boolean isPartOf(int i, int to) {
    if (i + 2 >= to + (tokens.lower(i).equals("of") ? 1 : 0)) {
      return false;
    }
    String word = tokens.lower(i);
    return word.equals("of")
        ? i == 0 || !names.isBodyHead(i - 1)
        : vocabulary.quantity.contains(word) && tokens.lower(i + 1).equals("of");
  }

  /** "year" and "old" of "62 year old". */
  private boolean isYearOld(int i) {
    String word = tokens.lower(i);
    return word.startsWith("year") && tokens.isNumber(i - 1)
        || word.equals("old") && tokens.lower(i - 1).startsWith("year");
  }

  private boolean isAge(int token) {
    return tokens.lower(token).endsWith("-old");
  }

  private Determiner determiner(String word) {
    return vocabulary.definite.contains(word)
        ? Determiner.DEFINITE
        : vocabulary.owner.contains(word) ? Determiner.OWNER : Determiner.INDEFINITE;
  }

  /** Where the noun's complements begin: "of", "who", "released today"; {@code to} if nowhere. */
  private int complement(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (names.at(i) != null && names.at(i) == names.at(i - 1) || tokens.isBracketed(i)) {
        continue;
      }
      if (isPair(i)) {
        continue;
      }
      if (vocabulary.preposition.contains(tokens.lower(i)) || isParticiple(i, to) || isWhen(i)) {
        return i;
      }
    }
    return to;
  }

  /** "and" between modifiers, as in "Asian and European leaders". */
  private boolean isPair(int i) {
    String word = tokens.lower(i);
    return (word.equals("and") || word.equals("or"))
        && !(tokens.isNoun(i - 1) && names.at(i - 1) == null);
  }

  /** "last summer", "Friday" behind a noun. */
  private boolean isWhen(int i) {
    if (!tokens.isNoun(i - 1)) {
      return false;
    }
    String word = tokens.lower(i);
    return names.at(i) == null
        && (word.equals("last")
            || word.equals("this")
            || word.equals("earlier")
            || word.equals("today")
            || word.equals("yesterday")
            || vocabulary.calendar.contains(word) && tokens.isCapital(i));
  }

  /** "released" of "reports released today", not of "released prisoners". */
  private boolean isParticiple(int i, int to) {
    String word = tokens.lower(i);
    boolean form =
        vocabulary.passive.contains(word)
            || word.endsWith("ed") && word.length() > 4 && !tokens.isNoun(i)
            || word.endsWith("ing")
                && word.length() > 5
                && !tokens.isNoun(i)
                && !tokens.isCapital(i);
    if (!form || tokens.isCapital(i) || !(tokens.isNoun(i - 1) || names.at(i - 1) != null)) {
      return false;
    }
    return i + 1 == to
        || !tokens.isNoun(i + 1) && names.at(i + 1) == null
        || vocabulary.preposition.contains(tokens.lower(i + 1));
  }

  private int lastUnbracketed(int from, int end) {
    int last = end - 1;
    while (last > from && tokens.isBracketed(last)) {
      last--;
    }
    return last;
  }

  /** "a board of trade inspector". */
  private boolean isOfficialOf(int from, int end, int to) {
    return end < to
        && tokens.lower(end).equals("of")
        && to - end <= 5
        && tokens.isNoun(end - 1, NounKind.ORGANISATION)
        && tokens.isNoun(to - 1, NounKind.PERSON)
        && names.at(to - 1) == null
        && from < to;
  }

  /** The name in "the Nile Post newspaper"; null where the noun is more than its type. */
  private @org.jspecify.annotations.Nullable Name typed(int from, int last, Determiner determiner) {
    if (!vocabulary.type.contains(tokens.lower(last)) || tokens.noun(last).plural()) {
      return null;
    }
    int i = last - 1;
    while (i > from && last - i <= 3 && names.at(i) == null && !tokens.isPossessive(i)) {
      i--;
    }
    Name name = i >= from ? names.at(i) : null;
    if (name == null
        || name.who == null
        || tokens.isPossessive(name.to - 1)
        || name.who.place
        || name.who.isPerson()) {
      return null;
    }
    return name;
  }

  /** Behind the complements that describe: of "close to the family, who left" the first four. */
  private int shorten(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.lower(i);
      if (tokens.has(i, Tokens.BREAK)
          || i - from > 10
          || vocabulary.pronoun(word) == Pronoun.Sort.WHO
          || word.equals("where")
          || word.equals("when")
          || isParticiple(i, to)) {
        return i;
      }
    }
    return to;
  }
}
