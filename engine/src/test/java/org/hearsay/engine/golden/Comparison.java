package org.hearsay.engine.golden;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Holds a reading against what a passage expects. An expected attribution and a found one are the
 * same when their cues share a word and their sources and contents each overlap by half of the
 * words of both (Jaccard); the best pairs go first, one to one. Of these the stated fields are
 * compared.
 */
final class Comparison {
  /** Words that do not tell one name from another. */
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "its", "their", "his", "her", "some", "other", "of", "and");

  private final Passage passage;
  private final String text;
  private final List<Finding> found;
  private final Words words;
  private final Map<Integer, Integer> foundOf = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  /**
   * One thing that is not as expected.
   *
   * @param kind the class of error, such as "relay missing"
   * @param sentence the whole in one line
   */
  record Difference(String kind, String sentence) {}

  private record Pair(int expected, int found, double overlap) {}

  private Comparison(Passage passage, Reading reading) {
    this.passage = passage;
    text = passage.article().text();
    found = reading.findings();
    words = Words.of(text);
  }

  /** In the order of the passage; empty when all is as expected. */
  static List<Difference> of(Passage passage, Reading reading) {
    Comparison comparison = new Comparison(passage, reading);
    comparison.match();
    comparison.compare();
    return comparison.differences;
  }

  private void match() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < passage.expected().size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        Expected expected = passage.expected().get(i);
        Attribution attribution = found.get(j).attribution();
        double cue = overlap(expected.cue(), attribution.cue());
        double source = overlap(expected.source(), attribution.source());
        double content = overlap(expected.content(), attribution.content());
        if (cue > 0 && source >= 0.5 && content >= 0.5) {
          pairs.add(new Pair(i, j, cue + source + content));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    for (Pair pair : pairs) {
      if (!foundOf.containsValue(pair.found())) {
        foundOf.putIfAbsent(pair.expected(), pair.found());
      }
    }
  }

  private double overlap(List<Span> a, List<Span> b) {
    BitSet both = covered(a);
    BitSet either = covered(a);
    both.and(covered(b));
    either.or(covered(b));
    return either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
  }

  private BitSet covered(List<Span> spans) {
    BitSet covered = new BitSet();
    for (int w = 0; w < words.size(); w++) {
      Span word = new Span(words.start(w), words.end(w));
      covered.set(w, spans.stream().anyMatch(word::overlaps));
    }
    return covered;
  }

  private void compare() {
    for (int i = 0; i < passage.expected().size(); i++) {
      Integer j = foundOf.get(i);
      if (j == null) {
        add("missed", (i + 1) + " not found: " + passage.expected().get(i).line());
      } else {
        compare(i, passage.expected().get(i), found.get(j));
      }
    }
    for (int j = 0; j < found.size() && !passage.open(); j++) {
      if (!foundOf.containsValue(j)) {
        Attribution extra = found.get(j).attribution();
        add(
            "extra",
            "found beside: %s | %s | %s"
                .formatted(words(extra.source()), words(extra.cue()), words(extra.content())));
      }
    }
  }

  private void compare(int i, Expected expected, Finding is) {
    String cue = words(is.attribution().cue());
    field(i, cue, "kind", expected.kind(), is.attribution().kind());
    field(i, cue, "act", expected.act(), is.manner().act());
    field(i, cue, "negated", expected.negated(), is.manner().negated());
    hedges(i, cue, expected, is.manner().hedges());
    addressee(i, cue, expected, is.manner().addressee());
    String date = is.said() == null ? null : is.said().date();
    field(i, cue, "date", expected.said(), Objects.requireNonNullElse(date, ""));
    if (expected.chain() != null && is.chain() != null) {
      chain(i, cue, expected.chain(), is.chain());
    }
    effect(i, cue, expected.effect(), is.effect());
    if (expected.within() != null) {
      field(i, cue, "within", expected.within(), expectedOf(is.attribution().within()));
    }
  }

  private void field(int i, String cue, String name, @Nullable Object expected, Object is) {
    if (expected != null && !expected.equals(is)) {
      wrong(i, cue, name, shown(expected), shown(is));
    }
  }

  private void wrong(int i, String cue, String name, String expected, String is) {
    add(name, "%d [%s] %s: expected %s, was %s".formatted(i + 1, cue, name, expected, is));
  }

  private static String shown(Object value) {
    String shown = value.toString().toLowerCase(Locale.ROOT);
    return shown.isEmpty() ? "none" : shown;
  }

  private void hedges(int i, String cue, Expected expected, List<Span> hedges) {
    if (expected.hedges() == null) {
      return;
    }
    Set<String> is = folded(hedges.stream().map(each -> each.in(text)).collect(joining(" ")));
    boolean right =
        expected.hedges().isEmpty()
            ? is.isEmpty()
            : expected.hedges().stream().allMatch(each -> is.containsAll(folded(each)));
    if (!right) {
      wrong(i, cue, "hedge", shown(String.join(", ", expected.hedges())), words(hedges));
    }
  }

  private void addressee(int i, String cue, Expected expected, @Nullable Span is) {
    if (expected.addressee() == null) {
      return;
    }
    String name = is == null ? "" : is.in(text);
    if (Arrays.stream(expected.addressee().split(" = ", -1))
        .noneMatch(each -> folded(each).equals(folded(name)))) {
      wrong(i, cue, "addressee", shown(expected.addressee()), shown(name));
    }
  }

  private void chain(int i, String cue, List<Expected.Name> expected, List<Link> is) {
    String problem = problem(expected, is);
    if (!problem.isEmpty()) {
      wrong(
          i,
          cue,
          problem,
          expected.stream().map(Expected.Name::toString).collect(joining(" < ")),
          is.stream().map(each -> shown(each.speaker())).collect(joining(" < ")));
    }
  }

  private String problem(List<Expected.Name> expected, List<Link> is) {
    if (expected.size() > is.size()) {
      return "relay missing";
    }
    if (expected.size() < is.size()) {
      return "relay too many";
    }
    for (int k = 0; k < is.size(); k++) {
      Speaker speaker = is.get(k).speaker();
      String link = k == is.size() - 1 ? "speaker" : "relay";
      if (!isNamed(expected.get(k), speaker == null ? null : speaker.name())) {
        return link + " name";
      }
      if (expected.get(k).names().isEmpty()) {
        continue;
      }
      if (expected.get(k).kind() != (speaker == null ? SpeakerKind.UNKNOWN : speaker.kind())) {
        return link + " kind";
      }
      if (expected.get(k).named() != (speaker != null && speaker.named())) {
        return link + " named";
      }
    }
    return "";
  }

  private static String shown(@Nullable Speaker speaker) {
    return speaker == null || speaker.name() == null
        ? "nobody"
        : speaker.name() + kind(speaker.kind(), speaker.named());
  }

  static String kind(SpeakerKind kind, boolean named) {
    return " [" + kind.name().toLowerCase(Locale.ROOT) + (named ? "]" : "*]");
  }

  /** A named one by all of its words, without title; an unnamed one by half of them. */
  private static boolean isNamed(Expected.Name expected, @Nullable String name) {
    if (expected.names().isEmpty() || name == null) {
      return expected.names().isEmpty() && name == null;
    }
    Set<String> is = folded(name);
    return expected.names().stream()
        .map(Comparison::folded)
        .anyMatch(each -> each.equals(is) || (!expected.named() && isHalf(each, is)));
  }

  private static boolean isHalf(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return 2 * both >= a.size() + b.size() - both;
  }

  private static Set<String> folded(String name) {
    Set<String> folded = new LinkedHashSet<>();
    Words words = Words.of(name.toLowerCase(Locale.ROOT).replace('’', '\''));
    for (int w = 0; w < words.size(); w++) {
      if (Words.isOfWord(words.word(w).codePointAt(0)) && !SMALL.contains(words.word(w))) {
        folded.add(words.word(w));
      }
    }
    return folded;
  }

  private void effect(
      int i, String cue, Expected.@Nullable Consequence expected, @Nullable Effect is) {
    if (expected == null) {
      return;
    }
    String wanted =
        expected.type() == null ? "no effect" : shown(expected.type()) + " " + expected.target();
    String got = is == null ? "no effect" : shown(is.type()) + " " + expectedOf(is.target());
    if (!wanted.equals(got)) {
      wrong(i, cue, "effect", wanted, got);
    }
  }

  /** Number of the expected attribution that a found one's number stands for; -1 for none. */
  private int expectedOf(int number) {
    if (number == Attribution.OUTERMOST) {
      return 0;
    }
    for (Map.Entry<Integer, Integer> each : foundOf.entrySet()) {
      if (found.get(each.getValue()).attribution().number() == number) {
        return each.getKey() + 1;
      }
    }
    return -1;
  }

  private String words(List<Span> spans) {
    return Passage.words(spans, text);
  }

  private void add(String kind, String sentence) {
    differences.add(new Difference(kind, sentence));
  }
}
