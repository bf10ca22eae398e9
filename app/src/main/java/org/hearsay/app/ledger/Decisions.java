package org.hearsay.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** All decisions of a ledger, in the order in which they were made. */
final class Decisions {
  private static final String MERGE = "merge";
  private static final String SPLIT = "split";
  private static final String RENAME = "rename";
  private static final String UNDO = "undo";

  /** Always with milliseconds, so that texts stand in the order of time. */
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private record Raw(
      long uid,
      String kind,
      @Nullable String name,
      long undone,
      String author,
      String made,
      List<Party> parties) {
    Decision decision() {
      return new Decision(uid, what(), author, made);
    }

    private Decision.What what() {
      return switch (kind) {
        case MERGE -> new Decision.Merge(parties.get(0), parties.get(1));
        case SPLIT ->
            new Decision.Split(
                parties.get(0), parties.size() > 1 ? (Party.Own) parties.get(1) : null);
        case RENAME -> new Decision.Rename(parties.getFirst(), String.valueOf(name));
        case UNDO -> new Decision.Undo(undone);
        default -> throw new IllegalStateException("decision of kind " + kind);
      };
    }
  }

  private final List<Decision> all;
  private final Map<Long, Decision.What> byUid = new HashMap<>();
  private final Set<Long> undone = new HashSet<>();
  private final List<Decision> standing;
  private final Set<Long> apart = new HashSet<>();

  Decisions(Collection<Decision> all) {
    this.all =
        all.stream()
            .sorted(
                Comparator.comparing((Decision each) -> Instant.parse(each.made()))
                    .thenComparing(Decision::uid))
            .toList();
    for (Decision each : this.all.reversed()) {
      if (each.what() instanceof Decision.Undo undo && !undone.contains(each.uid())) {
        undone.add(undo.undone());
      }
    }
    standing =
        this.all.stream()
            .filter(each -> !(each.what() instanceof Decision.Undo) && !isUndone(each.uid()))
            .toList();
    for (Decision each : standing) {
      if (each.what() instanceof Decision.Split(Party who, Party.Own in) && in != null) {
        apart.add(in.within());
      }
    }
    this.all.forEach(each -> byUid.put(each.uid(), each.what()));
  }

  static Decisions of(Sql sql) {
    Map<Long, Raw> found = new LinkedHashMap<>();
    sql.each(
        "SELECT id, uid, decision.kind, decision.name, undone, author, made, leaf, party.name,"
            + " party.kind, role, article, within"
            + " FROM decision LEFT JOIN party ON party.decision = decision.id"
            + " ORDER BY decision.id, number",
        row -> {
          Raw raw = found.get(row.getLong(1));
          if (raw == null) {
            raw = raw(row);
            found.put(row.getLong(1), raw);
          }
          if (row.getObject(8) != null) {
            raw.parties().add(party(row));
          }
          return true;
        });
    return new Decisions(found.values().stream().map(Raw::decision).toList());
  }

  private static Raw raw(ResultSet row) throws SQLException {
    return new Raw(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        new ArrayList<>());
  }

  private static Party party(ResultSet row) throws SQLException {
    long leaf = row.getLong(8);
    return row.getString(9) == null
        ? new Party.Own(leaf, row.getString(12), row.getLong(13))
        : new Party.Shared(
            leaf, row.getString(9), SpeakerKind.values()[row.getInt(10)], row.getString(11));
  }

  static void insert(Sql sql, Decision decision) {
    Decision.What what = decision.what();
    sql.update(
        "INSERT INTO decision (uid, kind, name, undone, author, made) VALUES (?, ?, ?, ?, ?, ?)",
        decision.uid(),
        switch (what) {
          case Decision.Merge merge -> MERGE;
          case Decision.Split split -> SPLIT;
          case Decision.Rename rename -> RENAME;
          case Decision.Undo undo -> UNDO;
        },
        what instanceof Decision.Rename rename ? rename.name() : null,
        what instanceof Decision.Undo undo ? undo.undone() : null,
        decision.author(),
        decision.made());
    long id = sql.number("SELECT last_insert_rowid()");
    int number = 0;
    for (Party party : what.parties()) {
      number++;
      Party.Shared shared = party instanceof Party.Shared each ? each : null;
      Party.Own own = party instanceof Party.Own each ? each : null;
      sql.update(
          "INSERT INTO party (decision, number, leaf, name, kind, role, article, within)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          number,
          party.leaf(),
          shared == null ? null : shared.name(),
          shared == null ? null : shared.kind().ordinal(),
          shared == null ? null : shared.role(),
          own == null ? null : own.article(),
          own == null ? null : own.within());
    }
  }

  /**
   * A decision to be made now, later than all others.
   *
   * @throws LedgerException if what is to be taken back is not there, or taken back already
   */
  Decision next(Decision.What what, String author, Instant now) {
    if (what instanceof Decision.Undo(long uid)) {
      if (!has(uid)) {
        throw refused("no decision " + Decision.text(uid));
      }
      if (isUndone(uid)) {
        throw refused(Decision.text(uid) + " is undone already");
      }
    }
    Instant made = now;
    if (!all.isEmpty()) {
      Instant earliest = Instant.parse(all.getLast().made()).plusMillis(1);
      made = now.isBefore(earliest) ? earliest : now;
    }
    return Decision.of(what, author, MILLIS.format(made));
  }

  private static LedgerException refused(String why) {
    return new LedgerException(LedgerException.Matter.REFUSED, why);
  }

  boolean has(long uid) {
    return byUid.containsKey(uid);
  }

  /** The earliest first. */
  List<Decision> all() {
    return all;
  }

  boolean isUndone(long uid) {
    return undone.contains(uid);
  }

  /** Those that hold, without those that take others back; the earliest first. */
  List<Decision> standing() {
    return standing;
  }

  /** What {@link Leaf#within} gives for names that mean somebody else in their article. */
  Set<Long> apart() {
    return apart;
  }

  /** What a decision is about; one that takes another back, what that one is about. */
  Decision.What subject(Decision decision) {
    Decision.What what = decision.what();
    // A decision can only take back one that was there before it: its uid hangs on it
    while (what instanceof Decision.Undo(long uid)) {
      Decision.What earlier = byUid.get(uid);
      if (earlier == null) {
        return what;
      }
      what = earlier;
    }
    return what;
  }
}
