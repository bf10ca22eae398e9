package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

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

class CorrectCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String late = "";
  private String dry = "";

  @BeforeEach
  void fill() {
    try (SmallLedger ledger = new SmallLedger(folder)) {
      ledger.add(
          "One",
          "The Lamp",
          "2031-05-04",
          by(person("Ann Lee"), "the ferry is late"),
          by(person("Tom Reed"), "the dock is dry"));
    }
    late = found("ferry");
    dry = found("dock");
  }

  @Test
  void showsWhatTheStatementIsNow() {
    assertThat(correct(late, "--speaker", "Mara Voss", "--act", "claim", "--tag", "sea")).isZero();
    assertThat(out())
        .contains(late, "(Mara Voss)", "\"the ferry is late\"", "claim", "corrected · #sea")
        .containsPattern("c[0-9a-z]{13} of " + late + " · speaker Mara Voss · Eve · 20");
  }

  @Test
  void searchFindsItAsItIsNow() {
    correct(late, "--speaker", "Mara Voss", "--tag", "sea");
    assertThat(found("speaker:\"mara voss\" tag:sea")).isEqualTo(late);
    assertThat(run("search", "speaker:\"Ann Lee\"")).isEqualTo(ExitCode.NOTHING_FOUND);
    correct(late, "--wrong");
    assertThat(run("search", "ferry")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(found("ferry wrong:yes")).isEqualTo(late);
  }

  @Test
  void takesAnEffectOnAnother() {
    assertThat(correct(dry, "--effect", "denies:" + late)).isZero();
    assertThat(found("effect:denies")).isEqualTo(dry);
    correct(dry, "--effect", "none");
    assertThat(run("search", "effect:denies")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void keepsAllOrNothing() {
    assertThat(correct(late, "--tag", "sea", "--content", "the moon")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("does not have the words \"the moon\"");
    run("corrections");
    assertThat(out()).isEmpty();
  }

  @Test
  void refusesWhatIsNoStatement() {
    assertThat(correct("nonsense", "--wrong")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("hearsay: nonsense is no ID of a statement;");
    assertThat(correct("0000000000000", "--wrong")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("hearsay: no statement 0000000000000 in this ledger\n");
  }

  @Test
  void wantsSomethingToSay() {
    assertThat(correct(late)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("hearsay: say what is to be corrected");
    assertThat(correct(late, "--wrong", "--right")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void makesNoLedger() {
    Path none = folder.resolve("none");
    assertThat(runWith(none, "correct", late, "--wrong")).isEqualTo(ExitCode.USAGE);
    assertThat(none).doesNotExist();
  }

  @Test
  void listsThoseOfAStatementAndOfAnArticle() {
    correct(late, "--note", "Ask her.\nSoon.");
    correct(dry, "--reviewed");
    run("corrections", late);
    assertThat(out()).contains("note Ask her. Soon. · Eve").doesNotContain("reviewed");
    run("corrections", "One");
    assertThat(out()).contains("note").contains("reviewed");
    assertThat(run("corrections", "Two")).isEqualTo(ExitCode.USAGE);
    run("corrections", "--orphans");
    assertThat(out()).isEmpty();
  }

  @Test
  void listsThemAsJson() {
    correct(late, "--speaker", "Mara Voss");
    run("corrections", "--format", "jsonl");
    assertThat(out())
        .matches(
            "\\{\"uid\":\"c[0-9a-z]{13}\",\"article\":\"One\",\"statement\":\""
                + late
                + "\",\"anchor\":\""
                + late
                + "\",\"field\":\"speaker\",\"value\":\\{\"name\":\"Mara Voss\",\"kind\":\"person\"},"
                + "\"author\":\"Eve\",\"made\":\"20[^\"]*Z\",\"inForce\":true}\n");
  }

  @Test
  void undoTakesOneBack() {
    correct(late, "--speaker", "Mara Voss");
    String uid = uid();
    assertThat(run("undo", uid, "--by", "Bo")).isZero();
    assertThat(out()).contains(uid, "taken back", "undo " + uid + " · Bo");
    assertThat(found("speaker:\"Ann Lee\"")).isEqualTo(late);
    assertThat(run("undo", uid)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("hearsay: correction " + uid + " is taken back already\n");
  }

  private int correct(String statement, String... options) {
    List<String> arguments = new ArrayList<>(List.of("correct", statement, "--by", "Eve"));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private String uid() {
    Matcher uid = Pattern.compile("c[0-9a-z]{13}").matcher(out());
    assertThat(uid.find()).isTrue();
    return uid.group();
  }

  /** The ID of the one statement that a query finds. */
  private String found(String query) {
    assertThat(run("search", query)).as(query).isZero();
    return out().substring(0, 13);
  }

  private int run(String... arguments) {
    return runWith(folder, arguments);
  }

  private int runWith(Path ledger, String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, "--ledger=" + ledger);
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
          throw new AssertionError("nothing is read");
        });
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
