package org.hearsay.app.transfer;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;

/**
 * A form of an export, which is told of everything in the ledger in a fixed order and writes what
 * it has a place for.
 */
interface Form {
  /** Where forms write, piece by piece. */
  @FunctionalInterface
  interface Out extends Consumer<String> {}

  void begin();

  /** An article that was taken out. */
  default void removed(KeptArticle article) {}

  /** A version of an article, in their order. */
  default void version(KeptArticle article, KeptVersion version) {}

  /** What the latest version of an article states, in the order of its reading; never empty. */
  default void statements(KeptArticle article, KeptVersion version, List<Stated> statements) {}

  /** A speaker, behind all articles. */
  default void speaker(ExportedSpeaker speaker) {}

  void end();
}
