package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTablesTest {
  @TempDir private Path folder;

  @Test
  void areAddedToTheShipped() throws IOException {
    file("outlets.tsv", "name\ttype\nNorvale Lantern\tnewspaper\n");
    file("given.tsv", "name\tsex\nZephyrine\tfemale\n");
    file("notes.txt", "no table");

    Lexicon lexicon = UserTables.over(Lexicon.shipped(), folder.toString());

    assertThat(lexicon.outlet("the Norvale Lantern")).isPresent();
    assertThat(lexicon.given("Zephyrine")).isPresent();
    assertThat(lexicon.outlet("AP")).isPresent();
  }

  @Test
  void mayBeNone() {
    assertThat(UserTables.over(Lexicon.shipped(), null)).isSameAs(Lexicon.shipped());
    assertThat(UserTables.over(Lexicon.shipped(), "")).isSameAs(Lexicon.shipped());
  }

  @Test
  void sayWhatIsWrong() throws IOException {
    assertRefused(folder.resolve("none").toString(), "HEARSAY_TABLES: wants a folder, not ");
    file("outlets.tsv", "name\ttype\nNorvale Lantern\tpaper\n");
    assertRefused(folder.toString(), "outlets.tsv, line 2: wants a type of [agency");
    file("outlets.tsv", "name\ttype\n");
    file("papers.tsv", "");
    assertRefused(folder.toString(), "papers.tsv: wants a name of outlets.tsv, places.tsv");
  }

  @Test
  void wantUtf8() throws IOException {
    Files.write(folder.resolve("given.tsv"), new byte[] {'n', (byte) 0xff, '\n'});

    assertRefused(folder.toString(), "given.tsv: wants UTF-8");
  }

  private void assertRefused(String from, String message) {
    assertThatThrownBy(() -> UserTables.over(Lexicon.shipped(), from))
        .isInstanceOf(UserTables.Unusable.class)
        .hasMessageContaining(message);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
