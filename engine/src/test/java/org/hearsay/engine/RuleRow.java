package org.hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.engine.evidence.Rule;

/**
 * A line of a table that shows what rules find and what they do not: the rule's id, {@code not}
 * before it where it must not apply; then what the table's first line says, split by tabs.
 *
 * @param columns those behind the rule
 */
public record RuleRow(String rule, boolean applies, List<String> columns) {
  private static final String NOT = "not ";

  /** Of the table beside the test's class. */
  public static Stream<RuleRow> of(Class<?> test, String table) {
    try (InputStream in = test.getResourceAsStream(table)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> of(Arrays.asList(line.split("\t"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleRow of(List<String> cells) {
    String rule = cells.getFirst();
    boolean applies = !rule.startsWith(NOT);
    return new RuleRow(
        applies ? rule : rule.substring(NOT.length()), applies, cells.subList(1, cells.size()));
  }

  public String column(int column) {
    return columns.get(column);
  }

  /** That each rule has rows to which it applies and rows to which it does not. */
  public static void assertEachShown(List<RuleRow> rows, List<? extends Rule> rules) {
    for (Rule rule : rules) {
      for (boolean applies : new boolean[] {true, false}) {
        assertThat(rows)
            .as("%s%s", applies ? "" : NOT, rule.id())
            .anyMatch(row -> row.rule().equals(rule.id()) && row.applies() == applies);
      }
    }
  }
}
