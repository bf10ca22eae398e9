package org.hearsay.app.lineage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.ReuseColumns;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.ledger.Writer;
import org.hearsay.engine.reuse.Direction;
import org.hearsay.engine.reuse.Overlap;
import org.hearsay.engine.reuse.Passage;
import org.hearsay.engine.reuse.Prints;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which articles have their texts from which: holds each that comes or changes against few
 * others, and notes the cluster of near-identical texts, the original and the share of it.
 *
 * <p>An original is found pair by pair: of two that an article may have its words from it is the
 * one with clearly more of them, else the one from which the other has them. Nobody is, link by
 * link, a copy of oneself. An article that is compared again, its text being the same, has its
 * original found anew; only where its date, publisher or credits are others, those of which it was
 * the original wait too, so that this comes to an end.
 */
final class Copying {
  /** Part of an article's words that makes it a copy. */
  private static final double COPY = 0.3;

  /** Code points in common, some 25 words, under which only nearly equal texts are copies. */
  private static final int LITTLE = 150;

  /** Shares that differ by less tell nothing of which original is the better. */
  private static final double CLEARLY = 0.1;

  /** Of a text that is not at hand: so much is all of it, as far as prints can tell. */
  private static final double ALL = 0.9;

  /** Copies of copies that are followed. */
  private static final int DEPTH = 100;

  /** An article of which another may be the original. */
  private record Source(long original, double share) {}

  private final Sql sql;
  private final Texts texts;

  /** Articles whose original, or what they have from it, may be another by now. */
  private final Set<Long> touched = new TreeSet<>();

  Copying(Ledger ledger) {
    sql = ledger.sql();
    texts = new Texts(ledger);
  }

  /** Compares some articles, of which the credits are known, within a transaction. */
  void settle(List<Long> articles, Writer writer) {
    touched.clear();
    Departing departing = new Departing(sql);
    departing.settle(); // another program may have taken some out since
    texts.prepare(articles);
    departing.depart(articles.stream().filter(each -> isOther(each, texts.of(each))).toList());
    articles.forEach(this::compare);
    touched.forEach(this::noteCopied);
    touched.forEach(writer::markCopied);
  }

  private void compare(long article) {
    Compared text = texts.of(article);
    Candidates candidates = new Candidates(sql, article);
    Set<Long> others = candidates.find(text.prints());
    enter(article, text);
    Prints common = candidates.common();
    Compared rest = text.without(common);
    for (long other : others) {
      pair(article, rest, other, texts.of(other).without(common));
    }
    touched.add(article);
  }

  /**
   * Whether what was compared of an article is the text of another version, or no more than the
   * hash of a text that has come since.
   */
  private boolean isOther(long article, Compared text) {
    return sql.number(
            "SELECT count(*) FROM compared WHERE article = ? AND (version <> ? OR prints <> ?)",
            article,
            text.version(),
            ReuseColumns.of(text.prints()))
        > 0;
  }

  private void enter(long article, Compared text) {
    String story = text.story().toString();
    String before =
        sql.first("SELECT story FROM compared WHERE article = ?", row -> row.getString(1), article)
            .orElse(null);
    if (before != null) {
      renew(article, story, !story.equals(before));
      return;
    }
    sql.update(
        "INSERT INTO compared (article, version, prints, story, cluster) VALUES (?, ?, ?, ?, ?)",
        article,
        text.version(),
        ReuseColumns.of(text.prints()),
        story,
        article);
    text.prints()
        .hashes()
        .forEach(
            hash -> sql.update("INSERT INTO print (hash, article) VALUES (?, ?)", hash, article));
  }

  /** Finds the original anew, and where the story is another, that of those that had it for one. */
  private void renew(long article, String story, boolean changed) {
    sql.update(
        "UPDATE compared SET story = ?, original = NULL, share = NULL WHERE article = ?",
        story,
        article);
    if (changed) {
      new Departing(sql).release(article);
    }
  }

  private void pair(long article, Compared text, long other, Compared otherText) {
    Overlap overlap = text.with(otherText);
    if (overlap.form()
        || !overlap.near()
            && (Math.max(overlap.share(), overlap.otherShare()) < COPY || isLittle(overlap))) {
      return;
    }
    note(article, other, overlap);
    if (overlap.near()) {
      unite(article, other);
    }
    Direction direction = Direction.of(text.story(), otherText.story(), overlap);
    if (direction == Direction.UNKNOWN && text.isEqual(otherText)) {
      // Of equal texts one is the original, whatever else is known: that which came first
      direction = article > other ? Direction.FROM_OTHER : Direction.TO_OTHER;
    }
    switch (direction) {
      case FROM_OTHER -> offer(article, other, overlap.share(), overlap.near());
      case TO_OTHER -> offer(other, article, overlap.otherShare(), overlap.near());
      case UNKNOWN -> {}
    }
  }

  /** A sentence that two have in common, of which no text is a part, makes no copy. */
  private static boolean isLittle(Overlap overlap) {
    return !overlap.passages().isEmpty()
        && overlap.passages().stream().mapToInt(each -> each.end() - each.start()).sum() < LITTLE;
  }

  private void note(long article, long other, Overlap overlap) {
    Overlap ordered = article < other ? overlap : overlap.turned();
    sql.update(
        "INSERT OR REPLACE INTO reuse (article, other, near, article_share, other_share, passages)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        Math.min(article, other),
        Math.max(article, other),
        ordered.near() ? 1 : 0,
        ordered.share(),
        ordered.otherShare(),
        ReuseColumns.of(ordered.passages()));
  }

  /** The smaller cluster becomes part of the larger one. */
  private void unite(long article, long other) {
    long one = cluster(article);
    long two = cluster(other);
    if (one == two) {
      return;
    }
    boolean less = size(one) < size(two);
    sql.update(
        "UPDATE compared SET cluster = ? WHERE cluster = ?", less ? two : one, less ? one : two);
  }

  private long cluster(long article) {
    return sql.number("SELECT cluster FROM compared WHERE article = ?", article);
  }

  private long size(long cluster) {
    return sql.number("SELECT count(*) FROM compared WHERE cluster = ?", cluster);
  }

  private @Nullable Source source(long article) {
    return sql.first(
            "SELECT original, share FROM compared WHERE article = ? AND original IS NOT NULL",
            row -> new Source(row.getLong(1), row.getDouble(2)),
            article)
        .orElse(null);
  }

  /** Takes an article as the original of another if it is a better one than what is known. */
  private void offer(long copy, long original, double share, boolean near) {
    if (!near && share < COPY) {
      return;
    }
    Source known = source(copy);
    if (known != null && known.original() != original && !isBetter(original, share, known)) {
      return;
    }
    if (restsOn(original, copy)) {
      return;
    }
    set(copy, original, share);
    if (near) {
      // Whoever had its words from the copy has them from the same original
      sql.update(
          "UPDATE compared SET original = ? WHERE original = ? AND cluster = ?",
          original,
          copy,
          cluster(copy));
    }
  }

  private boolean isBetter(long original, double share, Source known) {
    if (Math.abs(share - known.share()) >= CLEARLY) {
      return share > known.share();
    }
    Direction direction =
        Direction.of(texts.of(original).story(), texts.of(known.original()).story());
    return direction == Direction.TO_OTHER
        || direction == Direction.UNKNOWN && share > known.share();
  }

  /** Whether an article is, link by link, a copy of another. */
  private boolean restsOn(long article, long other) {
    long at = article;
    for (int i = 0; i < DEPTH && at != 0; i++) {
      if (at == other) {
        return true;
      }
      Source source = source(at);
      at = source == null ? 0 : source.original();
    }
    return at != 0;
  }

  private void set(long copy, long original, double share) {
    sql.update(
        "UPDATE compared SET original = ?, share = ? WHERE article = ?", original, share, copy);
    touched.add(copy);
  }

  /** Keeps which words an article has from its original. */
  private void noteCopied(long article) {
    sql.update("UPDATE compared SET copied = ? WHERE article = ?", copied(article), article);
  }

  private @Nullable String copied(long article) {
    Source source = source(article);
    if (source == null) {
      return null;
    }
    long first = Math.min(article, source.original());
    List<Passage> passages =
        sql.first(
                "SELECT passages FROM reuse WHERE article = ? AND other = ?",
                row -> ReuseColumns.passages(row.getString(1)),
                first,
                Math.max(article, source.original()))
            .orElse(List.of());
    if (passages.isEmpty() && source.share() >= ALL) {
      // Known by prints alone
      passages = List.of(new Passage(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE));
    }
    return ReuseColumns.of(
        first == article ? passages : passages.stream().map(Passage::turned).toList());
  }
}
