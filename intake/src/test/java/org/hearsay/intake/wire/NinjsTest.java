package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsTest {
  @Test
  void readsTheFirstVersion() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "https://nw.example/1", "type": "text", "version": 3, "language": "en-GB",
                 "firstcreated": "2031-03-05T12:10:00Z", "versioncreated": "2031-03-05T13:30:00Z",
                 "headline": "Ferry  late", "byline": "By Lorna Teague and Jo Nash, NW",
                 "located": "Port Ellery", "copyrightholder": "Norwick Wire",
                 "description_creditline": "NW/Echo",
                 "body_text": "It was late. He said so.",
                 "body_xhtml": "<p>It was late.</p><p>He said so.</p>"}
                """));

    assertThat(article.id()).isEqualTo("https://nw.example/1");
    assertThat(article.url()).isEqualTo("https://nw.example/1");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.publisher()).isEqualTo("Norwick Wire");
    assertThat(article.published()).isEqualTo("2031-03-05T12:10:00Z");
    assertThat(article.byline()).containsExactly("Lorna Teague", "Jo Nash");
    assertThat(article.text()).isEqualTo("It was late.\n\nHe said so.");
    assertThat(article.particulars().modified()).isEqualTo("2031-03-05T13:30:00Z");
    assertThat(article.particulars().version()).isEqualTo("3");
    assertThat(article.particulars().language()).isEqualTo("en-GB");
    assertThat(article.particulars().dateline()).isEqualTo("Port Ellery");
    assertThat(article.particulars().credits()).containsExactly("NW", "NW/Echo");
    assertThat(article.particulars().from())
        .containsEntry("published", "firstcreated")
        .containsEntry("title", "headline");
  }

  @Test
  void readsTheThirdVersion() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "urn:nw:2", "versionCreated": "2031-03-05T13:30:00Z",
                 "contentCreated": "2031-03-05", "copyrightHolder": "Norwick Wire",
                 "headlines": [{"role": "seo", "value": "ferry late today"},
                               {"role": "main", "value": "<b>Ferry</b> late", "contentType": "text/html"}],
                 "infoSources": [{"name": "The Echo"}, {"uri": "https://h.example/"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "It was late."}]}
                """));

    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.published()).isEqualTo("2031-03-05");
    assertThat(article.url()).isNull();
    assertThat(article.particulars().modified()).isEqualTo("2031-03-05T13:30:00Z");
    assertThat(article.particulars().credits()).containsExactly("The Echo", "https://h.example/");
  }

  @Test
  void takesTheDateOfTheVersionWhereThereIsNoOther() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "u", "versioncreated": "2031-03-05T13:30:00Z", "body_text": "a"}
                """));

    assertThat(article.published()).isEqualTo("2031-03-05T13:30:00Z");
    assertThat(article.particulars().modified()).isNull();
  }

  @Test
  void prefersTheBodyThatShowsItsParagraphs() {
    assertThat(text("\"body_text\": \"One. Two.\", \"body_html\": \"<p>One.</p><p>Two.</p>\""))
        .isEqualTo("One.\n\nTwo.");
  }

  @Test
  void prefersTheBodyThatIsWhole() {
    assertThat(text("\"body_html\": \"<p>One.</p>\", \"body_text\": \"One. And two. And three.\""))
        .isEqualTo("One. And two. And three.");
  }

  @Test
  void takesABodyOfAFormOfItsSendersOwnOnlyWhereThereIsNoOther() {
    String own =
        "{\"contentType\":\"application/xml\",\"value\":\"<OWN><A>x y z</A><P>One.</P></OWN>\"}";

    assertThat(text("\"bodies\": [" + own + ",{\"value\":\"One.\"}]")).isEqualTo("One.");
    assertThat(text("\"bodies\": [" + own + "]")).contains("One.");
  }

  @Test
  void readsNitfInsideAString() {
    assertThat(
            text(
                "\"body_nitf\": \"<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head>"
                    + "<body.content><p>One.</p><media><media-caption>C</media-caption></media>"
                    + "<hl2>H</hl2><p>Two.</p></body.content></body></nitf>\""))
        .isEqualTo("One.\n\nH\n\nTwo.");
  }

  @Test
  void leavesTheTitleAboveTheTextAndCaptionsOut() {
    assertThat(
            text(
                "\"headline\": \"Ferry late\", \"body_html\": \"<h1>Ferry  late</h1><figure><img>"
                    + "<figcaption>A ferry</figcaption></figure><p>One.</p>\""))
        .isEqualTo("One.");
  }

  @Test
  void keepsTheCharactersOfAPlainText() {
    assertThat(text("\"body_text\": \"One  two.\\r\\n\\tThree.\""))
        .isEqualTo("One  two.\r\n\tThree.");
  }

  @Test
  void takesADescriptionForTheTextWhereThereIsNoBody() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "u", "type": "text", "descriptions": [
                  {"role": "creditline", "value": "NW"}, {"role": "text", "value": "In short. "}]}
                """));

    assertThat(article.text()).isEqualTo("In short.");
    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
    assertThat(article.particulars().credits()).containsExactly("NW");
  }

  @Test
  void takesAuthorsGivenAsObjects() {
    Article article =
        Read.article(
            Read.json(
                """
                {"guid": "g", "headline": "h", "body_html": "<p>a</p>",
                 "bylines": [{"by": "By Lorna Teague"}, {"byline": "Jo Nash"}, {"name": "Al Roe"}]}
                """));

    assertThat(article.id()).isEqualTo("g");
    assertThat(article.byline()).containsExactly("Lorna Teague", "Jo Nash", "Al Roe");
  }

  @Test
  void keepsWhatIsSaidOfEarlierVersions() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "u2", "pubStatus": "usable", "signals": ["sig:correction", "newscontent"],
                 "edNote": "CORRECTION: Corrects  day.", "replacing": ["u1"],
                 "embargoedUntil": "2031-03-06T00:00:00Z", "body_text": "a"}
                """));

    assertThat(Read.notices(article))
        .containsExactly(
            new Notice(Type.EMBARGO, "2031-03-06T00:00:00Z", "embargoeduntil", null),
            new Notice(Type.CORRECTION, "sig:correction", "signals", "u1"),
            new Notice(Type.CORRECTION, "CORRECTION: Corrects day.", "ednote", "u1"));
  }

  @Test
  void saysWhatItReplacesWhereNothingElseDoes() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "u2", "body_text": "a", "headline": "h", "associations":
                  [{"name": "old", "uri": "u1", "rel": "irel:previousVersion"},
                   {"name": "pic", "uri": "p", "rel": "irel:seeAlso"}]}
                """));

    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.UPDATE, "irel:previousVersion", "associations", "u1"));
  }

  @Test
  void tellsOfAKilledStoryWithoutText() {
    Item item =
        Read.json(
            """
            {"uri": "u", "type": "text", "pubstatus": "canceled", "ednote": "KILL: wrong man"}
            """);

    assertThat(item)
        .extracting(Problems::ofWithdrawn)
        .isEqualTo(
            List.of(
                new Notice(Type.KILL, "canceled", "pubstatus", null),
                new Notice(Type.KILL, "KILL: wrong man", "ednote", null)));
  }

  @Test
  void marksAWithheldStoryThatHasItsText() {
    Article article =
        Read.article(
            Read.json("{\"uri\": \"u\", \"pubstatus\": \"withheld\", \"body_text\": \"a\"}"));

    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.WITHHELD, "withheld", "pubstatus", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture", "video", "audio", "graphic", "planning"})
  void passesOverWhatHasNoText(String type) {
    Item item =
        Read.json(
            "{\"uri\": \"u\", \"type\": \""
                + type
                + "\", \"headline\": \"h\","
                + " \"description_text\": \"A ferry.\"}");

    assertThat(Problems.of(item).reason()).isEqualTo(Reason.NOT_NEWS);
    assertThat(Problems.of(item).what()).contains(type);
  }

  @Test
  void namesAStoryWithoutText() {
    Problem problem =
        Problems.of(
            Read.json("{\"uri\": \"u\", \"type\": \"text\", \"headline\": \"Ferry late\"}"));

    assertThat(problem.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(problem.what()).isEqualTo("Ferry late");
  }

  @Test
  void creditsWhomTheTextCredits() {
    Article article =
        Read.article(
            Read.json(
                """
                {"uri": "u", "versioncreated": "", "byline": "Lorna Teague, Reuters",
                 "body_text": "PORT ELLERY (AP) - It was late."}
                """));

    assertThat(article.particulars().credits()).containsExactly("Reuters", "(AP)");
    assertThat(article.particulars().from()).containsEntry("credits", "byline, text");
  }

  @Test
  void saysThatABodyIsTooLarge() {
    Problem problem =
        (Problem)
            Read.json(
                "{\"uri\": \"u\", \"headline\": \"h\", \"body_html\": \""
                    + "<p>".repeat(Limits.TAGS + 1)
                    + "\"}");

    assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void takesNoOtherObjectForNews() {
    assertThat(Ninjs.is(Map.of("uri", "u", "name", "n"))).isFalse();
    assertThat(Ninjs.is(Map.of("headline", "h"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"headlines\": \"x\", \"bodies\": {\"value\": 3}, \"by\": {\"a\": []}",
        "\"bodies\": [[], 1, null, {\"value\": {}}], \"signals\": {\"a\": {\"b\": 1}}",
        "\"versioncreated\": \"yesterday\", \"language\": [], \"pubstatus\": true",
        "\"body_html\": \"<p><p><<</\", \"byline\": \", and ,\"",
      })
  void findsNothingInValuesOfOtherKindsThanItKnows(String properties) {
    Item item = Read.json("{\"uri\": \"u\", \"headline\": \"\", " + properties + "}");

    assertThat(item).isNotNull();
  }

  private static String text(String properties) {
    return Read.article(Read.json("{\"uri\": \"u\", \"versioncreated\": \"\", " + properties + "}"))
        .text();
  }
}
