package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the examples of {@code docs/queries.md} find what the page says they do. */
class QueriesFoundTest {
  private static final Pattern ROW = Pattern.compile("^\\| `(.+?)` \\|", Pattern.MULTILINE);
  private static final Who ANN = person("Ann Lee");
  private static final Who BO = person("Bo Ray");

  @TempDir private Path folder;
  private final Set<String> seen = new HashSet<>();
  private SmallLedger ledger;

  @BeforeEach
  void open() {
    ledger = new SmallLedger(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void findsWordsAsThePageSays() throws Exception {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    cases.put("ferry", List.of("the ferries", "the boats"));
    cases.put("said denies tariffs", List.of("says a tariff was denied", "says a tariff"));
    cases.put("\"dead on arrival\"", List.of("dead on arrival", "dead on an arrival"));
    cases.put("\"ferries\"", List.of("ferries", "ferry"));
    cases.put("econ*", List.of("economists", "ecology"));
    cases.put("well-known", List.of("is well known", "known well"));
    cases.put("cafe", List.of("the CAFÉ", "the coffee"));
    cases.put("U.S.", List.of("the US", "the UK"));
    cases.put("5,000", List.of("5000 people", "5 people"));
    cases.put("3.5", List.of("3.5 points", "35 points"));
    cases.put("company's", List.of("the company", "they accompany"));
    cases.put("don't", List.of("they dont", "they do"));
    cases.put("10:30", List.of("at 10.30 or 10 30", "at 30 past 10"));
    cases.put("ferry harbour", List.of("a harbour without a ferry", "a harbour"));
    cases.put("ferry AND harbour", List.of("a harbour without a ferry", "a ferry"));
    cases.put("ferry OR boat", List.of("boats", "ships"));
    cases.put("ferry harbour OR boat", List.of("boats", "a harbour"));
    cases.put("harbour (ferry OR boat)", List.of("boats in the harbour", "boats"));
    cases.put("ferry NOT harbour", List.of("ferries", "ferries in the harbour"));
    cases.put("ferry -harbour", List.of("ferries", "ferries in the harbour"));
    cases.put(
        "ferry -\"inner harbour\" -(boat OR ship)",
        List.of("a ferry in the harbour", "ferry ships"));
    cases.put("NOT ferry", List.of("boats", "ferries"));
    for (Map.Entry<String, List<String>> each : cases.entrySet()) {
      finds(each.getKey(), by(BO, each.getValue().get(0)), by(BO, each.getValue().get(1)));
    }
    seen.addAll(cases.keySet());
    findsByConditions();
    assertThat(seen).containsAll(rows());
  }

  private void findsByConditions() throws QueryException {
    Said plain = by(BO, "plain");
    Said ferry = by(ANN, "a ferry");
    Who quoted = person("Ann \"Bo\" Lee");
    finds("speaker:\"Ann Lee\"", by(ANN, "hers"), plain);
    finds("speaker:\"Ann \\\"Bo\\\" Lee\"", by(quoted, "theirs"), plain);
    finds("cites:Reuters", by(ANN, "cited").via(outlet("Reuters")), plain);
    finds(
        "who:organisation",
        by(new Who("Ferry Board", SpeakerKind.ORGANISATION, true, null, null), "board"),
        plain);
    finds("act:deny", by(ANN, "denied").act(Act.DENY), plain);
    finds("kind:direct", by(ANN, "direct").kind(Kind.DIRECT), plain);
    finds("effect:denies", by(ANN, "effect").does(Effect.Type.DENIES), plain);
    finds("since:2025-03 until:2025", by(ANN, "march").on("2025-03-01"), plain.on("2025-02-28"));
    finds("since:2025-07-25", by(ANN, "later").on("2025-07-25"), plain.on("2025-07-24"));
    finds("undated:yes", by(ANN, "undated"), plain.on("2025"));
    finds("named:no", by(null, "nobody"), plain);
    finds("hedged:yes", by(ANN, "hedged").isHedged(), plain);
    finds("relay:yes", by(ANN, "relayed").via(BO), plain);
    finds("nested:no", by(ANN, "outer"), plain.isNested());
    finds("negated:yes", by(ANN, "negated").isNegated(), plain);
    finds("(act:deny OR effect:denies) ferry", ferry.act(Act.DENY), by(ANN, "ferry"));
    finds(
        "speaker:Lee act:deny -cites:Reuters ferry",
        ferry.act(Act.DENY),
        ferry.act(Act.DENY).via(outlet("Reuters")));
    finds("reviewed:yes", by(ANN, "reviewed"), plain, new Correction.Reviewed(true));
    finds("tag:budget", by(ANN, "tagged"), plain, new Correction.Tag("budget"));
    finds("wrong:any", by(ANN, "wrong"), null, new Correction.Wrong(true));
    finds("wrong:no", plain, by(ANN, "wrong"), null, new Correction.Wrong(true));
    findsByArticle();
  }

  /** What is known of the article and not of a statement in it. */
  private void findsByArticle() throws QueryException {
    ledger.add("https://example.org/news/1", null, null, by(ANN, "one"));
    ledger.add("two", "Port Ellery Gazette", "2025", by(ANN, "two"));
    ledger.add("three", "The Lamp", "2026", by(ANN, "two"));
    assertThat(ledger.find("article:https://example.org/news/1")).containsExactly("one");
    assertThat(ledger.find("outlet:\"Port Ellery Gazette\"")).containsExactly("two");
    ledger.settle();
    assertThat(ledger.find("two originals:yes")).hasSize(1);
    seen.addAll(
        Set.of(
            "article:https://example.org/news/1",
            "outlet:\"Port Ellery Gazette\"",
            "originals:yes"));
  }

  private void finds(String query, Said found, @Nullable Said other) throws QueryException {
    finds(query, found, other, null, null);
  }

  private void finds(String query, Said found, @Nullable Said other, Correction onFound)
      throws QueryException {
    finds(query, found, other, onFound, null);
  }

  /** In an article of their own; whatever else is in the ledger makes no difference. */
  private void finds(
      String query,
      Said found,
      @Nullable Said other,
      @Nullable Correction onFound,
      @Nullable Correction onOther)
      throws QueryException {
    seen.add(query);
    String id = "of " + seen.size() + query;
    ledger.add(id, null, null, other == null ? new Said[] {found} : new Said[] {found, other});
    Query inIt = Query.and(List.of(QueryParser.parse(query), Field.ARTICLE.of(id)));
    Query all = Query.and(List.of(Field.WRONG.of("any"), Field.ARTICLE.of(id)));
    for (Hit hit : ledger.search().page(all, 10, null).hits()) {
      Correction correction = hit.content().equals(found.content()) ? onFound : onOther;
      if (correction != null) {
        ledger.ledger().write(writer -> writer.correct(hit.id(), List.of(correction), "test"));
      }
    }
    assertThat(SmallLedger.contents(ledger.search().page(inIt, 10, null).hits()))
        .as(query)
        .containsExactly(found.content());
  }

  private static Set<String> rows() throws IOException {
    String page = Files.readString(Path.of("../docs/queries.md"));
    Set<String> rows = new HashSet<>();
    ROW.matcher(page.substring(0, page.indexOf("## What is refused")))
        .results()
        .forEach(row -> rows.add(row.group(1)));
    return rows;
  }
}
