package org.hearsay.engine.speaker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.lexicon.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Which names name the same. Longer names are taken first, so that a short one finds the long one
 * wherever in the text that stands. Every look-up goes through an index and regards a bounded
 * number of candidates.
 */
final class Clusters {
  private static final int CANDIDATES = 12;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Map<String, Someone> byKey = new HashMap<>();
  private final Map<String, List<Name>> byLast = new HashMap<>();
  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<String, List<Name>> byInner = new HashMap<>();
  private final Map<String, Place> alluded = new HashMap<>();
  private final Map<String, Someone> byEnds = new HashMap<>();
  private final Map<String, Someone> byInitials = new HashMap<>();

  Clusters(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** Gives every name its {@code who}; names of nobody, such as "Greek", keep none. */
  void gather(List<Name> names) {
    for (Name name : names) {
      lexicon
          .place(tokens.text(name.from, name.to))
          .filter(place -> !place.isRegion())
          .ifPresent(place -> alluded.put(place.name(), place));
    }
    List<Name> ordered = new ArrayList<>(names);
    ordered.sort(
        Comparator.comparingInt((Name name) -> -name.length()).thenComparingInt(name -> name.from));
    for (Name name : ordered) {
      name.who = named(name);
      if (name.who != null) {
        join(name, name.who);
      }
    }
  }

  private @Nullable Someone named(Name name) {
    String words = called(name);
    Optional<Place> place = place(words);
    boolean adjective =
        place.isPresent()
            && place.get().form() == Place.Form.ADJECTIVE
            && lexicon.given(words).isEmpty();
    if (place.isPresent() && (!name.person || adjective)) {
      return place(name, words, place.get());
    }
    Someone known = byKey.get(key(name));
    if (known != null && !isOther(known, name)) {
      return known;
    }
    Optional<Outlet> outlet = lexicon.outlet(words);
    if (outlet.isPresent() && !outlet.get().social() && !name.person) {
      return medium(name, words, outlet.get());
    }
    Someone longer = longer(name);
    return longer != null ? longer : create(name, words, shape(name));
  }

  /** Without what brackets inside add, such as how it is spoken; with the point of "Jr.". */
  private String called(Name name) {
    int open = name.from;
    while (open < name.to && !tokens.isBracketed(open)) {
      open++;
    }
    int close = open;
    while (close < name.to && tokens.isBracketed(close)) {
      close++;
    }
    String words =
        open == name.from || close == name.to
            ? tokens.text(name.from, name.to)
            : tokens.text(name.from, open) + " " + tokens.text(close, name.to);
    String last = tokens.lower(name.to - 1);
    boolean junior = name.length() > 1 && (last.equals("jr") || last.equals("sr"));
    return junior && tokens.isPointed(name.to - 1) ? words + "." : words;
  }

  /** A name such as "Georgia" is a country's where the article says "Georgian". */
  private Optional<Place> place(String words) {
    Optional<Place> place = lexicon.place(words);
    Place meant = place.isPresent() ? null : alluded.get(words);
    return meant == null
        ? place
        : Optional.of(new Place(meant.code(), meant.name(), Place.Form.NAME));
  }

  /** "Lincoln" alone stands for one whom the key does not tell from a namesake. */
  private boolean isOther(Someone known, Name name) {
    return name.length() == 1
        && name.person
        && !known.isPerson()
        && (known.place || known.kind == SpeakerKind.OUTLET);
  }

  private @Nullable Someone place(Name name, String words, Place place) {
    return switch (place.form()) {
      case NAME -> country(name, words, place);
      case PEOPLE -> name.article ? country(name, place.name(), place) : null;
      case ADJECTIVE, PERSON -> null;
      case CAPITAL, SEAT, CITY -> {
        Someone known = byKey.get(key(name));
        yield known != null ? known : seat(name, words, place);
      }
    };
  }

  private Someone medium(Name name, String words, Outlet outlet) {
    Someone medium = byKey.get("outlet " + outlet.name());
    if (medium == null) {
      medium = create(name, words, SpeakerKind.OUTLET);
      byKey.put("outlet " + outlet.name(), medium);
    }
    byKey.put(key(name), medium);
    return medium;
  }

  private Someone seat(Name name, String words, Place place) {
    Someone seat = create(name, words, SpeakerKind.ORGANISATION);
    seat.place = true;
    seat.country = place.code();
    return seat;
  }

  /** The country of a place, whether or not the article names it. */
  Someone country(Place place) {
    return byKey.computeIfAbsent(
        "place " + place.name(), any -> country(place.name(), place.code()));
  }

  private static Someone country(String words, String code) {
    Someone country = new Someone(words, SpeakerKind.ORGANISATION, true);
    country.place = true;
    country.country = code;
    return country;
  }

  private Someone country(Name name, String words, Place place) {
    Someone country = byKey.get("place " + place.name());
    if (country == null) {
      country = country(words, place.code());
      byKey.put("place " + place.name(), country);
      byKey.putIfAbsent(key(name), country);
    }
    if (country.name == null || words.length() > country.name.length()) {
      country.name = words;
    }
    return country;
  }

  private @Nullable Someone longer(Name name) {
    if (name.length() == 1 && tokens.isAllCapitals(name.from)) {
      Someone body = byInitials.get(tokens.lower(name.from));
      if (body != null) {
        return body;
      }
    }
    if (name.length() >= 2 && shape(name) == SpeakerKind.PERSON) {
      Someone same = byEnds.get(ends(name));
      if (same != null) {
        return same;
      }
    }
    Someone person =
        nearest(byLast.getOrDefault(fold(tokens.lower(name.to - 1)), List.of()), name, true);
    if (person != null) {
      return person;
    }
    if (name.length() > 1) {
      return null;
    }
    String word = fold(tokens.lower(name.from));
    Someone first = nearest(byFirst.getOrDefault(word, List.of()), name, false);
    return first != null ? first : nearest(byInner.getOrDefault(word, List.of()), name, false);
  }

  private static final Set<String> RELATIVES =
      Set.of(
          "wife",
          "husband",
          "widow",
          "widower",
          "daughter",
          "son",
          "brother",
          "sister",
          "mother",
          "father",
          "nephew",
          "niece",
          "cousin",
          "uncle",
          "aunt",
          "grandson",
          "granddaughter",
          "grandfather",
          "grandmother",
          "spouse",
          "twin");

  /** "his daughter, Ann Lee": a surname alone is seldom hers. */
  private boolean isRelative(Name name) {
    return name.from > 1
        && !tokens.has(name.from, Tokens.SENTENCE)
        && RELATIVES.contains(tokens.lower(name.from - 1));
  }

  /**
   * The one of these longer names last named before, else the first behind; relatives of others
   * come last.
   */
  private @Nullable Someone nearest(List<Name> longer, Name name, boolean last) {
    Someone best = null;
    int bestDistance = Integer.MAX_VALUE;
    int from = Math.max(0, behind(longer, name.from) - CANDIDATES);
    for (Name candidate : longer.subList(from, Math.min(longer.size(), from + 2 * CANDIDATES))) {
      Someone who = candidate.who;
      if (who == null || candidate.length() <= name.length() || !fits(candidate, who, name, last)) {
        continue;
      }
      int distance =
          candidate.from < name.from
              ? name.from - candidate.from
              : candidate.from - name.from + tokens.size();
      distance += last && name.length() == 1 && isRelative(candidate) ? 2 * tokens.size() : 0;
      if (distance < bestDistance) {
        best = who;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * As many as begin before the token; the list is not sorted but by length, so all if it is short.
   */
  private static int behind(List<Name> names, int token) {
    if (names.size() <= 2 * CANDIDATES) {
      return 0;
    }
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).from < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean fits(Name longer, Someone who, Name name, boolean last) {
    if (name.sex != Sex.EITHER && who.sex != Sex.EITHER && name.sex != who.sex) {
      return false;
    }
    if (who.isPerson()) {
      return last
          ? isTail(longer, name)
          : who.isPerson() && !lexicon.place(tokens.word(name.from)).isPresent();
    }
    if (name.person || who.place && who.country.isEmpty()) {
      return false;
    }
    if (last) {
      return isTail(longer, name)
          && (name.length() > 1
              || who.kind == SpeakerKind.OUTLET
              || vocabulary.organisation.contains(tokens.lower(name.from))
              || longer.length() == 2);
    }
    return longer.length() <= 3 && !lexicon.outlet(tokens.word(name.from)).isPresent();
  }

  private boolean isTail(Name longer, Name name) {
    int shift = longer.to - name.to;
    for (int i = name.from; i < name.to; i++) {
      if (!tokens.lower(i).equals(tokens.lower(i + shift))) {
        return false;
      }
    }
    return true;
  }

  private Someone create(Name name, String words, SpeakerKind kind) {
    Someone who = new Someone(words, kind, true);
    name.who = who;
    byKey.put(key(name), who);
    if (name.acronym >= 0) {
      byKey.put(fold(tokens.lower(name.acronym)), who);
    }
    if (name.length() > 1) {
      byLast.computeIfAbsent(fold(tokens.lower(name.to - 1)), any -> new ArrayList<>()).add(name);
      byFirst.computeIfAbsent(fold(tokens.lower(name.from)), any -> new ArrayList<>()).add(name);
      who.guessed =
          kind == SpeakerKind.PERSON
              && !name.person
              && lexicon.given(tokens.word(name.from)).isEmpty();
      for (int i = name.from + 1; kind == SpeakerKind.PERSON && i < name.to - 1; i++) {
        byInner.computeIfAbsent(fold(tokens.lower(i)), any -> new ArrayList<>()).add(name);
      }
      if (kind == SpeakerKind.PERSON) {
        byEnds.putIfAbsent(ends(name), who);
      } else {
        initials(name, who);
      }
    }
    return who;
  }

  private String ends(Name name) {
    return fold(tokens.lower(name.from)) + " " + fold(tokens.lower(name.to - 1));
  }

  private void initials(Name name, Someone who) {
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (int i = name.from; i < name.to; i++) {
      all.append(tokens.lower(i).charAt(0));
      if (tokens.isCapital(i)) {
        capitals.append(tokens.lower(i).charAt(0));
      }
    }
    byInitials.putIfAbsent(all.toString(), who);
    byInitials.putIfAbsent(capitals.toString(), who);
  }

  /** What a mention adds. */
  private void join(Name name, Someone who) {
    who.mentions.add(tokens.span(name.from, name.to));
    who.heads.addAll(name.heads);
    who.spoken |= !name.where;
    if (name.acronym >= 0) {
      byKey.putIfAbsent(fold(tokens.lower(name.acronym)), who);
    }
    if (name.sex != Sex.EITHER) {
      who.sex = name.sex;
    }
    if (name.person && !who.place && who.kind != SpeakerKind.OUTLET && !isBody(name)) {
      who.kind = SpeakerKind.PERSON;
      who.guessed = false;
    } else if (name.type != SpeakerKind.UNKNOWN
        && !who.place
        && who.kind != SpeakerKind.OUTLET
        && (!who.isPerson() || who.guessed)) {
      who.kind = name.type == SpeakerKind.GROUP ? SpeakerKind.ORGANISATION : name.type;
    }
    if (who.isPerson() && who.sex == Sex.EITHER) {
      who.sex =
          lexicon
              .given(tokens.word(name.from))
              .filter(sex -> name.length() > 1 || name.sex == Sex.EITHER)
              .orElse(Sex.EITHER);
    }
    if (who.isBody()) {
      vocabularyHeads(name, who);
    }
    for (int i = name.from; i < name.to; i++) {
      who.described.add(tokens.lower(i));
    }
    for (int i = name.roleFrom; i < name.from; i++) {
      who.described.add(tokens.lower(i));
    }
    for (int i = name.aside; i < name.asideEnd; i++) {
      who.described.add(tokens.lower(i));
    }
    if (who.role == null) {
      who.role = role(name);
    }
  }

  private @Nullable String role(Name name) {
    int from = name.roleFrom;
    while (from < name.from && vocabulary.isDeterminer(tokens.lower(from))) {
      from++;
    }
    if (from < name.from) {
      return tokens.text(from, name.from);
    }
    from = name.aside;
    while (from < name.asideEnd
        && vocabulary.isDeterminer(tokens.lower(from))
        && !vocabulary.owner.contains(tokens.lower(from))) {
      from++;
    }
    return from < name.asideEnd ? tokens.text(from, name.asideEnd) : null;
  }

  /** "the ministry" may take up any name that ends so or begins "Ministry of". */
  private void vocabularyHeads(Name name, Someone who) {
    for (int i : new int[] {name.from, headOf(name), name.to - 1}) {
      String word = tokens.lower(i);
      if (vocabulary.organisation.contains(word) || vocabulary.outlet.contains(word)) {
        who.heads.add(word);
        if (tokens.isNoun(i)) {
          who.heads.add(tokens.noun(i).lemma());
        }
      }
    }
  }

  /** "Conference" of "Conference on Trade". */
  private int headOf(Name name) {
    for (int i = name.from + 1; i < name.to; i++) {
      if (vocabulary.join.contains(tokens.lower(i)) && !tokens.lower(i).equals("and")) {
        return i - 1;
      }
    }
    return name.to - 1;
  }

  private boolean isBody(Name name) {
    return name.length() > 1 && shape(name) != SpeakerKind.PERSON;
  }

  /** What the words of a name alone tell. */
  private SpeakerKind shape(Name name) {
    String last = tokens.lower(name.to - 1);
    String first = tokens.lower(name.from);
    if (name.paper
        || vocabulary.outletOnly.contains(last)
        || lexicon.outlet(tokens.word(name.from)).isPresent() && name.length() > 1 && !name.person
        || isStation(name)) {
      return SpeakerKind.OUTLET;
    }
    boolean given = lexicon.given(tokens.word(name.from)).isPresent();
    for (int i = name.from; i < name.to; i++) {
      String word = tokens.lower(i);
      if (vocabulary.organisation.contains(word)
              && !(given
                  && i == name.to - 1
                  && name.length() == 2
                  && !vocabulary.outlet.contains(word)
                  && name.person)
          || word.equals("of")
          || word.equals("for")) {
        return SpeakerKind.ORGANISATION;
      }
    }
    if (name.person) {
      return SpeakerKind.PERSON;
    }
    if (name.type != SpeakerKind.UNKNOWN) {
      return name.type == SpeakerKind.GROUP ? SpeakerKind.ORGANISATION : name.type;
    }
    if (name.length() > 1 && !given && vocabulary.outlet.contains(last)
        || lexicon.looksLikeOutlet(tokens.text(name.from, name.to))) {
      return SpeakerKind.OUTLET;
    }
    if (name.length() == 1) {
      return given ? SpeakerKind.PERSON : SpeakerKind.ORGANISATION;
    }
    if (given) {
      return SpeakerKind.PERSON;
    }
    boolean place =
        lexicon.place(tokens.word(name.from)).isPresent()
            || first.length() > 2 && lexicon.place(tokens.word(name.to - 1)).isPresent();
    boolean shout = tokens.isAllCapitals(name.from) || tokens.isNumber(name.to - 1);
    boolean doing = first.endsWith("ing") && first.length() > 5;
    return doing || name.article || place || shout || name.length() > 4 || name.where
        ? SpeakerKind.ORGANISATION
        : SpeakerKind.PERSON;
  }

  /** "Radio Caracol", "Colombian Radio Caracol", not "Radio Workers Union". */
  private boolean isStation(Name name) {
    for (int i = name.from; i < Math.min(name.from + 2, name.to - 1); i++) {
      if (STATION.contains(tokens.lower(i))) {
        return !name.person && !vocabulary.organisation.contains(tokens.lower(name.to - 1));
      }
    }
    return false;
  }

  private static final Set<String> STATION = Set.of("radio", "television", "tv");

  private String key(Name name) {
    StringBuilder key = new StringBuilder();
    for (int i = name.from; i < name.to; i++) {
      if (!tokens.isBracketed(i) || tokens.isBracketed(name.from)) {
        key.append(key.isEmpty() ? "" : " ").append(tokens.lower(i));
      }
    }
    return fold(key.toString());
  }

  /** Without accents. */
  static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}+", "")
            .toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }
}
