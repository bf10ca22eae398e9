package org.hearsay.engine.lexicon;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, once. Thread-safe. */
final class Lazily<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Lazily(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T known = made;
    return known != null ? known : make();
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
