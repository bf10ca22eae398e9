package org.hearsay.intake.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final String STORY =
      """
      <h1>Ferry sails again</h1><p>By JANE DOE, Associated Press</p>
      <p>PORT ELLERY (AP) — The ferry to Port Ellery sailed again on Monday after nine days in which
      nothing moved, and the first passengers said that they had stopped counting the hours.</p>
      <p>“We sail,” the captain said, “and that is all there is to say about it, because there was
      nothing else to do in the harbour but to wait for the wind.”</p>
      <p>The Associated Press contributed to this report.</p>
      """;

  @Test
  void findsTheArticleWithItsCredits() {
    Article article = ((Found) read(STORY).getLast()).article();

    assertThat(article.title()).isEqualTo("Ferry sails again");
    assertThat(article.byline()).containsExactly("JANE DOE");
    assertThat(article.text()).contains("(AP) — The ferry").contains("We sail");
    assertThat(article.particulars().credits())
        .startsWith("Associated Press", "(AP)")
        .allSatisfy(credit -> assertThat(STORY).contains(credit));
  }

  @Test
  void takesACreditFromALineOnRightsThatIsNoPartOfTheText() {
    String rights = "Copyright 2031 The Associated Press. All rights reserved.";

    Article article =
        ((Found) read("<article>" + STORY + "<p>" + rights + "</p></article>").getLast()).article();

    assertThat(article.text()).doesNotContain("rights");
    assertThat(article.particulars().credits()).anyMatch(credit -> credit.startsWith("Copyright"));
  }

  @Test
  void takesTheAddressAsIdWhereThePageHasNone() {
    Document document =
        new Document(
            "a.warc record 2", "a-2", STORY.getBytes(UTF_8), null, "https://a.example/ferry", null);

    Article article = ((Found) Page.read(document).getLast()).article();

    assertThat(article.url()).isEqualTo("https://a.example/ferry");
    assertThat(article.id()).isEqualTo("https://a.example/ferry");
  }

  @Test
  void saysWhichEncodingItGuessed() {
    byte[] latin = STORY.replace("Ellery", "Éllerý").getBytes(Charset.forName("windows-1252"));

    List<Item> items = Page.read(Document.file("a.html", "a", latin));

    assertThat(items).hasSize(2);
    assertThat(((Note) items.getFirst()).what()).startsWith("encoding not stated, read as ");
    assertThat(read(STORY)).as("UTF-8 needs no word").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>",
        "<title>Ellery Post</title><h1>Are you a robot?</h1><p>Please click the box below.</p>",
        "<title>Before you continue</title><p>We and our partners store data on your device.</p>",
        "<title>Ellery Post</title><p>You need to enable JavaScript to run this app.</p>",
        "<title>404 - Page not found</title><p>The page has gone to sea.</p>"
      })
  void takesGatesAndErrorsForNoArticles(String page) {
    Problem problem = (Problem) read(page).getLast();

    assertThat(problem.reason()).isEqualTo(Reason.NOT_NEWS);
    assertThat(problem.what()).startsWith("a page that ");
    assertThat(problem.remedy()).isNotNull();
  }

  @Test
  void keepsAnArticleThatIsHeadedAsGatesAre() {
    String story = STORY.replace("Ferry sails again", "Access denied: who may board");

    assertThat(read(story).getLast()).isInstanceOf(Found.class);
  }

  @Test
  void saysThatAPageHasNoText() {
    Problem problem = (Problem) read("<title>Ferry</title><div id=app></div>").getLast();

    assertThat(problem.reason()).isEqualTo(Reason.EMPTY);
    assertThat(problem.what()).isEqualTo("a page without the text of an article");
  }

  private static List<Item> read(String page) {
    return Page.read(Document.file("a.html", "a", page.getBytes(UTF_8)));
  }
}
