package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;

/**
 * Which statements a request asks for: words typed, and conditions beside them, each by the name of
 * its {@link Field}. All of it stands in the address, so that every search can be sent to others.
 *
 * @param words a query, as {@code docs/queries.md} has it; empty for every statement
 * @param conditions all of which hold; of several values of one field, one
 */
public record Asked(String words, Map<Field, List<String>> conditions) {
  /** Values of conditions that one search takes. */
  private static final int MOST = 50;

  public Asked {
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    conditions.forEach((field, values) -> {
      if (!values.isEmpty()) {
        copy.put(field, List.copyOf(values));
      }
    });
    conditions = copy;
  }

  /**
   * What a request asks for; nothing is checked yet but how much it is.
   *
   * @throws Problem if it is too much
   */
  public static Asked of(Request request) {
    String words = request.query("q");
    Map<Field, List<String>> conditions = new EnumMap<>(Field.class);
    int values = 0;
    for (Field field : Field.values()) {
      List<String> given =
          request.queries(field.toString()).stream()
              .filter(value -> !value.isBlank())
              .map(String::strip)
              .distinct()
              .toList();
      values += given.size();
      conditions.put(field, given);
    }
    if (values > MOST) {
      throw Problem.wrong("a search takes at most " + MOST + " conditions");
    }
    return new Asked(words == null ? "" : words.strip(), conditions);
  }

  /** The values of a field; empty where nothing is asked of it. */
  public List<String> values(Field field) {
    return conditions.getOrDefault(field, List.of());
  }

  public boolean isEverything() {
    return words.isEmpty() && conditions.isEmpty();
  }

  /** All of it together. */
  public Query query() throws QueryException {
    List<Query> parts = new ArrayList<>();
    parts.add(QueryParser.parse(words));
    for (Map.Entry<Field, List<String>> each : conditions.entrySet()) {
      Field field = each.getKey();
      if (each.getValue().size() > 1 && isOfTheWhole(field)) {
        throw Problem.wrong(field + " can be asked once");
      }
      List<Query> any = new ArrayList<>();
      for (String value : each.getValue()) {
        any.add(field.of(value));
      }
      parts.add(Query.or(any));
    }
    return Query.and(parts);
  }

  private static boolean isOfTheWhole(Field field) {
    return field == Field.SINCE || field == Field.UNTIL || field == Field.WRONG;
  }

  /**
   * The same for programs.
   *
   * @throws Problem if it cannot be understood
   */
  public Query understood() {
    try {
      return query();
    } catch (QueryException e) {
      throw misunderstood(e);
    }
  }

  /** What is wrong with a query, in one line. */
  public static Problem misunderstood(QueryException e) {
    String place = e.place().isPresent() ? "character " + (e.place().getAsInt() + 1) + ": " : "";
    return new Problem(400, "Query not understood", place + e.wanted(), e);
  }

  /** The same with one more condition. */
  public Asked with(Field field, String value) {
    List<String> values = new ArrayList<>(isOfTheWhole(field) ? List.of() : values(field));
    if (!values.contains(value)) {
      values.add(value);
    }
    return with(field, values);
  }

  public Asked without(Field field, String value) {
    return with(field, values(field).stream().filter(each -> !each.equals(value)).toList());
  }

  private Asked with(Field field, List<String> values) {
    Map<Field, List<String>> others = new EnumMap<>(Field.class);
    others.putAll(conditions);
    others.put(field, values);
    return new Asked(words, others);
  }

  /** As an address has it, to be read by {@link #of}. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      parameters.put("q", List.of(words));
    }
    conditions.forEach((field, values) -> parameters.put(field.toString(), values));
    return parameters;
  }
}
