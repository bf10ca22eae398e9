package org.hearsay.app.transfer;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.kept.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * A table of readings in Parquet, as {@code hearsay spark read} writes it, given as the lines of an
 * export: for each row one of the article, one of the reading.
 */
public final class ParquetLines extends InputStream {
  /** What a table of readings says of itself, in each row. */
  public static final String SCHEMA = "hearsay/readings/1";

  /** Tells on standard error how it goes about it, which nobody asked. */
  private static final Logger SILENT = Logger.getLogger("dev.hardwood");

  static {
    SILENT.setLevel(Level.WARNING);
  }

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private static final String[] COLUMNS = {
    "schema", "identity", "articleText", "particulars", "reading"
  };

  private final ParquetFileReader file;
  private final RowReader rows;
  private final String added = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private ByteArrayInputStream lines = new ByteArrayInputStream(new byte[0]);

  private ParquetLines(ParquetFileReader file) {
    this.file = file;
    rows = file.buildRowReader().projection(ColumnProjection.columns(COLUMNS)).build();
  }

  /** Whether a path is a file of Parquet, or a folder with such. */
  public static boolean isAt(Path path) throws IOException {
    return Files.isDirectory(path) ? !parts(path).isEmpty() : isTable(path);
  }

  private static boolean isTable(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /** Files of a table, in the order of their names. */
  public static List<Path> parts(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(each -> each.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }

  /**
   * @throws IOException if it is no table of readings that this version understands
   */
  public static InputStream open(Path path) throws IOException {
    ParquetFileReader file;
    try {
      file = ParquetFileReader.open(InputFile.of(path));
    } catch (IOException | RuntimeException broken) {
      throw new IOException("no whole file of Parquet", broken);
    }
    Set<String> has =
        file.getFileSchema().getColumns().stream()
            .map(column -> String.valueOf(column.fieldPath()))
            .collect(Collectors.toSet());
    if (!has.containsAll(List.of(COLUMNS))) {
      file.close();
      throw new IOException(
          "no table of readings as hearsay spark read writes it: wanted the columns "
              + String.join(", ", COLUMNS));
    }
    return new ParquetLines(file);
  }

  private boolean fill() throws IOException {
    try {
      while (lines.available() == 0) {
        if (!rows.hasNext()) {
          return false;
        }
        rows.next();
        lines = new ByteArrayInputStream(row().getBytes(StandardCharsets.UTF_8));
      }
      return true;
    } catch (RuntimeException broken) {
      throw new IOException("the file is damaged: " + broken.getMessage(), broken);
    }
  }

  private String row() throws IOException {
    String schema = rows.getString("schema");
    if (!SCHEMA.equals(schema)) {
      throw new IOException(
          "a table of another version, " + schema + "; this Hearsay takes " + SCHEMA);
    }
    return lines(
        rows.getString("identity"),
        rows.isNull("articleText") ? null : rows.getString("articleText"),
        rows.isNull("particulars") ? null : rows.getString("particulars"),
        rows.getString("reading"),
        added);
  }

  /**
   * A row as lines of an export.
   *
   * @param text null where it is not kept
   * @param particulars JSON; null where there are none
   * @param reading JSON
   * @param added when, ISO 8601 in UTC
   */
  public static String lines(
      String identity,
      @Nullable String text,
      @Nullable String particulars,
      String reading,
      String added) {
    String article =
        text == null
            ? ""
            : line(
                "article",
                json -> {
                  json.writeStringField("identity", identity);
                  json.writeNumberField("version", 1);
                  json.writeStringField("added", added);
                  json.writeFieldName("particulars");
                  json.writeRawValue(particulars == null ? "null" : particulars);
                  json.writeStringField("textSha256", new TextHash(text).hex());
                  json.writeStringField("text", text);
                });
    return article
        + line(
            "reading",
            json -> {
              json.writeStringField("identity", identity);
              if (text != null) {
                json.writeNumberField("version", 1);
              }
              json.writeRaw(',');
              json.writeRaw(reading, 1, reading.length() - 2);
            });
  }

  private static String line(String type, JsonPage keys) {
    return JsonPage.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("type", type);
          keys.write(json);
          json.writeEndObject();
        },
        false);
  }

  @Override
  public int read() throws IOException {
    return fill() ? lines.read() : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return length == 0 ? 0 : fill() ? lines.read(bytes, from, length) : -1;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    file.close();
  }
}
