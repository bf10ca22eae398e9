package org.hearsay.engine.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Dossier.Carrier;
import org.hearsay.engine.origin.Dossier.Credited;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Dossier.Telling;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Brings each telling back to the one by whom it is known. */
final class Hearing {
  /** Who denies, asks or keeps silent is no origin of what they deny or ask. */
  private static final Set<Act> NOT_TELLING = EnumSet.of(Act.DENY, Act.ASK, Act.WITHHOLD);

  private static final Set<String> REPORTER =
      Set.of(
          ("reporter reporters correspondent correspondents journalist journalists photographer"
                  + " photographers")
              .split(" "));

  private static final Set<String> FOR = Set.of("for", "of", "from", "with", "at");

  private final List<Carrier> articles;
  private final int[] originals;
  private final Map<Integer, List<Credited>> credits = new HashMap<>();

  /** Publishers by their names without what differs from text to text: "the Gazette". */
  private final Map<String, String> publishers = new HashMap<>();

  private final Map<String, String> bare = new HashMap<>();

  /** What an article tells in words of its own, the first in the text first. */
  private final Map<Integer, List<Telling>> firsthand = new HashMap<>();

  private Hearing(Dossier dossier) {
    articles = dossier.articles();
    for (Carrier carrier : articles) {
      if (carrier.publisher() != null) {
        publishers.merge(
            bare(carrier.publisher()),
            carrier.publisher(),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    originals = new int[articles.size()];
    for (int i = 0; i < originals.length; i++) {
      originals[i] = original(i);
    }
    for (int i = 0; i < originals.length; i++) {
      credit(originals[i], i);
    }
  }

  /** In an order that does not depend on that of the dossier. */
  static List<Heard> of(Dossier dossier) {
    Hearing hearing = new Hearing(dossier);
    Map<String, Heard> heard = new TreeMap<>();
    List<Telling> telling =
        dossier.tellings().stream().filter(each -> !NOT_TELLING.contains(each.act())).toList();
    telling.stream()
        .filter(each -> !each.copied())
        .sorted(
            Comparator.<Telling>comparingInt(each -> each.words().start())
                .thenComparing(Telling::id))
        .forEach(each ->
            hearing.firsthand.computeIfAbsent(each.article(), none -> new ArrayList<>()).add(each));
    for (Telling one : telling) {
      Heard each = hearing.heard(one);
      heard.put(hearing.order(each), each);
    }
    return new ArrayList<>(heard.values());
  }

  /** The earliest first; without a date last. */
  private String order(Heard heard) {
    Carrier carrier = articles.get(heard.telling().article());
    String when =
        carrier.published() == null
            ? "~"
            : String.format("%020d", carrier.published().getEpochSecond() - Long.MIN_VALUE / 4);
    return when + '\n' + carrier.name() + '\n' + Long.toHexString(heard.telling().id());
  }

  /** Up the copies; in a circle of them, the one with the first name. */
  private int original(int article) {
    int at = article;
    int first = article;
    for (int steps = 0; steps <= articles.size(); steps++) {
      Integer next = articles.get(at).copyOf();
      if (next == null) {
        return at;
      }
      at = next;
      if (articles.get(at).name().compareTo(articles.get(first).name()) < 0) {
        first = at;
      }
    }
    return first;
  }

  /** A copy's credit line tells of its text, and so of its original's. */
  private void credit(int original, int article) {
    List<Credited> all = credits.computeIfAbsent(original, none -> new ArrayList<>());
    all.addAll(articles.get(article).credits());
  }

  private Heard heard(Telling telling) {
    int article = telling.copied() ? originals[telling.article()] : telling.article();
    String teller = publisher(telling.article());
    String publisher = publisher(article);
    List<Step> chain = chain(telling, article);
    int deepest = chain.size() - 1;
    while (deepest >= 0 && outlet(chain.get(deepest)) == null) {
      deepest--;
    }
    @Nullable Step holder = deepest == chain.size() - 1 ? null : chain.getLast();
    if (deepest >= 0) {
      Step through = chain.get(deepest);
      String voice = String.valueOf(outlet(through));
      return voice.equals(publisher)
          ? new Heard(telling, article, teller, publisher, publisher, holder, null, through.words())
          : new Heard(
              telling,
              article,
              teller,
              publisher,
              voice,
              holder,
              OriginRule.CITATION,
              through.words());
    }
    Credited credited = credited(article, publisher);
    return credited == null
        ? new Heard(telling, article, teller, publisher, publisher, holder, null, List.of())
        : new Heard(
            telling,
            article,
            teller,
            publisher,
            credited.outlet(),
            holder,
            OriginRule.CREDIT,
            List.of(credited.words()));
  }

  /** A copy that is cut may not tell all: whom it does not name is whom its original has. */
  private List<Step> chain(Telling telling, int original) {
    if (telling.copied() && !telling.holder().named()) {
      Source cut = Source.of(telling.holder());
      for (Telling each : firsthand.getOrDefault(original, List.of()).stream().limit(20).toList()) {
        if (Sameness.mayBe(cut, Source.of(each.holder()))) {
          return each.chain();
        }
      }
    }
    return telling.chain();
  }

  /** Whose story it is; null where it is the publisher's own. Of several the first by name. */
  private @Nullable Credited credited(int article, String publisher) {
    List<Credited> own = articles.get(article).credits();
    List<Credited> all = own.isEmpty() ? credits.getOrDefault(article, List.of()) : own;
    Credited first = null;
    for (Credited each : all) {
      Credited named = new Credited(publisher(each.outlet()), each.words());
      if (named.outlet().equals(publisher)) {
        return null;
      }
      if (first == null || named.outlet().compareTo(first.outlet()) < 0) {
        first = named;
      }
    }
    return first;
  }

  private String publisher(int article) {
    Carrier carrier = articles.get(article);
    return carrier.publisher() == null ? "\0" + carrier.name() : publisher(carrier.publisher());
  }

  /** An outlet by the name that it publishes under, if it is a publisher here. */
  private String publisher(String outlet) {
    return publishers.getOrDefault(bare(outlet), outlet);
  }

  private String bare(String outlet) {
    return bare.computeIfAbsent(outlet, Words::withoutArticle);
  }

  /**
   * The outlet that a link names. Where the words that show it name a publisher, their shorter name
   * for a place or a person in it does not count: "Radio Eastwich", known as "Eastwich".
   */
  private @Nullable String outlet(Step step) {
    for (Proof words : step.words()) {
      String publisher = publishers.get(bare(words.text()));
      if (publisher != null) {
        return publisher;
      }
    }
    if (step.outlet() != null) {
      return publisher(step.outlet());
    }
    if (!step.named()) {
      return step.name() == null ? null : reportersOutlet(step.name());
    }
    return step.kind() == SpeakerKind.OUTLET && step.name() != null ? publisher(step.name()) : null;
  }

  /** "A reporter for the Gazette" is the Gazette, if that is a publisher here. */
  private @Nullable String reportersOutlet(String description) {
    List<String> words = Words.of(description);
    if (words.stream().noneMatch(REPORTER::contains)) {
      return null;
    }
    for (int from = 1; from < words.size(); from++) {
      for (int to = words.size(); to > from && FOR.contains(words.get(from - 1)); to--) {
        String publisher = publishers.get(bare(String.join(" ", words.subList(from, to))));
        if (publisher != null) {
          return publisher;
        }
      }
    }
    return null;
  }
}
