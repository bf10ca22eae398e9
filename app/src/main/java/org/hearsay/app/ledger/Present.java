package org.hearsay.app.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.app.kept.JsonStrings;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is in the ledger.
 *
 * @param removed when it was taken out; there is no latest version then
 */
record Present(long article, @Nullable String removed, @Nullable Latest latest) {

  /**
   * Its latest version.
   *
   * @param sha256 of its text; empty where it is not known
   */
  record Latest(
      long version, int number, byte[] sha256, boolean textKept, String model, Head head) {

    /** Whether nothing of it would change by taking what is offered. */
    boolean isAlready(byte[] offered, boolean text, String model, Head head) {
      return Arrays.equals(sha256, offered)
          && (textKept || !text)
          && this.model.equals(model)
          && this.head.tells(head);
    }
  }

  /**
   * What is said of an article beside its text, column by column.
   *
   * @param byline JSON array
   * @param particulars JSON object
   */
  record Head(
      String name,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      String byline,
      @Nullable String url,
      @Nullable String particulars) {
    /** A page has another each time it is fetched. A quote in a string has a backslash before. */
    private static final Pattern RETRIEVED = Pattern.compile("\"retrieved\":\"[^\"\\\\]*\",?");

    static Head of(Article article, @Nullable String particulars) {
      return new Head(
          article.id(),
          article.title(),
          article.publisher(),
          article.published(),
          JsonStrings.write(article.byline()),
          article.url(),
          particulars);
    }

    static Head of(KeptReading.Head head, @Nullable String particulars) {
      return new Head(
          head.id(),
          head.title(),
          head.publisher(),
          head.published(),
          JsonStrings.write(head.byline()),
          head.url(),
          particulars);
    }

    /** Whether it says all that the other does; one without particulars says nothing of them. */
    boolean tells(Head other) {
      return other.particulars == null
          ? other.equals(with(null))
          : particulars != null
              && with(lasting(particulars)).equals(other.with(lasting(other.particulars)));
    }

    private Head with(@Nullable String particulars) {
      return new Head(name, title, publisher, published, byline, url, particulars);
    }

    private static String lasting(String particulars) {
      return RETRIEVED.matcher(particulars).replaceAll("");
    }
  }

  static Optional<Present> of(Sql sql, String identity) {
    return sql.first(
        "SELECT article.id, removed, version.id, number, version.sha256, text IS NOT NULL, model,"
            + " name, title, publisher, published, byline, url, particulars FROM article"
            + " LEFT JOIN latest ON latest.article = article.id"
            + " LEFT JOIN version ON version.id = latest.version"
            + " LEFT JOIN reading ON reading.version = version.id WHERE identity = ?",
        row -> {
          Head head =
              new Head(
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  Objects.requireNonNullElse(row.getString(12), "[]"),
                  row.getString(13),
                  row.getString(14));
          byte[] sha256 = row.getBytes(5);
          return new Present(
              row.getLong(1),
              row.getString(2),
              sha256 == null
                  ? null
                  : new Latest(
                      row.getLong(3),
                      row.getInt(4),
                      sha256,
                      row.getInt(6) == 1,
                      Objects.requireNonNullElse(row.getString(7), ""),
                      head));
        },
        identity);
  }

  /** What is to be done with an article. */
  Standing standing(Sql sql, byte[] offered, boolean text, String model, Head head) {
    if (removed != null) {
      return new Standing.Removed(removed);
    }
    if (latest == null) {
      return new Standing.ToRead();
    }
    if (latest.isAlready(offered, text, model, head)) {
      return new Standing.Unchanged();
    }
    long earlier =
        Arrays.equals(offered, latest.sha256())
            ? 0
            : sql.number(
                "SELECT max(number) FROM version WHERE article = ? AND sha256 = ?",
                article,
                offered);
    return earlier > 0 ? new Standing.Earlier((int) earlier) : new Standing.ToRead();
  }
}
