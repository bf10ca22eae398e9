package org.hearsay.engine.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.lexicon.Sex;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Determiner;
import org.hearsay.engine.speaker.Phrase.Unclear;
import org.hearsay.engine.speaker.Scene.Mention;
import org.jspecify.annotations.Nullable;

/** Whom a common noun means: somebody described so before, or somebody without name. */
final class Descriptions {
  /** How many sentences back a description may reach. */
  private static final int REACH = 60;

  private static final double NO = Double.NEGATIVE_INFINITY;

  /** Bodies that each country has its own of. */
  private static final Set<String> OF_COUNTRY =
      Set.of("government", "military", "army", "navy", "parliament", "cabinet", "regime");

  private final Tokens tokens;
  private final Names names;
  private final Scene scene;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Meanings meanings;
  private final Documents documents;
  private final Labels labels;
  private final Map<String, Someone> byLabel = new HashMap<>();
  private final Map<Integer, Someone> freshAt = new HashMap<>();
  private @Nullable Homeland homeland;

  Descriptions(Tokens tokens, Names names, Scene scene, Lexicon lexicon, Meanings meanings) {
    this.tokens = tokens;
    this.names = names;
    this.scene = scene;
    this.lexicon = lexicon;
    this.meanings = meanings;
    documents = new Documents(tokens, names, scene, meanings, this);
    labels = new Labels(tokens, names);
  }

  Meant resolve(Described described, int own) {
    Noun noun = tokens.noun(described.head());
    if (documents.isPublished(described)) {
      return documents.resolve(described, own);
    }
    if (vocabulary.body.contains(tokens.lower(described.head()))
        || noun.kind() == NounKind.OTHER
            && vocabulary.organisation.contains(tokens.lower(described.head()))) {
      return body(described, own);
    }
    if (noun.kind() == NounKind.OTHER
        && vocabulary.document.contains(tokens.lower(described.head()))) {
      return documents.resolve(described, own);
    }
    return switch (noun.kind()) {
      case DOCUMENT, STATEMENT -> documents.resolve(described, own);
      case PERSON -> noun.plural() ? several(described, own) : person(described, own);
      case GROUP -> several(described, own);
      case ORGANISATION -> noun.plural() ? several(described, own) : body(described, own);
      case OUTLET ->
          noun.plural() || noun.lemma().equals("media")
              ? several(described, own)
              : outlet(described, own);
      case OTHER -> other(described, own);
    };
  }

  /** Lemma of the head. */
  String lemma(Described described) {
    return tokens.isNoun(described.head())
        ? tokens.noun(described.head()).lemma()
        : tokens.lower(described.head());
  }

  private Meant person(Described d, int own) {
    String lemma = lemma(d);
    if (takesUp(d)) {
      Mention before =
          described(
              d,
              own,
              who -> who.isPerson() && !who.plural && fits(who.sex, tokens.noun(d.head()).sex()));
      if (before != null) {
        return takenUp(before);
      }
      if (lemma.equals("source")) {
        return outlet(d, own);
      }
      Name later = namedLater(d);
      if (later != null && later.who != null) {
        return new Meant(
            later.who, SpeakerRule.ROLE_NAMED_LATER, tokens.span(later.from, later.to));
      }
    }
    Label label = label(d, own);
    Someone who = fresh(label.words(), SpeakerKind.PERSON, d);
    who.sex = tokens.noun(d.head()).sex();
    who.body = label.body();
    return unnamed(who, label);
  }

  private static Meant unnamed(Someone who, Label label) {
    boolean body = label.resolved() || label.body() != null;
    return new Meant(who, body ? SpeakerRule.UNNAMED_WITH_BODY : SpeakerRule.UNNAMED, null);
  }

  private static final int AHEAD = 80;

  /**
   * The one soon named with all of these words before the name: "the water safety commissioner"
   * where "Eastwich water safety commissioner Ann Lee" follows. One word, such as "the minister",
   * may fit several.
   */
  private @Nullable Name namedLater(Described d) {
    int start = d.from();
    while (start < d.head() && (names.at(start) != null || tokens.isPossessive(start))) {
      start++;
    }
    int length = d.head() + 1 - start;
    if (length < 2) {
      return null;
    }
    List<Name> all = names.all();
    int first = firstBehind(all, d.head());
    for (int i = first; i < Math.min(all.size(), first + AHEAD); i++) {
      Name name = all.get(i);
      Someone who = name.who;
      boolean office = name.person && who != null && who.isPerson();
      if (office && isSameOffice(d, start, name)) {
        return name;
      }
    }
    return null;
  }

  private static int firstBehind(List<Name> all, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static final Set<String> QUALIFIERS =
      Set.of(
          "former",
          "ex",
          "deputy",
          "vice",
          "acting",
          "assistant",
          "past",
          "previous",
          "then",
          "interim",
          "associate",
          "late",
          "shadow");

  /** Whether the words {@code [start, head]} stand before the name, of the same country. */
  private boolean isSameOffice(Described d, int start, Name name) {
    int shift = name.from - 1 - d.head();
    for (int i = start; i <= d.head(); i++) {
      boolean apart = i > start && tokens.has(i + shift, Tokens.BREAK);
      if (apart || !tokens.lower(i).equals(tokens.lower(i + shift))) {
        return false;
      }
    }
    int before = start + shift - 1;
    String word = tokens.has(before + 1, Tokens.BREAK) ? "" : tokens.lower(before);
    String own = start > d.from() ? country(start - 1) : "";
    String theirs = word.isEmpty() ? "" : country(before);
    return !QUALIFIERS.contains(word) && (own.isEmpty() || own.equals(theirs));
  }

  /** The code of the country that a word names or alludes to, else empty. */
  private String country(int token) {
    return lexicon.place(tokens.word(token)).map(Place::code).orElse("");
  }

  private static boolean fits(Sex sex, Sex other) {
    return sex == Sex.EITHER || other == Sex.EITHER || sex == other;
  }

  private Meant several(Described d, int own) {
    if (takesUp(d)) {
      Mention before = described(d, own, who -> who.plural || who.kind == SpeakerKind.GROUP);
      if (before == null && !tokens.isNoun(d.head(), NounKind.PERSON)) {
        before = described(d, own, Someone::isBody);
      }
      if (before == null && vocabulary.general.contains(lemma(d))) {
        before =
            scene.last(
                d.from(), 3, mention -> mention.who().isBody() && mention.attribution() >= 0);
      }
      if (before != null) {
        return takenUp(before);
      }
    }
    Label label = label(d, own);
    Someone who = shared(label.words(), SpeakerKind.GROUP, false, d);
    who.plural = true;
    return unnamed(who, label);
  }

  private Meant body(Described d, int own) {
    String lemma = lemma(d);
    boolean bare = d.from() == d.head() && d.end() == d.head() + 1;
    if (takesUp(d)) {
      Mention before =
          described(
              d,
              own,
              who -> who.isBody() && !who.place || who.kind == SpeakerKind.GROUP && !who.plural);
      if (before != null) {
        return takenUp(before);
      }
      Mention agency = lemma.equals("agency") ? scene.last(d.from(), 12, this::isAgency) : null;
      if (agency != null) {
        return new Meant(
            agency.who(), SpeakerRule.NEAREST_OUTLET, tokens.span(agency.from(), agency.to()));
      }
      if (vocabulary.type.contains(lemma) && !hasOwner(d)) {
        Mention body = general(d, lemma);
        if (body != null) {
          body.who().heads.add(lemma);
          if (body.who().guessed) {
            body.who().guessed = false;
            body.who().kind = SpeakerKind.ORGANISATION;
          }
          return new Meant(
              body.who(), SpeakerRule.TYPE_TAKES_UP, tokens.span(body.from(), body.to()));
        }
      }
      if (bare && OF_COUNTRY.contains(lemma)) {
        Optional<String> country = homeland().adjective();
        if (country.isPresent()) {
          String label = country.get() + " " + tokens.lower(d.head());
          return new Meant(
              shared(label, SpeakerKind.ORGANISATION, true, d),
              SpeakerRule.COUNTRY_OF_ARTICLE,
              null);
        }
      }
    }
    Label label = label(d, own);
    boolean named = d.determiner() != Determiner.INDEFINITE;
    Someone who = shared(label.words(), SpeakerKind.ORGANISATION, named, d);
    return unnamed(who, label);
  }

  /** The last body before that may be called a company, a group or whatever the noun says. */
  private @Nullable Mention general(Described d, String lemma) {
    Set<String> kin = vocabulary.kin(lemma);
    if (GENERAL.stream().noneMatch(kin::contains)) {
      return null;
    }
    return scene.likeliest(
        d.from(),
        8,
        (mention, back) -> {
          Someone who = mention.who();
          boolean body = who.isBody() && who.kind != SpeakerKind.OUTLET || who.guessed;
          if (who.place || !body || !who.named || !isProper(who) || isGovernment(who)) {
            return NO;
          }
          return (mention.attribution() >= 0 ? 3 : 0)
              + (mention.leads() ? 1 : 0)
              - (who.guessed ? 1 : 0)
              - back;
        });
  }

  private static final Set<String> GENERAL = Set.of("organization", "company", "group", "club");

  private boolean isAgency(Mention mention) {
    String name = mention.who().name;
    return name != null
        && mention.who().kind == SpeakerKind.OUTLET
        && lexicon.outlet(name).filter(Outlet::agency).isPresent();
  }

  private static boolean isProper(Someone who) {
    return who.name != null && who.name.chars().anyMatch(Character::isUpperCase);
  }

  private boolean isGovernment(Someone who) {
    for (String head : who.heads) {
      if (vocabulary.government.contains(head)) {
        return true;
      }
    }
    return false;
  }

  private Meant outlet(Described d, int own) {
    Meant owner = SITES.contains(lemma(d)) ? documents.owner(d, own) : null;
    if (owner != null) {
      return owner;
    }
    if (takesUp(d)) {
      Mention before =
          described(
              d,
              own,
              who ->
                  who.kind == SpeakerKind.OUTLET
                      || who.kind == SpeakerKind.ORGANISATION && !who.place);
      if (before == null) {
        before = scene.last(d.from(), REACH, mention -> mention.who().kind == SpeakerKind.OUTLET);
        if (before != null) {
          return new Meant(
              before.who(), SpeakerRule.NEAREST_OUTLET, tokens.span(before.from(), before.to()));
        }
      }
      if (before != null) {
        return takenUp(before);
      }
    }
    Label label = label(d, own);
    boolean person = tokens.isNoun(d.head(), NounKind.PERSON);
    boolean named = !person && d.determiner() == Determiner.NONE && d.from() < d.head();
    Someone who = shared(label.words(), person ? SpeakerKind.PERSON : SpeakerKind.OUTLET, named, d);
    return new Meant(who, SpeakerRule.UNNAMED, null);
  }

  private static final Set<String> SITES =
      Set.of("website", "site", "blog", "page", "account", "webpage");

  private Meant other(Described d, int own) {
    String word = tokens.lower(d.head());
    boolean everybody = SEVERAL.contains(word) || vocabulary.everybody.contains(word);
    if (vocabulary.function.contains(word) && !everybody) {
      return new Meant(
          new Someone(null, SpeakerKind.UNKNOWN, false), SpeakerRule.PRONOUN_ALONE, null);
    }
    Label label = label(d, own);
    if (word.endsWith("-old")) {
      Mention before =
          takesUp(d)
              ? scene.likeliest(
                  d.from(),
                  4,
                  (mention, back) ->
                      mention.who().isPerson() && mention.who().named
                          ? (mention.attribution() >= 0 ? 1 : 0) + (mention.leads() ? 1 : 0) - back
                          : NO)
              : null;
      if (before != null) {
        return new Meant(
            before.who(), SpeakerRule.TYPE_TAKES_UP, tokens.span(before.from(), before.to()));
      }
      return new Meant(fresh(label.words(), SpeakerKind.PERSON, d), SpeakerRule.UNNAMED, null);
    }
    Mention member = vocabulary.member.contains(word) && takesUp(d) ? member(d, word) : null;
    if (member != null) {
      return takenUp(member);
    }
    boolean several = word.endsWith("s") && !word.endsWith("ss") || everybody;
    boolean capital =
        tokens.isCapital(d.head())
            && !tokens.beginsSentence(d.head())
            && !vocabulary.function.contains(word);
    SpeakerKind kind =
        several
            ? SpeakerKind.GROUP
            : capital && !vocabulary.member.contains(word)
                ? SpeakerKind.ORGANISATION
                : looksLikePerson(word) || vocabulary.member.contains(word)
                    ? SpeakerKind.PERSON
                    : own >= 0 ? SpeakerKind.DOCUMENT : SpeakerKind.UNKNOWN;
    Someone who = shared(label.words(), kind, capital && kind == SpeakerKind.ORGANISATION, d);
    who.plural = several;
    return new Meant(who, SpeakerRule.AS_WRITTEN, null);
  }

  /** "the Ohio Republican": the last politician before, one of that party rather. */
  private @Nullable Mention member(Described d, String party) {
    Set<String> politicians = vocabulary.kin("politician");
    return scene.likeliest(
        d.from(),
        6,
        (mention, back) -> {
          Someone who = mention.who();
          boolean fits =
              who.isPerson()
                  && who.named
                  && (who.described.contains(party)
                      || who.heads.stream().anyMatch(politicians::contains));
          return fits
              ? (who.described.contains(party) ? 2 : 0)
                  + (mention.attribution() >= 0 ? 2 : 0)
                  + (mention.leads() ? 1 : 0)
                  - back
              : NO;
        });
  }

  private static boolean looksLikePerson(String word) {
    for (String ending : PERSON_ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> PERSON_ENDINGS =
      Set.of("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "ant", "mum", "part");

  private static final Set<String> SEVERAL =
      Set.of(
          "many", "some", "others", "most", "pair", "duo", "trio", "both", "few", "those", "two",
          "three", "all", "several");

  /** Of a phrase that no noun heads. */
  Meant unclear(Unclear unclear) {
    if (unclear.from() >= unclear.to()) {
      return new Meant(
          new Someone(null, SpeakerKind.UNKNOWN, false), SpeakerRule.PRONOUN_ALONE, null);
    }
    if (isFunction(unclear)) {
      return new Meant(
          new Someone(null, SpeakerKind.UNKNOWN, false), SpeakerRule.PRONOUN_ALONE, null);
    }
    String words = tokens.text(unclear.from(), unclear.to());
    boolean several =
        SEVERAL.contains(tokens.lower(unclear.to() - 1)) || tokens.isNumber(unclear.from());
    Someone who =
        byLabel.computeIfAbsent(
            key(words),
            any ->
                new Someone(
                    words.toLowerCase(Locale.ROOT),
                    several ? SpeakerKind.GROUP : SpeakerKind.UNKNOWN,
                    false));
    who.plural |= several;
    return new Meant(who, SpeakerRule.AS_WRITTEN, null);
  }

  private boolean isFunction(Unclear unclear) {
    for (int i = unclear.from(); i < unclear.to(); i++) {
      String word = tokens.lower(i);
      if (!vocabulary.function.contains(word) && !vocabulary.adverb.contains(word)
          || SEVERAL.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "Russians" without article. */
  Meant people(Name name) {
    String words = tokens.text(name.from, name.to);
    Someone who =
        byLabel.computeIfAbsent(key(words), any -> new Someone(words, SpeakerKind.GROUP, false));
    who.plural = true;
    return new Meant(who, SpeakerRule.UNNAMED, null);
  }

  Someone group(List<Someone> parts) {
    String words = Meanings.list(parts);
    boolean named = parts.stream().allMatch(part -> part.named);
    Someone who =
        byLabel.computeIfAbsent(key(words), any -> new Someone(words, SpeakerKind.GROUP, named));
    who.plural = true;
    parts.forEach(part -> who.heads.addAll(part.heads));
    return who;
  }

  private boolean takesUp(Described d) {
    return d.determiner() == Determiner.DEFINITE || hasOwner(d);
  }

  private boolean hasOwner(Described d) {
    for (int i = d.from(); i < d.head(); i++) {
      if (tokens.isPossessive(i)) {
        return true;
      }
    }
    return false;
  }

  private Meant takenUp(Mention before) {
    return new Meant(
        before.who(), SpeakerRule.DESCRIPTION_TAKES_UP, tokens.span(before.from(), before.to()));
  }

  interface Accepts {
    boolean who(Someone who);
  }

  /** The likeliest one before whom the text calls what the head says. */
  private @Nullable Mention described(Described d, int own, Accepts accepts) {
    String lemma = lemma(d);
    Set<String> kin = vocabulary.kin(lemma);
    return scene.likeliest(
        d.from(),
        REACH,
        (mention, back) -> {
          Someone who = mention.who();
          if (!accepts.who(who) || mention.attribution() == own && own >= 0) {
            return NO;
          }
          double fit = fit(who, lemma, kin, back);
          if (fit == 1 && !who.named && (who.isPerson() || who.isBody())) {
            return NO;
          }
          double modified = fit == NO ? NO : modifiers(d, who);
          return modified == NO
              ? NO
              : fit + modified + (mention.attribution() >= 0 ? 1 : 0) - 0.3 * Math.min(back, 10);
        });
  }

  private static double fit(Someone who, String lemma, Set<String> kin, int back) {
    if (who.heads.contains(lemma)) {
      return 4;
    }
    if (back > 12) {
      return NO;
    }
    for (String head : who.heads) {
      if (kin.contains(head)) {
        return 1;
      }
    }
    return NO;
  }

  /** Whether what stands around the head was said of them too. */
  private double modifiers(Described d, Someone who) {
    double value = 0;
    for (int i = d.from(); i < d.end(); i++) {
      if (i == d.head() || tokens.isBracketed(i)) {
        continue;
      }
      String word = tokens.lower(i);
      boolean said = who.described.contains(word);
      value += said ? 1 : 0;
      boolean proper = tokens.isCapital(i) && !tokens.beginsSentence(i) && names.at(i) != null;
      if (proper && !said && !isOwn(i, who)) {
        return NO;
      }
      if (!said && i < d.head() && tokens.isNoun(i)) {
        value -= 1.5;
      }
      if (!said
          && i > d.head()
          && !vocabulary.preposition.contains(word)
          && !vocabulary.isDeterminer(word)) {
        value -= 1;
      }
    }
    return value < -2 ? NO : value;
  }

  private boolean isOwn(int token, Someone who) {
    Optional<Place> place = lexicon.place(tokens.word(token));
    return place.isPresent() && place.get().code().equals(who.country);
  }

  private Label label(Described d, int own) {
    return labels.of(
        d,
        new Labels.Bodies() {
          @Override
          public @Nullable Someone owner(int pronoun) {
            Meant meant =
                meanings.resolve(
                    new Phrase.Pro(pronoun, vocabulary.pronoun(tokens.lower(pronoun))), own);
            return meant.who().name == null ? null : meant.who();
          }

          @Override
          public @Nullable Someone noun(int from, int head) {
            return bodyBefore(from, head);
          }

          @Override
          public @Nullable Someone phrase(int from, int to) {
            Phrase inner = meanings.parse(from, to);
            if (inner instanceof Phrase.Described body && body.determiner() == Determiner.DEFINITE
                || inner instanceof Phrase.Named
                || inner instanceof Phrase.Pro) {
              Someone who = meanings.resolve(inner, own).who();
              return who.name != null && (who.isBody() || who.isPerson()) && who.named ? who : null;
            }
            return null;
          }

          @Override
          public Optional<String> country() {
            return homeland().name();
          }
        });
  }

  /** A body named before that the bare noun takes up: "airline" of "an airline official". */
  @Nullable Someone bodyBefore(int from, int head) {
    Described noun = new Described(from, head, head + 1, Determiner.DEFINITE, from);
    Mention before = described(noun, Scene.NOBODY, who -> who.isBody() && who.named && !who.place);
    return before == null ? null : before.who();
  }

  Homeland homeland() {
    Homeland known = homeland;
    if (known == null) {
      known = Homeland.of(tokens, names.all(), lexicon);
      homeland = known;
    }
    return known;
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** The same words are one, however often they are asked about. */
  Someone fresh(String words, SpeakerKind kind, Described d) {
    Someone who = freshAt.get(d.head());
    if (who != null && who.kind == kind && words.equals(who.name)) {
      return who;
    }
    who = new Someone(words, kind, false);
    freshAt.put(d.head(), who);
    describe(who, d);
    return who;
  }

  Someone shared(String words, SpeakerKind kind, boolean named, Described d) {
    Someone who = byLabel.computeIfAbsent(key(words), any -> new Someone(words, kind, named));
    who.named |= named;
    describe(who, d);
    return who;
  }

  private void describe(Someone who, Described d) {
    who.heads.add(lemma(d));
    for (int i = d.from(); i < d.end(); i++) {
      who.described.add(tokens.lower(i));
    }
  }

  /**
   * @param body whom they speak for; null if the text does not tell
   * @param resolved whether the words name somebody whom the text's own words only point at
   */
  record Label(String words, @Nullable Someone body, boolean resolved) {}
}
