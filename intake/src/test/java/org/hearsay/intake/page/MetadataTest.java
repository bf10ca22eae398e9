package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Item;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MetadataTest {
  private static final String TEXT =
      "<p>The ferry to Port Ellery sailed again on Monday after nine days in which nothing moved,"
          + " and the first passengers said that they had stopped counting the hours long ago,"
          + " because there was nothing else to count in the harbour.</p>";

  @Test
  void takesTheHeadlineThatIsShownRatherThanOneForElsewhere() {
    Article article =
        read(
            """
            <meta property="og:title" content="You will not believe when this ferry sailed">
            <meta property="og:site_name" content="Ellery Post">
            <title>Ferry sails after nine days - Ellery Post</title>
            """,
            "<h1>Ellery Post</h1><h1>Ferry sails again after nine days</h1>" + TEXT);

    assertThat(article.title()).isEqualTo("Ferry sails again after nine days");
    assertThat(article.particulars().from()).containsEntry("title", "h1");
  }

  @Test
  void takesALowerHeadingOnlyWhereItIsTheTitleItself() {
    String head = "<title>Ferry sails again | Ellery Post</title>";

    assertThat(read(head, "<h1>Ellery Post</h1><h2>Ferry sails again</h2>" + TEXT).title())
        .isEqualTo("Ferry sails again");
    assertThat(read(head, "<h2>Ferry prices go up again</h2>" + TEXT).particulars().from())
        .containsEntry("title", "title");
  }

  @Test
  void takesALowerHeadingThatIsMostOfTheTitle() {
    String head = "<title>Ellery Watch: Ferry sails again on Monday</title>";

    assertThat(
            read(head, "<h1>Ellery Watch</h1><h3>Ferry sails again on Monday</h3>" + TEXT).title())
        .isEqualTo("Ferry sails again on Monday");
  }

  @Test
  void takesALineThatIsTheTitleWhereThePageHasNoHeadings() {
    Article article =
        read(
            "<title>Ellery Gazette - Ferry sails again on Monday</title>",
            "<span>Ferry sails again on Monday</span><br>By Hanna Prewett<br>March 4, 2031<br><br>"
                + TEXT);

    assertThat(article.title()).isEqualTo("Ferry sails again on Monday");
    assertThat(article.byline()).containsExactly("Hanna Prewett");
    assertThat(article.published()).isEqualTo("2031-03-04");
  }

  @Test
  void leavesTheSitesNameOutOfATitle() {
    String named = "<meta property=og:site_name content='Ellery Post'>";

    assertThat(read(named + "<title>Ferry sails again | Ellery Post</title>", TEXT).title())
        .isEqualTo("Ferry sails again");
    assertThat(read(named + "<title>The Ellery Post - Ferry sails again</title>", TEXT).title())
        .isEqualTo("Ferry sails again");
    assertThat(read(named + "<title>Ferry - and what it costs</title>", TEXT).title())
        .isEqualTo("Ferry - and what it costs");
  }

  @Test
  void takesWhatTheArticleOfSeveralThingsSays() {
    Article article =
        read(
            """
            <title>Ferry sails again</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"ItemList",
             "itemListElement":[{"@type":"NewsArticle","headline":"Another","author":"Nobody Here"}]}</script>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"A pier is built",
             "datePublished":"2018-01-01","author":{"name":"Somebody Else"}}</script>
            <script type="application/ld+json">{"@graph":[
             {"@type":"Person","@id":"#jane","name":"Jane Doe"},
             {"@type":["NewsArticle"],"headline":"Ferry sails again","datePublished":"2019-11-19T08:00:00+01:00",
              "dateModified":"2019-11-19T09:00:00+01:00","author":[{"@id":"#jane"},"John Roe"],
              "publisher":{"@type":"Organization","name":"Ellery Post"},"inLanguage":"en-GB"}]}</script>
            """,
            "<h1>Ferry sails again</h1>" + TEXT);

    assertThat(article.published()).isEqualTo("2019-11-19T08:00:00+01:00");
    assertThat(article.byline()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.publisher()).isEqualTo("Ellery Post");
    assertThat(article.particulars().modified()).isEqualTo("2019-11-19T09:00:00+01:00");
    assertThat(article.particulars().language()).isEqualTo("en-GB");
    assertThat(article.particulars().from())
        .containsEntry("published", "JSON-LD datePublished")
        .containsEntry("byline", "JSON-LD author");
  }

  @Test
  void takesMetasWhereThereIsNoJsonLd() {
    Article article =
        read(
            """
            <meta name="author" content="By JANE DOE, Ellery Post Writer">
            <meta property="article:published_time" content="2019-11-19T08:00:00+0100">
            <meta property="article:author" content="https://social.example/ellery">
            <meta property="og:site_name" content="Ellery Post">
            <meta property="og:locale" content="en_GB">
            """,
            "<h1>Ferry sails again</h1>" + TEXT);

    assertThat(article.byline()).containsExactly("JANE DOE");
    assertThat(article.published()).isEqualTo("2019-11-19T08:00:00+01:00");
    assertThat(article.publisher()).isEqualTo("Ellery Post");
    assertThat(article.particulars().language()).isEqualTo("en-GB");
    assertThat(article.particulars().from())
        .containsEntry("byline", "author")
        .containsEntry("published", "article:published_time");
  }

  @Test
  void takesMicrodataOfTheArticleThatHoldsTheHeadline() {
    Article article =
        read(
            "",
            """
            <div itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Pier built</h2>
              <meta itemprop="datePublished" content="2018-02-02"></div>
            <main itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry sails again</h1>
              <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Doe</b></span>
              <meta itemprop="datePublished" content="2019-11-19">
            """
                + TEXT
                + "</main>");

    assertThat(article.published()).isEqualTo("2019-11-19");
    assertThat(article.byline()).containsExactly("Jane Doe");
  }

  @Test
  void takesBylineAndDateAsTheyAreShown() {
    Article article =
        read(
            "",
            "<h1>Ferry sails again</h1><div>By Jane Doe and John Roe</div>"
                + "<div>Nov. 19, 2019 5:02 p.m. ET</div>"
                + TEXT);

    assertThat(article.byline()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.published()).isEqualTo("2019-11-19T17:02");
    assertThat(article.particulars().from())
        .containsEntry("byline", "byline")
        .containsEntry("published", "date shown");
  }

  @Test
  void takesTheBylineShownWhereMachinesAreToldAnother() {
    String told =
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Ferry sails again','author':{'name':'%s'}}</script>"
            .replace('\'', '"');

    assertThat(
            read(
                    told.formatted("web-desk-3"),
                    "<h1>Ferry sails again</h1><p>By Jane Doe</p>" + TEXT)
                .byline())
        .containsExactly("Jane Doe");
    assertThat(
            read(
                    told.formatted("Jane Doe"),
                    "<h1>Ferry sails again</h1><p>By Jane Doe, John Roe, Ann Poe</p>" + TEXT)
                .byline())
        .containsExactly("Jane Doe", "John Roe", "Ann Poe");
  }

  @Test
  void readsABylineOverSeveralElements() {
    Article article =
        read(
            "",
            "<h1>Ferry sails again</h1><div>By</div><div><a rel=author href=/jd>Jane Doe</a></div>"
                + "<div>Monday, November 18th, 2019 at 11:08 a.m.</div>"
                + TEXT);

    assertThat(article.byline()).containsExactly("Jane Doe");
    assertThat(article.published()).isEqualTo("2019-11-18T11:08");
  }

  @Test
  void leavesThePublisherOutWhereNoBylineNamesIt() {
    String head =
        """
        <meta property="og:site_name" content="Ellery Post">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again",
         "author":{"@type":"Organization","name":"Ellery Post"},"publisher":{"name":"Ellery Post"}}</script>
        """;

    assertThat(read(head, "<h1>Ferry sails again</h1>" + TEXT).byline()).isEmpty();
    assertThat(read(head, "<h1>Ferry sails again</h1><p>By Ellery Post Staff</p>" + TEXT).byline())
        .containsExactly("Ellery Post Staff");
  }

  @Test
  void takesTheDayThatIsShownWhereMachinesAreToldTheTimeOfGreenwich() {
    Article article =
        read(
            "<meta property='article:published_time' content='2019-11-20T04:31:13+00:00'>",
            "<h1>Ferry sails again</h1><p>Nov 19, 2019, 10:31 pm CST</p>" + TEXT);

    assertThat(article.published()).isEqualTo("2019-11-19T22:31-06:00");
    assertThat(article.particulars().from()).containsEntry("published", "date shown");
  }

  @Test
  void keepsTheDayForMachinesWhereTheDateShownIsThatOfAChange() {
    String head =
        "<meta property='article:published_time' content='2019-11-18T09:00:00+00:00'>"
            + "<meta property='article:modified_time' content='2019-11-19T10:00:00+00:00'>";

    assertThat(read(head, "<h1>Ferry sails again</h1><p>November 19, 2019</p>" + TEXT).published())
        .isEqualTo("2019-11-18T09:00:00+00:00");
    assertThat(
            read(head, "<h1>Ferry sails again</h1><p>Updated: 20 November 2019</p>" + TEXT)
                .published())
        .isEqualTo("2019-11-18T09:00:00+00:00");
  }

  @Test
  void takesTheYearOfADateThatIsShownWithoutOne() {
    Article article =
        read(
            "<meta name='pubdate' content='2020-01-01T01:19:34Z'>",
            "<h1>Ferry sails again</h1><p>Updated Jan 2, 9:41 AM; Posted Dec 31, 8:19 PM</p>"
                + TEXT);

    assertThat(article.published()).isEqualTo("2019-12-31T20:19");
  }

  @Test
  void takesNoDateOutOfACaptionOrASentence() {
    Article article =
        read(
            "",
            "<h1>Ferry sails again</h1><figure>Taken on 3 May 2009</figure>"
                + "<p>Photo: the pier on 3 May 2009</p>"
                + "<p>The ferry was built before 4 May 1950 by a yard that had made boats since the"
                + " reign of the old king, as everybody here knows.</p>"
                + TEXT);

    assertThat(article.published()).isNull();
  }

  @Test
  void takesTimeElementsAndAddressesWhereNothingElseHasADate() {
    Article timed =
        read(
            "",
            "<h1>Ferry sails again</h1><time datetime='2019-11-19T08:00:00Z'>two days ago</time>"
                + TEXT);
    Article addressed =
        read(
            "<link rel=canonical href='https://post.example/2019/nov/19/ferry'>",
            "<h1>Ferry sails again</h1>" + TEXT);

    assertThat(timed.published()).isEqualTo("2019-11-19T08:00:00Z");
    assertThat(addressed.published()).isEqualTo("2019-11-19");
    assertThat(addressed.particulars().from()).containsEntry("published", "address");
  }

  @Test
  void refusesDatesThatATemplateLeftEmpty() {
    Article article =
        read(
            "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>"
                + "<meta name='date' content='1970-01-01'>",
            "<h1>Ferry sails again</h1><p>Published 11:11 PM EST Nov 19, 2019</p>" + TEXT);

    assertThat(article.published()).isEqualTo("2019-11-19T23:11-05:00");
  }

  @Test
  void takesTheCanonicalAddressUnlessItIsTheFrontPage() {
    assertThat(read("<link rel=canonical href='https://post.example/ferry#top'>", TEXT).url())
        .isEqualTo("https://post.example/ferry");
    assertThat(read("<link rel=canonical href='https://post.example/'>", TEXT).url()).isNull();
    assertThat(
            read(
                    "<link rel=canonical href='https://post.example/'>"
                        + "<meta property=og:url content='https://post.example/ferry'>",
                    TEXT)
                .url())
        .isEqualTo("https://post.example/ferry");
    assertThat(read("<link rel=canonical href='javascript:alert(1)'>", TEXT).url()).isNull();
  }

  @Test
  void takesThePublisherThatTheAddressBearsOut() {
    Article article =
        read(
            """
            <link rel=canonical href="https://www.elleryherald.example/ferry">
            <meta property="og:site_name" content="Ellery Herald | News">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again",
             "publisher":{"name":"Coastal Wire"}}</script>
            """,
            "<h1>Ferry sails again</h1>" + TEXT);

    assertThat(article.publisher()).isEqualTo("Ellery Herald");
  }

  @Test
  void readsTitlesInWritingWithoutSpaces() {
    Article article =
        read(
            "<title>渡し船が九日ぶりに運航 | 港町新聞</title><meta property=og:site_name content=港町新聞>",
            "<h1>港町新聞</h1><h1>渡し船が九日ぶりに運航</h1><p>2019年11月19日</p>" + TEXT);

    assertThat(article.title()).isEqualTo("渡し船が九日ぶりに運航");
    assertThat(article.published()).isEqualTo("2019-11-19");
  }

  @Test
  void readsPagesWithNothingInThem() {
    for (String page :
        List.of("", "<h1></h1>", "<meta content=x>", "<title> | </title><h1>|</h1>")) {
      Draft draft = new Draft();
      Metadata.offer(Jsoup.parse(page), draft);
      assertThat(draft.value(Draft.Field.PUBLISHED)).isNull();
    }
  }

  @Test
  void readsPagesThatAreMadeToTakeLong() {
    String names = "a - ".repeat(100_000);
    for (String head :
        List.of(
            "<title>" + names + "</title><meta property=og:site_name content='" + names + "'>",
            "<meta name=author content='Jane Doe'>".repeat(20_000),
            "<script type=application/ld+json>" + "{\"@graph\":[".repeat(20_000) + "</script>",
            "<script type=application/ld+json>{\"a\":\"" + "\" ".repeat(200_000) + "</script>")) {
      String body =
          "<h1>Ferry sails again</h1>" + "<i class=author itemprop=author itemscope>".repeat(2_000);

      assertThat(read(head, body + TEXT).title()).isNotEmpty();
    }
  }

  @Test
  void leavesTheDateOfAQuotedPostToThePost() {
    Article article =
        read(
            "",
            "<h1>Pier stays closed</h1><p>The pier is shut.</p><blockquote><p>Stay away.</p>"
                + "— Harbour, <time datetime='2031-03-03T10:00:00Z'>March 3, 2031</time></blockquote>");

    assertThat(article.published()).isNull();
  }

  private static Article read(String head, String body) {
    Draft draft = new Draft();
    Metadata.offer(
        Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>"), draft);
    return ((Item.Found) draft.item("page.html", "page", "Some words.")).article();
  }
}
