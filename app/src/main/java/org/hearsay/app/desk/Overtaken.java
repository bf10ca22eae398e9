package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.app.ledger.Corrections.Listed;

/** Somebody else has corrected the statement since; nothing was kept. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Correctable now;
  private final transient List<Listed> since;

  Overtaken(Correctable now, List<Listed> since) {
    super("somebody else has corrected this statement since you loaded it");
    this.now = now;
    this.since = List.copyOf(since);
  }

  public Correctable now() {
    return now;
  }

  /** What they did, never empty. */
  public List<Listed> since() {
    return since;
  }
}
