package org.hearsay.app.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Trace.Opposed;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Counting;
import org.hearsay.engine.origin.Dossier;
import org.hearsay.engine.origin.Dossier.Carrier;
import org.hearsay.engine.origin.Dossier.Credited;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Dossier.Telling;
import org.hearsay.engine.origin.Proof;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Makes traces without a ledger. */
final class Traces {
  private record Made(
      String name,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String original,
      List<String> credits) {}

  private record Saying(String article, Said said, List<Step> chain) {}

  private final Map<String, Made> articles = new LinkedHashMap<>();
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Opposed> odds = new ArrayList<>();
  private final List<Claim.Across> effects = new ArrayList<>();
  private final List<Claim.Event> events = new ArrayList<>();
  private final List<Made> outside = new ArrayList<>();

  Traces article(String name, @Nullable String publisher, @Nullable String published) {
    articles.put(name, new Made(name, publisher, published, null, List.of()));
    return this;
  }

  Traces copy(String name, String publisher, String published, String original) {
    articles.put(name, new Made(name, publisher, published, original, List.of()));
    return this;
  }

  /** A copy in which the statement was not found. */
  Traces silentCopy(String name, String publisher, String published, String original) {
    outside.add(new Made(name, publisher, published, original, List.of()));
    return this;
  }

  Traces crediting(String name, String publisher, String published, String... credits) {
    articles.put(name, new Made(name, publisher, published, null, List.of(credits)));
    return this;
  }

  static Step person(String name) {
    return new Step(name, SpeakerKind.PERSON, true, null, name.hashCode(), null, List.of());
  }

  static Step unnamed(String description) {
    return new Step(description, SpeakerKind.GROUP, false, null, 0, null, List.of());
  }

  static Step outlet(String name) {
    return new Step(name, SpeakerKind.OUTLET, true, null, name.hashCode(), name, List.of());
  }

  /**
   * @param chain from the one nearest the reader to the holder
   */
  Traces said(String article, String content, Step... chain) {
    return said(article, content, Act.SAY, chain);
  }

  Traces said(String article, String content, Act act, Step... chain) {
    int number = sayings.size() + 1;
    Made made = Objects.requireNonNull(articles.get(article));
    sayings.add(
        new Saying(
            article,
            new Said(
                number,
                number,
                place(article),
                article,
                made.publisher(),
                made.published(),
                number,
                content,
                40,
                40 + content.length(),
                act,
                false,
                Set.of(),
                made.published(),
                null),
            List.of(chain)));
    return this;
  }

  Traces happened(Claim.Event.Kind kind, int statement) {
    Said said = sayings.get(statement - 1).said();
    events.add(new Claim.Event(kind, said.published(), said.article(), said.name(), said.place()));
    return this;
  }

  /** Another claim that a statement of this one is at odds with. */
  Traces odds(int statement, String article, String publisher, String day, String content) {
    Said other =
        new Said(
            99,
            99,
            99,
            article,
            publisher,
            day,
            1,
            content,
            0,
            content.length(),
            Act.SAY,
            false,
            Set.of(),
            day,
            null);
    odds.add(
        new Opposed(
            99,
            content,
            new Claim.Odds(statement, other, 99, "other-number", List.of(), List.of())));
    return this;
  }

  /** One statement of the claim does something to another. */
  Traces denies(int by, int on) {
    effects.add(
        new Claim.Across(
            org.hearsay.engine.effect.Effect.Type.DENIES,
            sayings.get(by - 1).said(),
            sayings.get(on - 1).said(),
            "denied-elsewhere",
            List.of()));
    return this;
  }

  Trace trace() {
    List<Paper> papers = articles.values().stream().map(this::paper).toList();
    List<Stated> statements =
        sayings.stream()
            .map(saying ->
                new Stated(
                    saying.said(),
                    place(saying.article()),
                    Objects.requireNonNull(articles.get(saying.article())).original() != null,
                    proven(saying)))
            .toList();
    List<Stated> saying =
        statements.stream().filter(stated -> stated.said().act() != Act.DENY).toList();
    Dossier dossier =
        new Dossier(
            papers.stream().map(Paper::carrier).toList(),
            saying.stream()
                .map(stated ->
                    new Telling(
                        stated.said().id(),
                        stated.article(),
                        stated.copied(),
                        stated.chain(),
                        stated.said().act(),
                        new Proof(
                            stated.article(),
                            stated.said().start(),
                            stated.said().end(),
                            stated.said().content())))
                .toList());
    Claim claim =
        new Claim(
            1,
            sayings.stream().map(Saying::said).toList(),
            odds.stream().map(Opposed::odds).toList(),
            effects,
            events.stream()
                .sorted(
                    Comparator.comparing(
                        Claim.Event::when, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    return new Trace(
        claim,
        statements,
        dossier,
        papers,
        Counting.of(dossier),
        outside.stream().map(this::paper).toList(),
        odds);
  }

  /** Each link shown by its name, one behind the other at the text's beginning. */
  private List<Step> proven(Saying saying) {
    List<Step> chain = new ArrayList<>();
    int at = 0;
    for (Step step : saying.chain()) {
      List<Proof> words = new ArrayList<>();
      if (step.name() != null) {
        words.add(new Proof(place(saying.article()), at, at + step.name().length(), step.name()));
        at += step.name().length() + 1;
      }
      chain.add(
          new Step(
              step.name(),
              step.kind(),
              step.named(),
              step.role(),
              step.speaker(),
              step.outlet(),
              words));
    }
    return chain;
  }

  private int place(String article) {
    return List.copyOf(articles.keySet()).indexOf(article);
  }

  private Paper paper(Made made) {
    Instant published =
        made.published() == null
            ? null
            : LocalDate.parse(made.published()).atStartOfDay(ZoneOffset.UTC).toInstant();
    Integer original = made.original() == null ? null : place(made.original());
    List<Credited> credits =
        made.credits().stream()
            .map(outlet ->
                new Credited(
                    outlet,
                    new Proof(place(made.name()), 0, outlet.length() + 2, "(" + outlet + ")")))
            .toList();
    return new Paper(
        new Carrier(
            made.name(),
            made.publisher(),
            published,
            original,
            original == null ? 0 : 0.98,
            credits),
        "On " + made.name(),
        made.published());
  }
}
