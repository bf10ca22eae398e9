package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what {@code docs/queries.md} says of queries is so. */
class QueriesDocTest {
  private static final Path PAGE = Path.of("../docs/queries.md");
  private static final String REFUSED = "## What is refused";

  /** Also the queries that a row's second column mentions. */
  private static final Pattern MENTIONED = Pattern.compile("`([^`]+)` finds");

  private record Row(String query, String says) {
    @Override
    public String toString() {
      return query;
    }
  }

  @ParameterizedTest
  @MethodSource("understood")
  void understandsItsExamples(String query) throws QueryException {
    Query parsed = QueryParser.parse(query);
    assertThat(parsed).isNotEqualTo(Query.EVERYTHING);
    assertThat(QueryParser.parse(parsed.toString())).isEqualTo(parsed);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatItSaysIsRefused(Row row) {
    assertThatThrownBy(() -> QueryParser.parse(row.query()))
        .isInstanceOfSatisfying(
            QueryException.class, refused -> assertThat(refused.wanted()).isEqualTo(row.says()));
  }

  @Test
  void showsTheCaretWhereItStands() throws IOException {
    String[] fenced = part(true).split("```\n", -1);
    assertThatThrownBy(() -> QueryParser.parse(fenced[1].lines().findFirst().orElseThrow()))
        .hasMessage(fenced[1].strip());
  }

  @Test
  void tellsOfEveryField() throws IOException {
    String examples = part(false);
    assertThat(Field.values()).allSatisfy(field -> assertThat(examples).contains(field + ":"));
  }

  private static Stream<String> understood() throws IOException {
    String part = part(false);
    return Stream.concat(
        rows(part).stream().map(Row::query),
        MENTIONED.matcher(part).results().map(found -> found.group(1)));
  }

  private static List<Row> refused() throws IOException {
    return rows(part(true));
  }

  private static String part(boolean refused) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(REFUSED);
    assertThat(start).as("%s has the part %s", PAGE, REFUSED).isPositive();
    return refused ? page.substring(start) : page.substring(0, start);
  }

  private static List<Row> rows(String part) {
    List<Row> rows =
        Pattern.compile("^\\| `(.+?)` \\| (.+) \\|$", Pattern.MULTILINE)
            .matcher(part)
            .results()
            .map(QueriesDocTest::row)
            .toList();
    assertThat(rows).hasSizeGreaterThan(9);
    return rows;
  }

  private static Row row(MatchResult found) {
    return new Row(found.group(1), found.group(2));
  }
}
