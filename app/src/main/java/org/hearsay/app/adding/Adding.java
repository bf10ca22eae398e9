package org.hearsay.app.adding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.app.adding.Batch.Outcome.Done;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Identity;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.ledger.Standing;
import org.hearsay.app.ledger.Writer;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;

/**
 * Takes articles into a ledger as they come: what it knows is not read, what it does not is read on
 * several threads, and written by the thread that brings the articles, one at a time.
 */
public final class Adding implements Consumer<Item>, AutoCloseable {
  /**
   * What is wished.
   *
   * @param placed whether the place where it was found makes an article that tells neither address
   *     nor ID the same as before, or its text alone does
   * @param textKept whether texts are kept, and not their hashes alone
   * @param restored whether to take in again what was taken out
   */
  public record Wish(Given given, boolean placed, boolean textKept, boolean restored) {}

  /** The ledger that articles go into. */
  public interface Shelf {
    Outlets outlets();

    /** As {@link Ledger#standing} tells it. */
    Standing standing(String identity, Article article, boolean textKept, String model);

    /** Does the work as one transaction. */
    Outcome write(Function<Writer, Outcome> work);

    /** A ledger that nobody else uses. */
    static Shelf of(Ledger ledger) {
      return new Shelf() {
        @Override
        public Outlets outlets() {
          return ledger.outlets();
        }

        @Override
        public Standing standing(String identity, Article article, boolean textKept, String model) {
          return ledger.standing(identity, article, textKept, model);
        }

        @Override
        public Outcome write(Function<Writer, Outcome> work) {
          return ledger.write(work);
        }
      };
    }
  }

  /** Is told what becomes of articles, on the thread that brings them. */
  public interface Results extends Batch.Troubles {
    void added(Found found, int statements);

    void changed(Found found, Outcome.Changed changed);

    void unchanged(Found found);

    /**
     * It was taken out before, and stays out.
     *
     * @param when ISO 8601
     */
    void removed(Found found, String when);
  }

  /** UTF-16 units of text that wait to be told from older ones. */
  private static final long MOST_HELD = 4 << 20;

  /** Where a text comes from of which no place is known; as {@link Identity} takes it. */
  private static final String NOWHERE = "-";

  private final Shelf shelf;
  private final Wish wish;
  private final Function<Article, Reading> reader;
  private final String model = Reader.version();
  private final Results results;
  private final Batch<Optional<Entry>> batch;

  /** How many of an identity are being read. */
  private final Map<String, Integer> underWay = new HashMap<>();

  /** Articles whose text they had before and no longer have, by identity. */
  private final Map<String, Found> held = new LinkedHashMap<>();

  private long textHeld;

  /**
   * @param reader called on any thread
   * @param threads that read, at least 1
   */
  public Adding(
      Shelf shelf, Wish wish, Function<Article, Reading> reader, Results results, int threads) {
    this.shelf = shelf;
    this.wish = wish;
    this.reader = reader;
    this.results = results;
    batch = new Batch<>(this::read, this::write, results, threads);
  }

  @Override
  public void accept(Item item) {
    if (item instanceof Found(String where, Article article)) {
      take(new Found(where, wish.given.to(article)));
    } else {
      batch.accept(item);
    }
  }

  private void take(Found found) {
    String identity = identity(found);
    // What the ledger knows of it is about to change
    boolean changing = underWay.containsKey(identity);
    Standing standing =
        changing
            ? new Standing.ToRead()
            : shelf.standing(identity, found.article(), wish.textKept, model);
    switch (standing) {
      case Standing.Unchanged unchanged -> {
        release(identity);
        results.unchanged(found);
      }
      case Standing.Earlier earlier -> hold(identity, found);
      case Standing.Removed(String when) when !wish.restored -> results.removed(found, when);
      case Standing.Removed restored -> begin(identity, found);
      case Standing.ToRead unknown -> begin(identity, found);
    }
  }

  private void begin(String identity, Found found) {
    release(identity);
    underWay.merge(identity, 1, Integer::sum);
    batch.accept(found);
  }

  /**
   * One input may hold an article twice, an older text before the newer one. Only where the newer
   * one does not follow has the article gone back to the older.
   */
  private void hold(String identity, Found found) {
    release(identity);
    held.put(identity, found);
    textHeld += found.article().text().length();
    if (textHeld > MOST_HELD) {
      beginHeld();
    }
  }

  private void release(String identity) {
    Found released = held.remove(identity);
    if (released != null) {
      textHeld -= released.article().text().length();
    }
  }

  private void beginHeld() {
    Map<String, Found> all = new LinkedHashMap<>(held);
    all.forEach(this::begin);
  }

  /** Writes all that is under way. */
  public void finish() {
    beginHeld();
    batch.finish();
    underWay.clear(); // of those that could not be read too
  }

  /** On any thread; nothing of an article in another language. */
  private Batch.Outcome<Optional<Entry>> read(Found found) {
    Article article = found.article();
    if (wish.given.otherLanguage(article).isPresent()) {
      return new Done<>(Optional.empty());
    }
    return new Done<>(
        Optional.of(
            Entry.of(
                identity(found),
                article,
                Keeping.of(reader.apply(article)),
                wish.textKept,
                shelf.outlets())));
  }

  private void write(Found found, Optional<Entry> entry) {
    underWay.computeIfPresent(identity(found), (identity, n) -> n == 1 ? null : n - 1);
    if (entry.isPresent()) {
      write(found, entry.get());
    } else {
      String language = wish.given.otherLanguage(found.article()).orElseThrow();
      results.otherLanguage(found.where(), language);
    }
  }

  private void write(Found found, Entry entry) {
    Outcome outcome =
        shelf.write(writer -> wish.restored ? writer.restore(entry) : writer.add(entry));
    switch (outcome) {
      case Outcome.Added(int statements) -> results.added(found, statements);
      case Outcome.Changed changed -> results.changed(found, changed);
      case Outcome.Unchanged unchanged -> results.unchanged(found);
      case Outcome.Tombstone(String when) -> results.removed(found, when);
    }
  }

  private String identity(Found found) {
    return Identity.of(wish.placed ? found.where() : NOWHERE, found.article());
  }

  /** Drops what has not been begun. */
  @Override
  public void close() {
    batch.close();
  }
}
