package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MainTextTest {
  private static final String FIRST =
      "The harbour board voted on Tuesday to close the northern pier until engineers have looked at"
          + " its piles, which were last inspected nine years ago.";
  private static final String SECOND =
      "Two ferries will berth at the coal quay in the meantime, and the board asked the town to pay"
          + " for a bus between the two, said its chairwoman, Marta Lind.";
  private static final String THIRD =
      "Fishermen who keep their boats at the pier were told by letter, and several of them came to"
          + " the meeting to say that the letter had reached them a day late.";
  private static final String STORY = paragraphs(FIRST, SECOND, THIRD);
  private static final String TEXT = String.join("\n\n", FIRST, SECOND, THIRD);

  @Test
  void findsTheArticleAmongMenusAndFooters() {
    assertThat(
            text(
                "<nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav><div><div>"
                    + STORY
                    + "</div></div><footer><p>All words belong to the Harbour Gazette and may not"
                    + " be used elsewhere without its leave.</p></footer>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutTheHeadlineAndKeepsSubHeadings() {
    assertThat(
            text(
                "<article><h1>Pier closed</h1>"
                    + paragraphs(FIRST, SECOND)
                    + "<h2>Late letters</h2>"
                    + paragraphs(THIRD)
                    + "</article>"))
        .isEqualTo(String.join("\n\n", FIRST, SECOND, "Late letters", THIRD));
  }

  @Test
  void leavesOutATitleThatIsNoHeading() {
    assertThat(
            MainText.of(
                    Jsoup.parse("<div><div>The northern pier is closed</div>" + STORY + "</div>"),
                    "The northern pier is closed | Harbour Gazette")
                .text())
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutWhatItsNameSaysIsClutter() {
    for (String name :
        List.of(
            "related-links",
            "article__newsletter",
            "shareTools",
            "wp-caption",
            "post-author",
            "most-read")) {
      assertThat(text("<div>" + STORY + "<div class='" + name + "'>Some words.</div></div>"))
          .as(name)
          .isEqualTo(TEXT);
    }
  }

  @Test
  void keepsWhatIsOnlyCalledLikeClutterByWhatIsAroundIt() {
    for (String name :
        List.of("has-related", "page-with-share", "no-sidebar", "shared", "tag-newsletter")) {
      assertThat(text("<div>" + STORY + "<p class='" + name + "'>Some words.</p></div>"))
          .as(name)
          .isEqualTo(TEXT + "\n\nSome words.");
    }
  }

  @Test
  void keepsAnArticleInsideAnElementCalledLikeClutter() {
    assertThat(text("<div class=page-with-comments><div class=sidebar-left>" + STORY))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutCommentsThatAreLongerThanTheArticle() {
    assertThat(
            text(
                "<h1>Pier closed</h1><div>"
                    + paragraphs(FIRST)
                    + "</div><div id=comments>"
                    + paragraphs(SECOND, THIRD, THIRD + " And so on.")
                    + "</div>"))
        .isEqualTo(FIRST);
  }

  @Test
  void keepsHeadingsWhoseIdsAreTheirWords() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST)
                    + "<h2 id=related-promises>Related promises</h2>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"))
        .isEqualTo(String.join("\n\n", FIRST, "Related promises", SECOND, THIRD));
  }

  @Test
  void leavesOutPicturesButNotAnArticleToldInThem() {
    String slides =
        "<div class=slideshow><div class=slide-image>"
            + paragraphs(FIRST)
            + "</div><div class=slide-image>"
            + paragraphs(SECOND)
            + "</div></div>";
    assertThat(text("<div>" + slides + "</div>")).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(text("<div>" + STORY + "<div class=photo-box>The pier in May</div></div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutWhatIsHidden() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST, SECOND)
                    + "<p hidden>one</p><p aria-hidden=true>two</p><p style='display: none'>three"
                    + "</p><p>"
                    + THIRD
                    + "<span style=display:none> four</span></div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutCaptions() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST)
                    + "<figure><img src=x><figcaption>The pier in May.</figcaption></figure>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutListsOfOtherArticlesWithTheirLabel() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST, SECOND)
                    + "<h3>More on this</h3><ul><li><a href=1>Ferries late again</a>"
                    + "<li><a href=2>Board gets new head</a></ul>"
                    + paragraphs(THIRD)
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsListsThatTellTheStory() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST)
                    + "<p>Closed are:</p><ul><li>the pier<li>the <a href=1>slipway</a> beside it"
                    + "</ul>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"))
        .isEqualTo(
            String.join(
                "\n\n", FIRST, "Closed are:", "the pier", "the slipway beside it", SECOND, THIRD));
  }

  @Test
  void leavesOutALineThatOnlyPointsElsewhere() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST)
                    + "<p><b>Mehr dazu: <a href=1>Warum die Pfeiler so alt sind</a></b></p>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void knowsAPointerByAnyMark() {
    for (String mark : List.of("Read more:", "WATCH |", "Más »", "→")) {
      assertThat(
              text(
                  "<div>"
                      + paragraphs(FIRST, SECOND)
                      + "<p>"
                      + mark
                      + " <a href=1>Why the piles below the pier are so old</a></p>"
                      + paragraphs(THIRD)
                      + "</div>"))
          .as(mark)
          .isEqualTo(TEXT);
    }
  }

  @Test
  void keepsLinksInTheRowsOfATable() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<table><tr><td><a href=1>Northern pier sailing club</a><td>12"
                    + "<tr><td><a href=1>Harbour rowers of the town</a><td>9</table></div>"))
        .isEqualTo(TEXT + "\n\nNorthern pier sailing club 12\nHarbour rowers of the town 9");
  }

  @Test
  void keepsALineWithALinkToItsSource() {
    assertThat(text("<div>" + STORY + "<p>Report: <a href=1>Harbour board</a></p></div>"))
        .isEqualTo(TEXT + "\n\nReport: Harbour board");
  }

  @Test
  void prefersAnArticleToALongerListOfTeasers() {
    StringBuilder teasers = new StringBuilder("<div>");
    for (int i = 0; i < 12; i++) {
      teasers.append("<div><h4><a href=").append(i).append(">Other news number ").append(i);
      teasers.append("</a></h4><p>Somewhere else another thing happened that people who read");
      teasers.append(" this might care to hear more of, number ").append(i).append("</p></div>");
    }
    assertThat(text("<div>" + STORY + "</div>" + teasers + "</div>")).isEqualTo(TEXT);
  }

  @Test
  void takesTheTextThatMicrodataMarks() {
    assertThat(
            text(
                "<div><p>"
                    + SECOND
                    + "</p><p>What a reader of this page is told beside the story, at some length,"
                    + " for the sake of this test.</p></div><div itemprop=articleBody>"
                    + paragraphs(FIRST, THIRD)
                    + "</div>"))
        .isEqualTo(FIRST + "\n\n" + THIRD);
  }

  @Test
  void readsTextWithoutParagraphs() {
    assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void readsTextInATableMadeForLayout() {
    assertThat(
            text(
                "<table><tr><td><a href=1>Home</a><br><a href=2>Sea</a></td><td>"
                    + STORY
                    + "</td></tr></table>"))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsTablesAndPosts() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<table><tr><td>Berths<td>12<tr><td>Boats<td>40</table>"
                    + "<div class=social-embed><blockquote>We will be back. <a href=1>May 2</a>"
                    + "</blockquote></div><p>"
                    + FIRST
                    + " Again.</p></div>"))
        .isEqualTo(
            TEXT + "\n\nBerths 12\nBoats 40\n\nWe will be back. May 2\n\n" + FIRST + " Again.");
  }

  @Test
  void saysAParagraphOnce() {
    assertThat(text("<div><div>" + STORY + "</div><div>" + STORY + "</div></div>")).isEqualTo(TEXT);
  }

  @Test
  void readsScriptsWithoutSpaces() {
    String one = "港湾委員会は火曜日、技師が杭を調べ終えるまで北桟橋を閉鎖することを決めた。前回の検査は九年前だった。";
    String two = "その間、二隻のフェリーは石炭埠頭に着き、委員会は両者を結ぶバスの費用を町に求めたと委員長は述べた。";
    assertThat(
            text(
                "<ul><li><a href=1>ホーム</a><li><a href=2>海</a></ul><div>"
                    + paragraphs(one, two)
                    + "</div>"))
        .isEqualTo(one + "\n\n" + two);
  }

  @Test
  void keepsATableInAFigureButNotItsCaption() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<figure><table><tr><td>Berths<td>12</table><figcaption>Count of"
                    + " May</figcaption></figure></div>"))
        .isEqualTo(TEXT + "\n\nBerths 12");
  }

  @Test
  void leavesOutALineInItalicsUnderAPicture() {
    assertThat(
            text(
                "<div>"
                    + paragraphs(FIRST)
                    + "<p><img src=x></p><p><em>The pier in May</em></p>"
                    + "<img src=y><p>Photo: A. Berg</p>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutALineUnderAPictureThatEndsWithItsCredit() {
    assertThat(
            text(
                "<div><div><img src=x><span>"
                    + "The northern pier on the day before it was closed, with both of the ferries"
                    + " (Photo: A. Berg)</span></div>"
                    + STORY
                    + "<p>The board will meet again (with a picture of the piles).</p></div>"))
        .isEqualTo(TEXT + "\n\nThe board will meet again (with a picture of the piles).");
  }

  @Test
  void leavesOutAFooterThatIsLongerThanTheArticle() {
    assertThat(
            text(
                "<article><h1>Pier closed</h1>"
                    + paragraphs(FIRST)
                    + "<footer><h2>3 answers</h2>"
                    + paragraphs(SECOND, THIRD, THIRD + " And so on.")
                    + "</footer></article>"))
        .isEqualTo(FIRST);
  }

  @Test
  void leavesOutAnAsideWithAHeadlineOfItsOwn() {
    assertThat(
            text(
                "<article><h1>Pier closed</h1>"
                    + paragraphs(FIRST, SECOND)
                    + "<aside><h1>The week at sea</h1><p>What else the boats brought home, told"
                    + " every Friday by those who were there to see it come in.</p></aside>"
                    + paragraphs(THIRD)
                    + "</article>"))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsALineInItalicsElsewhere() {
    assertThat(text("<div><img src=x>" + STORY + "<p><em>With help from Oslo</em></p></div>"))
        .isEqualTo(TEXT + "\n\nWith help from Oslo");
  }

  @Test
  void leavesOutMarksOfAdvertisementsAndButtonsInAnyLanguage() {
    for (String mark :
        List.of(
            "ADVERTISEMENT",
            "Story continues below advertisement",
            "- Anzeige -",
            "Publicidade",
            "広告",
            "Read more »",
            "Share this article",
            "© Harbour Gazette. All rights reserved.")) {
      assertThat(
              text(
                  "<div>"
                      + paragraphs(FIRST, SECOND)
                      + "<div>"
                      + mark
                      + "</div>"
                      + paragraphs(THIRD)
                      + "</div>"))
          .as(mark)
          .isEqualTo(TEXT);
    }
  }

  @Test
  void leavesOutRequestsThatAreSetApart() {
    for (String request :
        List.of(
            "<i>Subscribe to our morning letter.</i>",
            "<b>Follow us on <a href=1>Facebook</a>.</b>",
            "<i>The author is on </i><a href=1>Twitter</a><i> and </i><a href=2>Instagram</a>")) {
      assertThat(text("<div>" + STORY + "<p>" + request + "</p></div>"))
          .as(request)
          .isEqualTo(TEXT);
    }
  }

  @Test
  void keepsWhatTheStorySaysOfNetworksAndAdvertisements() {
    for (String line :
        List.of(
            "The board said so on Facebook and Twitter.",
            "<b>Facebook under fire</b>",
            "An advertisement for the ferry is to be taken down.")) {
      assertThat(text("<div>" + STORY + "<p>" + line + "</p>" + paragraphs(FIRST + " Again.")))
          .as(line)
          .isEqualTo(TEXT + "\n\n" + Jsoup.parse(line).text() + "\n\n" + FIRST + " Again.");
    }
  }

  @Test
  void leavesOutWhereAPageIsFiled() {
    assertThat(
            text(
                "<div>" + STORY + "<p>Filed under: <a href=1>Sea</a>, <a href=2>Law</a></p></div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutNamesAndTimesAboveTheText() {
    assertThat(
            text(
                "<div><h1>Pier closed</h1><p>By Tove Lund</p><p>12 May 2021, 10:30</p>"
                    + STORY
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsShortLinesAboveTheText() {
    assertThat(text("<div><p>LONGYEARBYEN</p><p>Harbour 14, Quay 12</p>" + STORY + "</div>"))
        .isEqualTo("LONGYEARBYEN\n\nHarbour 14, Quay 12\n\n" + TEXT);
  }

  @Test
  void endsWhereTheAuthorIsIntroduced() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<h4>About the author</h4><p>Tove Lund writes on boats.</p></div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void goesOnWhereMuchFollowsAnEnding() {
    assertThat(
            text("<div>" + paragraphs(FIRST) + "<h2>More on the piles</h2>" + paragraphs(SECOND)))
        .isEqualTo(FIRST + "\n\nMore on the piles\n\n" + SECOND);
  }

  @Test
  void keepsALinkAmongOtherItemsOfItsList() {
    assertThat(
            text(
                "<div>"
                    + STORY
                    + "<ul><li>the pier is closed<li>the <a href=1>slipway beside the northern"
                    + " pier</a><li>the quay is open</ul></div>"))
        .endsWith("the pier is closed\n\nthe slipway beside the northern pier\n\nthe quay is open");
  }

  @Test
  void keepsAnAddressThatIsWrittenOut() {
    assertThat(text("<div>" + STORY + "<p><a href=1>https://harbour.example/letters</a></p></div>"))
        .isEqualTo(TEXT + "\n\nhttps://harbour.example/letters");
  }

  @Test
  void readsTheFirstOfSeveralArticles() {
    assertThat(
            text(
                "<main><article><h1>Pier closed</h1>"
                    + STORY
                    + "</article><article><h1>Ferries late</h1>"
                    + paragraphs(FIRST + " Too.", SECOND + " Too.")
                    + "</article></main>"))
        .isEqualTo(TEXT);
  }

  @Test
  void joinsAnArticleInSeveralParts() {
    assertThat(
            text(
                "<div><section class=article-body>"
                    + paragraphs(FIRST, SECOND)
                    + "</section><section class=article-body>"
                    + paragraphs(THIRD)
                    + "</section></div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsALeadInABoxAndParagraphsWithoutOne() {
    String last = THIRD + " They asked for time.";
    assertThat(
            text(
                "<div><div class=a>"
                    + paragraphs(FIRST)
                    + "</div><div class=b>"
                    + paragraphs(SECOND, THIRD)
                    + "</div>"
                    + paragraphs(last)
                    + "</div>"))
        .isEqualTo(TEXT + "\n\n" + last);
  }

  @Test
  void keepsShortLinesOfATextWithoutParagraphs() {
    assertThat(text("<div><p>Riga 3, Oslo 1</p><p>Bergen 2, Kiel 2</p><p>In 2021: 4</p></div>"))
        .contains("Riga 3, Oslo 1\n\nBergen 2, Kiel 2");
  }

  @Test
  void keepsARefrain() {
    assertThat(text("<div>" + paragraphs(FIRST, SECOND, FIRST, THIRD) + "</div>"))
        .isEqualTo(String.join("\n\n", FIRST, SECOND, FIRST, THIRD));
  }

  @Test
  void takesTheTextStatedForMachinesWhereThePageShowsHardlyAny() {
    assertThat(
            text(
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\","
                    + "\"articleBody\":\""
                    + FIRST
                    + "\\n"
                    + SECOND
                    + "\"}]}</script><p>Read this with a subscription.</p>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void prefersWhatThePageShows() {
    assertThat(
            text(
                "<script type=application/ld+json>{\"articleBody\":\""
                    + FIRST
                    + "\"}</script><div>"
                    + STORY
                    + "</div>"))
        .isEqualTo(TEXT);
  }

  @Test
  void givesNothingForAPageWithoutWords() {
    assertThat(text("<img src=x>")).isEmpty();
    assertThat(MainText.of(Jsoup.parse(""), null).text()).isEmpty();
  }

  @Test
  void bearsDeepNestingAndLongRows() {
    assertThat(text("<div>".repeat(100_000) + FIRST)).isEqualTo(FIRST);
    assertThat(text("<b>".repeat(100_000) + FIRST)).isEqualTo(FIRST);
    assertThat(text("<p>" + FIRST + "</p>" + "<i></i>".repeat(300_000))).isEqualTo(FIRST);
  }

  @Test
  void keepsAQuestionAboveTheTextThatNamesAYear() {
    assertThat(text("<h1>Pier closed</h1><p>Who knew in 2019?</p><p>2 March 2031</p>" + STORY))
        .isEqualTo("Who knew in 2019?\n\n" + TEXT);
  }

  @Test
  void leavesOutAHeadlineWithNameAndDateInOneParagraphOfTheText() {
    String head = "<b>The northern pier is closed for good</b><br>By Hanna Prewett<br>2 March 2031";

    assertThat(
            MainText.of(
                    Jsoup.parse(head + "<br><br>" + String.join("<br><br>", FIRST, SECOND, THIRD)),
                    "The northern pier is closed for good")
                .text())
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutALineThatNamesAnotherArticleBehindAColon() {
    for (String pointer :
        List.of("See also: Coal quay sold", "Lesen Sie auch: Kai verkauft", "関連記事: 石炭埠頭を売却")) {
      assertThat(text("<div>" + STORY + "<p>" + pointer + "</p></div>")).isEqualTo(TEXT);
    }
    String own = "See the pier, she said: it is still there.";
    assertThat(text("<div>" + STORY + "<p>" + own + "</p></div>")).isEqualTo(TEXT + "\n\n" + own);
  }

  @Test
  void leavesOutWhatReadersWroteBelowAHeadingThatCountsIt() {
    String comment =
        "<div><b>gull</b><p>I told them so in the spring and nobody would hear a word of it, as"
            + " usual in this town.</p><a href=#>Reply</a></div>";
    for (String heading : List.of("12 comments", "Comments (12)", "12 Kommentare")) {
      assertThat(text("<div>" + STORY + "<h3>" + heading + "</h3>" + comment.repeat(12) + "</div>"))
          .isEqualTo(TEXT);
    }
    assertThat(text("<div>" + paragraphs(FIRST, SECOND) + "<h3>Responses</h3>" + "<p>" + THIRD))
        .isEqualTo(String.join("\n\n", FIRST, SECOND, "Responses", THIRD));
  }

  private static String text(String html) {
    return MainText.of(Jsoup.parse(html), null).text();
  }

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }
}
