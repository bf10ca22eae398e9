package org.hearsay.engine.origin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the origins of a claim. Pure; the order of a dossier's parts does not matter. Takes time
 * in proportion to the tellings, and to the square of the sources that nothing joins, of which no
 * more than {@value #COMPARED} are compared.
 *
 * <p>Tellings are brought back to an outlet by which they are known ({@link Hearing}). Whoever has
 * a name is one source, wherever heard; whoever has none is one for each outlet. Then what came
 * through an outlet counts with what that outlet tells itself.
 */
public final class Counting {
  static final int COMPARED = 300;

  private final List<Heard> heard;

  /** Sources by what tells them apart; several keys may lead to one. */
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** What an outlet's own articles tell. */
  private final Map<String, List<Heard>> published = new HashMap<>();

  /** Names of outlets, as names are compared, without an article. */
  private final NavigableSet<String> outlets = new TreeSet<>();

  /** Keys of the sources known by an outlet. */
  private final Map<String, Set<String>> known = new HashMap<>();

  private Counting(List<Heard> heard) {
    this.heard = heard;
  }

  /** The origins of the claim that a dossier tells of; none where nobody in it says the claim. */
  public static Origins of(Dossier dossier) {
    List<Heard> heard = Hearing.of(dossier);
    Counting counting = new Counting(heard);
    counting.count();
    Set<Source> found = new LinkedHashSet<>(counting.sources.values());
    Set<Source> all = new LinkedHashSet<>(apart(List.copyOf(found)));
    int lower = all.size();
    all.addAll(found);
    return new Origins(lower, all.size(), new Reasons(List.copyOf(all)).list(), Loops.of(heard));
  }

  private void count() {
    Set<String> names = new HashSet<>();
    for (Heard each : heard) {
      published.computeIfAbsent(each.publisher(), none -> new ArrayList<>()).add(each);
      if (!each.teller().equals(each.publisher())) {
        published.computeIfAbsent(each.teller(), none -> new ArrayList<>()).add(each);
      }
      names.add(each.publisher());
      names.add(each.voice());
    }
    names.forEach(each -> outlets.add(Words.withoutArticle(each)));
    heard.stream().filter(Counting::isNamed).forEach(this::named);
    join();
    heard.stream().filter(each -> each.own() && !isNamed(each)).forEach(this::own);
    heard.stream()
        .filter(each -> !each.own() && !isNamed(each) && isTold(each))
        .forEach(this::passedOn);
    join();
    Rests rests = new Rests(published, known);
    heard.stream()
        .filter(each -> !each.own() && !isNamed(each) && !isTold(each))
        .forEach(each -> word(each, rests));
  }

  private static boolean isNamed(Heard each) {
    return each.holder() != null && each.holder().named() && each.holder().name() != null;
  }

  /** Whether anything is told of who said it. */
  private static boolean isTold(Heard each) {
    return each.holder() != null && each.holder().name() != null;
  }

  private void named(Heard each) {
    Dossier.Step holder = Objects.requireNonNull(each.holder());
    String key =
        holder.speaker() != 0
            ? "speaker " + holder.speaker()
            : "name " + Words.folded(String.valueOf(holder.name()));
    Source source = sources.get(key);
    if (source == null) {
      source = Source.of(holder);
      if (isCut(source)) {
        source.setCut();
      }
    } else {
      source.add(OriginRule.SAME_SPEAKER);
    }
    put(key, source, each);
  }

  /** Whether it is no body that the tables know but the beginning of an outlet's name. */
  private boolean isCut(Source source) {
    String words = String.join(" ", source.words()) + ' ';
    String next = outlets.ceiling(words);
    return source.kind() == Origins.Kind.ORGANISATION
        && !source.body().whole()
        && next != null
        && next.startsWith(words);
  }

  private void put(String key, Source source, Heard each) {
    sources.put(key, source);
    source.add(each, null);
    know(each.voice(), key);
    know(each.publisher(), key);
    know(each.teller(), key);
  }

  private void know(String outlet, String key) {
    known.computeIfAbsent(outlet, none -> new LinkedHashSet<>()).add(key);
  }

  /** What means one within the claim, such as a surname where one person of that name is there. */
  private void join() {
    List<Source> named = sources.values().stream().distinct().limit(COMPARED).toList();
    Map<Source, Source> joined = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      for (int j = 0; j < i; j++) {
        Source a = joined.getOrDefault(named.get(i), named.get(i));
        Source b = joined.getOrDefault(named.get(j), named.get(j));
        OriginRule rule = a == b ? null : Sameness.rule(a, b);
        if (rule != null && !isSurnameOfSeveral(a, b)) {
          Source both = b.with(a, rule);
          joined.replaceAll((each, source) -> source == a || source == b ? both : source);
          joined.put(named.get(i), both);
          joined.put(named.get(j), both);
        }
      }
    }
    sources.replaceAll((key, each) -> joined.getOrDefault(each, each));
  }

  private boolean isSurnameOfSeveral(Source a, Source b) {
    List<String> one = a.words();
    List<String> other = b.words();
    if (one.equals(other)) {
      return false;
    }
    Source shorter = one.size() < other.size() ? a : b;
    return Math.min(one.size(), other.size()) == 1
        && sources.values().stream()
                .filter(each -> Sameness.rule(shorter, each) == OriginRule.SAME_NAME)
                .map(Source::words)
                .filter(each -> each.size() > 1)
                .distinct()
                .limit(2)
                .count()
            > 1;
  }

  /** Somebody unnamed, or nobody, whom an outlet's own article has. */
  private void own(Heard each) {
    String key = key(each);
    Source known = sources.get(key);
    if (known == null) {
      put(key, source(each), each);
    } else {
      known.add(each, OriginRule.SAME_DESCRIPTION);
      know(each.teller(), key);
    }
  }

  private static Source source(Heard each) {
    if (each.holder() == null) {
      return Source.outlet(each.voice());
    }
    Source source = each.holder().name() == null ? Source.nobody() : Source.of(each.holder());
    if (each.holder().name() == null) {
      source.add(OriginRule.NOBODY_TOLD);
    }
    return source;
  }

  private static String key(Heard each) {
    if (each.holder() == null) {
      return "word\n" + each.voice();
    }
    return "by\n"
        + each.voice()
        + '\n'
        + (each.holder().name() == null ? "" : Words.folded(each.holder().name()));
  }

  /**
   * Somebody unnamed whom another outlet has: one that it is known to have, if there is. Whoever
   * cites the one that passes it on, later, then has it from there.
   */
  private void passedOn(Heard each) {
    String key = key(each);
    if (sources.containsKey(key)) {
      Objects.requireNonNull(sources.get(key)).add(each, OriginRule.SAME_DESCRIPTION);
    } else {
      Source described = Source.of(Objects.requireNonNull(each.holder()));
      String had = had(each.voice(), described);
      if (had == null) {
        sources.put(key, described);
        described.add(each, null);
      } else {
        key = had;
        Objects.requireNonNull(sources.get(key)).add(each, OriginRule.ONLY_SOURCE);
      }
    }
    know(each.voice(), key);
    know(each.publisher(), key);
    know(each.teller(), key);
  }

  /** The key of a source that an outlet has and that may be the one described; null if none. */
  private @Nullable String had(String outlet, Source described) {
    for (String key : known.getOrDefault(outlet, Set.of())) {
      Source source = sources.get(key);
      if (source != null && Sameness.mayBe(source, described)) {
        return key;
      }
    }
    return null;
  }

  /** An outlet's word, or nobody's through it: whatever that outlet rests on. */
  private void word(Heard each, Rests rests) {
    String key = rests.source(each.voice());
    if (key != null) {
      Objects.requireNonNull(sources.get(key)).add(each, null);
      return;
    }
    String end = rests.end(each.voice());
    boolean circle = published.containsKey(end);
    Source source = sources.computeIfAbsent("word\n" + end, none -> Source.outlet(end));
    source.add(each, circle ? OriginRule.LOOP : OriginRule.OWN_WORD);
  }

  /**
   * Sources of which each is surely another than all the others: a lower bound of how many there
   * are, found by taking whoever may be the fewest of those that are left, then the surest.
   */
  private static List<Source> apart(List<Source> sources) {
    List<Source> order =
        sources.stream().limit(COMPARED).sorted(Comparator.comparing(Source::kind)).toList();
    int size = order.size();
    List<BitSet> same = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BitSet row = new BitSet(size);
      row.set(i);
      for (int j = 0; j < i; j++) {
        if (Sameness.mayBe(order.get(i), order.get(j))) {
          row.set(j);
          same.get(j).set(i);
        }
      }
      same.add(row);
    }
    List<Source> taken = new ArrayList<>();
    BitSet left = new BitSet(size);
    left.set(0, size);
    while (!left.isEmpty()) {
      int next =
          left.stream().boxed().min(Comparator.comparing(i -> common(same.get(i), left))).get();
      taken.add(order.get(next));
      left.andNot(same.get(next));
    }
    return taken;
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }
}
