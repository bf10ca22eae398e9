package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.ledger.Entries.article;

import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.Quote;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String TEXT = "One 😀 rain, two  “rain”,\nthree rain.";

  @Test
  void findsTheNearest() {
    assertThat(Passages.ofText(TEXT).nearest("rain", 0, 0)).isEqualTo(new Quote(6, 10, "rain"));
    assertThat(Passages.ofText(TEXT).nearest("rain", 20, 0)).isEqualTo(new Quote(18, 22, "rain"));
    assertThat(Passages.ofText(TEXT).nearest("rain", 99, 0)).isEqualTo(new Quote(31, 35, "rain"));
  }

  @Test
  void findsNoneBeforeAPlace() {
    assertThat(Passages.ofText(TEXT).nearest("rain", 0, 7)).isEqualTo(new Quote(18, 22, "rain"));
  }

  @Test
  void whiteSpaceAndTheShapeOfQuotesMakeNoDifference() {
    assertThat(Passages.ofText(TEXT).nearest(" two\n\"rain\", three ", 0, 0))
        .isEqualTo(new Quote(12, 30, "two  “rain”,\nthree"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(Passages.ofText(TEXT).nearest("hail", 0, 0)).isNull();
    assertThat(Passages.ofText(TEXT).nearest(" ", 0, 0)).isNull();
    assertThat(Passages.ofText("").nearest("rain", 0, 0)).isNull();
    assertThat(Passages.ofText(TEXT).at(30, 99)).isNull();
    assertThat(Passages.ofText(TEXT).at(5, 5)).isNull();
  }

  @Test
  void withoutTheTextOnlyWhatIsQuotedIsKnown() {
    Passages passages =
        Passages.ofQuotes(
            Keeping.of(
                Entries.reading(
                    article("a", "Well. Ana Holt said rain is near. So be it.", "Post", null),
                    "1")));
    assertThat(passages.nearest("rain is", 0, 0)).isEqualTo(new Quote(20, 27, "rain is"));
    assertThat(passages.at(6, 14)).isEqualTo(new Quote(6, 14, "Ana Holt"));
    assertThat(passages.nearest("Well", 0, 0)).isNull();
    assertThat(passages.at(0, 4)).isNull();
  }
}
