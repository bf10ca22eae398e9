package org.hearsay.app.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a ledger's database. Statements are prepared once. Not thread-safe.
 *
 * <p>What goes wrong comes out as {@link LedgerException}.
 */
public final class Sql implements AutoCloseable {
  /** Makes a value of the row that the result stands at. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes the row that the result stands at; false when it wants no more. */
  @FunctionalInterface
  public interface Each {
    boolean take(ResultSet row) throws SQLException;
  }

  /** Statements that wait for their next use; callers use a few dozen fixed ones. */
  private static final int PREPARED = 200;

  private final Connection connection;
  private final Failures failures;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection, Failures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  /**
   * All rows.
   *
   * @param values of the question marks, in order: String, Long, Integer, Double, byte[] or null
   */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    List<T> found = new ArrayList<>();
    each(
        sql,
        result -> {
          found.add(row.of(result));
          return true;
        },
        values);
    return found;
  }

  /** The first row. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    List<T> found = new ArrayList<>(1);
    each(
        sql,
        result -> {
          found.add(row.of(result));
          return false;
        },
        values);
    return found.stream().findFirst();
  }

  /** The number in the first column of the first row; 0 where there is none. */
  public long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** One row after the other, as they are found. */
  public void each(String sql, Each each, @Nullable Object... values) {
    PreparedStatement statement = take(sql);
    try {
      set(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        boolean more = true;
        while (more && result.next()) {
          more = each.take(result);
        }
      }
    } catch (SQLException e) {
      throw failed(statement, e);
    } finally {
      giveBack(sql, statement);
    }
  }

  /** Returns how many rows were changed. */
  public int update(String sql, @Nullable Object... values) {
    PreparedStatement statement = take(sql);
    try {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(statement, e);
    } finally {
      giveBack(sql, statement);
    }
  }

  /** Runs any number of statements without values, such as a file of them. */
  void script(String sql) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setObject(i + 1, null);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case String text -> statement.setString(i + 1, text);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("no column takes " + values[i].getClass());
      }
    }
  }

  /** Out of the store while in use: the same may be asked again within its own rows. */
  private PreparedStatement take(String sql) {
    PreparedStatement known = prepared.remove(sql);
    if (known != null) {
      return known;
    }
    try {
      return connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  /** It may be in no state to be used again. */
  private RuntimeException failed(PreparedStatement statement, SQLException reason) {
    try {
      statement.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
    return failures.of(reason);
  }

  private void giveBack(String sql, PreparedStatement statement) {
    try {
      if (statement.isClosed()) {
        return;
      }
      statement.clearParameters();
      if (prepared.size() >= PREPARED || prepared.putIfAbsent(sql, statement) != null) {
        statement.close();
      }
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  /** Closes it after a failure, of which more is known than of one in closing. */
  void abandon() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The failure that led here is the one to tell
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
