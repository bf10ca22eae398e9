package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds speakers by words of a name, an alias or an office, among the newest statements that have
 * them: what is typed so far, or remembered of a name.
 */
public final class WhoFinder {
  /** Letters that the beginning of a word has at least. */
  private static final int SHORTEST = 3;

  private static final int WORDS = 10;

  /**
   * Somebody who was found.
   *
   * @param id of the speaker
   * @param name that people gave them, else that an article gives
   * @param statements of those that were looked at
   */
  public record Who(
      long id, @Nullable String name, SpeakerKind kind, @Nullable String role, int statements) {}

  private static final String FIND =
      """
      SELECT same, coalesce(renamed, name), kind, role, count(*) AS said FROM
        (SELECT rowid AS place FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?)
        CROSS JOIN link ON link.statement = place AND holder = 1
        CROSS JOIN speaker ON speaker.id = link.speaker
      GROUP BY same ORDER BY said DESC, same LIMIT ?
      """;

  private final Sql sql;

  public WhoFinder(Ledger ledger) {
    sql = ledger.sql();
  }

  /**
   * Those with the most statements first; none where nothing is typed that can be looked for.
   *
   * @param typed the last word may be the beginning of one
   * @param looked newest statements that are looked at
   */
  public List<Who> find(String typed, int looked, int limit) {
    List<String> words = new ArrayList<>();
    List<Terms.Term> terms = Terms.of(typed);
    for (int i = 0; i < Math.min(terms.size(), WORDS); i++) {
      String token = terms.get(i).token();
      boolean begun = i == terms.size() - 1 && token.length() >= SHORTEST;
      words.add("who : \"" + token + (begun ? "\" *" : "\""));
    }
    return words.isEmpty()
        ? List.of()
        : sql.list(
            FIND,
            row ->
                new Who(
                    row.getLong(1),
                    row.getString(2),
                    SpeakerKind.values()[row.getInt(3)],
                    row.getString(4),
                    row.getInt(5)),
            String.join(" AND ", words),
            looked,
            limit);
  }
}
