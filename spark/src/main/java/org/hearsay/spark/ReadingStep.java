package org.hearsay.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.LongAccumulator;
import org.hearsay.app.cli.NativeLibrary;
import org.hearsay.app.export.ArticleLine;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.ledger.Identity;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article, by the one reader of its executor, whose model runs on one thread a window.
 * From rows of {@link Columns#DOCUMENT} to rows of {@link Columns#RESULT}.
 */
final class ReadingStep implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Opened by the first task of an executor. */
  private static final class Model {
    static final Reader READER = open();

    private static Reader open() {
      NativeLibrary.prepare();
      return Reader.open(Lexicon.shipped(), Depth.NESTED);
    }
  }

  /**
   * What has been done so far; a task that is tried again counts again.
   *
   * @param nanos of reading, over all threads
   */
  record Counts(
      LongAccumulator articles,
      LongAccumulator statements,
      LongAccumulator problems,
      LongAccumulator characters,
      LongAccumulator nanos)
      implements Serializable {}

  private final Counts counts;
  private final boolean textKept;

  /**
   * @param textKept whether the text goes into the table
   */
  ReadingStep(Counts counts, boolean textKept) {
    this.counts = counts;
    this.textKept = textKept;
  }

  @Override
  public Row call(Row document) {
    if (document.isNullAt(2)) {
      counts.problems().add(1);
      return nothing(document, document.getString(3), document.getString(4), document.getString(5));
    }
    long start = System.nanoTime();
    try {
      Row row = read(document, Packed.article(document.getAs(2)));
      counts.nanos().add(System.nanoTime() - start);
      return row;
    } catch (RuntimeException | StackOverflowError e) {
      counts.problems().add(1);
      return nothing(document, "FAILED", "our mistake: " + e, null);
    }
  }

  private Row read(Row document, Article article) {
    String where = document.getString(1);
    KeptReading reading = Keeping.of(Model.READER.read(article));
    String identity = Identity.of(where, article);
    List<Long> ids = StatementId.of(identity, reading.attributions());
    counts.articles().add(1);
    counts.statements().add(ids.size());
    counts.characters().add(article.text().length());
    return RowFactory.create(
        document.getLong(0),
        where,
        identity,
        textKept ? article.text() : null,
        ArticleLine.particulars(article),
        ids.stream().map(StatementId::text).toArray(String[]::new),
        new String(ReadingJson.write(reading, true), StandardCharsets.UTF_8),
        null,
        null,
        null);
  }

  private static Row nothing(Row document, String reason, String what, @Nullable String remedy) {
    return RowFactory.create(
        document.getLong(0),
        document.getString(1),
        null,
        null,
        null,
        null,
        null,
        reason,
        what,
        remedy);
  }
}
