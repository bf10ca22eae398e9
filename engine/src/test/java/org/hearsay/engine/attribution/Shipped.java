package org.hearsay.engine.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Parts that ship with the engine, each loaded alone. */
final class Shipped {
  private Shipped() {}

  static WordPiece wordPiece() {
    try (InputStream in = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
      return WordPiece.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
