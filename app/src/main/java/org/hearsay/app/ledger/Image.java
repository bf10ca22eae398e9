package org.hearsay.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Derivation.Row;
import org.hearsay.app.ledger.Derivation.Step;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that hangs on it, column by column: as the tables have it, or as it follows
 * from a reading. The two are equal where nothing is wrong.
 */
record Image(
    long id,
    int number,
    @Nullable Integer day,
    @Nullable Integer last,
    String content,
    int start,
    int end,
    int act,
    int kind,
    int flags,
    List<Linked> chain,
    List<Undone> effects,
    List<String> tags) {

  /** A link; without a speaker where it names none, or one that is not there. */
  record Linked(int number, int holder, @Nullable Long speaker, @Nullable String outlet, Who who) {}

  /** The columns of a speaker's row that its leaf gives; all null where there is none. */
  record Who(
      @Nullable String name,
      @Nullable String folded,
      @Nullable Integer kind,
      @Nullable Integer named,
      @Nullable String role,
      @Nullable Long article) {
    private static final Who NOBODY = new Who(null, null, null, null, null, null);
  }

  /**
   * @param target number of the other attribution; null where that is none of the article's
   */
  record Undone(int type, @Nullable Integer target) {}

  /** As it is to be in an article's rows. */
  static Image of(long article, Row row) {
    Days days = row.days();
    List<Linked> chain = new ArrayList<>();
    for (Step step : row.chain()) {
      int number = chain.size() + 1;
      Leaf leaf = step.speaker();
      chain.add(
          new Linked(
              number,
              number == row.chain().size() ? 1 : 0,
              leaf == null ? null : leaf.id(),
              step.outlet(),
              leaf == null ? Who.NOBODY : who(article, leaf)));
    }
    return new Image(
        row.id(),
        row.number(),
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        row.content(),
        row.start(),
        row.end(),
        row.act().ordinal(),
        row.kind().ordinal(),
        row.flags(),
        chain,
        row.effect() == null
            ? List.of()
            : List.of(new Undone(row.effect().type().ordinal(), row.effect().target())),
        row.tags().stream().sorted().toList());
  }

  private static Who who(long article, Leaf leaf) {
    return new Who(
        leaf.name(),
        leaf.folded(),
        leaf.kind().ordinal(),
        leaf.named() ? 1 : 0,
        leaf.role(),
        leaf.shared() ? null : article);
  }

  /** As they are of a version, by their places. */
  static Map<Long, Image> of(Sql sql, long version) {
    Map<Long, List<Linked>> links = new HashMap<>();
    sql.each(
        "SELECT place, link.number, holder, speaker, outlet, name, folded, speaker.kind, named,"
            + " role, article FROM statement JOIN link ON link.statement = place"
            + " LEFT JOIN speaker ON speaker.id = link.speaker WHERE version = ?"
            + " ORDER BY place, link.number",
        row -> {
          links
              .computeIfAbsent(row.getLong(1), place -> new ArrayList<>())
              .add(
                  new Linked(
                      row.getInt(2),
                      row.getInt(3),
                      whole(row, 4),
                      row.getString(5),
                      new Who(
                          row.getString(6),
                          row.getString(7),
                          small(row, 8),
                          small(row, 9),
                          row.getString(10),
                          whole(row, 11))));
          return true;
        },
        version);
    Map<Long, List<Undone>> effects = new HashMap<>();
    sql.each(
        "SELECT statement.place, type, target.number FROM statement"
            + " JOIN effect ON effect.statement = statement.place LEFT JOIN statement AS target"
            + " ON target.place = effect.target AND target.version = statement.version"
            + " WHERE statement.version = ?",
        row -> {
          effects
              .computeIfAbsent(row.getLong(1), place -> new ArrayList<>())
              .add(new Undone(row.getInt(2), small(row, 3)));
          return true;
        },
        version);
    Map<Long, List<String>> tags = new HashMap<>();
    sql.each(
        "SELECT place, name FROM statement JOIN tag ON tag.statement = place WHERE version = ?",
        row -> {
          tags.computeIfAbsent(row.getLong(1), place -> new ArrayList<>()).add(row.getString(2));
          return true;
        },
        version);
    Map<Long, Image> images = new HashMap<>();
    sql.each(
        "SELECT place, id, number, day, last, content, start, end, act, kind, flags FROM statement"
            + " WHERE version = ?",
        row -> {
          long place = row.getLong(1);
          images.put(
              place,
              new Image(
                  row.getLong(2),
                  row.getInt(3),
                  small(row, 4),
                  small(row, 5),
                  row.getString(6),
                  row.getInt(7),
                  row.getInt(8),
                  row.getInt(9),
                  row.getInt(10),
                  row.getInt(11),
                  links.getOrDefault(place, List.of()),
                  effects.getOrDefault(place, List.of()),
                  tags.getOrDefault(place, List.of()).stream().sorted().toList()));
          return true;
        },
        version);
    return images;
  }

  private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer small(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
