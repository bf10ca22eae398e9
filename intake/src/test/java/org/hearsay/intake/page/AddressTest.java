package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/2019/11/19/ferry, 2019-11-19",
    "https://a.example/news/2019/nov/9/ferry/, 2019-11-09",
    "https://a.example/story/2019-11-19/ferry, 2019-11-19",
    "https://a.example/ferry-20191119/, 2019-11-19",
    "https://a.example/2019/11/ferry,",
    "https://a.example/2019/13/19/ferry,",
    "https://a.example/201911181077343476-ferry/,",
    "https://a.example/?day=2019-11-19,"
  })
  void tellsTheDayOfItsFolders(String address, String day) {
    assertThat(Address.day(address)).isEqualTo(day);
  }

  @Test
  void isMadeAbsolute() {
    assertThat(Address.absolute("/ferry#top", "https://a.example/news/"))
        .isEqualTo("https://a.example/ferry");
    assertThat(Address.absolute("/ferry", null)).isNull();
    assertThat(Address.absolute("mailto:a@b.example", "https://a.example/")).isNull();
    assertThat(Address.absolute("http://a b.example/", null)).isNull();
  }

  @Test
  void isNoArticlesOnAFrontPage() {
    assertThat(Address.isArticle("https://a.example/")).isFalse();
    assertThat(Address.isArticle("https://a.example")).isFalse();
    assertThat(Address.isArticle("https://a.example/index.html")).isFalse();
    assertThat(Address.isArticle("https://a.example/ferry")).isTrue();
  }
}
