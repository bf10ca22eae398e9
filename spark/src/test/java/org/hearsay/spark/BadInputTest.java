package org.hearsay.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.hearsay.app.transfer.ParquetLines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What archives of strangers hold costs its own record and no other. */
class BadInputTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void start() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.local.dir", folder.resolve("spark").toString());
  }

  @AfterAll
  static void stop() {
    Session.close();
  }

  private static List<Row> table(String output, String name, String... columns) {
    return SparkSession.active()
        .read()
        .parquet(folder.resolve(output) + "/" + name + ".parquet")
        .orderBy("ordinal")
        .selectExpr(columns)
        .collectAsList();
  }

  private static int read(Path input, String output) {
    return Main.run("read", input.toString(), "--output", folder.resolve(output).toString());
  }

  /** What it says on standard error while it runs. */
  private static String said(Runnable work) {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(err);
    }
    return said.toString(UTF_8);
  }

  private static String record(int number) {
    String page =
        "<html><head><title>Dam</title></head><body><article><p>"
            + Articles.text(number)
            + "</p><p>"
            + Articles.text(number + 1)
            + "</p></article></body></html>";
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.getBytes(UTF_8).length
            + "\r\n\r\n"
            + page;
    return String.format(
        Locale.ROOT,
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://saltmere.example/%d\r\n"
            + "WARC-Date: 2025-03-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            + "%s\r\n\r\n",
        number,
        number,
        answer.getBytes(UTF_8).length,
        answer);
  }

  @Test
  void anArchiveThatBreaksOffIsReadUpToThere() throws IOException {
    Path input = Files.createDirectories(folder.resolve("archives"));
    String whole = record(1) + record(2) + record(3);
    Files.writeString(input.resolve("a.warc"), whole.substring(0, whole.length() - 200));
    Files.writeString(input.resolve("b.warc"), record(4));
    assertThat(read(input, "cut")).isZero();
    assertThat(table("cut", "readings", "article.url"))
        .extracting(row -> row.getString(0))
        .startsWith("http://saltmere.example/1", "http://saltmere.example/2")
        .endsWith("http://saltmere.example/4");
    assertThat(table("cut", "problems", "place", "what").toString()).contains("a.warc");
  }

  @Test
  void aHugeArticleAndEmptyOnesCostNoOther() throws IOException {
    Path input = Files.createDirectories(folder.resolve("huge"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String text = i % 3 == 2 ? " " : Articles.text(i).replace("\"", "\\\"");
      lines
          .append("{\"id\": \"n")
          .append(i)
          .append("\", \"text\": \"")
          .append(text)
          .append("\"}\n");
      if (i == 4) {
        lines
            .append("{\"id\": \"huge\", \"text\": \"")
            .append("word ".repeat(10_000_000))
            .append("\"}\n");
      }
    }
    Files.writeString(input.resolve("a.jsonl"), lines);
    assertThat(read(input, "large")).isZero();
    assertThat(table("large", "readings", "article.id")).hasSize(7);
    assertThat(table("large", "problems", "reason").stream().map(row -> row.getString(0)).toList())
        .containsOnlyOnce("TOO_LARGE")
        .hasSize(4);
  }

  @Test
  void rowsOfParquetAreArticlesToo() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines,
        "{\"id\": \"a\", \"publisher\": \"Kiln Radio\", \"text\": \""
            + Articles.text(1)
            + "\"}\n{\"id\": \"b\", \"text\": \"\"}\n");
    assertThat(read(lines, "fromLines")).isZero();
    Path table = folder.resolve("given");
    SparkSession.active()
        .read()
        .json(lines.toString())
        .coalesce(1)
        .write()
        .parquet(table.toString());
    assertThat(read(table, "fromTable")).isZero();
    assertThat(table("fromTable", "readings", "reading", "identity"))
        .isEqualTo(table("fromLines", "readings", "reading", "identity"));
    assertThat(table("fromTable", "problems", "what"))
        .isEqualTo(table("fromLines", "problems", "what"));
  }

  @Test
  void aTableOfAnotherKindIsNamed() throws IOException {
    Path lines = folder.resolve("other.jsonl");
    Files.writeString(lines, "{\"id\": \"a\", \"body\": \"b\"}\n");
    assertThat(read(lines, "session")).isZero();
    Path table = folder.resolve("noText");
    SparkSession.active().read().json(lines.toString()).write().parquet(table.toString());
    assertThat(said(() -> assertThat(read(table, "never")).isEqualTo(2)))
        .contains("no column text; it has body, id")
        .hasLineCount(1);
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("a.parquet"), "PAR1 and no more");
    assertThat(said(() -> assertThat(read(broken, "neverEither")).isEqualTo(2)))
        .contains("a.parquet: cannot be read as Parquet")
        .hasLineCount(1);
  }

  @Test
  void readingsOfAnotherVersionAreNotImported() throws IOException {
    Path lines = folder.resolve("one.jsonl");
    Files.writeString(lines, "{\"id\": \"a\", \"text\": \"" + Articles.text(1) + "\"}\n");
    assertThat(read(lines, "one")).isZero();
    Path old = folder.resolve("old.parquet");
    SparkSession.active()
        .read()
        .parquet(folder.resolve("one/readings.parquet").toString())
        .withColumn("schema", functions.lit("hearsay/readings/9"))
        .write()
        .option("compression", "gzip")
        .parquet(old.toString());
    assertThat(ParquetLines.isAt(old)).isTrue();
    for (Path part : ParquetLines.parts(old)) {
      try (InputStream in = ParquetLines.open(part)) {
        assertThat(in.readAllBytes()).isEmpty();
      } catch (IOException e) {
        assertThat(e)
            .hasMessageContaining("hearsay/readings/9; this Hearsay takes hearsay/readings/1");
        return;
      }
    }
    throw new AssertionError("a table of another version was taken");
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path lines = folder.resolve("two.jsonl");
    Files.writeString(lines, "{\"id\": \"a\", \"text\": \"" + Articles.text(1) + "\"}\n");
    assertThat(read(lines, "two")).isZero();
    assertThat(said(() -> assertThat(read(lines, "two")).isEqualTo(2)))
        .contains("readings.parquet is there already; name another --output")
        .hasLineCount(1);
    assertThat(said(() -> assertThat(read(folder.resolve("missing"), "three")).isEqualTo(2)))
        .contains("missing: no such file or folder")
        .hasLineCount(1);
    assertThat(
            said(() ->
                assertThat(Main.run("lineage", folder.toString(), "--output", folder + "/l"))
                    .isEqualTo(2)))
        .contains("no readings.parquet there")
        .hasLineCount(1);
    assertThat(said(() -> assertThat(Main.run("reed")).isEqualTo(2))).contains("--help");
    assertThat(said(() -> assertThat(Main.run()).isEqualTo(2)))
        .contains("which job? read or lineage");
  }
}
