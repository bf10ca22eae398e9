package org.hearsay.intake.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.plain.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {

  @Test
  void takesWhatVersion11Says() throws JsonProcessingException {
    Article article =
        article(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Gazette",
             "home_page_url": "https://gazette.example/", "language": "en",
             "items": [{"id": "g-1", "url": "/ferry", "title": "Ferry stops",
               "content_html": "<p>The ferry stops.</p><p>She said.</p>", "summary": "It stops.",
               "date_published": "2023-06-05T21:00:00+0200", "date_modified": "2023-06-06T08:00:00Z",
               "authors": [{"name": "Ann Ashe"}, {"url": "https://b.example/"}, {"name": "Bo Birk"}],
               "language": "en-GB", "_other": {"title": "x"}}]}
            """);

    assertThat(article.id()).isEqualTo("g-1");
    assertThat(article.url()).isEqualTo("https://gazette.example/ferry");
    assertThat(article.title()).isEqualTo("Ferry stops");
    assertThat(article.publisher()).isEqualTo("Harbour Gazette");
    assertThat(article.published()).isEqualTo("2023-06-05T21:00:00+02:00");
    assertThat(article.byline()).containsExactly("Ann Ashe", "Bo Birk");
    assertThat(article.text()).isEqualTo("The ferry stops.\n\nShe said.");
    assertThat(article.particulars().modified()).isEqualTo("2023-06-06T08:00:00Z");
    assertThat(article.particulars().language()).isEqualTo("en-GB");
    assertThat(article.particulars().extent()).isEqualTo(Extent.WHOLE);
    assertThat(article.particulars().from()).containsEntry("title", "JSON Feed title");
  }

  @Test
  void takesWhatVersion1Says() throws JsonProcessingException {
    Article article =
        article(
            """
            {"version": "https://jsonfeed.org/version/1", "author": {"name": "The Editors"},
             "items": [{"id": 7, "external_url": "https://a.example/7",
               "content_text": "The ferry stops.\\nShe said:\\n\\n\\n\\"No <b>.\\""}]}
            """);

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.url()).isEqualTo("https://a.example/7");
    assertThat(article.byline()).containsExactly("The Editors");
    assertThat(article.text()).isEqualTo("The ferry stops.\nShe said:\n\n\"No <b>.\"");
  }

  @Test
  void saysWhereThereIsASummaryAlone() throws JsonProcessingException {
    Article article = article("{\"items\": [{\"id\": \"a\", \"summary\": \"It stops.\"}]}");

    assertThat(article.text()).isEqualTo("It stops.");
    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
  }

  @Test
  void goesOnBehindEntriesThatAreNone() throws JsonProcessingException {
    List<Item> items =
        read("{\"items\": [3, {\"id\": {}}, {\"title\": \"T\"}, {\"content_text\": \"Words.\"}]}");

    assertThat(items.subList(0, 3))
        .extracting(item -> Problems.of(item).reason())
        .containsOnly(Reason.NO_TEXT);
    assertThat(((Found) items.getLast()).article().id()).isEqualTo("f-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\": []}", "{\"items\": {\"a\": 1}}"})
  void saysThatAFeedHasNoEntries(String feed) throws JsonProcessingException {
    assertThat(read(feed))
        .singleElement()
        .isEqualTo(new Problem("f.json", Reason.EMPTY, "a feed without entries", null));
  }

  private static Article article(String feed) throws JsonProcessingException {
    List<Item> items = read(feed);
    assertThat(items).singleElement().isInstanceOf(Found.class);
    return ((Found) items.getFirst()).article();
  }

  private static List<Item> read(String feed) throws JsonProcessingException {
    Map<?, ?> value = (Map<?, ?>) Objects.requireNonNull(Json.parse(feed));
    return JsonFeed.read(Document.file("f.json", "f", feed.getBytes(UTF_8)), value);
  }
}
