package org.hearsay.app.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.export.Csv;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.StatementId;

/** Statements as rows of a table. */
public final class HitCsv {
  public static final String HEAD =
      Csv.row(
          List.of(
              "statement",
              "article",
              "publisher",
              "published",
              "said",
              "speaker",
              "chain",
              "act",
              "kind",
              "flags",
              "content",
              "start",
              "end"));

  private HitCsv() {}

  /** The names of the chain stand with signs between them, the one nearest the reader first. */
  public static String row(Hit hit) {
    return Csv.row(
        Arrays.asList(
            StatementId.text(hit.id()),
            hit.article(),
            hit.publisher(),
            hit.published(),
            hit.said(),
            hit.speaker(),
            hit.chain().stream()
                .map(name -> name == null ? "?" : name)
                .collect(Collectors.joining(" > ")),
            HitJson.small(hit.act()),
            HitJson.small(hit.kind()),
            hit.flags().stream().map(Flag::toString).collect(Collectors.joining(" ")),
            hit.content(),
            String.valueOf(hit.start()),
            String.valueOf(hit.end())));
  }
}
