package org.hearsay.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes two documents one article, for every form that articles come in. */
class IdentityTest {
  private static final String STORY = "The mayor said on Monday that the bridge would close.";

  @TempDir private Path folder;

  @Test
  void aPlainTextIsItsFile() throws IOException {
    assertThat(identities("a.txt", STORY)).containsExactly("path:" + folder.resolve("a.txt"));
  }

  @Test
  void aPathIsTheSameHoweverItIsWritten() {
    Article article = Article.of("a", STORY);
    assertThat(Identity.of("x/../a.txt", article)).isEqualTo(Identity.of("./a.txt", article));
  }

  @Test
  void aLineIsPublisherAndIdOrItsPlace() throws IOException {
    assertThat(
            identities(
                "a.jsonl",
                line("\"id\":\"7\",\"publisher\":\"The Saltmere Post\"")
                    + line("\"id\":\"7\"")
                    + line("\"publisher\":\"The Saltmere Post\"")
                    + line("\"id\":\"7\",\"url\":\"https://Saltmere.example/a/#top\"")))
        .containsExactly(
            "id:The Saltmere Post/7",
            "path:" + folder.resolve("a.jsonl") + "#7",
            "path:" + folder.resolve("a.jsonl") + ":3",
            "url:saltmere.example/a");
  }

  @Test
  void aPageIsItsCanonicalAddressOrItsFile() throws IOException {
    String body = "<body><article><p>" + (STORY + " ").repeat(10) + "</p></article></body>";
    assertThat(
            identities(
                "a.html",
                "<html><head><link rel=canonical href='http://saltmere.example/bridge?x=1'></head>"
                    + body
                    + "</html>"))
        .containsExactly("url:saltmere.example/bridge?x=1");
    assertThat(identities("b.html", "<html><head></head>" + body + "</html>"))
        .containsExactly("path:" + folder.resolve("b.html"));
  }

  @Test
  void aFeedsEntryIsItsLinkOrPublisherAndGuid() throws IOException {
    String text = "<description>" + (STORY + " ").repeat(5) + "</description>";
    assertThat(
            identities(
                "feed.xml",
                "<rss version='2.0'><channel><title>The Saltmere Post</title>"
                    + "<item><title>One</title><link>https://saltmere.example/1</link>"
                    + "<guid isPermaLink='false'>g1</guid>"
                    + text
                    + "</item><item><title>Two</title><guid isPermaLink='false'>g2</guid>"
                    + text
                    + "</item></channel></rss>"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("url:saltmere.example/1"),
            second -> assertThat(second).endsWith("/g2").startsWith("id:"));
  }

  @Test
  void aWireItemIsPublisherAndId() throws IOException {
    assertThat(
            identities(
                "item.json",
                "{\"uri\":\"urn:item:5\",\"type\":\"text\",\"headline\":\"Bridge\","
                    + "\"infosource\":[{\"name\":\"Ellery Wire\"}],\"body_text\":\""
                    + STORY
                    + "\"}"))
        .singleElement()
        .asString()
        .contains("urn:item:5");
  }

  @Test
  void whatCameFromNowhereIsItsText() {
    List<String> found = new ArrayList<>();
    new Intake(new ByteArrayInputStream(STORY.getBytes(UTF_8)), new Fetch(false), 1)
        .read(List.of("-"), item -> add(item, found));
    assertThat(found).containsExactly(Identity.ofText(STORY));
  }

  @Test
  void anAddressIsTheSameWithOrWithoutWhatMakesNoDifference() {
    assertThat(Identity.ofUrl(" HTTPS://Saltmere.Example/a/b/#c"))
        .isEqualTo(Identity.ofUrl("http://saltmere.example/a/b"))
        .isNotEqualTo(Identity.ofUrl("http://saltmere.example/a/B"));
    assertThat(Identity.ofUrl("http://not an address")).isEqualTo("url:http://not an address");
  }

  private static String line(String keys) {
    return "{" + keys + ",\"text\":\"" + STORY + "\"}\n";
  }

  private List<String> identities(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    List<String> found = new ArrayList<>();
    new Intake(new ByteArrayInputStream(new byte[0]), new Fetch(false), 1)
        .read(List.of(file.toString()), item -> add(item, found));
    return found;
  }

  private static void add(Item item, List<String> found) {
    if (item instanceof Item.Found(String where, Article article)) {
      found.add(Identity.of(where, article));
    }
  }
}
