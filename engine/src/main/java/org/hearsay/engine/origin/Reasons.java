package org.hearsay.engine.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Origins.Origin;
import org.jspecify.annotations.Nullable;

/** Says for people what an origin is, why its tellings count once, and the words that show it. */
final class Reasons {
  private static final int EVIDENCE = 8;

  /** Places of others that it may be; of more, the first are told. */
  private static final int MOST = 50;

  /** Of those that it may be the same as. */
  private static final int NAMED = 3;

  private final List<Source> sources;

  Reasons(List<Source> sources) {
    this.sources = sources;
  }

  List<Origin> list() {
    List<Origin> list = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      list.add(origin(i));
    }
    return list;
  }

  private Origin origin(int place) {
    Source source = sources.get(place);
    List<Integer> mayBe = mayBe(place);
    if (!mayBe.isEmpty()) {
      source.add(OriginRule.MAY_BE);
    }
    return new Origin(
        source.kind(),
        source.name(),
        through(source),
        source.tellings().stream().map(each -> each.telling().id()).distinct().toList(),
        what(source) + once(source) + perhaps(mayBe) + ".",
        mayBe,
        List.copyOf(source.rules()),
        evidence(source));
  }

  private List<Integer> mayBe(int place) {
    List<Integer> same = new ArrayList<>();
    int compared = Math.min(sources.size(), Counting.COMPARED);
    for (int i = 0; i < compared && same.size() < MOST; i++) {
      if (i != place && Sameness.mayBe(sources.get(place), sources.get(i))) {
        same.add(i);
      }
    }
    return same;
  }

  private static @Nullable String through(Source source) {
    Set<String> voices = source.tellings().stream().map(Heard::voice).collect(Collectors.toSet());
    String only = voices.size() == 1 ? voices.iterator().next() : "\0";
    return only.startsWith("\0") || only.equals(source.name()) ? null : only;
  }

  private static String what(Source source) {
    String name = source.name() == null ? "" : source.name();
    String through = through(source) == null ? "" : ", known through " + through(source);
    return switch (source.kind()) {
      case NAMED_PERSON, ORGANISATION ->
          name + (source.role() == null ? "" : ", " + source.role()) + through;
      case UNNAMED -> capital(name) + ", without a name" + through;
      case DOCUMENT -> (name.isEmpty() ? "A document" : capital(name)) + through;
      case OUTLET ->
          (name.isEmpty() ? "An outlet that is not known" : name)
              + (source.rules().contains(OriginRule.LOOP)
                  ? ", in a circle of outlets that rest on each other"
                  : ", behind whose word nobody is told");
      case UNKNOWN -> "The text does not say who" + through;
    };
  }

  private static String capital(String words) {
    int end = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
  }

  /** Why several tellings count once. */
  private static String once(Source source) {
    List<String> parts = new ArrayList<>();
    long articles =
        source.tellings().stream().map(each -> each.telling().article()).distinct().count();
    if (articles > 1) {
      parts.add("in " + articles + " articles, counted once");
    }
    if (source.rules().contains(OriginRule.COPY)) {
      parts.add(
          count(
              source.tellings().stream().filter(each -> each.telling().copied()),
              "is a copy",
              "are copies"));
    }
    Set<String> credited = voices(source, OriginRule.CREDIT);
    if (!credited.isEmpty()) {
      parts.add("credited to " + listed(credited));
    }
    Set<String> cited = voices(source, OriginRule.CITATION);
    if (!cited.isEmpty()) {
      parts.add("cited from " + listed(cited));
    }
    if (source.rules().contains(OriginRule.SPEAKS_FOR)) {
      parts.add("a spokesperson with the body spoken for");
    }
    if (source.rules().contains(OriginRule.SAME_DOCUMENT)) {
      parts.add("described by the same words");
    }
    return parts.isEmpty() ? "" : "; " + String.join("; ", parts);
  }

  private static String count(Stream<Heard> tellings, String one, String several) {
    long articles = tellings.map(each -> each.telling().article()).distinct().count();
    return articles == 1 ? "1 " + one : articles + " " + several;
  }

  private static Set<String> voices(Source source, OriginRule rule) {
    return source.tellings().stream()
        .filter(each -> each.how() == rule)
        .map(Heard::voice)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(Set<String> names) {
    List<String> first = names.stream().limit(NAMED).toList();
    return String.join(", ", first) + (names.size() > NAMED ? " and others" : "");
  }

  private String perhaps(List<Integer> mayBe) {
    if (mayBe.isEmpty()) {
      return "";
    }
    String places =
        mayBe.stream()
            .limit(NAMED)
            .map(each -> String.valueOf(each + 1))
            .collect(Collectors.joining(", "));
    return "; nothing shows that it is another than "
        + places
        + (mayBe.size() > NAMED ? " and others" : "");
  }

  private static List<Proof> evidence(Source source) {
    Set<Proof> proofs = new LinkedHashSet<>();
    for (Heard each : source.tellings()) {
      Step holder = each.holder();
      if (holder != null && proofs.size() < EVIDENCE / 2) {
        proofs.addAll(holder.words());
      }
    }
    for (Heard each : source.tellings()) {
      if (proofs.size() < EVIDENCE) {
        proofs.addAll(each.shown());
      }
    }
    if (proofs.isEmpty()) {
      proofs.add(source.tellings().getFirst().telling().words());
    }
    return proofs.stream().limit(EVIDENCE).toList();
  }
}
