package org.hearsay.app.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.Speaker;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** A ledger for tests, of articles made of a few {@link Said}. */
public final class SmallLedger implements AutoCloseable {
  private static final Outlets OUTLETS = new Outlets(Lexicon.shipped());

  private final Ledger ledger;
  private final Search search;

  public SmallLedger(Path folder) {
    ledger = Ledger.open(folder, OUTLETS, Clock.systemUTC(), () -> {});
    search = new Search(ledger);
  }

  /**
   * Somebody in a test.
   *
   * @param alias another mention of them; null for none
   */
  public record Who(
      String name, SpeakerKind kind, boolean named, @Nullable String role, @Nullable String alias) {
    public static Who person(String name) {
      return new Who(name, SpeakerKind.PERSON, true, null, null);
    }

    public static Who unnamed(String description) {
      return new Who(description, SpeakerKind.GROUP, false, null, null);
    }

    public static Who outlet(String name) {
      return new Who(name, SpeakerKind.OUTLET, true, null, null);
    }

    public Who in(String office) {
      return new Who(name, kind, named, office, alias);
    }

    public Who alias(String other) {
      return new Who(name, kind, named, role, other);
    }
  }

  /**
   * A statement in a test.
   *
   * @param who null where nobody is named
   * @param via null for no relay
   * @param date of saying; null for none
   * @param effect on the statement before it; null for none
   */
  public record Said(
      @Nullable Who who,
      @Nullable Who via,
      String content,
      Act act,
      Kind kind,
      boolean negated,
      boolean hedged,
      boolean nested,
      @Nullable String date,
      Effect.@Nullable Type effect) {
    public static Said by(@Nullable Who who, String content) {
      return new Said(who, null, content, Act.SAY, Kind.INDIRECT, false, false, false, null, null);
    }

    public Said via(Who relay) {
      return new Said(who, relay, content, act, kind, negated, hedged, nested, date, effect);
    }

    public Said act(Act other) {
      return new Said(who, via, content, other, kind, negated, hedged, nested, date, effect);
    }

    public Said kind(Kind other) {
      return new Said(who, via, content, act, other, negated, hedged, nested, date, effect);
    }

    public Said isNegated() {
      return new Said(who, via, content, act, kind, true, hedged, nested, date, effect);
    }

    public Said isHedged() {
      return new Said(who, via, content, act, kind, negated, true, nested, date, effect);
    }

    /** In the content of the one before it. */
    public Said isNested() {
      return new Said(who, via, content, act, kind, negated, hedged, true, date, effect);
    }

    public Said on(String other) {
      return new Said(who, via, content, act, kind, negated, hedged, nested, other, effect);
    }

    public Said does(Effect.Type other) {
      return new Said(who, via, content, act, kind, negated, hedged, nested, date, other);
    }
  }

  public void add(String id, @Nullable String publisher, @Nullable String published, Said... said) {
    Entry entry = Entry.of(new Making(said).reading(id, publisher, published), OUTLETS);
    ledger.write(writer -> writer.add(entry));
  }

  public Ledger ledger() {
    return ledger;
  }

  Search search() {
    return search;
  }

  /** Contents of all that is found, best first. */
  /** Finds who copied whom. */
  void settle() {
    new Lineage(ledger).settle(articles -> {});
  }

  List<String> find(String query) throws QueryException {
    return contents(search.page(QueryParser.parse(query), Search.MOST, null).hits());
  }

  static List<String> contents(List<Hit> hits) {
    return hits.stream().map(Hit::content).toList();
  }

  @Override
  public void close() {
    ledger.close();
  }

  /** Gives everything a place in a text that nobody has written. */
  private static final class Making {
    private final Said[] said;
    private final Map<Who, Speaker> speakers = new LinkedHashMap<>();
    private int at;

    Making(Said[] said) {
      this.said = said;
    }

    KeptReading reading(String id, @Nullable String publisher, @Nullable String published) {
      List<Attributed> attributions = new ArrayList<>();
      for (int i = 0; i < said.length; i++) {
        attributions.add(attributed(i + 1, said[i]));
      }
      return new KeptReading(
          new KeptReading.Head(
              id,
              null,
              publisher,
              published,
              List.of(),
              null,
              "en",
              at,
              // Of whatever is said, so that equal articles are copies
              "%064x".formatted(List.of(said).hashCode() & 0xFFFFFFFFL)),
          attributions,
          List.copyOf(speakers.values()),
          "test");
    }

    private Attributed attributed(int number, Said each) {
      List<Link> chain = new ArrayList<>();
      if (each.via() != null) {
        chain.add(link(each.via()));
      }
      chain.add(
          each.who() == null
              ? new Link(null, null, SpeakerKind.UNKNOWN, false, List.of(), null, null)
              : link(each.who()));
      return new Attributed(
          "a" + number,
          each.nested() ? "a" + (number - 1) : null,
          List.of(),
          List.of(quote("said")),
          List.of(quote(each.content())),
          each.kind(),
          each.act(),
          each.negated(),
          each.hedged() ? List.of(quote("reportedly")) : List.of(),
          chain,
          null,
          each.date() == null
              ? null
              : new Attributed.Said(each.date(), List.of(quote("then")), null, null),
          each.effect() == null
              ? null
              : new Attributed.Undoing(
                  each.effect(), "a" + (number - 1), List.of(quote("that")), null),
          0.9,
          Attributed.Reasons.NONE);
    }

    private Link link(Who who) {
      Speaker speaker =
          speakers.computeIfAbsent(
              who,
              some -> {
                List<Quote> mentions = new ArrayList<>(List.of(quote(some.name())));
                if (some.alias() != null) {
                  mentions.add(quote(some.alias()));
                }
                return new Speaker(
                    "s" + (speakers.size() + 1),
                    some.name(),
                    some.kind(),
                    some.named(),
                    some.role(),
                    mentions);
              });
      return new Link(
          speaker.id(),
          speaker.name(),
          speaker.kind(),
          speaker.named(),
          List.of(quote(who.name())),
          null,
          null);
    }

    private Quote quote(String words) {
      int start = at;
      at += words.codePointCount(0, words.length()) + 1;
      return new Quote(start, at - 1, words);
    }
  }
}
