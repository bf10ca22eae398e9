package org.hearsay.app.ledger;

import java.util.Optional;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.jspecify.annotations.Nullable;

/** The names that the ledger gives to outlets: one for each, however articles call it. */
public final class Outlets {
  private final Lexicon lexicon;

  public Outlets(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * The table's name of an outlet that it knows without doubt, by a name or by the address of its
   * site; else the name as it is.
   */
  public @Nullable String canonical(@Nullable String name) {
    return name == null ? null : known(name).map(Outlet::name).orElse(name.strip());
  }

  /** Whether the table knows an outlet by that name, without doubt. */
  boolean knows(String name) {
    return known(name).isPresent();
  }

  private Optional<Outlet> known(String name) {
    return lexicon.outlet(name).or(() -> lexicon.outletAt(name));
  }
}
