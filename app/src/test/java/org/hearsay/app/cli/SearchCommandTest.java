package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.hearsay.app.export.Screen;
import org.hearsay.app.search.SmallLedger;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Screen screen = Screen.PAPER;

  @BeforeEach
  void fill() {
    try (SmallLedger ledger = new SmallLedger(folder)) {
      ledger.add(
          "One",
          "The Lamp",
          "2031-05-04T10:00:00Z",
          by(unnamed("dockers"), "the ferries are late")
              .via(outlet("Kiln Radio"))
              .act(Act.DENY)
              .isHedged(),
          by(person("Ann Lee"), "=the ferry is \"late\", again").on("2031-05"));
    }
  }

  @Test
  void showsPeopleWhoSaidWhatAndWhere() {
    assertThat(search("ferry")).isZero();
    assertThat(out().replaceAll("(?m)^[0-9a-z]{13}", "ID"))
        .isEqualTo(
            """
            ID  Ann Lee · say · May 2031 · The Lamp
                           =the ferry is "late", again
            ID  dockers (unnamed) · deny · Sun 4 May 2031 · The Lamp
                           the ferries are late
                           via Kiln Radio · hedged
            """);
    assertThat(err()).isEmpty();
  }

  @Test
  void marksTheWordsOnATerminal() {
    screen = new Screen(80, true);
    search("ferry", "late");
    assertThat(out())
        .contains("the \u001b[1mferry\u001b[0m is \"\u001b[1mlate\u001b[0m\"")
        .contains("the \u001b[1mferries\u001b[0m are \u001b[1mlate\u001b[0m");
  }

  @Test
  void writesJsonWithTheKeysOfTheContract() {
    search("--format", "jsonl", "act:deny");
    assertThat(out())
        .matches(
            "\\{\"statement\":\"[0-9a-z]{13}\",\"article\":\"One\",\"publisher\":\"The Lamp\","
                + "\"published\":\"2031-05-04T10:00:00Z\",\"speaker\":\"dockers\","
                + "\"chain\":\\[\"Kiln Radio\",\"dockers\"],\"act\":\"deny\","
                + "\"content\":\"the ferries are late\",\"start\":\\d+,\"end\":\\d+,"
                + "\"said\":\"2031-05-04\",\"kind\":\"indirect\",\"flags\":\\[\"hedged\",\"relay\"]}\n");
  }

  @Test
  void writesATableThatIsSafeToOpen() {
    search("--format", "csv", "--speaker", "Ann Lee");
    assertThat(out())
        .startsWith("statement,article,publisher,published,said,speaker,chain,act,kind,flags,")
        .contains(",One,The Lamp,2031-05-04T10:00:00Z,2031-05,Ann Lee,Ann Lee,say,indirect,named,")
        .contains(",\"'=the ferry is \"\"late\"\", again\",")
        .endsWith("\r\n");
  }

  @Test
  void takesOptionsAndQueryTogether() {
    assertThat(search("--act", "deny", "--cites", "kiln radio", "--outlet", "the lamp", "late"))
        .isZero();
    assertThat(search("--since", "2031-05-05", "--until", "2031-06", "late")).isZero();
    assertThat(out()).contains("Ann Lee").doesNotContain("dockers");
    assertThat(search("--originals", "--speaker", "nobody")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void goesOnWhereAPageEnded() {
    assertThat(search("--limit", "1", "late")).isZero();
    assertThat(err()).matches("hearsay: there is more: --after [0-9a-z]{1,13}\n");
    String cursor = err().strip().replaceAll(".* ", "");
    assertThat(search("--limit", "1", "--after", cursor, "late")).isZero();
    assertThat(out()).contains("Ann Lee");
    assertThat(err()).isEmpty();
  }

  @Test
  void saysWhereAQueryIsBroken() {
    assertThat(search("late (ferry")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            """
            hearsay: the query cannot be understood
            late (ferry
                 ^ this parenthesis is never closed (see hearsay search --help)
            """);
    assertThat(out()).isEmpty();
  }

  @Test
  void saysWhichOptionIsWrong() {
    assertThat(search("--act", "denied")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("hearsay: --act takes say, report, ").hasLineCount(1);
    assertThat(search("--after", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("hearsay: --after x: no page of this query").hasLineCount(1);
    assertThat(search("--limit", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(search("--format", "xml")).isEqualTo(ExitCode.USAGE);
  }

  private int search(String... arguments) {
    out.reset();
    err.reset();
    String[] all = new String[arguments.length + 3];
    all[0] = "search";
    all[1] = "--ledger";
    all[2] = folder.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Main.run(
        all,
        new Streams(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            screen),
        depth -> {
          throw new IllegalStateException("nothing is to be read");
        });
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
