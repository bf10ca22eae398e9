package org.hearsay.app.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.app.cli.Batch.Outcome.Done;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Identity;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Standing;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;

/**
 * Takes articles into a ledger as they come: what it knows is not read, what it does not is read on
 * several threads, and written by the thread that brings the articles, one at a time.
 */
final class Adding implements Consumer<Item>, AutoCloseable {
  /**
   * @param textKept whether texts are kept, and not their hashes alone
   * @param restored whether to take in again what was taken out
   */
  record Wish(boolean textKept, boolean restored) {}

  /** UTF-16 units of text that wait to be told from older ones. */
  private static final long MOST_HELD = 4 << 20;

  private final Ledger ledger;
  private final Given given;
  private final Wish wish;
  private final Function<Article, Reading> reader;
  private final String model = Reader.version();
  private final Told told;
  private final Report report;
  private final Batch<Optional<Entry>> batch;

  /** How many of an identity are being read. */
  private final Map<String, Integer> underWay = new HashMap<>();

  /** Articles whose text they had before and no longer have, by identity. */
  private final Map<String, Found> held = new LinkedHashMap<>();

  private long textHeld;

  /**
   * @param reader called on any thread
   */
  Adding(
      Ledger ledger,
      Given given,
      Wish wish,
      Function<Article, Reading> reader,
      Told told,
      Report report) {
    this.ledger = ledger;
    this.given = given;
    this.wish = wish;
    this.reader = reader;
    this.told = told;
    this.report = report;
    batch =
        new Batch<>(this::read, this::write, report, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public void accept(Item item) {
    if (item instanceof Found(String where, Article article)) {
      take(new Found(where, given.to(article)));
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
            : ledger.standing(identity, found.article(), wish.textKept, model);
    switch (standing) {
      case Standing.Unchanged unchanged -> {
        release(identity);
        unchanged(found);
      }
      case Standing.Earlier earlier -> hold(identity, found);
      case Standing.Removed(String when) when !wish.restored -> removed(found, when);
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
  void finish() {
    beginHeld();
    batch.finish();
    underWay.clear(); // of those that could not be read too
  }

  /** On any thread; nothing of an article in another language. */
  private Batch.Outcome<Optional<Entry>> read(Found found) {
    Article article = found.article();
    if (given.otherLanguage(article).isPresent()) {
      return new Done<>(Optional.empty());
    }
    return new Done<>(
        Optional.of(
            Entry.of(
                identity(found),
                article,
                Keeping.of(reader.apply(article)),
                wish.textKept,
                ledger.outlets())));
  }

  private void write(Found found, Optional<Entry> entry) {
    underWay.computeIfPresent(identity(found), (identity, n) -> n == 1 ? null : n - 1);
    if (entry.isPresent()) {
      write(found, entry.get());
    } else {
      String language = given.otherLanguage(found.article()).orElseThrow();
      report.otherLanguage(found.where(), language);
    }
  }

  private void write(Found found, Entry entry) {
    Outcome outcome =
        ledger.write(writer -> wish.restored ? writer.restore(entry) : writer.add(entry));
    String name = found.article().id();
    switch (outcome) {
      case Outcome.Added(int statements) -> {
        told.added(name, statements);
        report.did("added");
      }
      case Outcome.Changed changed -> {
        told.changed(name, changed);
        report.did(changed.reread() ? "renewed" : "changed");
      }
      case Outcome.Unchanged unchanged -> unchanged(found);
      case Outcome.Tombstone(String when) -> removed(found, when);
    }
  }

  private void unchanged(Found found) {
    told.unchanged(found.article().id());
    report.did("unchanged");
  }

  private void removed(Found found, String when) {
    report.skipped(
        found.where(),
        "removed before",
        found.article().id()
            + " was removed from the ledger on "
            + when
            + "; --restore takes it in again");
  }

  private static String identity(Found found) {
    return Identity.of(found.where(), found.article());
  }

  /** Drops what has not been begun. */
  @Override
  public void close() {
    batch.close();
  }
}
