package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.lexicon.Sex;
import org.hearsay.engine.lexicon.Title;
import org.hearsay.engine.text.Dateline;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the text names somebody: runs of capitals with what joins them, cut from titles and offices
 * before and joined with what a comma or brackets add behind. One pass over the tokens.
 */
final class Names {
  private static final int LONGEST = 14;
  private static final int LONGEST_ASIDE = 24;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Papers papers;

  /** Words that stand somewhere in small letters. */
  private final Set<String> small = new HashSet<>();

  /** Words that stand somewhere with a capital that no sentence's beginning explains. */
  private final Set<String> capital = new HashSet<>();

  private final Map<Integer, Integer> sourceOfEnd = new HashMap<>();

  /** Where cues begin, over which no name reaches: "Says" of "Lee Says Dam Is Safe". */
  private final Set<Integer> cues = new HashSet<>();

  private final List<Name> found = new ArrayList<>();
  private final Name[] at;
  private final byte[] titles;
  private final byte[] given;
  private final byte[] places;

  private Names(Tokens tokens, List<Attribution> attributions, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    papers = new Papers(tokens, lexicon, vocabulary);
    at = new Name[tokens.size()];
    titles = new byte[tokens.size()];
    given = new byte[tokens.size()];
    places = new byte[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isCapital(i)) {
        small.add(tokens.lower(i));
      } else if (!isFirstWord(i)) {
        capital.add(tokens.lower(i));
      }
    }
    for (Attribution attribution : attributions) {
      for (Span source : attribution.source()) {
        sourceOfEnd.put(tokens.endAt(source.end()), tokens.at(source.start()));
      }
      if (!attribution.source().isEmpty()) {
        cues.add(tokens.at(attribution.cue().getFirst().start()));
      }
    }
  }

  static Names in(Tokens tokens, List<Attribution> attributions, Lexicon lexicon) {
    Names names = new Names(tokens, attributions, lexicon);
    names.find();
    return names;
  }

  /** In text order; none overlaps another. */
  List<Name> all() {
    return found;
  }

  /** The name that holds this token. */
  @Nullable Name at(int token) {
    return token < at.length ? at[token] : null;
  }

  private void find() {
    int i = 0;
    while (i < tokens.size()) {
      int quoted = quotedName(i);
      if (quoted > i) {
        add(new Name(i, quoted));
        i = quoted;
      } else if (begins(i)) {
        int end = runEnd(i);
        run(i, end);
        i = end;
      } else {
        i++;
      }
    }
    for (Name name : found) {
      look(name);
    }
    Dateline.of(tokens.prose())
        .map(Dateline::place)
        .ifPresent(place -> filed(tokens.at(place.start()), tokens.endAt(place.end())));
  }

  /** Where the story was filed says nothing. */
  private void filed(int from, int to) {
    for (int i = from; i < to; i++) {
      Name name = at[i];
      if (name != null) {
        name.where = true;
        name.filed = true;
      }
    }
  }

  /** A short quoted name behind a word such as "station"; its end, or {@code i} if none. */
  private int quotedName(int i) {
    if (i == 0
        || !tokens.has(i, Tokens.QUOTE)
        || tokens.has(i, Tokens.BREAK | Tokens.OPEN)
        || !vocabulary.type.contains(tokens.lower(i - 1))) {
      return i;
    }
    for (int j = i + 1; j <= i + 4 && j < tokens.size(); j++) {
      if (tokens.has(j, Tokens.QUOTE)) {
        boolean name =
            tokens.isCapital(i)
                || tokens.isNoun(i - 1, NounKind.OUTLET)
                    && !tokens.isNoun(j - 1, NounKind.STATEMENT);
        return name ? j : i;
      }
      if (tokens.has(j, Tokens.ANY)) {
        return i;
      }
    }
    return i;
  }

  private boolean begins(int i) {
    String word = tokens.lower(i);
    if (!isNameLike(i) || cues.contains(i)) {
      return false;
    }
    if (word.equals("the")) {
      return !tokens.beginsSentence(i)
          && !tokens.has(i, Tokens.QUOTE)
          && i + 1 < tokens.size()
          && !tokens.has(i + 1, Tokens.ANY)
          && isNameLike(i + 1);
    }
    if (vocabulary.function.contains(word) && !tokens.isAllCapitals(i)) {
      return ORDINALS.contains(word) && continues(i + 1) && (!isFirstWord(i) || isPlacePair(i));
    }
    return !isFirstWord(i) || continues(i + 1) || !isCommon(i);
  }

  private static final Set<String> ORDINALS =
      Set.of("first", "second", "third", "fourth", "fifth", "next", "one", "new");

  /** "New York", "New Zealand". */
  private boolean isPlacePair(int i) {
    return continues(i + 1) && lexicon.place(tokens.text(i, i + 2)).isPresent();
  }

  private boolean isFirstWord(int i) {
    return tokens.beginsSentence(i) || tokens.opensQuotation(i) || tokens.has(i, Tokens.OTHER);
  }

  private boolean continues(int i) {
    return i < tokens.size()
        && !tokens.has(i, Tokens.ANY)
        && isNameLike(i)
        && !tokens.isPossessive(i - 1);
  }

  /** A word that may be no name although a capital begins it. */
  private boolean isCommon(int i) {
    String word = tokens.lower(i);
    if (capital.contains(word) && !small.contains(word)) {
      return false;
    }
    if (lexicon.outlet(tokens.word(i)).isPresent() || lexicon.place(tokens.word(i)).isPresent()) {
      return false;
    }
    return small.contains(word)
        || tokens.isNoun(i)
        || isPlural(word)
        || word.endsWith("ly")
            && tokens.beginsSentence(i)
            && lexicon.given(tokens.word(i)).isEmpty()
        || word.endsWith("ing") && !lexicon.given(tokens.word(i)).isPresent() && word.length() > 5;
  }

  /** A word that looks like those for several people: "Organisers", "Cyclists". */
  private static boolean isPlural(String word) {
    return word.endsWith("ers")
        || word.endsWith("ists")
        || word.endsWith("ians")
        || word.endsWith("men");
  }

  /** A capital that is neither a month, nor "Paris-based". */
  private boolean isNameLike(int i) {
    if (!tokens.isCapital(i)
        || vocabulary.calendar.contains(tokens.lower(i))
            && !tokens.isAllCapitals(i)
            && !isGivenMonth(i)) {
      return false;
    }
    String word = tokens.lower(i);
    int hyphen = word.lastIndexOf('-');
    return !word.equals("i")
        && (hyphen < 0 || !vocabulary.suffix.contains(word.substring(hyphen + 1)));
  }

  /** "April" of "April Moor", not of "in April Moor". */
  private boolean isGivenMonth(int i) {
    boolean named =
        isGiven(i)
            && i + 1 < tokens.size()
            && !tokens.has(i + 1, Tokens.ANY)
            && tokens.isCapital(i + 1)
            && !vocabulary.calendar.contains(tokens.lower(i + 1))
            && !tokens.isPossessive(i);
    boolean dated =
        i > 0
            && !tokens.has(i, Tokens.BREAK)
            && (vocabulary.preposition.contains(tokens.lower(i - 1))
                    && !tokens.lower(i - 1).equals("to")
                    && !tokens.lower(i - 1).equals("by")
                || DATED.contains(tokens.lower(i - 1))
                || tokens.isNumber(i - 1));
    return named && !dated;
  }

  private static final Set<String> DATED =
      Set.of("last", "this", "next", "early", "late", "mid", "until", "every");

  private int runEnd(int from) {
    int end = from + 1;
    boolean joined = false;
    while (end < tokens.size() && end - from < LONGEST) {
      if (isNickname(end)) {
        end += 2;
        continue;
      }
      int said = behindPronunciation(end);
      if (said > end) {
        end = said;
        continue;
      }
      if (isBorder(end)) {
        break;
      }
      if (tokens.has(end, Tokens.ANY)
          || tokens.isPossessive(end - 1) && !isUnionOf(end) && !(joined && isNameLike(end))) {
        break;
      }
      String word = tokens.lower(end);
      if (isNameLike(end) && !word.equals("the")) {
        end++;
      } else if (vocabulary.particle.contains(word) && particleTo(end) > end) {
        end = particleTo(end);
      } else if (isSmallNumber(end) && !vocabulary.organisation.contains(tokens.lower(end - 1))) {
        end++;
        break;
      } else {
        int next = joinTo(from, end, joined);
        if (next == end) {
          break;
        }
        joined = true;
        end = next;
      }
    }
    return end;
  }

  /** Behind a name's last word: "Lee Jr. The", "Lee Is". */
  private boolean isBorder(int i) {
    return cues.contains(i)
        || JUNIOR.contains(tokens.lower(i - 1))
        || FINITE.contains(tokens.lower(i)) && !tokens.isAllCapitals(i);
  }

  private static final Set<String> JUNIOR = Set.of("jr", "sr");
  private static final Set<String> FINITE =
      Set.of("is", "are", "was", "were", "has", "have", "had", "says", "would", "could");

  /** The token of "Lee" in "Anneke (AHN'-uh-kuh) Lee", {@code i} being the first in brackets. */
  private int behindPronunciation(int i) {
    if (!tokens.has(i, Tokens.OPEN) || tokens.has(i, Tokens.BREAK) || !tokens.isBracketed(i)) {
      return i;
    }
    boolean loud = false;
    int end = i;
    for (; end < tokens.size() && tokens.isBracketed(end) && end - i < 5; end++) {
      String word = tokens.word(end);
      loud |= word.length() > 1 && word.chars().filter(Character::isUpperCase).count() > 1;
    }
    boolean split = end - i > 1 || tokens.word(i).indexOf('-') > 0;
    return loud
            && split
            && end < tokens.size()
            && tokens.has(end, Tokens.CLOSE)
            && !tokens.has(end, Tokens.BREAK | Tokens.OPEN | Tokens.QUOTE)
            && isNameLike(end)
            && !cues.contains(end)
        ? end + 1
        : i;
  }

  /** "Ann “Annie” Lee". */
  private boolean isNickname(int i) {
    return i + 1 < tokens.size()
        && tokens.opensQuotation(i)
        && isNameLike(i)
        && !tokens.has(i, Tokens.BREAK | Tokens.OPEN)
        && tokens.has(i + 1, Tokens.QUOTE)
        && !tokens.opensQuotation(i + 1)
        && !tokens.has(i + 1, Tokens.BREAK | Tokens.OPEN)
        && isNameLike(i + 1);
  }

  /** "Union" of "Dock Workers' Union", "Party" of "People's Party". */
  private boolean isUnionOf(int i) {
    boolean several = tokens.word(i - 1).endsWith("s") || PEOPLE.contains(tokens.lower(i - 1));
    boolean body =
        isBodyHead(i)
            || i + 1 < tokens.size()
                && !tokens.has(i + 1, Tokens.ANY)
                && tokens.isCapital(i + 1)
                && isBodyHead(i + 1);
    return several && body && isNameLike(i) && !isKnown(i - 1, i);
  }

  private static final Set<String> PEOPLE = Set.of("people", "women", "men", "children", "lord");

  private int particleTo(int i) {
    for (int j = i + 1; j <= i + 2 && j < tokens.size(); j++) {
      if (tokens.has(j, Tokens.ANY)) {
        return i;
      }
      if (isNameLike(j)) {
        return j + 1;
      }
      if (!vocabulary.particle.contains(tokens.lower(j))) {
        return i;
      }
    }
    return i;
  }

  private boolean isSmallNumber(int i) {
    return tokens.isNumber(i)
        && tokens.word(i).length() <= 2
        && tokens.lower(i).chars().allMatch(Character::isDigit)
        && (i + 1 == tokens.size()
            || tokens.has(i + 1, Tokens.ANY)
            || !tokens.isNoun(i + 1)
            || tokens.isNoun(i + 1, NounKind.OUTLET));
  }

  /** Behind the first capital after "of the", "for", "and" inside an organisation's name. */
  private int joinTo(int from, int i, boolean joined) {
    String word = tokens.lower(i);
    if (!vocabulary.join.contains(word)) {
      return i;
    }
    int next =
        i + 1 < tokens.size() && tokens.lower(i + 1).equals("the") && !tokens.has(i + 1, Tokens.ANY)
            ? i + 2
            : i + 1;
    if (next >= tokens.size()
        || tokens.has(next, Tokens.ANY)
        || tokens.has(i + 1, Tokens.ANY)
        || !isNameLike(next)) {
      return i;
    }
    if (word.equals("&")) {
      return next + 1;
    }
    if (isGiven(next)
        && !isPlace(next)
        && next + 1 < tokens.size()
        && !tokens.has(next + 1, Tokens.ANY)
        && isNameLike(next + 1)
        && !isBodyHead(next + 1)) {
      return i;
    }
    if (word.equals("and")) {
      boolean list = joined && !isPlace(i - 1) && !isPlace(next) && next == i + 1;
      return list ? next + 1 : i;
    }
    if ((word.equals("to") || word.equals("in") || word.equals("des") || word.equals("de"))
        && !joined) {
      return i;
    }
    if (word.equals("in") && isTown(next)) {
      return i;
    }
    return hasBodyHead(from, i) && !isOffice(i - 1) && !isLongTitle(from, i) ? next + 1 : i;
  }

  /** "Chief Executive" of "Chief Executive of Delta Racing". */
  private boolean isLongTitle(int from, int to) {
    return to - from >= 2 && lexicon.isTitle(tokens.text(to - 2, to));
  }

  /** Where a body is, rather than what it is called: "the Court of Appeal in Leeds". */
  private boolean isTown(int i) {
    return lexicon
        .place(tokens.word(i))
        .filter(place -> place.form() == Place.Form.CITY || place.form() == Place.Form.CAPITAL)
        .isPresent();
  }

  private boolean isPlace(int i) {
    return is(places, i, () -> lexicon.place(tokens.word(i)).isPresent());
  }

  private boolean hasBodyHead(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBodyHead(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isBodyHead(int i) {
    return vocabulary.organisation.contains(tokens.lower(i));
  }

  /** A word for one who holds an office or bears a title. */
  private boolean isOffice(int i) {
    String word = tokens.lower(i);
    if (word.equals("st")
        || vocabulary.organisation.contains(word)
        || vocabulary.modifier.contains(word)) {
      return false;
    }
    return isTitle(i) || tokens.isNoun(i, NounKind.PERSON) && !tokens.noun(i).plural();
  }

  private boolean isTitle(int i) {
    return is(
        titles,
        i,
        () ->
            lexicon
                .title(tokens.word(i))
                .filter(title -> title.kind() != Title.Kind.MODIFIER)
                .isPresent());
  }

  /** Asked once a token: 1 is yes, -1 no. */
  private static boolean is(byte[] known, int i, BooleanSupplier question) {
    if (known[i] == 0) {
      known[i] = (byte) (question.getAsBoolean() ? 1 : -1);
    }
    return known[i] > 0;
  }

  private boolean isGiven(int i) {
    return is(given, i, () -> lexicon.given(tokens.word(i)).isPresent());
  }

  /** Cuts a run into what stands before and the name itself. */
  private void run(int start, int stop) {
    int end = stop;
    boolean article = tokens.lower(start).equals("the");
    int from = article ? start + 1 : start;
    if (isFirstWord(from) && end - from > 1 && isLeadingWord(from) && !isPlacePair(from)) {
      from++;
    }
    from = behindOutlet(from, end, article);
    if (end - from > 1
        && tokens.isNoun(from, NounKind.PERSON)
        && tokens.noun(from).plural()
        && !isBodyHead(end - 1)
        && !isKnown(from, end)) {
      from++;
    }
    while (end - from > 2
        && joint(from, end) < 0
        && tokens.isNoun(end - 1, NounKind.PERSON)
        && tokens.noun(end - 1).plural()) {
      end--;
    }
    if (end - from > 1
        && vocabulary.member.contains(tokens.lower(end - 1))
        && (article || before(from, "the"))) {
      if (isKnown(from, end - 1)) {
        add(new Name(from, end - 1));
      }
      return;
    }
    boolean title =
        end - from >= 2 && isLongTitle(from, end) && lexicon.isTitle(tokens.text(from, end));
    if (title && end < tokens.size() && tokens.lower(end).equals("of")) {
      return;
    }
    int office = officeBefore(from, end);
    int before = office >= 0 ? officeStart(from) : from;
    office = Math.max(office, office(Math.max(from, office + 1), end));
    int nameFrom = office >= 0 ? office + 1 : from;
    if (nameFrom >= end) {
      ahead(from, end, end);
      return;
    }
    int tail = office < 0 ? tail(from, end) : from;
    if (tail > from) {
      add(new Name(from, tail));
      Name name = new Name(tail, end);
      name.person = true;
      name.roleFrom = sourceOfEnd.getOrDefault(end, from);
      add(name);
      return;
    }
    if (end - nameFrom == 1
        && office < 0
        && isPlainWord(nameFrom, article || before(nameFrom, "the"))) {
      return;
    }
    if (office >= 0) {
      ahead(from, end, office);
    }
    Name name = new Name(nameFrom, end);
    name.article = article || before(nameFrom, "the");
    name.paper = office < 0 && papers.isPaper(nameFrom, end);
    if (office >= 0) {
      name.person = true;
      name.roleFrom = before;
      offices(name, from, nameFrom);
    }
    add(name);
  }

  /** Emits an outlet before a body: "Eastwich Herald" of "Eastwich Herald Supreme Court". */
  private int behindOutlet(int from, int end, boolean article) {
    if (!isBodyHead(end - 1) || vocabulary.outlet.contains(tokens.lower(end - 1))) {
      return from;
    }
    for (int i = Math.min(end - 1, from + 4); i > from; i--) {
      if (lexicon.outlet(tokens.text(from, i)).isPresent()) {
        Name outlet = new Name(from, i);
        outlet.article = article;
        add(outlet);
        return i;
      }
    }
    return from;
  }

  /** The last word of an office that began before the run: "State" of "Secretary of State"; -1. */
  private int officeBefore(int from, int end) {
    int start = officeStart(from);
    if (start == from) {
      return -1;
    }
    for (int i = Math.min(end - 1, from + 4); i > from; i--) {
      if (lexicon.isTitle(tokens.text(start, i)) && !isPlace(i - 1)) {
        return i - 1;
      }
    }
    boolean twoNames =
        end - from >= 4 && isGiven(end - 2) && !isOffice(end - 1) && !isBodyHead(end - 1);
    return twoNames && !vocabulary.isDeterminer(start > 0 ? tokens.lower(start - 1) : "")
        ? end - 3
        : -1;
  }

  /** Where "Secretary of" begins that the run continues, else the run's start. */
  private int officeStart(int from) {
    boolean of =
        from >= 2
            && tokens.lower(from - 1).equals("of")
            && !tokens.has(from, Tokens.ANY)
            && !tokens.has(from - 1, Tokens.ANY)
            && isOffice(from - 2)
            && tokens.isCapital(from - 2);
    return of ? from - 2 : from;
  }

  /** A capital at the sentence's head that belongs to no name: "Police Chief", "Meanwhile". */
  private boolean isLeadingWord(int i) {
    String word = tokens.lower(i);
    return vocabulary.function.contains(word) && !tokens.isAllCapitals(i)
        || word.endsWith("ly") && small.contains(word)
        || small.contains(word)
            && !isOffice(i)
            && !isBodyHead(i)
            && capital.contains(tokens.lower(i + 1));
  }

  /** Emits an outlet, country or acronym before an office: "CNN Anchor Ann Lee". */
  private void ahead(int from, int end, int office) {
    int i = from;
    while (i < Math.min(end, office) && !isOffice(i)) {
      i++;
    }
    if (i > from
        && (tokens.isAllCapitals(from)
            || lexicon.outlet(tokens.text(from, i)).isPresent()
            || hasBodyHead(from, i))) {
      add(new Name(from, i));
    }
  }

  /** Of "University of X Norfolk Ann Lee", without article and headed by an office: Ann Lee. */
  private int tail(int from, int end) {
    Integer source = sourceOfEnd.get(end);
    if (source == null
        || source >= from
        || end - from < 2
        || vocabulary.isDeterminer(tokens.lower(source)) && !isBodyThenName(from, end)
        || isBodyHead(end - 1)
        || from - source > 20) {
      return from;
    }
    boolean headed = false;
    boolean later = false;
    for (int i = source; i < from; i++) {
      boolean preposition =
          vocabulary.preposition.contains(tokens.lower(i)) && !tokens.lower(i).equals("and");
      later |= preposition && headed;
      headed |=
          !preposition && !later && tokens.isNoun(i, NounKind.PERSON) && !tokens.noun(i).plural();
      if (tokens.has(i + 1, Tokens.BREAK)) {
        return from;
      }
    }
    if (!headed || !later) {
      return from;
    }
    boolean lead = end - from > 2 || tokens.isAllCapitals(from);
    return lead ? Math.max(from + 1, end - 2) : from;
  }

  /** "National Assembly Ann Lee". */
  private boolean isBodyThenName(int from, int end) {
    return end - from > 2
        && isBodyHead(end - 3)
        && isGiven(end - 2)
        && !isPlace(end - 2)
        && !isOffice(end - 1);
  }

  /** The last word of office or title before a name; -1 without. */
  private int office(int from, int end) {
    if (end - from < 2) {
      return isOffice(from)
              && end - from == 1
              && !isGiven(from)
              && !isKnown(from, end)
              && (tokens.beginsSentence(from)
                  || before(from, "the")
                  || before(from, "a")
                  || small.contains(tokens.lower(from))
                  || isTitle(from))
          ? from
          : -1;
    }
    if (isKnown(from, end) || isBodyHead(end - 1) && !isOffice(end - 1)) {
      return -1;
    }
    int joint = joint(from, end);
    for (int i = end - 1; i > joint && i >= from; i--) {
      boolean surname = i > from && isGiven(i - 1) && !isTitle(i - 1) && !isOffice(i - 1);
      if ((isOffice(i) && !isPlaceName(i, end) || isMemberBefore(i, end))
          && !surname
          && (i < end - 1 || joint < 0 && isAllOffice(from, end))) {
        boolean given = i > from && i == end - 2 && isGiven(i) && isOffice(i - 1);
        boolean don = i == from && i == end - 2 && isGiven(i) && isBehindPerson(i);
        if (given || don || i == from && !isTitle(i) && isGiven(i)) {
          continue;
        }
        return i;
      }
    }
    return -1;
  }

  /** "Sri Lankan". */
  private boolean isPlaceName(int i, int end) {
    return i + 1 < end && lexicon.place(tokens.text(i, i + 2)).isPresent();
  }

  /** "Democrat" of "Democrat Ann Lee". */
  private boolean isMemberBefore(int i, int end) {
    return i == end - 3
        && vocabulary.member.contains(tokens.lower(i))
        && isGiven(i + 1)
        && !isBodyHead(end - 1);
  }

  /** "Don" of "a neighbour Don Lee" is no title. */
  private boolean isBehindPerson(int i) {
    return i > 0
        && !tokens.has(i, Tokens.ANY)
        && !tokens.isCapital(i - 1)
        && tokens.isNoun(i - 1, NounKind.PERSON)
        && !tokens.noun(i - 1).plural();
  }

  /** The last word that joins a body's name, "of" in "Museum of Rural Life"; -1 without. */
  private int joint(int from, int end) {
    int last = -1;
    for (int i = from + 1; i < end; i++) {
      boolean joins =
          vocabulary.join.contains(tokens.lower(i))
              && !tokens.isCapital(i)
              && !vocabulary.particle.contains(tokens.lower(i));
      if (joins && (last >= 0 || isBodyHead(i - 1))) {
        last = i;
      }
    }
    return last;
  }

  private boolean isKnown(int from, int end) {
    String words = tokens.text(from, end);
    return lexicon.looksLikeOutlet(words)
        || lexicon.place(words).isPresent()
        || papers.isPaper(from, end);
  }

  /** Whether a run that ends in an office names nobody: "Foreign Minister", not "Tony Baker". */
  private boolean isAllOffice(int from, int end) {
    if (isGiven(from)) {
      return false;
    }
    String last = tokens.lower(end - 1);
    return isTitle(end - 1)
        || vocabulary.voice.contains(last)
        || isPlace(from)
        || before(from, "the")
        || before(from, "a")
        || before(from, "an");
  }

  private boolean before(int i, String word) {
    return i > 0 && !tokens.has(i, Tokens.BREAK) && tokens.lower(i - 1).equals(word);
  }

  /** A single capital word that describes rather than names: "the Ministry", "Officials". */
  private boolean isPlainWord(int i, boolean article) {
    if (isKnown(i, i + 1)) {
      return false;
    }
    String word = tokens.lower(i);
    return article
            && (vocabulary.organisation.contains(word) || tokens.isNoun(i))
            && !tokens.isAllCapitals(i)
        || isFirstWord(i) && isCommon(i) && !tokens.isAllCapitals(i)
        || tokens.isNoun(i, NounKind.PERSON) && tokens.noun(i).plural()
        || isMembers(i)
        || vocabulary.member.contains(word);
  }

  /** "Democrats", "Muslims". */
  private boolean isMembers(int i) {
    String word = tokens.lower(i);
    return word.endsWith("s") && vocabulary.member.contains(word.substring(0, word.length() - 1));
  }

  private void add(Name name) {
    if (!found.isEmpty() && found.getLast().to > name.from) {
      return;
    }
    found.add(name);
    Arrays.fill(at, name.from, name.to, name);
  }

  private void offices(Name name, int from, int to) {
    for (int i = from; i < to; i++) {
      office(name, i);
    }
  }

  private void office(Name name, int i) {
    Noun noun = tokens.noun(i);
    boolean known = tokens.isNoun(i);
    name.heads.add(known ? noun.lemma() : tokens.lower(i));
    Sex sex = titleSex(tokens.lower(i));
    if (sex == Sex.EITHER && known) {
      sex = noun.sex();
    }
    if (sex != Sex.EITHER) {
      name.sex = sex;
    }
  }

  private static Sex titleSex(String title) {
    return switch (title) {
      case "mr",
          "sir",
          "lord",
          "king",
          "prince",
          "herr",
          "señor",
          "signor",
          "monsieur",
          "pope",
          "rabbi",
          "sheikh",
          "mullah",
          "ayatollah",
          "imam" ->
          Sex.MALE;
      case "mrs",
          "ms",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "madame",
          "mme",
          "frau",
          "señora",
          "sister" ->
          Sex.FEMALE;
      default -> Sex.EITHER;
    };
  }

  /** What stands around a name. */
  private void look(Name name) {
    before(name);
    brackets(name);
    aside(name);
    alone(name);
  }

  private static final int NEAR = 40;

  /** A single unknown word that a pronoun or a relative shows to be a person's name. */
  private void alone(Name name) {
    boolean unknown =
        name.length() == 1
            && !name.person
            && !name.article
            && !name.where
            && name.type == SpeakerKind.UNKNOWN
            && name.roleFrom == name.from
            && !tokens.isAllCapitals(name.from)
            && !isKnown(name.from, name.to)
            && !isBodyHead(name.from);
    if (!unknown) {
      return;
    }
    int behind = name.to;
    if (tokens.isPossessive(name.from)) {
      name.person =
          behind < tokens.size()
              && !tokens.has(behind, Tokens.ANY)
              && PERSONAL.contains(tokens.lower(behind));
      return;
    }
    Sex sex = sourceOfEnd.containsKey(behind) ? saysOfHimself(name) : Sex.EITHER;
    if (sex != Sex.EITHER) {
      name.person = true;
      name.sex = sex;
    }
  }

  private static final Set<String> PERSONAL =
      Set.of(
          "wife",
          "husband",
          "widow",
          "girlfriend",
          "boyfriend",
          "mother",
          "father",
          "parents",
          "brother",
          "sister",
          "son",
          "daughter",
          "uncle",
          "aunt",
          "cousin",
          "childhood");

  /** "Lee said that he": nobody else is near whom "he" could mean. */
  private Sex saysOfHimself(Name name) {
    if (name.to >= tokens.size() || !cues.contains(name.to)) {
      return Sex.EITHER;
    }
    int i = name.to + 1;
    if (i < tokens.size() && tokens.lower(i).equals("that")) {
      i++;
    }
    if (i >= tokens.size() || tokens.has(i, Tokens.SENTENCE) || isPersonNear(name)) {
      return Sex.EITHER;
    }
    return switch (tokens.lower(i)) {
      case "he", "his" -> Sex.MALE;
      case "she", "her" -> Sex.FEMALE;
      default -> Sex.EITHER;
    };
  }

  private boolean isPersonNear(Name name) {
    for (int i = Math.max(0, name.from - NEAR); i < name.from; i++) {
      Name other = at[i];
      boolean person =
          other != null
              && (other.person || isGiven(other.from))
              && !tokens.lower(other.to - 1).equals(tokens.lower(name.from));
      if (person
          || other == null && tokens.isNoun(i, NounKind.PERSON) && !tokens.noun(i).plural()) {
        return true;
      }
    }
    return false;
  }

  private void before(Name name) {
    int i = name.roleFrom - 1;
    if (i < 0 || tokens.has(name.roleFrom, Tokens.BREAK)) {
      behindComma(name, i);
      return;
    }
    while (i > 0 && tokens.isBracketed(i) && name.roleFrom - i < 4) {
      i--;
    }
    if (i < name.roleFrom - 1 && !tokens.isBracketed(i) && isOffice(i)) {
      name.person = isPersonLike(name);
      name.roleFrom = roleStart(i);
      office(name, i);
      return;
    }
    i = name.roleFrom - 1;
    if (tokens.lower(i).equals("the")) {
      name.article = name.article || name.roleFrom == name.from;
      i--;
    }
    if (i < 0 || tokens.has(i + 1, Tokens.BREAK)) {
      return;
    }
    if (WHERE.contains(tokens.lower(i))
        || tokens.lower(i).equals("of") && i > 0 && WHERE_NOUNS.contains(tokens.lower(i - 1))) {
      name.where = true;
    }
    int title = titleBefore(i + 1);
    if (title >= 0) {
      name.person = isPersonLike(name);
      name.roleFrom = roleStart(title);
      office(name, title);
      return;
    }
    if (tokens.isCapital(i) && !tokens.beginsSentence(i)
        || tokens.isPossessive(i)
        || !tokens.isNoun(i)
        || at[i] != null) {
      return;
    }
    Noun noun = tokens.noun(i);
    if (noun.lemma().equals("source") && !noun.plural()) {
      name.type = SpeakerKind.OUTLET;
      name.heads.add("source");
    } else if (noun.kind() == NounKind.PERSON && !tokens.has(name.roleFrom, Tokens.QUOTE)) {
      name.person = name.person || isPersonLike(name);
      name.roleFrom = roleStart(i);
      office(name, i);
    } else if (vocabulary.type.contains(tokens.lower(i)) && !noun.plural()) {
      name.type = kind(noun);
      name.heads.add(noun.lemma());
    }
  }

  /** First word of "chief of staff" right before a name; -1 without. */
  private int titleBefore(int to) {
    for (int i = to - 3; i >= Math.max(0, to - 4); i--) {
      if (tokens.lower(i + 1).equals("of")
          && lexicon.isTitle(tokens.text(i, to))
          && isOffice(i)
          && !tokens.has(i + 1, Tokens.ANY)) {
        return i;
      }
    }
    return -1;
  }

  /** "their party, Force Azur," tells what the second is. */
  private void behindComma(Name name, int i) {
    if (i >= 0
        && tokens.has(name.roleFrom, Tokens.COMMA)
        && !tokens.beginsSentence(name.roleFrom)
        && vocabulary.type.contains(tokens.lower(i))
        && tokens.isNoun(i)
        && !tokens.noun(i).plural()
        && (name.to == tokens.size() || tokens.has(name.to, Tokens.BREAK))) {
      name.type = kind(tokens.noun(i));
      name.heads.add(tokens.noun(i).lemma());
    }
  }

  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "into",
          "toward",
          "towards",
          "across",
          "throughout",
          "outside",
          "inside",
          "around");
  private static final Set<String> WHERE_NOUNS =
      Set.of(
          "city",
          "town",
          "village",
          "island",
          "province",
          "region",
          "state",
          "port",
          "district",
          "suburb",
          "coast",
          "north",
          "south",
          "east",
          "west",
          "part",
          "capital");

  private boolean isPersonLike(Name name) {
    String words = tokens.text(name.from, name.to);
    return lexicon.outlet(words).isEmpty()
        && lexicon.place(words).isEmpty()
        && !hasBodyHead(name.to - 1, name.to)
        && !(name.length() == 1 && tokens.isAllCapitals(name.from));
  }

  /** Back over the modifiers of an office: "Turkish health minister". */
  private int roleStart(int i) {
    int from = i;
    while (from > 0
        && i - from < 8
        && !tokens.has(from, Tokens.BREAK)
        && !vocabulary.preposition.contains(tokens.lower(from - 1))
        && !vocabulary.function.contains(tokens.lower(from - 1))
        && !vocabulary.isDeterminer(tokens.lower(from - 1))
        && (tokens.isNoun(from - 1)
            || tokens.isCapital(from - 1)
            || tokens.lower(from - 1).endsWith("al"))) {
      from--;
    }
    return from;
  }

  static SpeakerKind kind(Noun noun) {
    return switch (noun.kind()) {
      case PERSON -> noun.plural() ? SpeakerKind.GROUP : SpeakerKind.PERSON;
      case GROUP -> SpeakerKind.GROUP;
      case ORGANISATION -> SpeakerKind.ORGANISATION;
      case OUTLET -> SpeakerKind.OUTLET;
      case DOCUMENT, STATEMENT -> SpeakerKind.DOCUMENT;
      case OTHER -> SpeakerKind.UNKNOWN;
    };
  }

  private void brackets(Name name) {
    int i = name.to;
    if (i < tokens.size()
        && tokens.has(i, Tokens.OPEN)
        && tokens.isBracketed(i)
        && (tokens.isAllCapitals(i)
            || tokens.word(i).length() <= 8
                && Character.isUpperCase(tokens.word(i).charAt(0))
                && isInitials(name, tokens.lower(i)))
        && (i + 1 == tokens.size() || tokens.has(i + 1, Tokens.CLOSE))) {
      name.acronym = i;
    }
  }

  private boolean isInitials(Name name, String letters) {
    return letters.length() >= 2
        && letters.charAt(0) == Character.toLowerCase(tokens.word(name.from).charAt(0));
  }

  /** ", a curator of the museum," behind a name. */
  private void aside(Name name) {
    int i = name.acronym >= 0 ? name.acronym + 1 : name.to;
    if (i < tokens.size()
        && tokens.isNumber(i)
        && tokens.has(i, Tokens.COMMA)
        && tokens.has(i + 1, Tokens.COMMA)
        && tokens.word(i).length() <= 2) {
      name.person = isPersonLike(name);
      i++;
    }
    if (i >= tokens.size()
        || !tokens.has(i, Tokens.COMMA | Tokens.OPEN)
        || tokens.has(i, Tokens.SENTENCE)
        || tokens.isPossessive(name.to - 1)) {
      return;
    }
    int head = -1;
    int j = i;
    boolean stopped = false;
    for (; j < tokens.size() && j - i < 12; j++) {
      String word = tokens.lower(j);
      if (j > i && tokens.has(j, Tokens.BREAK | Tokens.CLOSE)) {
        stopped = true;
        break;
      }
      if (vocabulary.preposition.contains(word)) {
        stopped = head >= 0;
        break;
      }
      if (j == i
          && !vocabulary.isDeterminer(word)
          && vocabulary.function.contains(word)
          && !word.equals("former")
          && !word.equals("now")) {
        break;
      }
      if (j > i && head < 0 && vocabulary.isDeterminer(word) && !tokens.isNumber(j)) {
        break;
      }
      if (tokens.isNoun(j) && (at[j] == null || isOffice(j))) {
        head = j;
      }
    }
    stopped |= j == tokens.size();
    if (head < 0 || !stopped || head + 1 < j) {
      return;
    }
    Noun noun = tokens.noun(head);
    if (noun.plural()
        || noun.kind() == NounKind.DOCUMENT
        || noun.kind() == NounKind.STATEMENT
        || noun.kind() == NounKind.OTHER
        || at[head] != null && !isOffice(head)) {
      return;
    }
    name.aside = i;
    name.asideEnd = asideEnd(j);
    if (noun.kind() == NounKind.PERSON) {
      name.person |= isPersonLike(name);
      offices(name, head, head + 1);
    } else {
      name.heads.add(noun.lemma());
      name.type = kind(noun);
    }
  }

  private int asideEnd(int from) {
    int end = from;
    while (end < tokens.size()
        && end - from < LONGEST_ASIDE
        && !tokens.has(end, Tokens.BREAK | Tokens.CLOSE)) {
      end++;
    }
    return end;
  }
}
