package org.hearsay.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import java.time.Instant;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.SmallLedger;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.app.watch.News.Kind;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
  private static final String DAM =
      "the eastern dam at Saltmere will be closed for repairs in spring";
  private static final String MARKET = "turnips cost twice as much at Eastwich market this winter";
  private static final Who HOLT = person("Ana Holt");
  private static final Who MOSS = person("Peter Moss");

  @TempDir private Path folder;
  private SmallLedger ledger;

  @BeforeEach
  void open() {
    ledger = new SmallLedger(folder);
    add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void theFirstTimeItSaysWhatItWillWatch() {
    News news = asked("dam");
    assertThat(news.items()).isEmpty();
    assertThat(NewsText.of(news, Screen.PAPER))
        .isEqualTo("watching dam from now on: 1 claim in 1 statement\n");
  }

  @Test
  void nothingIsNewWhenNothingCame() {
    asked("dam");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, MARKET));
    assertThat(asked("dam").items()).isEmpty();
  }

  @Test
  void aClaimThatNobodyMadeBeforeIsNews() {
    asked("saltmere OR turnips");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, MARKET));
    assertThat(asked("saltmere OR turnips").items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(Kind.NEW_CLAIM);
          assertThat(item.claim()).isEqualTo(MARKET);
        });
  }

  @Test
  void newsIsToldOnce() {
    asked("dam OR turnips");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, MARKET));
    asked("dam OR turnips");
    assertThat(asked("dam OR turnips").items()).isEmpty();
  }

  @Test
  void whatWasNotWrittenIsToldAgain() throws QueryException {
    asked("dam OR turnips");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, MARKET));
    new Watching(ledger.ledger(), QueryParser.parse("dam OR turnips")).news();
    assertThat(asked("dam OR turnips").items()).hasSize(1);
  }

  @Test
  void aDenialIsNews() {
    asked("dam");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM).act(Act.DENY));
    assertThat(asked("dam").items()).extracting(News.Item::kind).containsExactly(Kind.DENIED);
  }

  @Test
  void whoeverSaysItTooIsNewsAndOneMoreOfTheSameIsNot() {
    asked("dam");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    add("three", "The Eastwich Echo", "2025-03-03", by(MOSS, DAM));
    add("four", "The Northgate News", "2025-03-03", by(MOSS, DAM));
    assertThat(asked("dam").items())
        .extracting(News.Item::kind)
        .containsExactly(Kind.NEW_SPEAKER, Kind.NEW_OUTLET);
  }

  @Test
  void whatIsTakenOutIsNews() {
    asked("dam");
    ledger
        .ledger()
        .write(writer -> {
          writer.remove(new Articles(ledger.ledger()).called("one", 1).getFirst().id());
          return null;
        });
    News news = asked("dam");
    assertThat(NewsText.of(news, Screen.PAPER)).isEqualTo("withdrawn      one says it no more\n");
    assertThat(asked("dam").items()).isEmpty();
  }

  @Test
  void eachQueryHasItsOwnNews() {
    asked("dam");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    asked("saltmere");
    assertThat(asked("dam").items()).hasSize(1);
    assertThat(asked("saltmere").items()).isEmpty();
  }

  @Test
  void jsonHasALineForEachPiece() {
    asked("dam");
    add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    assertThat(NewsJson.of(asked("dam")))
        .startsWith("{\"news\":\"new-speaker\",\"claim\":\"" + DAM + "\",\"statement\":\"")
        .endsWith(
            ",\"article\":\"two\",\"publisher\":\"The Eastwich Echo\",\"speaker\":\"Peter Moss\","
                + "\"act\":\"say\",\"said\":\"2025-03-02\",\"content\":\""
                + DAM
                + "\",\"others\":0}\n");
  }

  private void add(String id, String publisher, String published, Said... said) {
    ledger.add(id, publisher, published, said);
    new Lineage(ledger.ledger()).settle(articles -> {});
  }

  private News asked(String words) {
    try {
      new Lineage(ledger.ledger()).settle(articles -> {});
      Query query = QueryParser.parse(words);
      Watching watching = new Watching(ledger.ledger(), query);
      News news = watching.news();
      watching.acknowledge(Instant.parse("2025-03-05T12:00:00Z"));
      return news;
    } catch (QueryException e) {
      throw new AssertionError(e);
    }
  }
}
