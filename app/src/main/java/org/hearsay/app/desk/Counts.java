package org.hearsay.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Stats;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.jspecify.annotations.Nullable;

/**
 * Counts over a whole ledger, each of which goes through all of its statements. They are made one
 * at a time, beside what is asked, and kept for a while that is longer the longer they took: making
 * them takes a small part of one processor, however often they are asked for. Thread-safe.
 */
public final class Counts {
  /** Rows of a table that are kept. */
  public static final int ROWS = 1_000;

  private static final int CELLS = 10_000;

  /** A count is kept so many times as long as it took to make. */
  private static final int KEPT = 50;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** So long whoever asks waits for a first count, before being told to come again. */
  private static final long PATIENCE_MILLIS = 3_000;

  /** So long for one in the place of an old one. */
  private static final long RENEWAL_MILLIS = 300;

  /**
   * A table.
   *
   * @param rows at most {@value #ROWS}, of reliance {@value #CELLS}
   * @param at when it was counted
   */
  public record Made(List<Row> rows, Instant at, Duration took) {
    private boolean isFresh() {
      Duration kept = took.multipliedBy(KEPT);
      return Instant.now().isBefore(at.plus(kept.compareTo(LONGEST) < 0 ? kept : LONGEST));
    }
  }

  private final Desk desk;
  private final Map<Table, Made> made = new EnumMap<>(Table.class);
  private final Map<Table, CompletableFuture<Made>> making = new EnumMap<>(Table.class);

  public Counts(Desk desk) {
    this.desk = desk;
  }

  /** A table as it was a while ago at most; null while it is being made for the first time. */
  public @Nullable Made of(Table table) {
    Made known;
    CompletableFuture<Made> next;
    synchronized (this) {
      known = made.get(table);
      if (known != null && known.isFresh()) {
        return known;
      }
      next = making.computeIfAbsent(table, this::make);
    }
    try {
      return next.get(known == null ? PATIENCE_MILLIS : RENEWAL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return known;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return known;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e);
    }
  }

  /**
   * The same for who cannot wait.
   *
   * @throws Problem while it is being made for the first time
   */
  public Made wanted(Table table) {
    Made known = of(table);
    if (known == null) {
      throw new Problem(
          503, "Being counted", "the ledger is being counted; ask again in some seconds");
    }
    return known;
  }

  private CompletableFuture<Made> make(Table table) {
    CompletableFuture<Made> future = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("counting " + table)
        .start(() -> {
          try {
            Made counted = counted(table);
            done(table, counted);
            future.complete(counted);
          } catch (RuntimeException | Error e) {
            done(table, null);
            future.completeExceptionally(e);
          }
        });
    return future;
  }

  private synchronized void done(Table table, @Nullable Made counted) {
    making.remove(table);
    if (counted != null) {
      made.put(table, counted);
    }
  }

  private Made counted(Table table) {
    long began = System.nanoTime();
    List<Row> rows =
        desk.ask(ledger ->
            new Stats(ledger, new Stats.Scope(null, null, false))
                .of(table, table == Table.RELIANCE ? CELLS : ROWS));
    return new Made(List.copyOf(rows), Instant.now(), Duration.ofNanos(System.nanoTime() - began));
  }
}
