package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.app.index.Days;
import org.hearsay.app.search.Query.And;
import org.hearsay.app.search.Query.Between;
import org.hearsay.app.search.Query.Filter;
import org.hearsay.app.search.Query.Not;
import org.hearsay.app.search.Query.Or;
import org.hearsay.app.search.Query.Phrase;
import org.hearsay.app.search.Query.Prefix;
import org.hearsay.app.search.Query.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Tariff|tariff",
        "  tariff\t increases |tariff increases",
        "a AND b OR c|(a b) OR c",
        "a OR b c|a OR (b c)",
        "a OR b OR c|a OR b OR c",
        "(a b) c|a b c",
        "NOT a b|NOT a b",
        "NOT (a b)|NOT (a b)",
        "-a -\"b c\" -(d e)|NOT a NOT \"b c\" NOT (d e)",
        "NOT cuba|NOT cuba",
        "NOT NOT a|NOT NOT a",
        "a AND NOT b|a NOT b",
        "and or not|and or not",
        "\"Dead on ARRIVAL\"|\"dead on arrival\"",
        "“pasted words”|\"pasted words\"",
        "\"one\"|\"one\"",
        "foo\"bar\"|foo \"bar\"",
        "al-Qaeda|\"al qaeda\"",
        "well-known NOT un-known|\"well known\" NOT \"un known\"",
        "U.S. 5,000 3.5|us 5000 3p5",
        "company's|company",
        "econ*|econ*",
        "Łód*|lod*",
        "東京|\"東 京\"",
        "Smith & Wesson — ++ ;|smith wesson",
        "10:30|\"10 30\"",
        "http://example.org/a|\"http example org a\"",
        "Trump: we win|trump we win",
        "col : x|col x",
        "\"; DROP TABLE statement\" --x|\"drop table statement\" x",
        "NEAR(a b)|near a b",
        "^a {b} c+d 'e'|a b \"c d\" e",
        "speaker:Lee|speaker:Lee",
        "SPEAKER:\"Ann  Lee\"|speaker:\"Ann  Lee\"",
        "speaker:\"Ann \\\"Bo\\\" Lee\"|speaker:\"Ann \\\"Bo\\\" Lee\"",
        "act:DENY kind:direct|act:deny kind:direct",
        "who:person effect:denies|who:person effect:denies",
        "article:http://e.org/a_(b)?c=1|article:\"http://e.org/a_(b)?c=1\"",
        "(outlet:Gazette)|outlet:Gazette",
        "-act:ask|NOT act:ask",
        "wrong:any a|wrong:any a",
        "since:2025|since:2025-01-01",
        "until:2024-02 a|a until:2024-02-29",
        "since:2025-03 a until:2025-04-01|a since:2025-03-01 until:2025-04-01",
        "since:0000 until:9999|since:0000-01-01",
        "until:0000|until:0000-12-31",
        "(since:2020 a) since:2021|a since:2021-01-01",
      })
  void readsTheLanguage(String query, String canonical) throws QueryException {
    assertThat(QueryParser.parse(query)).hasToString(canonical);
    assertThat(QueryParser.parse(canonical)).isEqualTo(QueryParser.parse(query));
  }

  @Test
  void bindsNotBeforeAndBeforeOr() throws QueryException {
    assertThat(QueryParser.parse("NOT a b OR c"))
        .isEqualTo(
            new Or(
                List.of(new And(List.of(new Not(new Word("a")), new Word("b"))), new Word("c"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void asksForEverythingWithNothing(String blank) throws QueryException {
    assertThat(QueryParser.parse(blank)).isSameAs(Query.EVERYTHING).hasToString("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "&&|2|a word or a condition is wanted here",
        "a OR|4|a word or a condition is wanted here",
        "OR a|0|a word or a condition is wanted here",
        "a AND OR b|6|a word or a condition is wanted here",
        "NOT|3|a word or a condition is wanted here",
        "a ()|3|a word or a condition is wanted here",
        "a NOT &|7|a word or a condition is wanted here",
        "a (b OR c|2|this parenthesis is never closed",
        "a) b|1|no parenthesis is open here",
        "a \"b c|2|this quotation mark is never closed",
        "speaker:\"b c|8|this quotation mark is never closed",
        "a \"\"|2|a word is wanted between the quotation marks",
        "a e*|3|* stands behind the first letters of one word, at least three",
        "ec*n|2|* stands behind the first letters of one word, at least three",
        "al-qa*|5|* stands behind the first letters of one word, at least three",
        "*|0|* stands behind the first letters of one word, at least three",
        "speaker: Lee|8|a value is wanted behind speaker:",
        "speaker:|8|a value is wanted behind speaker:",
        "speaker:—|8|speaker takes a name",
        "article:\" \"|8|article takes an id",
        "a kind:straight|7|kind takes direct, mixed or indirect",
        "named:maybe|6|named takes yes or no",
        "originals:no|10|originals takes yes",
        "effect:undoes|7|effect takes denies, confirms, revokes, reinstates, corrects or repeats",
        "since:2025-13|6|since takes a date: YYYY, YYYY-MM or YYYY-MM-DD, of the years 0000 to 9999",
        "until:2025-02-30|6|until takes a date: YYYY, YYYY-MM or YYYY-MM-DD, of the years 0000 to 9999",
        "until:12025|6|until takes a date: YYYY, YYYY-MM or YYYY-MM-DD, of the years 0000 to 9999",
        "until:2025-01-01T00|6|until takes a date: YYYY, YYYY-MM or YYYY-MM-DD, of the years 0000 to 9999",
        "a OR since:2025|5|since, until and wrong hold for the whole query; they cannot stand under OR or NOT",
        "a (b until:2025 OR c)|5|since, until and wrong hold for the whole query; they cannot stand under OR or NOT",
        "a -wrong:yes|3|since, until and wrong hold for the whole query; they cannot stand under OR or NOT",
        "since:2025 until:2024|11|with this, the last day lies before the first",
      })
  void refusesWithThePlace(String query, int place, String wanted) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOfSatisfying(
            QueryException.class,
            refused -> {
              assertThat(refused.wanted()).isEqualTo(wanted);
              assertThat(refused.place()).hasValue(place);
              assertThat(refused).hasMessage(query + "\n" + " ".repeat(place) + "^ " + wanted);
            });
  }

  @Test
  void namesTheFieldsWhereOneIsUnknown() {
    assertThatThrownBy(() -> QueryParser.parse("a speker:Lee"))
        .hasMessageStartingWith("a speker:Lee\n  ^ no such field")
        .hasMessageContaining("speaker, outlet, cites, act, kind, who, effect, since, until");
  }

  @Test
  void namesTheActsWhereOneIsUnknown() {
    assertThatThrownBy(() -> QueryParser.parse("act:denied"))
        .hasMessageEndingWith(
            "act takes say, report, claim, deny, confirm, announce, promise, direct, ask, think,"
                + " find or withhold");
  }

  @Test
  void countsPlacesInCodePointsAndDrawsInColumns() {
    assertThatThrownBy(() -> QueryParser.parse("😀 東京\te\u0301\u202E a)"))
        .hasMessageStartingWith("😀 東京 e\u0301 a)\n           ^ ")
        .isInstanceOfSatisfying(
            QueryException.class, refused -> assertThat(refused.place()).hasValue(10));
  }

  @Test
  void showsThePlaceInALongQuery() {
    assertThatThrownBy(() -> QueryParser.parse("w ".repeat(900) + ") " + "w ".repeat(900)))
        .hasMessage(
            "…"
                + "w ".repeat(20)
                + ") "
                + "w ".repeat(14)
                + "…\n"
                + " ".repeat(41)
                + "^ no parenthesis is open here");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> QueryParser.parse("x".repeat(10_000)))
        .hasMessage("the query has 10,000 characters; 4,000 are the most");
    assertThatCode(() -> QueryParser.parse("😀x".repeat(2_000))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "-(", "(NOT "})
  void refusesWhatIsTooDeep(String piece) {
    assertThatThrownBy(() -> QueryParser.parse(piece.repeat(500) + "a"))
        .hasMessageContaining("no more than 25 parentheses and NOTs");
  }

  @Test
  void takesFiftyParentheses() throws QueryException {
    assertThat(QueryParser.parse("(".repeat(25) + "a" + ")".repeat(25))).hasToString("a");
  }

  @Test
  void neverFailsButWithAMessage() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "a",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "\"",
            "“",
            " ",
            " ",
            "-",
            "*",
            ":",
            "act:",
            "deny",
            "since:",
            "2025",
            "wrong:any",
            "\\",
            "'",
            "\uD83D",
            "\0",
            "東",
            "abc*",
            "//",
            ",",
            ".");
    for (int i = 0; i < 50_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        Query parsed = QueryParser.parse(query.toString());
        assertThat(QueryParser.parse(parsed.toString())).as(query.toString()).isEqualTo(parsed);
      } catch (QueryException refused) {
        assertThat(refused).as(query.toString()).message().hasLineCount(2);
      }
    }
  }

  @Test
  void readsItsOwnTextBack() throws QueryException {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      List<Query> parts = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        parts.add(any(random, 4));
      }
      if (random.nextBoolean()) {
        parts.add(
            new Between(random.nextInt(2) * 700_000, Days.LAST - random.nextInt(2) * 2_900_000));
      }
      if (random.nextInt(4) == 0) {
        parts.add(new Filter(Field.WRONG, "any"));
      }
      Query query = Query.and(parts);
      assertThat(QueryParser.parse(query.toString()))
          .as("seed %s: %s", seed, query)
          .isEqualTo(query);
    }
  }

  private static Query any(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> new Word(List.of("a", "or", "not", "3p5", "東", "ss").get(random.nextInt(6)));
      case 1 -> new Phrase(List.of("dead", "on", "and").subList(0, 1 + random.nextInt(3)));
      case 2 -> new Prefix("eco");
      case 3 ->
          new Filter(
              Field.SPEAKER,
              List.of("Lee", " A \"B\" ", "x\\", "“c”", "-d", "e:f").get(random.nextInt(6)));
      case 4 -> new Filter(Field.NAMED, "Yes");
      case 5 -> new Not(any(random, depth - 1));
      case 6 -> Query.or(List.of(any(random, depth - 1), any(random, depth - 1)));
      default -> Query.and(List.of(any(random, depth - 1), any(random, depth - 1)));
    };
  }
}
