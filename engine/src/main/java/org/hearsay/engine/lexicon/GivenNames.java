package org.hearsay.engine.lexicon;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Given names and the sex they tell. */
final class GivenNames {
  private final Index<Sex> index;

  GivenNames(List<Row> rows, @Nullable GivenNames under) {
    this.index = new Index<>(under == null ? null : under.index);
    for (Row row : rows) {
      index.name(row.cell(0), row.constant(1, Sex.values()));
    }
  }

  /** A compound tells what its first part does, unless it is known itself: "Jean-Marie". */
  Optional<Sex> find(String name) {
    Optional<Sex> whole = index.named(name);
    int hyphen = name.indexOf('-');
    return whole.isPresent() || hyphen < 1 ? whole : index.named(name.substring(0, hyphen));
  }
}
