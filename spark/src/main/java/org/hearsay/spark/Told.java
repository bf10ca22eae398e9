package org.hearsay.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claims;
import org.hearsay.app.lineage.Descent;
import org.hearsay.app.lineage.Descents;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.TraceJson;
import org.hearsay.app.trace.Tracing;
import org.hearsay.engine.origin.Counting;

/** What a ledger whose lineage is settled tells, as rows: of each article, and of each claim. */
final class Told {
  /** Exactly one of the two is there. */
  static final StructType COLUMNS =
      StructType.fromDDL(
          """
          article STRUCT<identity: STRING, cluster: STRING, copyOf: STRING, share: DOUBLE,
            credits: ARRAY<STRING>, cites: ARRAY<STRUCT<outlet: STRING, attribution: STRING>>>,
          claim STRUCT<claim: STRING, statements: ARRAY<STRING>, atOdds: ARRAY<STRING>,
            least: INT, most: INT, trace: STRING>\
          """);

  private static final String ARTICLES =
      "SELECT article.id, article.identity, head.identity, original.identity, share"
          + " FROM article JOIN latest ON latest.article = article.id"
          + " JOIN compared ON compared.article = article.id"
          + " LEFT JOIN article AS head ON head.id = compared.cluster"
          + " LEFT JOIN article AS original ON original.id = compared.original"
          + " ORDER BY article.id";

  private Told() {}

  static List<Row> of(Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    Descents descents = new Descents(ledger);
    rows.addAll(
        ledger
            .sql()
            .list(
                ARTICLES,
                row -> {
                  Descent descent = descents.of(row.getLong(1)).orElseThrow();
                  return RowFactory.create(
                      RowFactory.create(
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          descent.share(),
                          descent.credits().toArray(String[]::new),
                          descent.cites().stream()
                              .map(each -> RowFactory.create(each.outlet(), each.attribution()))
                              .toArray(Row[]::new)),
                      null);
                }));
    Tracing tracing = new Tracing(ledger, Counting::of);
    Claims claims = new Claims(ledger);
    for (long place :
        ledger
            .sql()
            .list(
                "SELECT DISTINCT claim FROM member WHERE claim IS NOT NULL ORDER BY claim",
                row -> row.getLong(1))) {
      claims.at(place).ifPresent(claim -> rows.add(RowFactory.create(null, row(claim, tracing))));
    }
    return rows;
  }

  private static Row row(Claim claim, Tracing tracing) {
    Trace trace = tracing.of(claim);
    String[] statements =
        claim.statements().stream()
            .map(each -> StatementId.text(each.id()))
            .sorted()
            .toArray(String[]::new);
    String[] odds =
        claim.odds().stream()
            .map(each -> StatementId.text(each.other().id()))
            .toArray(String[]::new);
    Arrays.sort(odds);
    return RowFactory.create(
        StatementId.text(claim.first().id()),
        statements,
        odds,
        trace.origins().lower(),
        trace.origins().upper(),
        statements.length > 1 || odds.length > 0 ? TraceJson.of(trace) : null);
  }
}
