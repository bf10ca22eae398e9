package org.hearsay.app.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Place;
import org.hearsay.app.kept.JsonStrings;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Derivation.Row;
import org.hearsay.app.ledger.Derivation.Step;
import org.hearsay.app.ledger.Derivation.Tokens;
import org.hearsay.app.ledger.Present.Latest;
import org.jspecify.annotations.Nullable;

/**
 * Changes a ledger, within one transaction of it.
 *
 * <p>Rows of the index wait until the end of the transaction and go in by rising places: out of
 * order, each would be written to disk by itself.
 */
public final class Writer {
  private record Indexed(long place, Tokens tokens) {}

  private final Sql sql;
  private final Outlets outlets;
  private final Clock clock;
  private final Corrections corrections;
  private final List<Indexed> indexed = new ArrayList<>();

  /** The next free place of each day asked for. */
  private final Map<Long, Long> free = new HashMap<>();

  private final Regrouping regrouping;

  /** Articles to which corrections came from elsewhere. */
  private final Set<Long> stale = new LinkedHashSet<>();

  private long dataVersion = -1;

  Writer(Sql sql, Outlets outlets, Clock clock) {
    this.sql = sql;
    this.outlets = outlets;
    this.clock = clock;
    corrections = new Corrections(sql);
    regrouping = new Regrouping(sql, outlets);
  }

  /** Forgets what another program may have changed since. */
  void begun() {
    indexed.clear();
    stale.clear();
    long version = sql.number("PRAGMA data_version");
    regrouping.begun(version != dataVersion);
    if (version != dataVersion) {
      free.clear();
      dataVersion = version;
    }
  }

  /** Forgets what it knows of tables that are not as it left them: what it wrote was taken back. */
  void forget() {
    dataVersion = -1;
  }

  /** Writes what has waited. */
  void finish() {
    stale.forEach(this::derive);
    flushIndex();
    regrouping.finish();
  }

  private void flushIndex() {
    indexed.sort(Comparator.comparingLong(Indexed::place));
    for (Indexed each : indexed) {
      Tokens tokens = each.tokens();
      sql.update(
          "INSERT INTO words (rowid, content, who, forms, facets) VALUES (?, ?, ?, ?, ?)",
          each.place(),
          tokens.content(),
          tokens.who(),
          tokens.forms(),
          tokens.facets());
    }
    indexed.clear();
  }

  /** Takes an article with its reading. One that was taken out stays out. */
  public Outcome add(Entry entry) {
    Present present = Present.of(sql, entry.identity()).orElse(null);
    if (present == null) {
      return first(entry);
    }
    if (present.removed() != null) {
      return new Outcome.Tombstone(present.removed());
    }
    Latest latest = present.latest();
    if (latest == null) {
      name(present.article(), entry);
      return added(present.article(), entry);
    }
    if (latest.isAlready(
        entry.sha256(), entry.text() != null, entry.reading().model(), entry.head())) {
      return new Outcome.Unchanged();
    }
    return replaced(present.article(), latest, entry);
  }

  /** The same, also of one that was taken out. */
  public Outcome restore(Entry entry) {
    sql.update("UPDATE article SET removed = NULL WHERE identity = ?", entry.identity());
    return add(entry);
  }

  /**
   * Takes another reading of a text that is there; what is said beside the text stays as it is.
   * Nothing happens where either is another by now.
   */
  public Outcome renew(Entry entry) {
    Present present = Present.of(sql, entry.identity()).orElse(null);
    if (present == null) {
      return new Outcome.Unchanged();
    }
    Latest latest = present.latest();
    return latest == null
            || !Arrays.equals(latest.sha256(), entry.sha256())
            || !latest.head().tells(entry.head())
        ? new Outcome.Unchanged()
        : replaced(present.article(), latest, entry);
  }

  /** Takes an article that is not there. */
  Outcome first(Entry entry) {
    sql.update(
        "INSERT INTO article (identity, name) VALUES (?, ?)",
        entry.identity(),
        entry.reading().article().id());
    return added(sql.number("SELECT last_insert_rowid()"), entry);
  }

  /**
   * Takes an article from elsewhere, whose versions and readings stand among those that are there
   * as their instants tell; what is there stays.
   */
  public Outcome merge(Entry entry) {
    return new Merging(sql, this).merge(entry);
  }

  /** Keeps in mind that an article has been taken out elsewhere, unless it is there. */
  public boolean tombstone(String identity, String name, String removed) {
    return sql.update(
            "INSERT OR IGNORE INTO article (identity, name, removed) VALUES (?, ?, ?)",
            identity,
            name,
            removed)
        == 1;
  }

  /** Whether an article has been taken out. */
  public boolean isRemoved(String identity) {
    return sql.number(
            "SELECT count(*) FROM article WHERE identity = ? AND removed IS NOT NULL", identity)
        == 1;
  }

  private Outcome added(long article, Entry entry) {
    write(article, version(article, 1, entry), entry);
    return new Outcome.Added(entry.rows().size());
  }

  /** Puts an entry behind the latest version, or of the same text in the place of it. */
  Outcome replaced(long article, Latest latest, Entry entry) {
    boolean sameText = entry.sha256().length > 0 && Arrays.equals(latest.sha256(), entry.sha256());
    Map<Long, String> before = statements(latest.version());
    takeOut(latest.version());
    int number = sameText ? latest.number() : latest.number() + 1;
    long version = latest.version();
    name(article, entry);
    if (sameText) {
      head(version, entry);
    } else {
      version = version(article, number, entry);
    }
    write(article, version, entry);
    return changed(number, sameText, before, entry.rows());
  }

  /**
   * Takes an article out, with its text, versions, readings, and what people said about it. What is
   * left is that it was there. The words stay in the files until {@link Ledger#sweep}.
   */
  public void remove(long article) {
    sql.update(
        "INSERT OR REPLACE INTO fact (name, value) VALUES (?, lower(hex(randomblob(8))))",
        Ledger.UNSWEPT);
    sql.first("SELECT version FROM latest WHERE article = ?", row -> row.getLong(1), article)
        .ifPresent(version -> {
          takeOut(version);
          sql.update("DELETE FROM latest WHERE article = ?", article);
        });
    sql.update("DELETE FROM correction WHERE article = ?", article);
    sql.update(
        "DELETE FROM reading WHERE version IN (SELECT id FROM version WHERE article = ?)", article);
    sql.update("DELETE FROM version WHERE article = ?", article);
    sql.update("UPDATE article SET removed = ? WHERE id = ?", now(), article);
  }

  /**
   * What makes corrections of a statement from what people write.
   *
   * @throws LedgerException if there is no statement of that id
   */
  public Corrector corrector(long statement) {
    return new Correcting(sql, this).corrector(statement, outlets);
  }

  /**
   * Applies what somebody says about a statement, in this order.
   *
   * @return the uids of the corrections
   * @throws LedgerException if there is no statement of that id, or one of them cannot be applied
   */
  public List<String> correct(long statement, List<Correction> given, String author) {
    return new Correcting(sql, this).correct(statement, given, author, clock.instant());
  }

  /**
   * Takes a correction back; the one that did can be taken back in turn.
   *
   * @return the uid of the correction that does
   * @throws LedgerException if there is none of that uid, or it is taken back already
   */
  public String undo(String uid, String author) {
    return new Correcting(sql, this).undo(uid, author, clock.instant());
  }

  /**
   * Takes a correction from elsewhere as it is. It is applied at the end of the transaction, as far
   * as its statement is there.
   *
   * @return false if it is there already
   * @throws LedgerException if its article is not in the ledger
   */
  public boolean take(String identity, KeptCorrection given) {
    long article = new Correcting(sql, this).take(identity, given);
    if (article == 0) {
      return false;
    }
    stale.add(article);
    return true;
  }

  private static Outcome changed(
      int number, boolean reread, Map<Long, String> before, List<Row> rows) {
    List<Long> came = new ArrayList<>();
    for (Row row : rows) {
      if (before.remove(row.id()) == null) {
        came.add(row.id());
      }
    }
    List<Outcome.Gone> went = new ArrayList<>();
    before.forEach((id, content) -> went.add(new Outcome.Gone(id, content)));
    return new Outcome.Changed(number, reread, came, went);
  }

  private Map<Long, String> statements(long version) {
    Map<Long, String> statements = new LinkedHashMap<>();
    sql.each(
        "SELECT id, content FROM statement WHERE version = ? ORDER BY number",
        row -> {
          statements.put(row.getLong(1), row.getString(2));
          return true;
        },
        version);
    return statements;
  }

  long version(long article, int number, Entry entry) {
    KeptReading.Head head = entry.reading().article();
    sql.update(
        "INSERT INTO version (article, number, added, sha256, length, title, publisher, published,"
            + " byline, url, language, particulars, text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        article,
        number,
        entry.added() == null ? now() : entry.added(),
        entry.sha256(),
        head.length(),
        head.title(),
        head.publisher(),
        head.published(),
        JsonStrings.write(head.byline()),
        head.url(),
        head.language(),
        entry.particulars(),
        entry.text());
    long version = sql.number("SELECT last_insert_rowid()");
    if (entry.prints() != null) {
      sql.update("INSERT INTO unkept (version, prints) VALUES (?, ?)", version, entry.prints());
    }
    return version;
  }

  /** What is said of a version beside its text, and the text where only its hash was kept. */
  private void head(long version, Entry entry) {
    KeptReading.Head head = entry.reading().article();
    sql.update(
        "UPDATE version SET title = ?, publisher = ?, published = ?, byline = ?, url = ?,"
            + " language = ?, particulars = coalesce(?, particulars), text = coalesce(?, text)"
            + " WHERE id = ?",
        head.title(),
        head.publisher(),
        head.published(),
        JsonStrings.write(head.byline()),
        head.url(),
        head.language(),
        entry.particulars(),
        entry.text(),
        version);
  }

  private void name(long article, Entry entry) {
    sql.update("UPDATE article SET name = ? WHERE id = ?", entry.reading().article().id(), article);
  }

  /** The reading of a version and all that follows from it. */
  private void write(long article, long version, Entry entry) {
    KeptReading.Head head = entry.reading().article();
    reading(version, entry);
    latest(article, version, entry.sha256(), head.publisher(), head.published());
    List<Row> rows =
        corrections.any(article) ? corrected(article, Stored.of(sql, article)) : rows(entry);
    List<Row> marked = Copied.of(sql, version).marked(rows);
    derived(article, version, entry.identity(), marked, Map.of());
  }

  void latest(
      long article,
      long version,
      byte[] sha256,
      @Nullable String publisher,
      @Nullable String published) {
    sql.update(
        "INSERT OR REPLACE INTO latest (article, version, outlet, sha256, since)"
            + " VALUES (?, ?, ?, ?, ?)",
        article,
        version,
        outlets.canonical(publisher),
        sha256.length == 0 ? null : sha256,
        Published.since(published));
  }

  /**
   * Marks the statements of an article that it has from its original, and no others. Costs no more
   * than a look at their places where that is so already.
   */
  public void markCopied(long article) {
    long version = sql.number("SELECT version FROM latest WHERE article = ?", article);
    if (!Copied.of(sql, version).isMarked(sql, version)) {
      remark(article, Stored.of(sql, article));
    }
  }

  /** Puts marks anew; all else of the statements, and what hangs on them, stays. */
  private void remark(long article, Stored stored) {
    flushIndex();
    Map<Long, Long> places = places(stored.version());
    for (Row row : rows(article, stored)) {
      long place = Objects.requireNonNull(places.get(row.id()));
      if (sql.update(
              "UPDATE statement SET flags = ? WHERE place = ? AND flags <> ?",
              row.flags(),
              place,
              row.flags())
          == 1) {
        sql.update("DELETE FROM words WHERE rowid = ?", place);
        indexed.add(new Indexed(place, row.tokens()));
      }
    }
  }

  /** Makes all that follows from an article's reading anew. */
  void derive(long article) {
    Stored stored = Stored.of(sql, article);
    Map<Long, Long> held = places(stored.version());
    takeOut(stored.version());
    List<Row> rows = rows(article, stored);
    derived(article, stored.version(), stored.identity(), rows, held);
  }

  void reading(long version, Entry entry) {
    sql.update(
        "INSERT OR REPLACE INTO reading (version, model, made, body) VALUES (?, ?, ?, ?)",
        version,
        entry.reading().model(),
        entry.made() == null ? now() : entry.made(),
        entry.body());
  }

  /** As they were made ready, unless people decided that the article means others by its names. */
  private List<Row> rows(Entry entry) {
    Set<Long> apart = regrouping.decisions().apart();
    boolean concerned =
        !apart.isEmpty()
            && Derivation.leaves(entry.rows()).values().stream()
                .anyMatch(leaf -> apart.contains(Leaf.within(entry.identity(), leaf.folded())));
    return concerned
        ? Derivation.of(entry.identity(), entry.reading(), outlets, apart)
        : entry.rows();
  }

  /** The rows of the latest reading as they are to be in the tables. */
  private List<Row> rows(long article, Stored stored) {
    return Copied.of(sql, stored.version()).marked(corrected(article, stored));
  }

  /** The rows of a reading with what people say of it; notes what belongs where. */
  private List<Row> corrected(long article, Stored stored) {
    Corrected corrected = corrections.applied(article, stored);
    corrections.anchor(article, corrected);
    return Derivation.of(stored.identity(), corrected, outlets, regrouping.decisions().apart());
  }

  private Map<Long, Long> places(long version) {
    Map<Long, Long> places = new HashMap<>();
    sql.each(
        "SELECT id, place FROM statement WHERE version = ?",
        row -> {
          places.put(row.getLong(1), row.getLong(2));
          return true;
        },
        version);
    return places;
  }

  /**
   * @param held places by id that are free for whoever had them, so that pages stay as they are
   */
  private void derived(
      long article, long version, String identity, List<Row> rows, Map<Long, Long> held) {
    Derivation.leaves(rows).values().forEach(leaf -> leaf(article, identity, leaf));
    Map<Integer, Long> places = new HashMap<>();
    for (Row row : rows) {
      Long place = held.get(row.id());
      long first = Place.first(row.days());
      if (place != null && place >= first && place < Place.end(first)) {
        places.put(row.number(), place);
        statement(place, version, row);
      }
    }
    for (Row row : rows) {
      if (!places.containsKey(row.number())) {
        long place = place(row.days());
        places.put(row.number(), place);
        statement(place, version, row);
      }
    }
    for (Row row : rows) {
      if (row.effect() != null) {
        sql.update(
            "INSERT INTO effect (statement, type, target) VALUES (?, ?, ?)",
            places.get(row.number()),
            row.effect().type().ordinal(),
            places.get(row.effect().target()));
      }
    }
  }

  private void leaf(long article, String identity, Leaf leaf) {
    int made =
        sql.update(
            "INSERT OR IGNORE INTO speaker (id, name, folded, kind, named, role, article, same)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            leaf.id(),
            leaf.name(),
            leaf.folded(),
            leaf.kind().ordinal(),
            leaf.named() ? 1 : 0,
            leaf.role(),
            leaf.shared() ? null : article,
            leaf.id());
    if (made == 1) {
      regrouping.touch(identity, leaf.folded(), leaf.shared());
    }
  }

  private void statement(long place, long version, Row row) {
    Days days = row.days();
    sql.update(
        "INSERT INTO statement (place, id, version, number, day, last, content, start, end, act,"
            + " kind, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        place,
        row.id(),
        version,
        row.number(),
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        row.content(),
        row.start(),
        row.end(),
        row.act().ordinal(),
        row.kind().ordinal(),
        row.flags());
    int number = 0;
    for (Step step : row.chain()) {
      number++;
      sql.update(
          "INSERT INTO link (statement, number, holder, speaker, outlet) VALUES (?, ?, ?, ?, ?)",
          place,
          number,
          number == row.chain().size() ? 1 : 0,
          step.speaker() == null ? null : step.speaker().id(),
          step.outlet());
    }
    for (String tag : row.tags()) {
      sql.update("INSERT INTO tag (statement, name) VALUES (?, ?)", place, tag);
    }
    indexed.add(new Indexed(place, row.tokens()));
  }

  private long place(@Nullable Days days) {
    long first = Place.first(days);
    Long known = free.get(first);
    long next =
        known != null
            ? known
            : Math.max(
                first,
                1
                    + sql.first(
                            "SELECT max(place) FROM statement WHERE place >= ? AND place < ?",
                            row -> row.getObject(1) == null ? first - 1 : row.getLong(1),
                            first,
                            Place.end(first))
                        .orElse(first - 1));
    if (next >= Place.end(first)) {
      throw new LedgerException(
          LedgerException.Matter.REFUSED,
          "more than " + Place.A_DAY + " statements of one day; use a second ledger");
    }
    free.put(first, next + 1);
    return next;
  }

  /** Everything that follows from a version's reading. */
  void takeOut(long version) {
    flushIndex();
    Set<Long> leaves = new HashSet<>();
    List<Long> places =
        sql.list("SELECT place FROM statement WHERE version = ?", row -> row.getLong(1), version);
    for (long place : places) {
      leaves.addAll(
          sql.list(
              "SELECT speaker FROM link WHERE statement = ? AND speaker IS NOT NULL",
              row -> row.getLong(1),
              place));
      sql.update("DELETE FROM words WHERE rowid = ?", place);
      sql.update("DELETE FROM effect WHERE statement = ?", place);
    }
    sql.update("DELETE FROM statement WHERE version = ?", version);
    for (long leaf : leaves) {
      dropUnused(leaf);
    }
    free.clear();
  }

  private void dropUnused(long leaf) {
    record Unused(String folded, @Nullable String identity) {}

    sql.first(
            "SELECT folded, identity FROM speaker"
                + " LEFT JOIN article ON article.id = speaker.article WHERE speaker.id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM link WHERE speaker = speaker.id)",
            row -> new Unused(row.getString(1), row.getString(2)),
            leaf)
        .ifPresent(unused -> {
          sql.update("DELETE FROM speaker WHERE id = ?", leaf);
          String identity = unused.identity();
          regrouping.touch(identity == null ? "" : identity, unused.folded(), identity == null);
        });
  }

  /**
   * Decides who is who.
   *
   * @throws LedgerException if what is to be taken back is not there, or taken back already
   */
  public Decision decide(Decision.What what, String author) {
    Decision decision = regrouping.decisions().next(what, author, clock.instant());
    write(decision);
    return decision;
  }

  /** Takes a decision from another ledger; false if it is there already. */
  public boolean take(Decision decision) {
    if (regrouping.decisions().has(decision.uid())) {
      return false;
    }
    write(decision);
    return true;
  }

  private void write(Decision decision) {
    Decisions.insert(sql, decision);
    Decision.What subject = regrouping.added(decision);
    if (subject instanceof Decision.Split(Party who, Party.Own in) && in != null) {
      sql.first(
              "SELECT id FROM article JOIN latest ON article = id WHERE identity = ?",
              row -> row.getLong(1),
              in.article())
          .ifPresent(this::derive);
    }
  }

  /** What is not as it is to be can be put right with it, in the same transaction. */
  Repairs repairs() {
    return new Repairs(sql, this, regrouping);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
