package org.hearsay.engine.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.speaker.Resolved;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Follows each attribution from the link nearest the reader to the holder of its content. */
public final class Chains {
  private static final Set<String> SPEAKER_THEMSELVES = Set.of("i", "me", "my", "myself", "mine");
  private static final Set<String> SPEAKER_AND_OTHERS = Set.of("we", "us", "our", "ours");

  private final Prose prose;
  private final Levels levels;
  private final Cast cast;
  private final Outlets outlets;
  private final Map<Integer, Passing> passings;
  private final Map<Integer, List<Relay>> carried;

  private Chains(
      Prose prose,
      Levels levels,
      Cast cast,
      Outlets outlets,
      Map<Integer, Passing> passings,
      Map<Integer, List<Relay>> carried) {
    this.prose = prose;
    this.levels = levels;
    this.cast = cast;
    this.outlets = outlets;
    this.passings = passings;
    this.carried = carried;
  }

  /** A chain for each attribution, in their order; none is empty. */
  public static List<List<Link>> of(
      Prose prose,
      Article article,
      List<Attribution> attributions,
      List<Manner> manners,
      Cast cast,
      Lexicon lexicon) {
    Lowered words = new Lowered(prose);
    Levels levels = new Levels(prose, attributions);
    Outlets outlets = new Outlets(prose, words, article, cast, lexicon);
    Map<Integer, Passing> passings =
        new Relays(prose, words, levels, manners, cast, lexicon, outlets).find();
    Map<Integer, List<Relay>> carried =
        new Continuations(prose, words, levels, manners, cast).of(attributions, passings);
    return new Chains(prose, levels, cast, outlets, passings, carried).chains(attributions.size());
  }

  private List<List<Link>> chains(int size) {
    Map<Integer, List<Link>> byIndex = new HashMap<>();
    for (int i : levels.outermostFirst()) {
      byIndex.put(i, chain(i, byIndex.getOrDefault(levels.outerOf(i), List.of())));
    }
    List<List<Link>> chains = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      chains.add(List.copyOf(Objects.requireNonNull(byIndex.get(i))));
    }
    return chains;
  }

  private List<Link> chain(int index, List<Link> outer) {
    Attribution attribution = levels.attribution(index);
    Passing passing = passings.getOrDefault(index, Passing.NONE);
    List<Link> chain = new ArrayList<>();
    outer.stream().map(Chains::asOuter).forEach(chain::add);
    List<Relay> relays = new ArrayList<>(carried.getOrDefault(index, List.of()));
    relays.addAll(passing.relays());
    Link source = sourceLink(attribution, passing);
    Link holder = passing.holder() == null ? source : link(passing.holder());
    for (Relay relay : relays) {
      addRelay(chain, link(relay), holder);
    }
    if (holder != source) {
      addRelay(chain, source, holder);
    }
    if (!chain.isEmpty() && isOwnAttitude(attribution, chain.getLast(), holder)) {
      Link own = chain.removeLast();
      chain.add(
          new Link(own.resolved(), new Evidence(ChainRule.OWN_ATTITUDE, attribution.source())));
    } else {
      chain.add(holder);
    }
    return chain;
  }

  private static Link asOuter(Link link) {
    return link.resolved() == null
        ? link
        : new Link(link.resolved(), new Evidence(ChainRule.OUTER, link.evidence().words()));
  }

  private void addRelay(List<Link> chain, Link relay, Link holder) {
    Speaker speaker = relay.speaker();
    if (speaker == null
        || outlets.isOwn(speaker)
        || isSame(relay, holder)
        || chain.stream().anyMatch(each -> isSame(each, relay))) {
      return;
    }
    chain.add(relay);
  }

  /** What somebody holds inside their own words adds nobody to the chain. */
  private boolean isOwnAttitude(Attribution attribution, Link last, Link holder) {
    if (isSame(last, holder)) {
      return true;
    }
    if (attribution.isOutermost() || attribution.source().isEmpty() || last.speaker() == null) {
      return false;
    }
    String source = attribution.source().getFirst().in(prose.text()).toLowerCase(Locale.ROOT);
    return SPEAKER_THEMSELVES.contains(source)
        || SPEAKER_AND_OTHERS.contains(source) && !isNamed(holder);
  }

  private static boolean isNamed(Link link) {
    Speaker speaker = link.speaker();
    return speaker != null
        && speaker.named()
        && speaker.name() != null
        && !SPEAKER_AND_OTHERS.contains(speaker.name().toLowerCase(Locale.ROOT));
  }

  private Link sourceLink(Attribution attribution, Passing passing) {
    if (attribution.source().isEmpty()) {
      return new Link(null, new Evidence(ChainRule.NOBODY, List.of()));
    }
    Span name =
        passing.sourceName() == null ? attribution.source().getFirst() : passing.sourceName();
    return new Link(cast.resolve(name), new Evidence(ChainRule.HOLDER, attribution.source()));
  }

  private Link link(Relay relay) {
    return new Link(cast.resolve(relay.who()), new Evidence(relay.rule(), List.of(relay.words())));
  }

  static boolean isSame(Link one, Link other) {
    return isSame(one.resolved(), other.resolved());
  }

  static boolean isSame(@Nullable Resolved one, @Nullable Resolved other) {
    return one != null
        && other != null
        && one.speaker().number() == other.speaker().number()
        && Objects.equals(one.speaker().name(), other.speaker().name());
  }
}
