package org.hearsay.app.lineage;

import java.util.Optional;
import org.hearsay.app.ledger.Ledger;

/**
 * The claims of a ledger whose lineage is settled, to be asked. Costs time as for its statements.
 */
public final class Claims {
  /** Statements that are told of one claim; of more, the earliest. */
  public static final int MOST = 10_000;

  private final Ledger ledger;

  public Claims(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The claim of a statement.
   *
   * @param id see {@link org.hearsay.app.ledger.StatementId}
   * @return empty if there is no such statement, or it has not found its claim yet
   */
  public Optional<Claim> of(long id) {
    long claim =
        ledger
            .sql()
            .number(
                "SELECT claim FROM member JOIN statement ON place = member.statement WHERE id = ?",
                id);
    return claim == 0 ? Optional.empty() : at(claim);
  }

  /** The claim that began with the statement at a place. */
  public Optional<Claim> at(long place) {
    return Optional.empty();
  }
}
