package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.app.kept.JsonStrings;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Derivation.Row;

/** Puts right what a check has found, within a transaction of a {@link Writer}. */
final class Repairs {
  private final Sql sql;
  private final Writer writer;
  private final Regrouping regrouping;

  Repairs(Sql sql, Writer writer, Regrouping regrouping) {
    this.sql = sql;
    this.writer = writer;
    this.regrouping = regrouping;
  }

  /**
   * Makes anew all that follows from an article's latest version, and which that is.
   *
   * @param rows what its speakers are to be like, who may be those of other articles too
   * @throws LedgerException if its reading is damaged
   */
  void again(long article, List<Row> rows) {
    sql.list(
            "SELECT DISTINCT version FROM statement WHERE version IN"
                + " (SELECT id FROM version WHERE article = ?)",
            row -> row.getLong(1),
            article)
        .forEach(writer::takeOut);
    sql.update("DELETE FROM latest WHERE article = ?", article);
    sql.each(
        "SELECT id, sha256, publisher, published FROM version WHERE article = ?"
            + " ORDER BY number DESC LIMIT 1",
        row -> {
          writer.latest(
              article, row.getLong(1), row.getBytes(2), row.getString(3), row.getString(4));
          return false;
        },
        article);
    Derivation.leaves(rows).values().forEach(leaf -> describe(article, leaf));
    writer.derive(article);
  }

  private void describe(long article, Leaf leaf) {
    sql.first("SELECT folded FROM speaker WHERE id = ?", row -> row.getString(1), leaf.id())
        .ifPresent(folded -> regrouping.touch("", folded, leaf.shared()));
    sql.update(
        "UPDATE speaker SET name = ?, folded = ?, kind = ?, named = ?, role = ?, article = ?"
            + " WHERE id = ?",
        leaf.name(),
        leaf.folded(),
        leaf.kind().ordinal(),
        leaf.named() ? 1 : 0,
        leaf.role(),
        leaf.shared() ? null : article,
        leaf.id());
    regrouping.touch("", leaf.folded(), leaf.shared());
  }

  /** Has a version's columns say what its reading does. */
  void describe(long version, byte[] sha256, KeptReading.Head head) {
    sql.update(
        "UPDATE version SET sha256 = ?, length = ?, title = ?, publisher = ?, published = ?,"
            + " byline = ?, url = ?, language = ? WHERE id = ?",
        sha256,
        head.length(),
        head.title(),
        head.publisher(),
        head.published(),
        JsonStrings.write(head.byline()),
        head.url(),
        head.language(),
        version);
    sql.update(
        "UPDATE article SET name = ? WHERE id = (SELECT article FROM version AS one WHERE id = ?"
            + " AND number = (SELECT max(number) FROM version WHERE article = one.article))",
        head.id(),
        version);
  }

  /** Forgets what was found by comparing an article with others; it waits to be compared anew. */
  void compareAgain(long article) {
    sql.update("DELETE FROM print WHERE article = ?", article);
    sql.update("DELETE FROM compared WHERE article = ?", article);
    sql.update(
        "INSERT OR IGNORE INTO uncompared SELECT article FROM compared WHERE cluster = ?", article);
    sql.update(
        "UPDATE compared SET cluster = article WHERE cluster = ?1 AND article <> ?1", article);
    sql.update("INSERT OR IGNORE INTO uncompared VALUES (?)", article);
  }

  /** Keeps no more than the hash of a version's text. */
  void dropText(long version) {
    sql.update("UPDATE version SET text = NULL WHERE id = ?", version);
  }

  /** Has a version wait to be read again. No model has the name that its reading gets. */
  void outdate(long version) {
    sql.update(
        "INSERT INTO reading (version, model, made, body) VALUES (?, '', '', X'')"
            + " ON CONFLICT DO UPDATE SET model = ''",
        version);
  }

  /** Takes a place of the index out where there is no statement. */
  void unindex(long place) {
    sql.update("DELETE FROM words WHERE rowid = ?", place);
  }

  /** Puts right who stands for whom. */
  void regroup() {
    regrouping.mend();
  }

  /** Takes out rows that hang on nothing. */
  void delete(String sql) {
    this.sql.update(sql);
  }

  /** Makes the indexes of the tables again. */
  void reindex() {
    sql.update("REINDEX");
  }

  /** Empties the index; whatever is to be in it must be made again. */
  void clearIndex() {
    sql.update("INSERT INTO words (words) VALUES ('delete-all')");
  }
}
