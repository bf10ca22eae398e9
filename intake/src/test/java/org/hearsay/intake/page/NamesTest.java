package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.page.Names.Holds;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "related-links, CLUTTER",
    "relatedLinks, CLUTTER",
    "article__related_links, CLUTTER",
    "relatedposts, CLUTTER",
    "site-Sidebar2, CLUTTER",
    "imgcaption, CLUTTER",
    "most-read-box, CLUTTER",
    "blue-box photo, PICTURES",
    "commentSection, COMMENTS",
    "article-comments, COMMENTS",
    "ArticleBody, TEXT",
    "c-entry-content, TEXT",
    "commentary, ANYTHING",
    "mostly-read, ANYTHING",
    "has-sidebar, ANYTHING",
    "layout-without-ads, ANYTHING",
    "tag-advertising, ANYTHING",
    "social-embed, ANYTHING",
    "x9fA_3, ANYTHING",
  })
  void readsWordsHoweverTheyAreJoined(String name, Holds holds) {
    assertThat(new Names().of(new Element("div").addClass(name))).isEqualTo(holds);
  }

  @Test
  void prefersWhatIsNoText() {
    Element element = new Element("div").attr("class", "entry-content newsletter");
    assertThat(new Names().of(element)).isEqualTo(Holds.CLUTTER);
  }

  @Test
  void readsTheIdOfBoxesAndNotOfHeadings() {
    assertThat(new Names().of(new Element("div").attr("id", "comments"))).isEqualTo(Holds.COMMENTS);
    assertThat(new Names().of(new Element("h2").attr("id", "comments"))).isEqualTo(Holds.ANYTHING);
  }
}
