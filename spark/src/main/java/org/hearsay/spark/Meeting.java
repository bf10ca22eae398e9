package org.hearsay.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.hearsay.app.index.Days;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.lineage.Sought;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.claim.Content;
import org.hearsay.engine.claim.Likeness;
import org.hearsay.engine.claim.Setting;
import org.hearsay.engine.claim.Verdict;
import org.hearsay.engine.reuse.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may have to do with each other: pairs of which one may have its words from the
 * other, or that have statements which may say the same or be at odds. Meant to be more than really
 * do: twice as many are looked at as a ledger looks at, and what a pair really is, a ledger finds.
 * Every row is looked at with few others, however many share a key. Of an article without its text
 * no copies are found.
 */
final class Meeting {
  /** Of those that share a print, the first ones are looked at, as on one machine. */
  private static final int OF_A_PRINT = 32;

  /** Part of the prints of the shorter that two texts share at least where one is a copy. */
  private static final double SHARED = 0.1;

  /** Statements of one key that are looked at, on either side in time. */
  private static final int NEAR = 10;

  /** Others that a statement is compared with; a ledger takes the 16 likeliest. */
  private static final int COMPARED = 32;

  /** A key of more statements is cut by time, so that no task has all of them. */
  private static final long MANY = 50_000;

  /** Days of a piece; pieces overlap by half. */
  private static final int PIECE = 32;

  /** Numbers of the statements of one article. */
  private static final long STATEMENTS = 1 << 12;

  private static final StructType PRINT =
      StructType.fromDDL("article BIGINT, size INT, hash BIGINT");

  private static final StructType SAID =
      StructType.fromDDL(
          "statement BIGINT, day INT, wording BIGINT, keys ARRAY<BIGINT>, content STRING,"
              + " holder STRING, negated BOOLEAN, act STRING");

  private static final StructType PAIR = StructType.fromDDL("one BIGINT, other BIGINT");

  private Meeting() {}

  /**
   * Pairs of articles, some of them several times.
   *
   * @param articles with their numbers, as {@link LineageJob} gives them
   */
  static Dataset<Row> pairs(Dataset<Row> articles) {
    return ofOneIdentity(articles).union(copies(articles)).union(claims(articles));
  }

  private static Dataset<Row> ofOneIdentity(Dataset<Row> articles) {
    Dataset<Row> first = articles.groupBy("identity").agg(min("number").as("one"));
    return articles
        .select(col("identity"), col("number").as("other"))
        .join(first, "identity")
        .where(col("one").notEqual(col("other")))
        .select("one", "other");
  }

  private static Dataset<Row> copies(Dataset<Row> articles) {
    Dataset<Row> prints =
        articles.select("number", "articleText").flatMap(new Prints(), Encoders.row(PRINT));
    // Spark takes the first ones of each part before it brings them together
    Dataset<Row> first =
        prints
            .select("hash", "article")
            .withColumn("rank", row_number().over(Window.partitionBy("hash").orderBy("article")))
            .where(col("rank").leq(OF_A_PRINT))
            .select(col("hash"), col("article").as("one"));
    Dataset<Row> sizes = prints.groupBy("article").agg(min("size").as("size"));
    Dataset<Row> shared =
        prints
            .select("hash", "article")
            .join(first, "hash")
            .select(col("one"), col("article").as("other"))
            .where(col("one").lt(col("other")))
            .groupBy("one", "other")
            .agg(count(lit(1)).as("shared"));
    return shared
        .join(sizes.toDF("one", "oneSize"), "one")
        .join(sizes.toDF("other", "otherSize"), "other")
        .where(
            col("shared")
                .geq(greatest(lit(1), least(col("oneSize"), col("otherSize")).multiply(SHARED))))
        .where(col("shared").geq(2).or(least(col("oneSize"), col("otherSize")).lt(8)))
        .select("one", "other");
  }

  /** Prints of a text, by the engine. */
  private static final class Prints implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Row article) {
      if (article.isNullAt(1)) {
        return List.<Row>of().iterator();
      }
      var prints = Shingles.of(article.getString(1)).prints();
      return prints
          .hashes()
          .mapToObj(hash -> RowFactory.create(article.getLong(0), prints.size(), hash))
          .iterator();
    }
  }

  private static Dataset<Row> claims(Dataset<Row> articles) {
    Dataset<Row> said =
        articles.select("number", "reading").flatMap(new Statements(), Encoders.row(SAID));
    Dataset<Row> time = said.withColumn("time", coalesce(col("day"), lit(Integer.MAX_VALUE)));
    // Of the same words on the same day one stands for all
    Dataset<Row> alike =
        time.withColumn(
                "one",
                lag("statement", 1)
                    .over(Window.partitionBy("wording").orderBy(col("time"), col("statement"))))
            .where(col("one").isNotNull())
            .select(col("one"), col("statement").as("other"));
    Dataset<Row> posted =
        time.select(col("statement"), col("wording"), col("time"), explode(col("keys")).as("key"))
            .groupBy("key", "wording", "time")
            .agg(min("statement").as("statement"));
    Dataset<Row> counts = posted.groupBy("key").agg(count(lit(1)).as("holders"));
    Dataset<Row> counted = posted.join(counts.where(col("holders").gt(1)), "key").cache();
    Dataset<Row> near =
        neighbours(counted, lit(0))
            .union(neighbours(counted.where(col("holders").gt(MANY)), lit(PIECE / 2)));
    Dataset<Row> contents = said.select("statement", "day", "content", "holder", "negated", "act");
    return likeliest(near)
        .union(alike)
        .distinct()
        .join(named(contents, "one"), "one")
        .join(named(contents, "other"), "other")
        .mapPartitions(new MayBeOne(), Encoders.row(PAIR))
        .select(
            floor(col("one").divide(STATEMENTS)).as("one"),
            floor(col("other").divide(STATEMENTS)).as("other"))
        .where(col("one").notEqual(col("other")))
        .distinct();
  }

  /** Of those a later statement may be compared with the ones that share most, and rare, keys. */
  private static Dataset<Row> likeliest(Dataset<Row> near) {
    return near.groupBy(
            least(col("one"), col("other")).as("one"),
            greatest(col("one"), col("other")).as("other"))
        .agg(sum(lit(1.0).divide(col("holders").plus(2))).as("score"))
        .withColumn(
            "rank",
            row_number()
                .over(Window.partitionBy("other").orderBy(col("score").desc(), col("one").desc())))
        .where(col("rank").leq(COMPARED))
        .select("one", "other");
  }

  /**
   * Those next to each other in time under one key.
   *
   * @param shift by which the pieces of keys with many statements are moved, so that nobody stands
   *     at the border of both
   */
  private static Dataset<Row> neighbours(Dataset<Row> posted, Column shift) {
    WindowSpec order = Window.partitionBy("key", "piece").orderBy(col("time"), col("statement"));
    Dataset<Row> pieces =
        posted.withColumn(
            "piece",
            when(
                    col("holders").gt(MANY),
                    floor(col("time").cast("bigint").plus(shift).divide(PIECE)))
                .otherwise(lit(0L)));
    List<Column> before = new ArrayList<>();
    for (int i = 1; i <= NEAR; i++) {
      before.add(lag("statement", i).over(order));
    }
    return pieces
        .withColumn("before", array(before.toArray(Column[]::new)))
        .select(
            col("statement").as("other"),
            least(col("holders"), lit(2 * NEAR)).as("holders"),
            explode(col("before")).as("one"))
        .where(col("one").isNotNull());
  }

  private static Dataset<Row> named(Dataset<Row> contents, String which) {
    return contents.toDF(
        which,
        which + "Day",
        which + "Content",
        which + "Holder",
        which + "Negated",
        which + "Act");
  }

  /** Statements of a reading, by the code of the ledger. */
  private static final class Statements implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Row article) throws BadReadingException {
      byte[] reading = article.getString(1).getBytes(StandardCharsets.UTF_8);
      List<Row> rows = new ArrayList<>();
      for (Sought each : Sought.of(ReadingJson.parse(reading))) {
        if (each.number() < STATEMENTS) {
          Setting setting = each.content().setting();
          rows.add(
              RowFactory.create(
                  article.getLong(0) * STATEMENTS + each.number(),
                  each.day(),
                  each.wording(),
                  each.keys().toArray(Long[]::new),
                  each.content().text(),
                  setting.holder(),
                  setting.negated(),
                  setting.act().name()));
        }
      }
      return rows.iterator();
    }
  }

  /**
   * Leaves out pairs that are apart whatever their words may mean. Of the contents that the rows
   * before had some are kept: cutting one takes as long as comparing two.
   */
  private static final class MayBeOne implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private static final int KEPT = 20_000;

    /** As if all contents meant the same, where their words do not settle it. */
    private static final Likeness LIKENESS = new Likeness(content -> new float[] {1});

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      Map<Long, Content> kept =
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Content> eldest) {
              return size() > KEPT;
            }
          };
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(pairs, Spliterator.ORDERED), false)
          .filter(pair ->
              !(LIKENESS.of(content(pair, "one", kept), content(pair, "other", kept))
                  instanceof Verdict.Apart))
          .map(pair -> RowFactory.create(pair.<Long>getAs("one"), pair.<Long>getAs("other")))
          .iterator();
    }

    private static Content content(Row pair, String which, Map<Long, Content> kept) {
      return kept.computeIfAbsent(pair.getAs(which), statement -> content(pair, which));
    }

    private static Content content(Row pair, String which) {
      Integer day = pair.getAs(which + "Day");
      return Content.of(
          pair.getAs(which + "Content"),
          new Setting(
              day == null ? null : LocalDate.parse(Days.iso(day)),
              pair.<@Nullable String>getAs(which + "Holder"),
              pair.getAs(which + "Negated"),
              Act.valueOf(pair.getAs(which + "Act"))));
    }
  }
}
