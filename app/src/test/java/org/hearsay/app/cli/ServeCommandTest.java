package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a ledger is not served, and whose tokens there are. */
class ServeCommandTest {
  @TempDir private Path folder;
  private LedgerRun ledger;

  @BeforeEach
  void open() {
    ledger = new LedgerRun(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port 65536                        | wants a number from 0 to 65535
          --port many                         | --port
          --base news                         | wants a path such as /hearsay
          --base /a/../b                      | wants a path such as /hearsay
          --address 0.0.0.0                   | wants --host NAME too
          --address ::                        | wants --host NAME too
          --address 0.0.0.0 --host news.local | nobody has a token yet: hearsay token add
          --address 192.168.1.7               | nobody has a token yet: hearsay token add
          --host news.local                   | nobody has a token yet: hearsay token add
          --behind-proxy                      | nobody has a token yet: hearsay token add
          """)
  void isNotServedSo(String options, String why) {
    assertThat(ledger.run("serve", options.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(ledger.err).contains(why).doesNotContain("Exception");
  }

  @Test
  void aLedgerThatIsNotThereIsNotServedToBeRead() {
    assertThat(ledger.run("serve", "--read-only")).isNotEqualTo(ExitCode.DONE);
    assertThat(ledger.err.lines()).hasSize(1);
  }

  @Test
  void tokensAreMadeListedAndTakenAway() {
    assertThat(ledger.run("token", "add", "Mira", "--role", "editor")).isEqualTo(ExitCode.DONE);
    String token = ledger.out.strip();
    assertThat(token).matches("hearsay_[A-Za-z0-9_-]{43}");
    assertThat(ledger.run("token", "add", "Ivo Brandt", "--role", "reader")).isZero();
    assertThat(ledger.out).doesNotContain(token);
    ledger.run("token", "list");
    assertThat(ledger.out)
        .contains("Ivo Brandt · reader · ", "Mira · editor · ")
        .doesNotContain(token);
    assertThat(ledger.run("token", "remove", "Mira")).isEqualTo(ExitCode.DONE);
    ledger.run("token", "list");
    assertThat(ledger.out).doesNotContain("Mira").contains("Ivo Brandt");
  }

  @Test
  void oneNameHasOneToken() {
    ledger.run("token", "add", "Mira", "--role", "editor");
    assertThat(ledger.run("token", "add", "Mira", "--role", "reader")).isNotEqualTo(ExitCode.DONE);
    assertThat(ledger.err).contains("Mira has a token already; hearsay token remove takes it away");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          token                             | token what? add, list or remove
          token add Mira                    | --role
          token add Mira --role owner       | --role owner: wants reader or editor
          token add \u202eariM --role reader | all of which can be seen
          token remove Nobody               | Nobody has no token; hearsay token list shows who has
          """)
  void whatIsNoTokenIsToldInALine(String line, String why) {
    ledger.run("token", "add", "Ana", "--role", "reader");
    String[] words = line.translateEscapes().split(" ");
    String[] rest = java.util.Arrays.copyOfRange(words, 1, words.length);
    assertThat(ledger.run(words[0], rest)).isNotEqualTo(ExitCode.DONE);
    assertThat(ledger.err).contains(why).doesNotContain("Exception");
  }
}
