package org.hearsay.app.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Because;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.ledger.Stored;
import org.hearsay.app.lineage.Claim.Across;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.lineage.Claim.Words;
import org.hearsay.engine.effect.Effect;

/** What statements do to those of a claim, and those of a claim to others, with the words. */
final class ClaimEffects {
  private record Ends(long by, long on) {}

  private final Sql sql;
  private final Claims claims;

  ClaimEffects(Sql sql, Claims claims) {
    this.sql = sql;
    this.claims = claims;
  }

  List<Across> of(long claim) {
    Map<Ends, Across> effects = new LinkedHashMap<>();
    for (String end : List.of("statement", "target")) {
      sql.each(
          "SELECT effect_across.statement, target, type, rule FROM member"
              + " JOIN effect_across ON effect_across."
              + end
              + " = member.statement WHERE claim = ? ORDER BY 1, 2 LIMIT "
              + Claims.TOLD,
          row -> {
            Ends ends = new Ends(row.getLong(1), row.getLong(2));
            if (!effects.containsKey(ends)) {
              Effect.Type type = Effect.Type.values()[row.getInt(3)];
              effects.put(ends, across(ends, type, AcrossRule.of(row.getString(4))));
            }
            return true;
          },
          claim);
      sql.each(
          "SELECT effect.statement, target, type FROM member JOIN effect ON effect."
              + end
              + " = member.statement WHERE claim = ? ORDER BY 1, 2 LIMIT "
              + Claims.TOLD,
          row -> {
            Ends ends = new Ends(row.getLong(1), row.getLong(2));
            if (!effects.containsKey(ends)) {
              effects.put(ends, inArticle(ends, Effect.Type.values()[row.getInt(3)]));
            }
            return true;
          },
          claim);
    }
    return List.copyOf(effects.values());
  }

  private Across across(Ends ends, Effect.Type type, AcrossRule rule) {
    Said by = claims.told(ends.by());
    List<Words> words =
        switch (rule) {
          case DENIED_ELSEWHERE, CONFIRMED_ELSEWHERE -> words(attributed(by).cue());
          case FIGURE_TOLD_ANEW, SAYS_OTHERWISE_NOW -> inWhichTheyDiffer(by, ends.on());
        };
    return new Across(type, by, claims.told(ends.on()), rule.id(), words);
  }

  /** The reading tells the words, where it has not been corrected since. */
  private Across inArticle(Ends ends, Effect.Type type) {
    Said by = claims.told(ends.by());
    Attributed.Undoing undoing = attributed(by).effect();
    if (undoing == null || undoing.type() != type) {
      return new Across(type, by, claims.told(ends.on()), "", List.of());
    }
    Because why = undoing.why();
    return new Across(
        type, by, claims.told(ends.on()), why == null ? "" : why.rule(), words(undoing.evidence()));
  }

  private Attributed attributed(Said said) {
    return Stored.of(sql, said.article()).reading().attributions().get(said.number() - 1);
  }

  private static List<Words> words(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> new Words(quote.start(), quote.end(), quote.text()))
        .toList();
  }

  private List<Words> inWhichTheyDiffer(Said by, long on) {
    return sql.first(
            "SELECT why, 0 FROM odds WHERE statement = ?1 AND other = ?2"
                + " UNION ALL SELECT why, 1 FROM odds WHERE statement = ?2 AND other = ?1",
            row -> {
              Why why = Why.parse(row.getString(1));
              return Claims.words(by, row.getInt(2) == 0 ? why.words() : why.others());
            },
            by.place(),
            on)
        .orElse(List.of());
  }
}
