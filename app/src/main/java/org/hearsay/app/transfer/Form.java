package org.hearsay.app.transfer;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.lineage.Descent;

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

  /**
   * What the latest version of an article states, in the order of its reading; never empty.
   *
   * @param reading of the version with what people corrected; each call costs parsing it
   */
  default void statements(
      KeptArticle article,
      KeptVersion version,
      Supplier<KeptReading> reading,
      List<Stated> statements) {}

  /** Where the article before it comes from; behind its statements. */
  default void descent(KeptArticle article, Descent descent) {}

  /** What somebody said about a statement of the article before it, taken back or not. */
  default void correction(KeptArticle article, Corrections.Listed correction) {}

  /** A speaker, behind all articles. */
  default void speaker(ExportedSpeaker speaker) {}

  /** What somebody said about who is who, taken back or not; behind all speakers. */
  default void decision(Decision decision) {}

  void end();
}
