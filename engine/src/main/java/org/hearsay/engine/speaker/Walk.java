package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Named;
import org.hearsay.engine.speaker.Phrase.Pro;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Goes through the text once, from mention to mention, and resolves every source on the way. */
final class Walk {
  private static final int LONGEST_DESCRIPTION = 9;

  /** Before a name, in words: more is the story rather than a role. */
  private static final int LONGEST_ROLE = 15;

  private final Tokens tokens;
  private final Names names;
  private final Scene scene;
  private final Clusters clusters;
  private final Meanings meanings;
  private final List<Attribution> attributions;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Map<Integer, List<Integer>> sources = new HashMap<>();
  private final boolean[] cue;
  private final Map<Name, Integer> speaking = new HashMap<>();
  private final Map<Span, Meant> meant = new LinkedHashMap<>();

  Walk(
      Tokens tokens,
      Names names,
      Scene scene,
      Clusters clusters,
      Meanings meanings,
      List<Attribution> attributions,
      Lexicon lexicon) {
    this.tokens = tokens;
    this.names = names;
    this.scene = scene;
    this.clusters = clusters;
    this.meanings = meanings;
    this.attributions = attributions;
    this.lexicon = lexicon;
    cue = new boolean[tokens.size() + 1];
    for (int i = 0; i < attributions.size(); i++) {
      for (Span piece : attributions.get(i).source()) {
        sources.computeIfAbsent(tokens.at(piece.start()), any -> new ArrayList<>()).add(i);
        break;
      }
      for (Span piece : attributions.get(i).cue()) {
        for (int t = tokens.at(piece.start()); t < tokens.endAt(piece.end()); t++) {
          cue[t] = true;
        }
      }
    }
  }

  /** Whom the first piece of every source means. */
  Map<Span, Meant> go() {
    int free = 0;
    for (int t = 0; t < tokens.size(); t++) {
      List<Integer> here = sources.get(t);
      if (here != null) {
        free = Math.max(free, source(t, here));
      }
      Name name = names.at(t);
      if (name != null && name.from == t) {
        mention(name);
        free = Math.max(free, name.asideEnd);
      } else if (t >= free && name == null) {
        free = Math.max(free, description(t));
      }
    }
    firstPersons();
    return meant;
  }

  /** Resolves the sources that begin here; the token behind the longest. */
  private int source(int token, List<Integer> here) {
    int end = token;
    for (int attribution : here) {
      Span words = attributions.get(attribution).source().getFirst();
      end = Math.max(end, tokens.endAt(words.end()));
      Meant known = meant.get(words);
      if (known != null) {
        meanings.hold(attribution, known);
        continue;
      }
      Phrase phrase = continued(meanings.parse(words), tokens.endAt(words.end()), attribution);
      if (phrase instanceof Pro pro
          && (pro.sort() == Pronoun.Sort.I || pro.sort() == Pronoun.Sort.WE)) {
        continue;
      }
      if (phrase instanceof Named named) {
        introduce(named, token);
      }
      Meant found = meanings.resolve(phrase, attribution);
      meant.put(words, found);
      meanings.hold(attribution, found);
      remember(phrase, token, words, found.who(), attribution);
    }
    return end;
  }

  /**
   * A name between a description and the cue belongs to the source: "the party's head, Ann Lee".
   */
  private Phrase continued(Phrase phrase, int end, int attribution) {
    if (!(phrase instanceof Described described)
        || !tokens.isNoun(described.head(), NounKind.PERSON)
        || tokens.noun(described.head()).plural()) {
      return phrase;
    }
    Name next = names.at(end);
    if (next == null || next.from != end || next.who == null || !next.who.isPerson()) {
      return phrase;
    }
    int cue = tokens.at(attributions.get(attribution).cue().getFirst().start());
    return cue == next.to ? new Named(next, -1) : phrase;
  }

  private void remember(Phrase phrase, int token, Span words, Someone who, int attribution) {
    if (phrase instanceof Named named && named.name().from >= token) {
      speaking.put(named.name(), attribution);
    } else if (who.name != null) {
      String document = "";
      int end = tokens.endAt(words.end());
      if (phrase instanceof Described described) {
        boolean isDocument =
            tokens.isNoun(described.head(), NounKind.DOCUMENT)
                || tokens.isNoun(described.head(), NounKind.STATEMENT);
        document = isDocument ? tokens.noun(described.head()).lemma() : "";
        end = described.head() + 1;
      }
      scene.add(token, Math.max(end, token + 1), who, attribution, false, document);
    }
  }

  /** What a source says of the one it names. */
  private void introduce(Named named, int from) {
    Someone who = named.name().who;
    int to = named.name().from;
    if (who == null) {
      return;
    }
    if (named.head() >= 0) {
      who.heads.add(tokens.noun(named.head()).lemma());
      if (who.kind != SpeakerKind.OUTLET && tokens.isNoun(named.head(), NounKind.OUTLET)) {
        who.kind = SpeakerKind.OUTLET;
      }
    }
    for (int i = from; i < to; i++) {
      who.described.add(tokens.lower(i));
    }
    int start = from;
    while (start < to
        && (vocabulary.isDeterminer(tokens.lower(start))
            || vocabulary.particle.contains(tokens.lower(start)))) {
      start++;
    }
    Name first = names.at(start);
    if (start >= to || first != null && first.who == who) {
      return;
    }
    named.name().roleFrom = Math.min(named.name().roleFrom, start);
    boolean told = to - start <= LONGEST_ROLE;
    if (who.isPerson() && told && (who.role == null || who.role.length() < to - start)) {
      who.role = tokens.text(start, to);
    }
    if (meanings.parse(from, to) instanceof Described described
        && tokens.isNoun(described.head())) {
      who.heads.add(tokens.noun(described.head()).lemma());
      if (who.isPerson() && who.sex == org.hearsay.engine.lexicon.Sex.EITHER) {
        who.sex = tokens.noun(described.head()).sex();
      }
    }
  }

  private void mention(Name name) {
    Someone who = name.who;
    if (who == null) {
      return;
    }
    if (who.isPerson() && who.body == null) {
      who.body = body(name);
    }
    if (name.filed) {
      return;
    }
    scene.add(name.from, name.to, who, speaking.getOrDefault(name, Scene.NOBODY), name.where, "");
  }

  /** Whom the role or apposition of a person says they serve. */
  private @Nullable Someone body(Name name) {
    int roleFrom = name.roleFrom;
    while (roleFrom > 0
        && roleFrom > name.roleFrom - 6
        && !tokens.has(roleFrom, Tokens.BREAK)
        && (names.at(roleFrom - 1) != null || tokens.isPossessive(roleFrom - 1))) {
      roleFrom--;
    }
    Someone before = body(roleFrom, name.from);
    return before != null ? before : body(name.aside, name.asideEnd);
  }

  private @Nullable Someone body(int from, int to) {
    int office = -1;
    for (int i = from; i < to && office < 0; i++) {
      office = vocabulary.voice.contains(tokens.lower(i)) ? i : -1;
    }
    if (office < 0) {
      return null;
    }
    for (int i = office - 1; i >= from; i--) {
      Someone who = bodyAt(from, i);
      if (who != null) {
        return who;
      }
    }
    for (int i = office + 1; i < to; i++) {
      Name name = names.at(i);
      if (name != null && name.who != null && name.who.isBody()) {
        return name.who;
      }
    }
    return null;
  }

  private @Nullable Someone bodyAt(int from, int i) {
    Name name = names.at(i);
    if (name != null && name.who != null) {
      return name.who.isBody() ? name.who : null;
    }
    if (tokens.isNoun(i, NounKind.ORGANISATION)) {
      return meanings.bodyBefore(from, i);
    }
    Optional<Place> place = lexicon.place(tokens.word(i));
    if (place.isEmpty() || place.get().isRegion()) {
      return null;
    }
    return clusters.country(place.get());
  }

  /** A description outside all sources that begins here; the token behind it, or {@code t}. */
  private int description(int t) {
    boolean determined = vocabulary.isDeterminer(tokens.lower(t));
    if (!determined && !isBarePlural(t)) {
      return t;
    }
    int head = determined ? head(t) : t;
    if (head < 0) {
      return t;
    }
    Phrase phrase = meanings.parse(t, complement(head + 1));
    if (!(phrase instanceof Described described)) {
      return t;
    }
    Name subject = subject(t);
    Name apposed = subject != null ? subject : apposed(described);
    if (apposed != null && apposed.who != null) {
      apposed.who.heads.add(tokens.noun(head).lemma());
      for (int i = described.from(); i <= head; i++) {
        apposed.who.described.add(tokens.lower(i));
      }
      return head + 1;
    }
    Meant found = meanings.resolve(described, Scene.NOBODY);
    if (found.who().name != null) {
      boolean document =
          tokens.isNoun(head, NounKind.DOCUMENT) || tokens.isNoun(head, NounKind.STATEMENT);
      boolean where = t > 0 && tokens.lower(t - 1).equals("in");
      scene.add(
          t, head + 1, found.who(), Scene.NOBODY, where, document ? tokens.noun(head).lemma() : "");
    }
    return head + 1;
  }

  /** Behind "from the Marsova treasury", "close to the family" after a noun. */
  private int complement(int from) {
    int i = from;
    if (i + 1 < tokens.size()
        && (tokens.lower(i).equals("close") || tokens.lower(i).equals("familiar"))) {
      i++;
    }
    if (i + 1 >= tokens.size()
        || tokens.has(i, Tokens.ANY)
        || !COMPLEMENT.contains(tokens.lower(i))) {
      return from;
    }
    int end = i + 1;
    boolean named = false;
    while (end < tokens.size() && end - from < 9 && !tokens.has(end, Tokens.ANY) && !cue[end]) {
      boolean content = names.at(end) != null || tokens.isNoun(end);
      if (!content
          && !vocabulary.isDeterminer(tokens.lower(end))
          && (named || vocabulary.function.contains(tokens.lower(end)))) {
        break;
      }
      named |= content || !vocabulary.isDeterminer(tokens.lower(end));
      end++;
    }
    return named ? end : from;
  }

  private static final Set<String> COMPLEMENT =
      Set.of("of", "for", "at", "from", "in", "with", "to");

  private boolean isBarePlural(int t) {
    return tokens.isNoun(t, NounKind.PERSON) && tokens.noun(t).plural() && !cue[t];
  }

  /** The noun that heads the phrase beginning with this determiner; -1 if none can speak. */
  private int head(int t) {
    int head = -1;
    for (int i = t + 1;
        i < tokens.size()
            && i - t <= LONGEST_DESCRIPTION
            && !tokens.has(i, Tokens.BREAK)
            && !cue[i];
        i++) {
      String word = tokens.lower(i);
      if (vocabulary.preposition.contains(word)
          || vocabulary.function.contains(word)
              && !vocabulary.indefinite.contains(word)
              && !tokens.isCapital(i)) {
        break;
      }
      if (head >= 0
          && head == i - 1
          && !tokens.isPossessive(head)
          && names.at(i) == null
          && !tokens.isNoun(i)) {
        break;
      }
      if (names.at(i) == null && tokens.isNoun(i) && !tokens.isNoun(i, NounKind.OTHER)) {
        head = i;
      } else if (head >= 0 && !tokens.isPossessive(head)) {
        break;
      }
    }
    return head >= 0
            && !tokens.isPossessive(head)
            && (head + 1 >= tokens.size()
                || names.at(head + 1) == null
                || tokens.has(head + 1, Tokens.ANY))
        ? head
        : -1;
  }

  /** The name of which this says what it is: "Delta Fund is a charity". */
  private @Nullable Name subject(int t) {
    Name name = t >= 2 ? names.at(t - 2) : null;
    return name != null
            && (tokens.lower(t - 1).equals("is") || tokens.lower(t - 1).equals("was"))
            && !tokens.has(t, Tokens.ANY)
            && !tokens.has(t - 1, Tokens.ANY)
        ? name
        : null;
  }

  /** The name that a comma adds: "the envoy, Ann Lee,". */
  private @Nullable Name apposed(Described described) {
    int next = described.head() + 1;
    if (next >= tokens.size()
        || !tokens.has(next, Tokens.COMMA)
        || tokens.has(next, Tokens.SENTENCE)
        || sources.containsKey(next)
        || tokens.noun(described.head()).plural()) {
      return null;
    }
    Name name = names.at(next);
    boolean person = tokens.isNoun(described.head(), NounKind.PERSON);
    return name != null
            && name.from == next
            && name.who != null
            && (person
                ? name.who.isPerson()
                : name.who.isBody()
                    && !name.who.place
                    && tokens.isNoun(described.head(), NounKind.ORGANISATION))
        ? name
        : null;
  }

  /** "I" and "we", once all others are known. */
  private void firstPersons() {
    for (int i = 0; i < attributions.size(); i++) {
      List<Span> source = attributions.get(i).source();
      if (!source.isEmpty() && !meant.containsKey(source.getFirst())) {
        meant.put(source.getFirst(), meanings.resolve(meanings.parse(source.getFirst()), i));
      }
    }
  }
}
