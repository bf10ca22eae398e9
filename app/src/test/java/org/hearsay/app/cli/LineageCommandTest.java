package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageCommandTest {
  private static final String FERRY =
      "PORT ELLERY (AP) — Ana Holt said no.\\n\\nCopyright 2031 The Associated Press. All rights reserved.";

  @TempDir private Path folder;
  private LedgerRun hearsay = new LedgerRun(Path.of(""));

  @BeforeEach
  void start() {
    hearsay = new LedgerRun(folder);
  }

  private static String article(String id, String publisher, String text) {
    return "{\"id\":\"%s\",\"publisher\":\"%s\",\"text\":\"%s\"}\n".formatted(id, publisher, text);
  }

  private void add(String lines, String... more) {
    String file = hearsay.file("articles.jsonl", lines);
    assertThat(more.length == 0 ? hearsay.run("add", file) : hearsay.run("add", more[0], file))
        .isZero();
  }

  private String lineage() {
    assertThat(hearsay.run("lineage", "--format", "jsonl")).isZero();
    return hearsay.out;
  }

  @Test
  void givesALineForEachArticleInTheOrderOfTheirIds() {
    add(article("b", "Coast Weekly", "Tom Reed said yes.") + article("a", "cnn.com", FERRY));

    assertThat(lineage())
        .isEqualTo(
            """
            {"article":"a","publisher":"CNN","cluster":"a","copyOf":null,"share":null,"credits":["Associated Press"],"cites":[]}
            {"article":"b","publisher":"Coast Weekly","cluster":"b","copyOf":null,"share":null,"credits":[],"cites":[]}
            """);
  }

  @Test
  void nobodyCreditsThemselves() {
    add(article("a", "apnews.com", FERRY));

    assertThat(lineage()).contains("\"publisher\":\"Associated Press\"").contains("\"credits\":[]");
  }

  @Test
  void creditsOfTextsThatAreNotKeptAreKnown() {
    add(article("a", "Coast Weekly", FERRY), "--no-text");

    assertThat(lineage()).contains("\"credits\":[\"Associated Press\"]");
    assertThat(hearsay.run("add", "--no-text", folder.resolve("articles.jsonl").toString()))
        .isZero();
    assertThat(hearsay.out).contains("unchanged");
  }

  @Test
  void whatWasTakenOutIsNoLongerThere() {
    add(article("a", "Coast Weekly", FERRY));
    lineage();
    hearsay.run("remove", "a");

    assertThat(lineage()).isEmpty();
    assertThat(hearsay.err).isEmpty();
  }

  @Test
  void showsPeopleWhoCreditsWhom() {
    add(article("a", "Coast Weekly\\u001b[2J", FERRY));

    assertThat(hearsay.run("lineage")).isZero();
    assertThat(hearsay.out)
        .startsWith("a  Coast Weekly")
        .contains("credits Associated Press")
        .doesNotContain("\u001b");
  }

  @Test
  void anUnknownPublisherStaysUnknown() {
    add(
        article("a", "CNN / AP / Reuters / AFP / BBC", "Ana Holt said no.")
            + "{\"id\":\"b\",\"text\":\"Tom Reed said yes.\"}\n");

    assertThat(lineage())
        .contains("\"publisher\":\"CNN / AP / Reuters / AFP / BBC\"")
        .contains("\"publisher\":null");
  }

  @Test
  void articlesOfOneTextStandTogether() {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      story.append("Ana Holt said boat ").append(i).append(" of the fleet came home by night. ");
    }
    add(
        article("a", "Coast Weekly", story.toString())
            + article("b", "Harbour Post", story + "Tom Reed said yes."));

    assertThat(lineage().lines().map(line -> line.replaceAll(".*(\"cluster\":\"\\w+\").*", "$1")))
        .hasSize(2)
        .allMatch("\"cluster\":\"b\""::equals);
    hearsay.run("lineage");
    assertThat(hearsay.out).startsWith("b  Harbour Post").contains("\n  = a  Coast Weekly");
  }
}
