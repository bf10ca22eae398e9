package org.hearsay.engine.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.chain.RelayPhrase.Match;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a text that name relays and gives each to the attribution it belongs to: the
 * one in whose source or cue it stands, else the one whose source or cue stands next to it in the
 * sentence.
 */
final class Relays {
  /** More in one attribution are no news prose. */
  private static final int MOST = 6;

  /** How many words may stand between a cue and the place of publishing right behind it. */
  private static final int NEAR = 4;

  /** The only words, besides adverbs, that may. */
  private static final Set<String> BETWEEN =
      Set.of(
          "on",
          "live",
          "late",
          "early",
          "today",
          "yesterday",
          "again",
          "also",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "morning",
          "night",
          "evening");

  private static final int LONGEST_SUBJECT = 8;

  /**
   * Their relay stands before what the phrase's attribution tells: the last named is the nearest.
   */
  private static final Set<ChainRule> LAST_IS_NEAREST =
      EnumSet.of(ChainRule.CITED, ChainRule.ACCORDING, ChainRule.SEEN);

  private static final Set<ChainRule> IN_SOURCES =
      EnumSet.of(ChainRule.CITED, ChainRule.SEEN, ChainRule.CITING, ChainRule.INTERVIEW);

  private static final Set<ChainRule> SOURCE_PASSES_ON =
      EnumSet.of(ChainRule.CITING, ChainRule.LEARNED);

  private static final Set<Act> TAKES_A_BARE_OBJECT =
      EnumSet.of(Act.THINK, Act.DENY, Act.CONFIRM, Act.CLAIM, Act.ANNOUNCE);

  private final Prose prose;
  private final Lowered words;
  private final Levels levels;
  private final List<Manner> manners;
  private final Cast cast;
  private final Lexicon lexicon;
  private final Outlets outlets;
  private final NounPhrases phrases;

  Relays(
      Prose prose,
      Lowered words,
      Levels levels,
      List<Manner> manners,
      Cast cast,
      Lexicon lexicon,
      Outlets outlets) {
    this.prose = prose;
    this.words = words;
    this.levels = levels;
    this.manners = manners;
    this.cast = cast;
    this.lexicon = lexicon;
    this.outlets = outlets;
    phrases = new NounPhrases(words);
  }

  /** By index of the attribution; absent for those whose own words name no relay. */
  Map<Integer, Passing> find() {
    Map<Integer, Draft> drafts = new HashMap<>();
    for (Match match : RelayPhrases.shipped().in(prose, words)) {
      int owner = owner(match);
      if (owner != Levels.NONE) {
        Draft draft = drafts.computeIfAbsent(owner, index -> new Draft());
        if (draft.size() < MOST) {
          add(draft, levels.attribution(owner), match);
        }
      }
    }
    Map<Integer, Passing> found = new HashMap<>();
    drafts.forEach((owner, draft) -> found.put(owner, draft.passing()));
    return found;
  }

  /** What is gathered for one attribution. */
  private static final class Draft {
    private final List<Relay> lastIsNearest = new ArrayList<>();
    private final List<Relay> others = new ArrayList<>();
    private @Nullable Relay holder;
    private @Nullable Span sourceName;

    int size() {
      return lastIsNearest.size() + others.size();
    }

    void add(Relay relay) {
      if (lastIsNearest.stream().anyMatch(each -> each.who().overlaps(relay.who()))
          || others.stream().anyMatch(each -> each.who().overlaps(relay.who()))) {
        return;
      }
      (LAST_IS_NEAREST.contains(relay.rule()) ? lastIsNearest : others).add(relay);
    }

    Passing passing() {
      List<Relay> relays = new ArrayList<>(lastIsNearest);
      Collections.reverse(relays);
      relays.addAll(others);
      return new Passing(relays, holder, sourceName);
    }
  }

  private int owner(Match match) {
    int start = match.start();
    ChainRule rule = match.phrase().rule();
    int cue = levels.cueAt(start);
    if (cue != Levels.NONE) {
      return rule == ChainRule.CITING ? levels.sayingOfSameSource(cue) : cue;
    }
    if (levels.sourceAt(start) != Levels.NONE) {
      return IN_SOURCES.contains(rule) ? levels.sourceAt(start) : Levels.NONE;
    }
    int before = levels.before(start);
    if (rule == ChainRule.DIRECTLY) {
      return before != Levels.NONE && followsCue(before, start) ? before : Levels.NONE;
    }
    if (before != Levels.NONE) {
      return before;
    }
    if (levels.behind(start) != Levels.NONE && rule != ChainRule.ACCORDING) {
      return levels.behind(start);
    }
    int holding = levels.contentAt(start);
    return holding != Levels.NONE && rule == ChainRule.WROTE && endsBareObject(holding, match)
        ? holding
        : Levels.NONE;
  }

  private boolean followsCue(int attribution, int start) {
    int cueEnd = prose.wordAt(levels.attribution(attribution).cue().getLast().end());
    if (start < cueEnd || start - cueEnd > NEAR) {
      return false;
    }
    for (int w = cueEnd; w < start; w++) {
      if (!BETWEEN.contains(words.at(w)) && !words.at(w).endsWith("ly")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the content is a thing, not a clause, so that a place of writing at its end cannot be
   * part of what is said: <i>praised the new bridge in a post on X</i>.
   */
  private boolean endsBareObject(int attribution, Match match) {
    Attribution holding = levels.attribution(attribution);
    if (holding.kind() != Kind.INDIRECT
        || !TAKES_A_BARE_OBJECT.contains(manners.get(attribution).act())) {
      return false;
    }
    int start = prose.wordAt(holding.content().getLast().start());
    if (match.start() - start > LONGEST_SUBJECT) {
      return false;
    }
    for (int w = start; w < match.start(); w++) {
      if (words.isMark(w) || words.at(w).equals("that")) {
        return false;
      }
    }
    return true;
  }

  private void add(Draft draft, Attribution owner, Match match) {
    Span who = named(match);
    if (who == null) {
      return;
    }
    Span shown =
        new Span(
            prose.words().start(match.start()),
            Math.max(who.end(), prose.words().end(match.end() - 1)));
    Relay named = new Relay(match.phrase().rule(), who, shown);
    if (SOURCE_PASSES_ON.contains(named.rule())) {
      addHeld(draft, owner, match, named);
    } else if (!overlapsSource(owner, who)) {
      draft.add(named);
    } else if (inSource(owner, match.start())) {
      draft.add(named);
      draft.sourceName = nameBefore(owner, match.start());
    }
  }

  /** The source passed on what those hold whom the phrase names. */
  private void addHeld(Draft draft, Attribution owner, Match match, Relay named) {
    if (owner.source().isEmpty()) {
      return;
    }
    Span source = owner.source().getFirst();
    if (inSource(owner, match.start())) {
      Span name = nameBefore(owner, match.start());
      if (name != null && passesOn(name)) {
        draft.sourceName = name;
        draft.holder = named;
      }
    } else if (overlapsSource(owner, named.who())) {
      Span subject = subjectBefore(match.start());
      if (subject != null && passesOn(subject)) {
        draft.add(new Relay(named.rule(), subject, named.words()));
      }
    } else if (passesOn(source) && (draft.holder == null || draft.holder.rule() != named.rule())) {
      draft.holder = named;
    }
  }

  private boolean passesOn(Span source) {
    return outlets.passesOn(cast.resolve(source).speaker(), source);
  }

  private static boolean overlapsSource(Attribution owner, Span who) {
    return owner.source().stream().anyMatch(who::overlaps);
  }

  private boolean inSource(Attribution owner, int word) {
    int offset = prose.words().start(word);
    return owner.source().stream().anyMatch(words -> words.contains(offset));
  }

  /** The words of the source before a phrase inside it, without the comma between. */
  private @Nullable Span nameBefore(Attribution owner, int word) {
    int start = prose.wordAt(owner.source().getFirst().start());
    int end = word;
    while (end > start
        && (words.isMark(end - 1)
            || Set.of("was", "were", "is", "are", "as", "been", "has", "have")
                .contains(words.at(end - 1)))) {
      end--;
    }
    return end > start ? prose.span(start, end) : null;
  }

  /** The words between the last mark and a verb, where they can be its subject. */
  private @Nullable Span subjectBefore(int verb) {
    int end = verb;
    while (end > 0
        && (words.isMark(end - 1)
            || Set.of("has", "had", "also", "reported", "said").contains(words.at(end - 1)))) {
      end--;
      if (verb - end > 3) {
        return null;
      }
    }
    int start = end;
    int sentence = end > 0 ? prose.sentenceStart(prose.sentenceOf(end - 1)) : 0;
    while (start > sentence && !words.isMark(start - 1)) {
      start--;
      if (end - start > LONGEST_SUBJECT) {
        return null;
      }
    }
    return start < end ? prose.span(start, end) : null;
  }

  private @Nullable Span named(Match match) {
    int start = match.nameStart();
    int limit = match.nameEnd() > 0 ? match.nameEnd() : limit(start);
    return switch (match.phrase().who()) {
      case OUTLET -> {
        int end = match.nameEnd() > 0 ? limit : phrases.nameEnd(start, limit);
        yield end > start ? outlets.outlet(start, end) : null;
      }
      case VENUE -> {
        int end = match.nameEnd() > 0 ? limit : phrases.nameEnd(start, limit);
        yield end <= start
            ? null
            : match.phrase().rule() == ChainRule.DIRECTLY
                ? outlets.venueName(start, end)
                : outlets.venue(start, end);
      }
      case SPEAKER -> {
        int end = phrases.fullEnd(start, limit);
        yield end > start && canSpeak(start, end) && !outlets.isOwn(start, end)
            ? prose.span(start, end)
            : null;
      }
    };
  }

  /**
   * Where the sentence, the content or the role of {@code start} ends; no farther than a noun
   * phrase goes.
   */
  private int limit(int start) {
    if (start >= words.size()) {
      return start;
    }
    int end = Math.min(prose.sentenceEnd(prose.sentenceOf(start)), start + NounPhrases.LONGEST);
    int w = start;
    while (w < end && levels.contentAt(w) == levels.contentAt(start) && !entersRole(start, w)) {
      w++;
    }
    return w;
  }

  /** Whether a source ends between the words, or another source or cue begins. */
  private boolean entersRole(int start, int w) {
    int cue = levels.cueAt(w);
    return levels.sourceAt(w) != levels.sourceAt(start)
        || cue != Levels.NONE && cue != levels.cueAt(start);
  }

  /** Whether the words name somebody, rather than a thing: "officials", not "the fact". */
  private boolean canSpeak(int start, int end) {
    int head = head(start, end);
    String word = words.at(head);
    Optional<Noun> noun = lexicon.noun(word);
    if (noun.isPresent()) {
      return switch (noun.get().kind()) {
        case PERSON, GROUP, ORGANISATION, OUTLET, DOCUMENT -> true;
        case STATEMENT, OTHER -> words.isCapital(head) && head > start;
      };
    }
    return words.isCapital(head) || cast.resolve(prose.span(start, end)).speaker().named();
  }

  /** The last word before what follows with a preposition. */
  private int head(int start, int end) {
    int w = start;
    while (w + 1 < end && !isJoint(words.at(w + 1))) {
      w++;
    }
    return w;
  }

  private static boolean isJoint(String word) {
    return Set.of(
            "of",
            "in",
            "at",
            "from",
            "with",
            "within",
            "inside",
            "near",
            "close",
            "familiar",
            "for",
            "and",
            "under",
            "to",
            "who",
            "(",
            ",")
        .contains(word);
  }
}
