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
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.speaker.SpeakerKind;

/**
 * How often each value of a field comes up among the newest statements that a query finds. Costs
 * what looking at so many statements costs, however many there are.
 */
public final class Facets {
  /** Values of a field that are told, the most frequent ones. */
  public static final int VALUES = 20;

  /**
   * What was counted.
   *
   * @param looked statements that were looked at
   * @param all whether these are all that the query finds
   * @param values the most frequent first, {@value #VALUES} at most; yes alone of fields that know
   *     yes and no, but {@link Field#NAMED}
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

  // Each column read costs as much as finding the row: small numbers come as one, names later
  private static final String ROWS =
      """
      SELECT statement.place,
        statement.act | (statement.kind << 8) | (ifnull(link.holder, 0) << 15)
          | (ifnull(speaker.kind, 0) << 16) | (statement.flags << 24),
        statement.version, link.outlet, speaker.same, statement.day, statement.last
      FROM words
      CROSS JOIN statement ON statement.place = words.rowid
      LEFT JOIN link ON link.statement = statement.place
      LEFT JOIN speaker ON speaker.id = link.speaker
      """
          + Search.FOUND;

  private static final int YEAR_MONTH = "YYYY-MM".length();

  private final Sql sql;
  private final int[] acts = new int[Act.values().length];
  private final int[] kinds = new int[Kind.values().length];
  private final int[] holders = new int[SpeakerKind.values().length];
  private final int[] flags = new int[Flag.values().length];
  private final List<Long> places = new ArrayList<>();
  private final Map<Long, Integer> versions = new HashMap<>();
  private final Map<Long, Integer> speakers = new HashMap<>();
  private final Map<String, Integer> cited = new HashMap<>();
  private final Map<Long, Integer> days = new HashMap<>();
  private final Set<String> citedHere = new HashSet<>();
  private int looked;
  private int undated;
  private long place = -1;

  private Facets(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param most statements that are looked at
   */
  public static Counted of(Ledger ledger, Query query, int most) {
    Facets facets = new Facets(ledger.sql());
    boolean[] all = {true};
    new Search(ledger)
        .rows(
            ROWS,
            query,
            row -> {
              long place = row.getLong(1);
              if (place != facets.place && facets.looked == most) {
                all[0] = false;
                return false;
              }
              facets.take(place, row);
              return true;
            });
    return new Counted(facets.looked, all[0], facets.values(), facets.times(), facets.undated);
  }

  /** A link of a chain; the first of a statement brings the statement along. */
  private void take(long at, ResultSet row) throws SQLException {
    long packed = row.getLong(2);
    if (at != place) {
      place = at;
      places.add(at);
      looked++;
      citedHere.clear();
      acts[(int) packed & 0xFF]++;
      kinds[(int) (packed >> 8) & 0x7F]++;
      for (Flag flag : Flag.of((int) (packed >> 24))) {
        flags[flag.ordinal()]++;
      }
      versions.merge(row.getLong(3), 1, Integer::sum);
      day(row);
    }
    String outlet = row.getString(4);
    if (outlet != null && citedHere.add(outlet)) {
      cited.merge(outlet, 1, Integer::sum);
    }
    if ((packed >> 15 & 1) == 1) {
      long speaker = row.getLong(5);
      if (!row.wasNull()) {
        speakers.merge(speaker, 1, Integer::sum);
        holders[(int) (packed >> 16) & 0xFF]++;
      }
    }
  }

  private void day(ResultSet row) throws SQLException {
    int day = row.getInt(6);
    if (row.wasNull()) {
      undated++;
    } else {
      days.merge((long) day << Integer.SIZE | row.getInt(7), 1, Integer::sum);
    }
  }

  private Map<String, Integer> times() {
    Map<String, Integer> times = new TreeMap<>();
    days.forEach((day, count) -> {
      String date = Days.iso((int) (day >> Integer.SIZE), day.intValue());
      times.merge(date.substring(0, Math.min(date.length(), YEAR_MONTH)), count, Integer::sum);
    });
    return times;
  }

  private Map<Field, List<Value>> values() {
    Map<Field, List<Value>> values = new EnumMap<>(Field.class);
    values.put(Field.ACT, enums(Act.values(), acts));
    values.put(Field.KIND, enums(Kind.values(), kinds));
    values.put(Field.WHO, enums(SpeakerKind.values(), holders));
    values.put(Field.OUTLET, names(outlets()));
    values.put(Field.CITES, names(cited));
    values.put(Field.SPEAKER, speakers());
    values.put(Field.TAG, names(tags()));
    int named = flags[Flag.NAMED.ordinal()];
    values.put(Field.NAMED, sorted(List.of(yes(named), new Value("no", "no", looked - named))));
    values.put(Field.ORIGINALS, sorted(List.of(yes(looked - flags[Flag.COPY.ordinal()]))));
    values.put(Field.UNDATED, sorted(List.of(yes(undated))));
    flag(Field.HEDGED, Flag.HEDGED, values);
    flag(Field.RELAY, Flag.RELAY, values);
    flag(Field.NESTED, Flag.NESTED, values);
    flag(Field.NEGATED, Flag.NEGATED, values);
    flag(Field.REVIEWED, Flag.REVIEWED, values);
    flag(Field.WRONG, Flag.WRONG, values);
    return values;
  }

  private void flag(Field field, Flag flag, Map<Field, List<Value>> values) {
    values.put(field, sorted(List.of(yes(flags[flag.ordinal()]))));
  }

  private static Value yes(int count) {
    return new Value("yes", "yes", count);
  }

  private static List<Value> enums(Enum<?>[] constants, int[] counts) {
    List<Value> values = new ArrayList<>();
    for (Enum<?> constant : constants) {
      String name = HitJson.small(constant);
      values.add(new Value(name, name, counts[constant.ordinal()]));
    }
    return sorted(values);
  }

  private static List<Value> names(Map<String, Integer> counts) {
    List<Value> values = new ArrayList<>();
    int least = least(counts);
    counts.forEach((name, count) -> {
      if (count >= least) {
        values.add(new Value(name, name, count));
      }
    });
    return sorted(values);
  }

  /** How often the last one comes up that is told: most come up once, and need not be sorted. */
  private static int least(Map<?, Integer> counts) {
    int[] sorted = counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    return sorted.length <= VALUES ? 0 : sorted[sorted.length - VALUES];
  }

  /** An outlet has several articles, each of which has several statements. */
  private Map<String, Integer> outlets() {
    Map<String, Integer> outlets = new HashMap<>();
    sql.each(
        "SELECT version, outlet FROM latest WHERE outlet IS NOT NULL"
            + " AND version IN (SELECT value FROM json_each(?))",
        row -> {
          outlets.merge(row.getString(2), versions.get(row.getLong(1)), Integer::sum);
          return true;
        },
        versions.keySet().toString());
    return outlets;
  }

  private Map<String, Integer> tags() {
    Map<String, Integer> tags = new HashMap<>();
    sql.each(
        "SELECT name FROM tag WHERE statement IN (SELECT value FROM json_each(?))",
        row -> {
          tags.merge(row.getString(1), 1, Integer::sum);
          return true;
        },
        places.toString());
    return tags;
  }

  /** By the names that articles give, unless people gave another. */
  private List<Value> speakers() {
    List<Value> values = new ArrayList<>();
    int least = least(speakers);
    speakers.entrySet().stream()
        .filter(each -> each.getValue() >= least)
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(VALUES)
        .forEach(each -> {
          String id = SpeakerId.text(each.getKey());
          String name =
              sql.first(
                      "SELECT coalesce(renamed, name) FROM speaker WHERE id = ?"
                          + " AND coalesce(renamed, name) IS NOT NULL",
                      row -> row.getString(1),
                      each.getKey())
                  .orElse(id);
          values.add(new Value(id, name, each.getValue()));
        });
    return sorted(values);
  }

  private static List<Value> sorted(List<Value> values) {
    return values.stream()
        .filter(value -> value.count() > 0)
        .sorted(
            Comparator.comparingInt(Value::count)
                .reversed()
                .thenComparing(Value::label)
                .thenComparing(Value::value))
        .limit(VALUES)
        .toList();
  }
}
