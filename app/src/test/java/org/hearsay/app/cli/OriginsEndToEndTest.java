package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.export.Screen;
import org.hearsay.engine.reading.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From articles to origins with the model: families of articles in one ledger, of which is known
 * how many sources there were. bench/origins measures the same on hundreds.
 */
class OriginsEndToEndTest {
  /** Article, publisher, hour; then its text. */
  private static final String[] ARTICLES = {
    "kiln-1|Reuters|06",
    "TARNBURY (Reuters) — The kiln at Tarnbury burnt down on Friday, fire chief Ana Holt said."
        + " Bricks had been made there for ninety years and nobody was hurt in the night.",
    "kiln-2|The Tarnbury Herald|08",
    "TARNBURY (Reuters) — The kiln at Tarnbury burnt down on Friday, fire chief Ana Holt said."
        + " Bricks had been made there for ninety years and nobody was hurt in the night.",
    "kiln-3|Radio Moorgate|09",
    "Fire chief Ana Holt told Reuters that the kiln at Tarnbury burnt down on Friday.",
    "weir-1|The Guardian|06",
    "Bo Lindqvist, keeper of the weir at Penrith Cross, told the Guardian that the weir will be"
        + " rebuilt in April.",
    "weir-2|CNN|09",
    "“The weir will be rebuilt in April,” Bo Lindqvist, keeper of the weir at Penrith Cross, told"
        + " CNN.",
    "eel-1|The Irish Times|06",
    "Two officials told the Irish Times that 80 eel traps were stolen in Fenwick on Monday.",
    "eel-2|Le Monde|09",
    "According to two officials, 80 eel traps were stolen in Fenwick on Monday.",
    "bell-1|The Selby Courier|06",
    "The bell of Selby tower cracked on Sunday, the Otley Post reported.",
    "bell-2|The Otley Post|09",
    "According to the Selby Courier, the bell of Selby tower cracked on Sunday.",
    "tram-1|Haaretz|06",
    "Lena Marsh, director of the tramways, said on Tuesday that line 9 in Holm will close for 40"
        + " days.",
    "tram-2|Dawn|09",
    "Line 9 in Holm will close for 40 days, said Omar Haddad, president of the drivers' union, on"
        + " Tuesday.",
    "tram-3|CBS News|12",
    "Lena Marsh, director of the tramways, said on Tuesday that line 9 in Kirk will close for 70"
        + " days.",
    "mill-1|The Wick Gazette|06",
    "Workers who asked not to be named told the Wick Gazette that the mill in Wick was sold for 12"
        + " million dollars.",
    "mill-2|The Dale Tribune|09",
    "The Wick Gazette reported that the mill in Wick was sold for 12 million dollars.",
    "mill-3|The Moor Advertiser|12",
    "The mill in Wick was sold for 12 million dollars, according to the Dale Tribune.",
  };

  private static final Pattern BOUNDS =
      Pattern.compile("\"lower\" : (\\d+),\\s*\"upper\" : (\\d+)");

  @TempDir private static Path folder = Path.of("");
  private static Reader reader = Reader.open();
  private static String out = "";

  @BeforeAll
  static void add() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES.length; i += 2) {
      String[] about = ARTICLES[i].split("\\|");
      lines.append(
          "{\"id\":\"%s\",\"publisher\":\"%s\",\"published\":\"2031-08-05T%s:00:00Z\",\"text\":\"%s\"}\n"
              .formatted(about[0], about[1], about[2], ARTICLES[i + 1]));
    }
    Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
    assertThat(run("add", file.toString())).isZero();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static int run(String command, String... arguments) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            to,
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            false,
            false,
            Screen.PAPER);
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--ledger";
    all[2] = folder.resolve("ledger").toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    int code = Main.run(all, streams, depth -> reader::read);
    out = to.toString(UTF_8);
    return code;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          kiln at Tarnbury burnt down; 1; 1
          the weir will be rebuilt in April; 1; 1
          80 eel traps were stolen in Fenwick; 1; 2
          bell of Selby tower cracked on Sunday; 1; 1
          line 9 in Holm will close for 40 days; 2; 2
          line 9 in Kirk will close for 70 days; 1; 1
          mill in Wick was sold for 12 million dollars; 1; 1
          """)
  void countsTheSourcesThereWere(String asked, int lower, int upper) {
    assertThat(run("trace", "--format", "json", asked)).isZero();
    Matcher bounds = BOUNDS.matcher(out);
    assertThat(bounds.find()).as(out).isTrue();
    assertThat(bounds.group(1) + " to " + bounds.group(2))
        .as(out)
        .isEqualTo(lower + " to " + upper);
  }

  @Test
  void namesTellWhichOfTwoClaimsIsMeant() {
    run("trace", "--format", "json", "closure", "of", "line", "in", "Kirk", "days");
    assertThat(out).contains("tram-3").doesNotContain("tram-1");
  }
}
