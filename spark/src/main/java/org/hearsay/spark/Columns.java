package org.hearsay.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.hearsay.app.transfer.ParquetLines;

/** What the tables have, and those that go from step to step. */
final class Columns {
  /** An article, or why there is none, on its way to the reader. */
  static final StructType DOCUMENT =
      StructType.fromDDL(
          "ordinal BIGINT, place STRING, article BINARY, reason STRING, what STRING, remedy STRING");

  /** What became of it: a reading, or why there is none. */
  static final StructType RESULT =
      StructType.fromDDL(
          "ordinal BIGINT, place STRING, identity STRING, text STRING, particulars STRING,"
              + " statements ARRAY<STRING>, reading STRING, reason STRING, what STRING,"
              + " remedy STRING");

  private static final StructType READING = StructType.fromDDL(resource("reading.ddl"));

  private Columns() {}

  private static String resource(String name) {
    try (InputStream in = Columns.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A row for each article: the reading as it is, for {@code hearsay import}, and the same nested,
   * for queries.
   */
  static Dataset<Row> readings(Dataset<Row> results) {
    return results
        .where(col("reading").isNotNull())
        .withColumn("parsed", from_json(col("reading"), READING, Map.of()))
        .select(
            lit(ParquetLines.SCHEMA).as("schema"),
            col("ordinal"),
            col("place"),
            col("identity"),
            col("parsed.article").as("article"),
            col("parsed.attributions").as("attributions"),
            col("statements"),
            col("parsed.speakers").as("speakers"),
            col("parsed.model").as("model"),
            col("text").as("articleText"),
            col("particulars"),
            col("reading"));
  }

  /** A row for each statement, flat. */
  static Dataset<Row> statements(Dataset<Row> readings) {
    return readings
        .select(
            col("identity"),
            col("article"),
            col("statements"),
            posexplode(col("attributions")).as(new String[] {"number", "said"}))
        .select(
            expr("statements[number]").as("statement"),
            col("identity"),
            col("article.id").as("article"),
            col("article.publisher"),
            col("article.published"),
            col("said.id").as("attribution"),
            col("said.within"),
            last("chain").getField("name").as("speaker"),
            last("chain").getField("kind").as("speakerKind"),
            last("chain").getField("named").as("named"),
            expr("transform(said.chain, link -> link.name)").as("chain"),
            words("source"),
            words("cue"),
            words("content"),
            expr("said.content[0].start").as("start"),
            last("content").getField("end").as("end"),
            col("said.kind"),
            col("said.act"),
            col("said.negated"),
            expr("size(said.hedges) > 0").as("hedged"),
            col("said.addressee.name").as("addressee"),
            col("said.said.date").as("date"),
            col("said.effect.type").as("effect"),
            expr("statements[int(substr(said.effect.target, 2)) - 1]").as("onto"),
            col("said.confidence"));
  }

  private static Column last(String name) {
    return element_at(col("said." + name), -1);
  }

  /** All its pieces, as everywhere. */
  private static Column words(String name) {
    return array_join(expr("transform(said." + name + ", piece -> piece.text)"), " … ").as(name);
  }

  /** A row for each document that gave no article. */
  static Dataset<Row> problems(Dataset<Row> results) {
    return results
        .where(col("reading").isNull())
        .select(col("ordinal"), col("place"), col("reason"), col("what"), col("remedy"));
  }
}
