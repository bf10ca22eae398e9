package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Claim.Across;
import org.hearsay.app.lineage.Claim.Event;
import org.hearsay.app.lineage.Claim.Event.Kind;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/** What happened to a claim, from its statements, their effects, and the lives of its articles. */
final class History {
  private final Sql sql;
  private final List<Said> statements;
  private final List<Across> effects;
  private final List<Event> events = new ArrayList<>();

  /**
   * @param statements the earliest first
   */
  History(Sql sql, List<Said> statements, List<Across> effects) {
    this.sql = sql;
    this.statements = statements;
    this.effects = effects;
  }

  /** The earliest first; those of which nobody knows when come last. */
  List<Event> events() {
    firsts();
    stances();
    undone();
    events.addAll(ArticleEvents.of(sql, statements));
    events.sort(Comparator.comparing(Event::when, Comparator.nullsLast(Comparator.naturalOrder())));
    return events;
  }

  private void firsts() {
    List<Said> saying = statements.stream().filter(said -> stance(said) == Stance.SAYS).toList();
    saying.stream().findFirst().ifPresent(said -> add(Kind.APPEARED, said));
    saying.stream()
        .filter(said -> said.flags().contains(Flag.NAMED))
        .findFirst()
        .ifPresent(said -> add(Kind.NAMED, said));
  }

  private void stances() {
    for (Said said : statements) {
      switch (stance(said)) {
        case DENIES -> add(Kind.DENIED, said);
        case CONFIRMS -> add(Kind.CONFIRMED, said);
        case SAYS, NEITHER -> {}
      }
    }
  }

  private static Stance stance(Said said) {
    return Stance.of(said.act(), said.negated());
  }

  /** What befell a statement of the claim; how statements of the claim stand to it is told. */
  private void undone() {
    Set<Long> places = statements.stream().map(Said::place).collect(Collectors.toSet());
    Set<Long> told = new HashSet<>();
    for (Across effect : effects) {
      Kind kind = kind(effect.type());
      if (kind != null && places.contains(effect.on().place()) && told.add(effect.by().place())) {
        boolean known =
            places.contains(effect.by().place())
                && (kind == Kind.DENIED || kind == Kind.CONFIRMED)
                && stance(effect.by()) != Stance.SAYS;
        if (!known) {
          add(kind, effect.by());
        }
      }
    }
  }

  private static @Nullable Kind kind(Effect.Type type) {
    return switch (type) {
      case DENIES -> Kind.DENIED;
      case CONFIRMS -> Kind.CONFIRMED;
      case REVOKES -> Kind.REVOKED;
      case REINSTATES -> Kind.REINSTATED;
      case CORRECTS -> Kind.CORRECTED;
      case REPEATS -> null;
    };
  }

  private void add(Kind kind, Said said) {
    events.add(new Event(kind, when(said), said.article(), said.name(), said.place()));
  }

  /** The time of publication where that is the day it was said. */
  private static @Nullable String when(Said said) {
    String published = said.published();
    String day = said.said();
    return published != null && day != null && published.startsWith(day) ? published : day;
  }
}
