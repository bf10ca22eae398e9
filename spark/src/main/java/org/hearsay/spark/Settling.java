package org.hearsay.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.hearsay.app.cli.NativeLibrary;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.transfer.Import;
import org.hearsay.app.transfer.ParquetLines;
import org.hearsay.app.transfer.Source;
import org.hearsay.engine.lexicon.Lexicon;

/**
 * Settles the lineage of some groups of articles in a ledger of their own, by the code that settles
 * any ledger. From rows of the table of readings, in their order, to rows of {@link Told#COLUMNS}.
 */
final class Settling implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Told of by every ledger it makes, so that the same articles give the same ledger. */
  private static final String ADDED = Instant.EPOCH.toString();

  @Override
  public Iterator<Row> call(Iterator<Row> readings) {
    if (!readings.hasNext()) {
      return Collections.emptyIterator();
    }
    NativeLibrary.prepare();
    NativeLibrary.prepareDatabase();
    Path folder = folder();
    try (Ledger ledger =
        Ledger.open(
            folder.resolve("ledger"),
            new Outlets(Lexicon.shipped()),
            Clock.systemUTC(),
            () -> {})) {
      fill(ledger, readings);
      new Lineage(ledger).settle(articles -> {});
      return Told.of(ledger).iterator();
    } finally {
      remove(folder);
    }
  }

  private static void fill(Ledger ledger, Iterator<Row> readings) {
    Source source = new Source("a group of articles", () -> lines(readings));
    Import.run(
        ledger,
        List.of(source),
        1,
        new Import.Listener() {
          @Override
          public void durable(long articles) {}

          @Override
          public void bad(String where, String what) {
            throw new IllegalStateException(
                "a reading that cannot be taken: " + where + ": " + what);
          }
        });
  }

  private static InputStream lines(Iterator<Row> readings) {
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return readings.hasNext();
          }

          @Override
          public InputStream nextElement() {
            Row row = readings.next();
            return new ByteArrayInputStream(
                ParquetLines.lines(
                        row.getAs("identity"),
                        row.getAs("articleText"),
                        row.getAs("particulars"),
                        row.getAs("reading"),
                        ADDED)
                    .getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("hearsay-group-");
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a ledger", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    } catch (IOException e) {
      // The system clears its temporary folder
    }
  }
}
