package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
  private static final String FERRY =
      "Ana Holt said the island ferry will stay in the harbour until spring.";

  @TempDir private Path folder;
  private LedgerRun hearsay = new LedgerRun(Path.of(""));

  @BeforeEach
  void start() {
    hearsay = new LedgerRun(folder);
  }

  private static String article(String id, String publisher, String day, String text) {
    return "{\"id\":\"%s\",\"publisher\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, publisher, day, text);
  }

  private void add(String... lines) {
    String file = hearsay.file("articles.jsonl", String.join("", lines));
    assertThat(hearsay.run("add", file)).isZero();
  }

  private void ferries() {
    add(
        article("light-3", "The Harbour Light", "2031-07-25", FERRY),
        article("coast-7", "Coast Weekly", "2031-07-26", "Fog came in early. " + FERRY),
        article("east-1", "Eastwich News", "2031-07-27", "Tom Reed said the bakery opens soon."));
  }

  private String value(String key) {
    Matcher value = Pattern.compile("\"" + key + "\" : \"?([^\",\\n]*)").matcher(hearsay.out);
    assertThat(value.find()).as(hearsay.out).isTrue();
    return value.group(1);
  }

  @Test
  void aClaimIsFoundByItsWords() {
    ferries();

    assertThat(hearsay.run("trace", "ferry", "harbour")).isZero();
    assertThat(hearsay.out)
        .startsWith("“the island ferry will stay in the harbour until spring”\n")
        .contains("1 independent origin\n")
        .contains("Ana Holt · named person");
    assertThat(hearsay.err).isEmpty();
  }

  @Test
  void jsonHasTheKeysThatAreFixed() {
    ferries();

    assertThat(hearsay.run("trace", "--format", "json", "island ferry")).isZero();
    assertThat(hearsay.out)
        .contains("\"claim\" :", "\"copies\" : [", "\"atOdds\" : [", "\"effects\" : [")
        .contains("\"article\" : \"light-3\"", "\"article\" : \"coast-7\"")
        .doesNotContain("east-1");
    assertThat(value("lower")).isEqualTo("1");
    assertThat(value("upper")).isEqualTo("1");
    assertThat(value("kind")).isEqualTo("named-person");
  }

  @Test
  void aClaimIsFoundByTheIdOfAnyOfItsStatements() {
    ferries();
    hearsay.run("search", "--format", "jsonl", "outlet:\"Coast Weekly\"");
    Matcher id = Pattern.compile("\"statement\":\"(\\w+)\"").matcher(hearsay.out);
    assertThat(id.find()).isTrue();

    assertThat(hearsay.run("trace", "--format", "json", id.group(1))).isZero();
    assertThat(hearsay.out).contains("light-3", "coast-7");
  }

  @Test
  void namesAndFiguresCountMoreThanOtherWordsOfTheQuestion() {
    add(
        article(
            "n-1", "North", "2031-07-25", "Ana Holt said the pier at Tarn will shut for 30 days."),
        article(
            "n-2",
            "South",
            "2031-07-26",
            "Bo Lind said the old pier at Wick is closed and shut now."));

    assertThat(hearsay.run("trace", "old pier closed shut now Tarn 30")).isZero();
    assertThat(hearsay.out).contains("Ana Holt");
  }

  @Test
  void aClaimIsFoundByOtherWords() {
    ferries();

    assertThat(hearsay.run("trace", "the ferry stays in harbour till springtime")).isZero();
    assertThat(hearsay.out).startsWith("“the island ferry");
  }

  @Test
  void otherClaimsThatMatchAreNamed() {
    add(
        article("a", "Coast Weekly", "2031-07-25", "Ana Holt said the ferry needs new paint."),
        article("b", "Kiln Radio", "2031-07-25", "Tom Reed said the ferry was sold at night."));

    assertThat(hearsay.run("trace", "ferry")).isZero();
    assertThat(hearsay.err)
        .startsWith("hearsay: another claim matches these words as well:\n  hearsay trace ")
        .contains("the ferry");
  }

  @Test
  void nothingFoundIsSaid() {
    ferries();

    assertThat(hearsay.run("trace", "zeppelins over Thule")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(hearsay.out).isEmpty();
    assertThat(hearsay.err)
        .isEqualTo("hearsay: no statement in the ledger says zeppelins over Thule\n");
  }

  @Test
  void wordsThatTellNothingFindNothing() {
    ferries();

    assertThat(hearsay.run("trace", " … ?!")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void aStatementThatWentIsNotFound() {
    ferries();
    hearsay.run("trace", "--format", "json", "ferry");
    String claim = value("claim");
    hearsay.run("remove", "light-3", "coast-7");

    assertThat(hearsay.run("trace", claim)).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(hearsay.run("trace", "ferry")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void tooManyWordsAreRefused() {
    ferries();

    assertThat(hearsay.run("trace", "ferry ".repeat(2_000))).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err)
        .contains("STATEMENT_OR_WORDS has 12,000 characters; 2,000 are the most")
        .hasLineCount(1);
  }

  @Test
  void drawsAPicture() {
    ferries();

    assertThat(hearsay.run("trace", "--format", "svg", "ferry")).isZero();
    assertThat(hearsay.out).startsWith("<svg xmlns=").endsWith("</svg>\n").contains("light-3");
  }
}
