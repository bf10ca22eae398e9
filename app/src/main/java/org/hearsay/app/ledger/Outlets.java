package org.hearsay.app.ledger;

import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.jspecify.annotations.Nullable;

/** The names that the ledger gives to outlets: one for each, however articles call it. */
public final class Outlets {
  private final Lexicon lexicon;

  public Outlets(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The table's name of an outlet that it knows without doubt, else the name as it is. */
  public @Nullable String canonical(@Nullable String name) {
    return name == null ? null : lexicon.outlet(name).map(Outlet::name).orElse(name.strip());
  }

  /** Whether the table knows an outlet by that name, without doubt. */
  boolean knows(String name) {
    return lexicon.outlet(name).isPresent();
  }
}
