package org.hearsay.app.transfer;

import java.util.List;
import java.util.Objects;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Takes readings, or exports of ledgers, into a ledger. The same again changes nothing, so that one
 * that was cut off is gone on with by starting it again. Many articles make one transaction, and no
 * article stands in two; another program gets its turn between them.
 */
public final class Import {
  /** How long others wait for us at most, but for the longest article. */
  private static final long TURN_NANOS = 1000_000_000;

  /** Hears what becomes of it. */
  public interface Listener {
    /**
     * @param articles of the input that are in the ledger for good, counted in its order
     */
    void durable(long articles);

    /** A line, or a file, that was not taken. */
    void bad(String where, String what);
  }

  /**
   * What became of it all.
   *
   * @param added articles that are new
   * @param changed versions and readings that are new of articles that were there
   * @param unchanged that were there already
   * @param corrections that are new, and decisions about speakers
   * @param bad lines and files that were not taken
   */
  public record Tally(long added, long changed, long unchanged, long corrections, long bad) {}

  private final Ledger ledger;
  private final ReadyLines lines;
  private final Listener listener;
  private long added;
  private long changed;
  private long unchanged;
  private long corrections;
  private long bad;

  /** A version that waits for its reading. */
  private Ready.@Nullable Version version;

  /** The article that came last: its lines go into one transaction. */
  private @Nullable String article;

  private Import(Ledger ledger, ReadyLines lines, Listener listener) {
    this.ledger = ledger;
    this.lines = lines;
    this.listener = listener;
  }

  /**
   * @param threads that understand lines beside the one that writes
   * @throws org.hearsay.app.ledger.LedgerException if the ledger cannot be written; what the
   *     listener was told of is in it
   */
  public static Tally run(Ledger ledger, List<Source> sources, int threads, Listener listener) {
    try (ReadyLines lines = new ReadyLines(sources, new LineParser(ledger.outlets()), threads)) {
      return new Import(ledger, lines, listener).run();
    }
  }

  private Tally run() {
    Ready next = lines.next();
    long told = 0;
    while (!(next instanceof Ready.End) || version != null) {
      Ready first = next;
      next =
          Objects.requireNonNullElseGet(ledger.write(writer -> turn(first, writer)), lines::next);
      long articles = added + changed + unchanged;
      if (articles > told) {
        told = articles;
        listener.durable(articles);
      }
    }
    return new Tally(added, changed, unchanged, corrections, bad);
  }

  /** Takes lines until others are to have their turn; returns the first not taken, if there is. */
  private @Nullable Ready turn(Ready first, Writer writer) {
    long end = System.nanoTime() + TURN_NANOS;
    Ready next = first;
    while (next != null && !(next instanceof Ready.End)) {
      take(next, writer);
      next = lines.poll();
      if (System.nanoTime() - end > 0 && next != null && !sameArticle(next)) {
        return next;
      }
    }
    if (next != null) {
      unread();
    }
    return next;
  }

  private boolean sameArticle(Ready next) {
    return next.article() != null && next.article().equals(article);
  }

  private void take(Ready ready, Writer writer) {
    if (ready.article() != null) {
      article = ready.article();
    }
    if (!(ready instanceof Ready.Read)) {
      unread();
    }
    switch (ready) {
      case Ready.Nothing nothing -> {}
      case Ready.End end -> throw new IllegalStateException("nothing to take");
      case Ready.Bad line -> bad(line.where(), line.what());
      case Ready.Version waiting -> version = waiting;
      case Ready.Read read -> read(read, writer);
      case Ready.Removed removed -> removed(removed, writer);
      case Ready.Corrected line -> corrected(line, writer);
      case Ready.Decided line -> corrections += writer.take(line.decision()) ? 1 : 0;
    }
  }

  private void unread() {
    if (version != null) {
      bad(version.where(), "no reading of this version in the next line");
      version = null;
    }
  }

  private void read(Ready.Read read, Writer writer) {
    Ready.Version text = version;
    version = null;
    boolean together =
        text != null
            && text.identity().equals(read.entry().identity())
            && Objects.equals(text.number(), read.number());
    if (text != null && !together) {
      bad(text.where(), "no reading of this version in the next line");
    }
    if (!together || text == null) {
      count(read.where(), writer.merge(read.entry()));
      return;
    }
    String hash = read.entry().reading().article().textSha256();
    if (!Objects.equals(hash, text.brought().sha256())) {
      bad(read.where(), "a reading of another text than its article's, which stands before it");
      return;
    }
    count(read.where(), writer.merge(read.entry().with(text.brought())));
  }

  private void count(String where, Outcome outcome) {
    switch (outcome) {
      case Outcome.Added taken -> added++;
      case Outcome.Changed taken -> changed++;
      case Outcome.Unchanged there -> unchanged++;
      case Outcome.Tombstone gone ->
          bad(
              where,
              "its article was taken out of this ledger on "
                  + gone.removed()
                  + "; hearsay add --restore takes it in again");
    }
  }

  private void removed(Ready.Removed removed, Writer writer) {
    if (writer.tombstone(removed.identity(), removed.name(), removed.when())) {
      changed++;
    } else if (writer.isRemoved(removed.identity())) {
      unchanged++;
    } else {
      bad(
          removed.where(),
          "taken out of the other ledger but kept in this one; hearsay remove takes it out");
    }
  }

  private void corrected(Ready.Corrected line, Writer writer) {
    try {
      corrections += writer.take(line.identity(), line.correction()) ? 1 : 0;
    } catch (LedgerException e) {
      if (e.matter() != LedgerException.Matter.REFUSED) {
        throw e;
      }
      bad(line.where(), String.valueOf(e.getMessage()));
    }
  }

  private void bad(String where, String what) {
    bad++;
    listener.bad(where, what);
  }
}
