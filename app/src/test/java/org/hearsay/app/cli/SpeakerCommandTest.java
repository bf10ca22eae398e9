package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.export.Screen;
import org.hearsay.app.search.SmallLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerCommandTest {
  private static final Pattern SPEAKER = Pattern.compile("\\bp[0-9a-z]{13}\\b");
  private static final Pattern DECISION = Pattern.compile("\\bd[0-9a-z]{13}\\b");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void fill() {
    try (SmallLedger ledger = new SmallLedger(folder)) {
      ledger.add(
          "One",
          "The Lamp",
          "2031-05-04",
          by(person("Ann Lee").in("harbour master").alias("Lee"), "the ferries are late"),
          by(unnamed("dockers"), "it rains"));
      ledger.add(
          "Two", "The Lamp", "2031-05-05", by(person("Ann Lee").in("judge"), "the ferry is here"));
      ledger.add("Three", "The Lamp", "2031-05-06", by(person("Lee"), "the ferry is gone"));
    }
  }

  @Test
  void showsWhoSomebodyIs() {
    String judge = id("Ann Lee", "judge");
    assertThat(run("speaker", judge)).isZero();
    assertThat(out().replaceAll(judge, "JUDGE").replaceAll("\\b[0-9a-z]{13,14}\\b", "ID"))
        .isEqualTo(
            """
            Ann Lee · person · JUDGE
            1 statement in 1 article

            Known as
              JUDGE  Ann Lee · judge · 1 statement

            May be the same
              ID  Ann Lee · harbour master · the same name
              ID  Lee · in Three · the same surname

            Said last
            ID  Ann Lee · say · Mon 5 May 2031 · The Lamp
                           the ferry is here
            """);
  }

  @Test
  void listsThoseWhoGoByAName() {
    assertThat(run("speaker", "ann lee")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("hearsay: several go by ann lee; give the ID of one of\n  p");
    assertThat(run("speaker", "Lee")).isEqualTo(ExitCode.USAGE);
    assertThat(ids(err())).hasSize(3);
    assertThat(run("speaker", "Nobody")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("nobody in the ledger goes by Nobody");
    assertThat(out()).isEmpty();
  }

  @Test
  void mergesAndUndoes() {
    String judge = id("Ann Lee", "judge");
    assertThat(run("speaker", "merge", judge, id("Ann Lee", "harbour"), "--by", "the desk"))
        .isZero();
    String told = out();
    assertThat(told)
        .contains("Ann Lee (judge) and Ann Lee (harbour master) are one · the desk · ")
        .contains("2 statements");
    assertThat(run("speaker", "Ann Lee")).isZero();
    assertThat(out()).contains("\nDecisions\n").contains("2 statements in 2 articles");
    assertThat(run("speaker", "merge", judge, judge)).isEqualTo(ExitCode.USAGE);

    assertThat(run("speaker", "undo", first(DECISION, told))).isZero();
    assertThat(out()).contains(" is undone · ");
    assertThat(run("speaker", judge)).isZero();
    assertThat(out()).contains("· undone\n").contains("1 statement in 1 article");
    assertThat(run("speaker", "undo", first(DECISION, told))).isEqualTo(ExitCode.USAGE);
    assertThat(run("speaker", "undo", "x")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void splitsAFormOrAnArticle() {
    String judge = id("Ann Lee", "judge");
    String master = id("Ann Lee", "harbour");
    run("speaker", "merge", judge, master);
    assertThat(run("speaker", "split", "Ann Lee")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("give the ID of one");
    assertThat(run("speaker", "split", judge)).isZero();
    assertThat(run("speaker", "split", judge)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("stands alone");

    assertThat(run("speaker", "split", judge, "--article", "Two")).isZero();
    assertThat(run("speaker", "split", master, "--article", "Two")).isEqualTo(ExitCode.USAGE);
    assertThat(run("search", "--speaker", judge)).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("search", "--speaker", "Ann Lee")).isZero();
    assertThat(out()).contains("ferry is here").contains("ferries are late");
  }

  @Test
  void renamesForEverySearch() {
    assertThat(run("speaker", "rename", id("Ann Lee", "judge"), "Dame  Ann\n")).isZero();
    assertThat(out()).contains("Ann Lee (judge) is called Dame Ann");
    assertThat(run("search", "--speaker", "dame ann")).isZero();
    assertThat(out()).contains("Dame Ann · say").contains("ferry is here");
    assertThat(run("speaker", "rename", "dame ann", " ")).isEqualTo(ExitCode.USAGE);
    assertThat(run("speaker", "rename", "dame ann", "x".repeat(10_000))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("1 to 1000 characters");
  }

  /** Of the one in the list whose line has this in it. */
  private String id(String name, String with) {
    run("speaker", name);
    return err()
        .lines()
        .filter(line -> line.contains(with))
        .map(line -> first(SPEAKER, line))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(String text) {
    Matcher matcher = SPEAKER.matcher(text);
    List<String> ids = new ArrayList<>();
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--ledger");
    all.add(folder.toString());
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Screen.PAPER);
    return Main.run(
        all.toArray(String[]::new),
        streams,
        depth -> {
          throw new AssertionError("nothing is to be read");
        });
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
