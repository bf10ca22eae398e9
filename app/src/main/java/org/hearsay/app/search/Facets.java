package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.speaker.SpeakerKind;

/**
 * How often each value of a field comes up among the newest statements that a query finds. Costs
 * what looking at so many statements costs, however many there are.
 */
public final class Facets {
  /**
   * What was counted.
   *
   * @param looked statements that were looked at
   * @param all whether these are all that the query finds
   * @param values the most frequent first; yes alone of fields that know yes and no, but {@link
   *     Field#NAMED}
   * @param times statements by {@code YYYY-MM}, of those dated by a year alone {@code YYYY}; the
   *     earliest first
   * @param undated statements without a date
   */
  public record Counted(
      int looked,
      boolean all,
      Map<Field, List<Value>> values,
      Map<String, Integer> times,
      int undated) {
    public List<Value> of(Field field) {
      return values.getOrDefault(field, List.of());
    }

    /** Statements with a value; 0 where none has it. */
    public int count(Field field, String value) {
      return of(field).stream()
          .filter(each -> each.value().equals(value))
          .mapToInt(Value::count)
          .sum();
    }
  }

  /**
   * A value of a field.
   *
   * @param value as {@link Field#of} takes it
   * @param label as people read it
   */
  public record Value(String value, String label, int count) {}

  private static final String ROWS =
      """
      SELECT statement.place, statement.act, statement.kind, statement.flags, statement.day,
        statement.last, latest.outlet, link.outlet, link.holder, speaker.same,
        coalesce(speaker.renamed, speaker.name), speaker.kind
      FROM words
      CROSS JOIN statement ON statement.place = words.rowid
      CROSS JOIN latest ON latest.version = statement.version
      LEFT JOIN link ON link.statement = statement.place
      LEFT JOIN speaker ON speaker.id = link.speaker
      """
          + Search.FOUND;

  private static final Map<Flag, Field> FLAGS =
      Map.of(
          Flag.HEDGED, Field.HEDGED,
          Flag.RELAY, Field.RELAY,
          Flag.NESTED, Field.NESTED,
          Flag.NEGATED, Field.NEGATED,
          Flag.REVIEWED, Field.REVIEWED,
          Flag.WRONG, Field.WRONG);

  private static final int YEAR_MONTH = "YYYY-MM".length();

  private final Map<Field, Map<String, Integer>> counts = new EnumMap<>(Field.class);
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> times = new TreeMap<>();
  private final Set<String> cited = new HashSet<>();
  private int looked;
  private int undated;
  private long place = -1;

  private Facets() {}

  /**
   * @param most statements that are looked at
   */
  public static Counted of(Search search, Query query, int most) {
    Facets facets = new Facets();
    boolean[] all = {true};
    search.rows(
        ROWS,
        query,
        row -> {
          if (row.getLong(1) != facets.place && facets.looked == most) {
            all[0] = false;
            return false;
          }
          facets.take(row);
          return true;
        });
    Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    facets.counts.forEach((field, counted) -> values.put(field, facets.sorted(counted)));
    return new Counted(facets.looked, all[0], values, facets.times, facets.undated);
  }

  /** A link of a chain; the first of a statement brings the statement along. */
  private void take(ResultSet row) throws SQLException {
    if (row.getLong(1) != place) {
      place = row.getLong(1);
      looked++;
      cited.clear();
      statement(row);
    }
    String outlet = row.getString(8);
    if (outlet != null && cited.add(outlet)) {
      add(Field.CITES, outlet);
    }
    if (row.getInt(9) == 1 && row.getString(10) != null) {
      String id = SpeakerId.text(row.getLong(10));
      String name = row.getString(11);
      add(Field.SPEAKER, id);
      if (name != null) {
        names.merge(id, name, (one, other) -> one.length() >= other.length() ? one : other);
      }
      add(Field.WHO, HitJson.small(SpeakerKind.values()[row.getInt(12)]));
    }
  }

  private void statement(ResultSet row) throws SQLException {
    add(Field.ACT, HitJson.small(Act.values()[row.getInt(2)]));
    add(Field.KIND, HitJson.small(Kind.values()[row.getInt(3)]));
    Set<Flag> flags = Flag.of(row.getInt(4));
    add(Field.NAMED, flags.contains(Flag.NAMED) ? "yes" : "no");
    if (!flags.contains(Flag.COPY)) {
      add(Field.ORIGINALS, "yes");
    }
    FLAGS.forEach((flag, field) -> {
      if (flags.contains(flag)) {
        add(field, "yes");
      }
    });
    if (row.getString(7) != null) {
      add(Field.OUTLET, row.getString(7));
    }
    if (row.getString(5) == null) {
      undated++;
      add(Field.UNDATED, "yes");
    } else {
      String date = Days.iso(row.getInt(5), row.getInt(6));
      times.merge(date.substring(0, Math.min(date.length(), YEAR_MONTH)), 1, Integer::sum);
    }
  }

  private void add(Field field, String value) {
    counts.computeIfAbsent(field, any -> new HashMap<>()).merge(value, 1, Integer::sum);
  }

  private List<Value> sorted(Map<String, Integer> counted) {
    List<Value> values = new ArrayList<>();
    counted.forEach(
        (value, count) -> values.add(new Value(value, names.getOrDefault(value, value), count)));
    values.sort(
        Comparator.comparingInt(Value::count)
            .reversed()
            .thenComparing(Value::label)
            .thenComparing(Value::value));
    return values;
  }
}
