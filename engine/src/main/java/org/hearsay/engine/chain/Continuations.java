package org.hearsay.engine.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/**
 * Carries relays on to the sentences in which the same speaker plainly goes on: no other place or
 * time of saying is named, at most one attribution of others stands between, and no more than one
 * paragraph without the speaker.
 */
final class Continuations {
  private static final int MOST_OTHERS = 1;
  private static final int MOST_LINES = 2;

  /** So far from its cue a sentence tells of the occasion, in words. */
  private static final int REACH = 150;

  /** Words around a cue that set another scene. */
  private static final Set<String> SCENES =
      Set.of(
          ("reporters journalists statement press conference tweet speech briefing parliament lawmakers"
                  + " court letter email rally hearing testimony twitter facebook website release"
                  + " separately interview meeting call")
              .split(" "));

  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday yesterday earlier previously"
                  + " later week month year ago tonight")
              .split(" "));

  private final Prose prose;
  private final Lowered words;
  private final Levels levels;
  private final List<Manner> manners;
  private final Cast cast;

  Continuations(Prose prose, Lowered words, Levels levels, List<Manner> manners, Cast cast) {
    this.prose = prose;
    this.words = words;
    this.levels = levels;
    this.manners = manners;
    this.cast = cast;
  }

  /** Whose words go on, and where: the level of nesting and the number of the speaker. */
  private record Thread(int level, int speaker) {}

  /**
   * The last attribution of a thread.
   *
   * @param turn how many attributions of its level stand before
   */
  private record Last(List<Relay> relays, int turn, int sentence, int line) {}

  /** By index of the attribution, relays that earlier sentences named. */
  Map<Integer, List<Relay>> of(List<Attribution> attributions, Map<Integer, Passing> passings) {
    Map<Integer, List<Relay>> carried = new HashMap<>();
    Map<Thread, Last> threads = new HashMap<>();
    Map<Integer, Integer> turns = new HashMap<>();
    for (int i : inTextOrder(attributions)) {
      Attribution attribution = attributions.get(i);
      if (attribution.source().isEmpty()) {
        continue;
      }
      int turn = turns.merge(levels.outerOf(i), 1, Integer::sum);
      int line = line(attribution);
      Passing passing = passings.getOrDefault(i, Passing.NONE);
      Thread thread = new Thread(levels.outerOf(i), holder(attribution, passing).number());
      List<Relay> own = ownRelays(attribution, passing);
      Last last = threads.get(thread);
      if (own.isEmpty()
          && last != null
          && goesOn(last, turn, line)
          && !(line > last.line() && isAttitude(i))
          && (last.sentence() == sentence(attribution) || !setsScene(i))) {
        own = last.relays();
        carried.put(i, own.stream().map(Continuations::carriedOn).toList());
      }
      if (own.isEmpty()) {
        threads.remove(thread);
      } else {
        threads.put(thread, new Last(own, turn, sentence(attribution), line));
      }
    }
    return carried;
  }

  private static Relay carriedOn(Relay relay) {
    return new Relay(ChainRule.CARRIED_ON, relay.who(), relay.words());
  }

  private static List<Integer> inTextOrder(List<Attribution> attributions) {
    return IntStream.range(0, attributions.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> attributions.get(i).cue().getFirst()))
        .toList();
  }

  private int line(Attribution attribution) {
    return prose.lineOf(sentence(attribution));
  }

  private int sentence(Attribution attribution) {
    return prose.sentenceOf(prose.wordAt(attribution.cue().getFirst().start()));
  }

  private Speaker holder(Attribution attribution, Passing passing) {
    Span name =
        passing.holder() != null
            ? passing.holder().who()
            : passing.sourceName() != null ? passing.sourceName() : attribution.source().getFirst();
    return cast.resolve(name).speaker();
  }

  private static List<Relay> ownRelays(Attribution attribution, Passing passing) {
    if (passing.holder() == null) {
      return passing.relays();
    }
    Span source =
        passing.sourceName() == null ? attribution.source().getFirst() : passing.sourceName();
    List<Relay> relays = new ArrayList<>(passing.relays());
    relays.add(new Relay(passing.holder().rule(), source, passing.holder().words()));
    return relays;
  }

  private static boolean goesOn(Last last, int turn, int line) {
    int lines = last.relays().stream().allMatch(Continuations::isPost) ? 1 : MOST_LINES;
    return turn - last.turn() - 1 <= MOST_OTHERS && line - last.line() <= lines;
  }

  /**
   * What somebody holds, told in a later paragraph in the writer's words, may be known from
   * anywhere.
   */
  private boolean isAttitude(int index) {
    return manners.get(index).act() == Act.THINK
        && levels.attribution(index).kind() == Kind.INDIRECT;
  }

  /** A post or article is over sooner than a conversation. */
  private static boolean isPost(Relay relay) {
    return relay.rule() == ChainRule.WROTE || relay.rule() == ChainRule.DIRECTLY;
  }

  /** Whether the sentence, outside what is said, names another occasion. */
  private boolean setsScene(int index) {
    Attribution attribution = levels.attribution(index);
    if (manners.get(index).addressee() != null) {
      return true;
    }
    int sentence = sentence(attribution);
    int cue = prose.wordAt(attribution.cue().getFirst().start());
    int from = Math.max(prose.sentenceStart(sentence), cue - REACH);
    int to = Math.min(prose.sentenceEnd(sentence), cue + REACH);
    for (int w = from; w < to; w++) {
      if (levels.contentAt(w) == levels.outerOf(index)
          && levels.sourceAt(w) == Levels.NONE
          && (SCENES.contains(words.at(w)) || TIMES.contains(words.at(w)))) {
        return true;
      }
    }
    return false;
  }
}
