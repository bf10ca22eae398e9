package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.jspecify.annotations.Nullable;

/** What people say about statements, as the ledger keeps it. */
public final class Corrections {
  private static final String COLUMNS = "uid, statement, words, field, value, author, made";

  /** Most corrections that one article may have: all of them are applied at each change. */
  static final int MOST = 10_000;

  /**
   * A correction and what has become of it.
   *
   * @param article number of its article in the ledger
   * @param name the article's ID as given
   * @param anchor id of the statement it belongs to now; null of an orphan
   * @param inForce whether it has not been taken back, or was again
   */
  public record Listed(
      long article,
      String name,
      KeptCorrection correction,
      @Nullable Long anchor,
      boolean inForce) {

    /** Whether the words it is about are not in the latest reading of the article. */
    public boolean isOrphan() {
      return anchor == null;
    }

    private boolean isAbout(long statement) {
      return correction.statement() == statement || anchor != null && anchor == statement;
    }
  }

  /** A statement with its corrections applied. */
  public record Now(Attributed said, Marks marks) {}

  private final Sql sql;

  public Corrections(Ledger ledger) {
    this(ledger.sql());
  }

  Corrections(Sql sql) {
    this.sql = sql;
  }

  /** The statement as it is now, or empty where there is none of that id. */
  public Optional<Now> now(long statement) {
    return at(statement)
        .map(at -> {
          Corrected corrected = applied(at.article(), Stored.of(sql, at.article()));
          return new Now(
              corrected.reading().attributions().get(at.number() - 1),
              corrected.marks().get(at.number() - 1));
        });
  }

  /** The statement as it was read, without what people say of it; empty where there is none. */
  public Optional<Attributed> asRead(long statement) {
    return at(statement)
        .map(at -> Stored.of(sql, at.article()).reading().attributions().get(at.number() - 1));
  }

  /** The article of a statement, by its number in the ledger. */
  public Optional<Long> article(long statement) {
    return at(statement).map(At::article);
  }

  /**
   * Where a statement stands.
   *
   * @param number of its attribution in the reading, from 1
   */
  record At(long article, int number) {}

  Optional<At> at(long statement) {
    return sql.first(
        "SELECT version.article, statement.number FROM statement"
            + " JOIN version ON version.id = statement.version WHERE statement.id = ?",
        row -> new At(row.getLong(1), row.getInt(2)),
        statement);
  }

  /** Those of all articles, article by article in the order in which they were made. */
  public void each(Consumer<Listed> consumer) {
    // Not one row after the other: the consumer may take long, and readers must not hold writers
    for (long article :
        sql.list("SELECT DISTINCT article FROM correction ORDER BY 1", row -> row.getLong(1))) {
      ofArticle(article).forEach(consumer);
    }
  }

  /**
   * Some of those of all articles, in the order in which the ledger got them.
   *
   * @param after uid of the last that is known; null for the first of all
   * @param limit how many at most
   * @return empty if there is no correction of that uid
   */
  public Optional<List<Listed>> page(@Nullable String after, int limit) {
    long from =
        after == null
            ? 0
            : sql.first("SELECT id FROM correction WHERE uid = ?", row -> row.getLong(1), after)
                .orElse(-1L);
    if (from < 0) {
      return Optional.empty();
    }
    record Which(long article, String uid) {}
    Map<Long, List<Listed>> articles = new HashMap<>();
    return Optional.of(
        sql
            .list(
                "SELECT article, uid FROM correction WHERE id > ? ORDER BY id LIMIT ?",
                row -> new Which(row.getLong(1), row.getString(2)),
                from,
                limit)
            .stream()
            .flatMap(which ->
                articles.computeIfAbsent(which.article(), this::ofArticle).stream()
                    .filter(each -> each.correction().uid().equals(which.uid())))
            .toList());
  }

  /** Those that belong to a statement now, or did when they were made. */
  public List<Listed> ofStatement(long statement) {
    return sql
        .list(
            "SELECT DISTINCT article FROM correction"
                + " WHERE statement = ? OR id IN (SELECT correction FROM anchor WHERE statement = ?)",
            row -> row.getLong(1),
            statement,
            statement)
        .stream()
        .flatMap(article -> ofArticle(article).stream())
        .filter(each -> each.isAbout(statement))
        .toList();
  }

  /** Those of an article, in the order in which they were made. */
  public List<Listed> ofArticle(long article) {
    List<KeptCorrection> all = of(article);
    Set<String> inForce = Corrected.inForce(all);
    String name =
        sql.first("SELECT name FROM article WHERE id = ?", row -> row.getString(1), article)
            .orElse("");
    Map<String, Long> anchors = anchors(article);
    return all.stream()
        .map(each ->
            new Listed(article, name, each, anchors.get(each.uid()), inForce.contains(each.uid())))
        .toList();
  }

  private Map<String, Long> anchors(long article) {
    Map<String, Long> anchors = new HashMap<>();
    sql.each(
        "SELECT uid, anchor.statement FROM correction JOIN anchor"
            + " ON anchor.correction = correction.id"
            + " WHERE article = ? AND anchor.statement IS NOT NULL",
        row -> {
          anchors.put(row.getString(1), row.getLong(2));
          return true;
        },
        article);
    return anchors;
  }

  /** The latest reading of an article with its corrections. */
  public KeptReading reading(long article) {
    return applied(article, Stored.of(sql, article)).reading();
  }

  /**
   * All of an article as it is now.
   *
   * @param ids of its statements, in the order of the reading, as are the marks
   */
  public record Whole(List<Long> ids, KeptReading reading, List<Marks> marks) {
    public Whole {
      ids = List.copyOf(ids);
      marks = List.copyOf(marks);
    }
  }

  /** The latest reading of an article, with what people say of its statements. */
  public Whole whole(long article) {
    Corrected corrected = applied(article, Stored.of(sql, article));
    return new Whole(corrected.ids(), corrected.reading(), corrected.marks());
  }

  /** Whether an article has any. */
  public boolean any(long article) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM correction WHERE article = ?)", article) == 1;
  }

  /** In the order in which they were made. */
  List<KeptCorrection> of(long article) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM correction WHERE article = ? ORDER BY made, uid",
        Corrections::kept,
        article);
  }

  /** The correction of a uid. */
  public Optional<Listed> of(String uid) {
    return sql.first("SELECT article FROM correction WHERE uid = ?", row -> row.getLong(1), uid)
        .flatMap(article ->
            ofArticle(article).stream()
                .filter(each -> each.correction().uid().equals(uid))
                .findFirst());
  }

  boolean isOrphan(String uid) {
    return sql.number(
            "SELECT count(anchor.statement) FROM correction JOIN anchor"
                + " ON anchor.correction = correction.id WHERE uid = ?",
            uid)
        == 0;
  }

  private static KeptCorrection kept(ResultSet row) throws SQLException {
    try {
      return KeptCorrection.of(
          row.getString(1),
          row.getLong(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    } catch (BadReadingException e) {
      throw new LedgerException(
          Matter.DAMAGED, "correction " + row.getString(1) + " is damaged: " + e.getMessage(), e);
    }
  }

  /** A latest reading with the corrections of its article. */
  Corrected applied(long article, Stored stored) {
    return any(article)
        ? Corrected.of(stored.identity(), stored.reading(), passages(stored), of(article))
        : Corrected.none(stored.identity(), stored.reading());
  }

  Passages passages(Stored stored) {
    return sql.first(
            "SELECT text FROM version WHERE id = ?",
            row -> Optional.ofNullable(row.getBytes(1)),
            stored.version())
        .flatMap(text -> text)
        .map(text -> Passages.ofText(new String(Packed.unpack(text), StandardCharsets.UTF_8)))
        .orElseGet(() -> Passages.ofQuotes(stored.reading()));
  }

  /** Notes to which statements the corrections of an article belong now. */
  void anchor(long article, Corrected corrected) {
    sql.update(
        "DELETE FROM anchor WHERE correction IN (SELECT id FROM correction WHERE article = ?)",
        article);
    corrected
        .anchors()
        .forEach((uid, at) ->
            sql.update(
                "INSERT INTO anchor (correction, statement)"
                    + " SELECT id, ? FROM correction WHERE uid = ?",
                at == Corrected.ORPHAN ? null : corrected.ids().get(at),
                uid));
  }

  /**
   * Keeps what somebody says about a statement.
   *
   * @param now at the earliest; the moment kept is behind that of all corrections of the article
   * @return the uids
   */
  List<String> add(
      long article,
      String identity,
      long statement,
      StatementWords words,
      List<Correction> corrections,
      String author,
      Instant now) {
    Instant made = now.truncatedTo(ChronoUnit.MILLIS);
    Instant last =
        sql.first(
                "SELECT max(made) FROM correction WHERE article = ?",
                row -> Optional.ofNullable(row.getString(1)).map(Instant::parse),
                article)
            .flatMap(found -> found)
            .orElse(Instant.MIN);
    List<String> uids = new ArrayList<>();
    for (Correction each : corrections) {
      made = made.isAfter(last) ? made : last.plusMillis(1);
      last = made;
      String moment = KeptCorrection.moment(made);
      String key =
          String.join(
              "\n",
              identity,
              StatementId.text(statement),
              each.field(),
              CorrectionJson.write(each),
              author,
              moment);
      String uid = "c" + StatementId.text(Facet.hash64(key));
      insert(article, new KeptCorrection(uid, statement, words, each, author, moment));
      uids.add(uid);
    }
    return uids;
  }

  /** False where it is there already. */
  boolean insert(long article, KeptCorrection given) {
    if (sql.number("SELECT count(*) FROM correction WHERE uid = ?", given.uid()) > 0) {
      return false;
    }
    if (sql.number("SELECT count(*) FROM correction WHERE article = ?", article) >= MOST) {
      throw new LedgerException(
          Matter.REFUSED, "this article has " + MOST + " corrections, and can have no more");
    }
    return sql.update(
            "INSERT OR IGNORE INTO correction (uid, article, statement, words, field, value,"
                + " author, made, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            given.uid(),
            article,
            given.statement(),
            CorrectionJson.write(given.words()),
            given.correction().field(),
            CorrectionJson.write(given.correction()),
            given.author(),
            given.made(),
            given.correction() instanceof Correction.Undo undo ? undo.uid() : null)
        == 1;
  }
}
