package org.hearsay.app.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Holdings;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.ledger.Speakers.Decided;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Descents;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.Search;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a ledger as it is at one moment and tells a form of it: articles in the order in
 * which they came, each with its versions, readings, statements and corrections, then the speakers
 * and who people say they are. Holds one article at a time, and of a query the ids that it finds.
 */
public final class Export {
  private static final String MORE =
      """
      SELECT said.number, holder.same,
        (SELECT outlet FROM link WHERE link.statement = said.place AND link.holder = 0
          AND outlet IS NOT NULL ORDER BY link.number LIMIT 1),
        effect.type, target.id
      FROM statement AS said
      LEFT JOIN link AS last ON last.statement = said.place AND last.holder = 1
      LEFT JOIN speaker AS holder ON holder.id = last.speaker
      LEFT JOIN effect ON effect.statement = said.place
      LEFT JOIN statement AS target ON target.place = effect.target
      WHERE said.version = ? ORDER BY said.number
      """;

  private static final String SPEAKERS =
      """
      SELECT same, speaker.id, name, kind, named, role, identity, renamed
      FROM (SELECT speaker.*, article.identity FROM speaker
        LEFT JOIN article ON article.id = speaker.article) AS speaker
      ORDER BY same, speaker.id
      """;

  private static final String TAGS =
      """
      SELECT statement.number, tag.name FROM statement JOIN tag ON tag.statement = statement.place
      WHERE statement.version = ? ORDER BY statement.number, tag.name
      """;

  private final Ledger ledger;
  private final Sql sql;
  private final Search search;
  private final Holdings holdings;
  private final Corrections corrections;
  private final Descents descents;
  private final Form form;
  private final @Nullable LongSet wanted;
  private final LongSet speakers = new LongSet();

  private Export(Ledger ledger, Form form, @Nullable LongSet wanted) {
    this.ledger = ledger;
    sql = ledger.sql();
    search = new Search(ledger);
    holdings = new Holdings(ledger);
    corrections = new Corrections(ledger);
    descents = new Descents(ledger);
    this.form = form;
    this.wanted = wanted;
  }

  /**
   * Exports a ledger, or what a query finds of it: the articles and readings in which it finds a
   * statement, whole, the statements found, and who said them.
   *
   * @param query null for everything
   * @param out gets one piece after the other
   */
  public static void run(
      Ledger ledger, @Nullable Query query, ExportFormat format, Consumer<String> out) {
    ledger.read(() -> {
      LongSet wanted = query == null ? null : found(ledger, query);
      new Export(ledger, format.to(out::accept), wanted).run();
    });
  }

  private static LongSet found(Ledger ledger, Query query) {
    LongSet found = new LongSet();
    new Search(ledger)
        .each(
            query,
            hit -> {
              found.add(hit.id());
              return true;
            });
    return found;
  }

  private void run() {
    form.begin();
    holdings.articles(this::article);
    speakers();
    decisions();
    form.end();
  }

  private void article(KeptArticle article) {
    if (article.removed() != null) {
      if (wanted == null) {
        form.removed(article);
      }
      return;
    }
    List<Stated> statements =
        sql.first(
                "SELECT version FROM latest WHERE article = ?",
                row -> row.getLong(1),
                article.number())
            .map(this::statements)
            .orElse(List.of());
    if (wanted != null && statements.isEmpty()) {
      return;
    }
    KeptVersion[] latest = {null};
    holdings.versions(
        article,
        version -> {
          form.version(article, version);
          latest[0] = version;
        });
    if (!statements.isEmpty()) {
      form.statements(article, latest[0], () -> reading(article, latest[0]), statements);
    }
    descents.of(article.number()).ifPresent(descent -> form.descent(article, descent));
    for (Corrections.Listed each : corrections.ofArticle(article.number())) {
      if (wanted == null || each.anchor() != null && wanted.contains(each.anchor())) {
        form.correction(article, each);
      }
    }
  }

  private KeptReading reading(KeptArticle article, KeptVersion version) {
    return corrections.any(article.number())
        ? corrections.reading(article.number())
        : version.parsed();
  }

  private List<Stated> statements(long version) {
    List<Hit> hits = search.ofVersion(version);
    Map<Integer, List<String>> tags = new HashMap<>();
    sql.each(
        TAGS,
        row ->
            tags.computeIfAbsent(row.getInt(1), number -> new ArrayList<>()).add(row.getString(2)),
        version);
    List<Stated> statements = new ArrayList<>(hits.size());
    int[] at = {0};
    sql.each(
        MORE,
        row -> {
          Hit hit = hits.get(at[0]++);
          Long speaker = row.getObject(2) == null ? null : row.getLong(2);
          if (wanted == null || wanted.contains(hit.id())) {
            statements.add(
                new Stated(
                    hit,
                    row.getInt(1),
                    speaker,
                    row.getString(3),
                    row.getObject(4) == null
                        ? null
                        : new Stated.Onto(Effect.Type.values()[row.getInt(4)], row.getLong(5)),
                    tags.getOrDefault(row.getInt(1), List.of())));
            if (wanted != null && speaker != null) {
              speakers.add(speaker);
            }
          }
          return true;
        },
        version);
    return statements;
  }

  private void decisions() {
    for (Decided each : new Speakers(ledger).decisions()) {
      // What takes a decision back goes with it
      if (wanted == null || each.subject().parties().stream().anyMatch(this::isExported)) {
        form.decision(each.decision());
      }
    }
  }

  private boolean isExported(Party party) {
    return sql
        .list("SELECT same FROM speaker WHERE id = ?", row -> row.getLong(1), party.leaf())
        .stream()
        .anyMatch(speakers::contains);
  }

  private void speakers() {
    List<ExportedSpeaker.Known> forms = new ArrayList<>();
    long[] same = {0};
    @Nullable String[] renamed = {null};
    sql.each(
        SPEAKERS,
        row -> {
          if (row.getLong(1) != same[0]) {
            speaker(same[0], renamed[0], forms);
            forms.clear();
            same[0] = row.getLong(1);
            renamed[0] = row.getString(8);
          }
          forms.add(
              new ExportedSpeaker.Known(
                  row.getLong(2),
                  row.getString(3),
                  SpeakerKind.values()[row.getInt(4)],
                  row.getBoolean(5),
                  row.getString(6),
                  row.getString(7)));
          return true;
        });
    speaker(same[0], renamed[0], forms);
  }

  private void speaker(long same, @Nullable String renamed, List<ExportedSpeaker.Known> forms) {
    if (!forms.isEmpty() && (wanted == null || speakers.contains(same))) {
      form.speaker(new ExportedSpeaker(same, renamed, forms));
    }
  }
}
