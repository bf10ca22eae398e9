package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.JsonStrings;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/** Articles by what people call them. */
public final class Articles {
  /** What sorts behind everything that begins alike. */
  private static final String LAST = "\uDBFF\uDFFF";

  private static final String COLUMNS = "SELECT id, identity, name, removed FROM article WHERE ";

  /**
   * An article that is or was in the ledger.
   *
   * @param name its ID as given
   * @param removed when it was taken out, ISO 8601; null while it is there
   */
  public record Known(long id, String identity, String name, @Nullable String removed) {}

  private final Sql sql;

  public Articles(Ledger ledger) {
    sql = ledger.sql();
  }

  /**
   * Those that are meant: that of an identity or address, else those of an ID, else those whose
   * identity or ID begins so. What was taken out is meant only where no other is.
   *
   * @param most as many are looked for
   */
  public List<Known> called(String words, int most) {
    Optional<Known> one = of(words).or(() -> of(Identity.ofUrl(words)));
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<Known> same = list("name = ? AND removed IS NULL ORDER BY id LIMIT ?", words, most);
    if (same.isEmpty()) {
      same = list("name = ? ORDER BY id LIMIT ?", words, most);
    }
    return same.isEmpty() && !words.isEmpty() ? beginning(words, most) : same;
  }

  private List<Known> beginning(String words, int most) {
    return list(
        "removed IS NULL AND id IN (SELECT id FROM (SELECT id FROM article WHERE name >= ? AND name"
            + " < ? LIMIT ?) UNION SELECT id FROM (SELECT id FROM article WHERE identity >= ? AND"
            + " identity < ? LIMIT ?)) ORDER BY id LIMIT ?",
        words,
        words + LAST,
        most,
        words,
        words + LAST,
        most,
        most);
  }

  /**
   * One of the texts that an article has had.
   *
   * @param added ISO 8601
   * @param length in code points
   * @param model that read it; null where there is no reading
   */
  public record Version(
      int number,
      String added,
      int length,
      boolean textKept,
      @Nullable String model,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      List<String> byline,
      @Nullable String url) {
    public Version {
      byline = List.copyOf(byline);
    }
  }

  /** The article of a number in this ledger. */
  public Known of(long id) {
    return list("id = ?", id).getFirst();
  }

  /** The same; empty where there was never one of that number. */
  public Optional<Known> find(long id) {
    return list("id = ?", id).stream().findFirst();
  }

  /** The article that made a statement which is there no longer; empty of one that never was. */
  public Optional<Known> ofGone(long statement) {
    return sql.first(
            "SELECT article FROM gone WHERE statement = ?", row -> row.getLong(1), statement)
        .map(this::of);
  }

  /** The latest text of an article; empty where only its hash is kept. */
  public Optional<String> text(long article) {
    return sql.first(
            "SELECT text FROM latest JOIN version ON version.id = latest.version"
                + " WHERE latest.article = ?",
            row -> Optional.ofNullable(row.getBytes(1)),
            article)
        .flatMap(text -> text)
        .map(text -> new String(Packed.unpack(text), StandardCharsets.UTF_8));
  }

  /**
   * What the version before the latest had, and that one has no more.
   *
   * @param identity of the article
   * @return in the order of the text
   */
  public List<Outcome.Gone> gone(long article, String identity) {
    List<KeptReading> latestFirst =
        sql.list(
            "SELECT body FROM version JOIN reading ON reading.version = version.id"
                + " WHERE article = ? ORDER BY number DESC LIMIT 2",
            row -> Stored.parsed(identity, row.getBytes(1)),
            article);
    if (latestFirst.size() < 2) {
      return List.of();
    }
    Set<Long> now = Set.copyOf(StatementId.of(identity, latestFirst.getFirst().attributions()));
    List<Attributed> before = latestFirst.getLast().attributions();
    List<Long> ids = StatementId.of(identity, before);
    List<Outcome.Gone> gone = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!now.contains(ids.get(i))) {
        String words =
            before.get(i).content().stream().map(Quote::text).collect(Collectors.joining(" … "));
        gone.add(new Outcome.Gone(ids.get(i), words));
      }
    }
    return gone;
  }

  /** Of an article that is there, the latest last; none of one that was taken out. */
  public List<Version> versions(long article) {
    return sql.list(
        "SELECT number, added, length, text IS NOT NULL, model, title, publisher, published,"
            + " byline, url FROM version LEFT JOIN reading ON reading.version = version.id"
            + " WHERE article = ? ORDER BY number",
        row ->
            new Version(
                row.getInt(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4) == 1,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                JsonStrings.parse(row.getString(9)),
                row.getString(10)),
        article);
  }

  /** The article whose text a copy has, whole or in part. */
  public Optional<Known> original(long article) {
    return sql.first(
            "SELECT original FROM compared WHERE article = ? AND original IS NOT NULL",
            row -> row.getLong(1),
            article)
        .map(this::of);
  }

  /** Those that have their text from an article, the oldest first. */
  public List<Known> copies(long article, int most) {
    return sql.list(
        "SELECT id, identity, name, removed FROM compared JOIN latest USING (article)"
            + " JOIN article ON article.id = compared.article WHERE compared.original = ?"
            + " ORDER BY since, article.id LIMIT ?",
        row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        article,
        most);
  }

  private Optional<Known> of(String identity) {
    return list("identity = ?", identity).stream().findFirst();
  }

  private List<Known> list(String where, Object... values) {
    return sql.list(
        COLUMNS + where,
        row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        values);
  }
}
