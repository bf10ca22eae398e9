package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void numbersLinesThatAreNotBlank() {
    String text = "\uFEFF\n \t\none\r\n\r\ntwo\rthree\u2029four";
    Paragraphs paragraphs = new Paragraphs(text);

    assertThat(paragraphs.at(text.indexOf("two")) - paragraphs.at(text.indexOf("one")))
        .isEqualTo(1);
    assertThat(paragraphs.at(text.indexOf("wo"))).isEqualTo(paragraphs.at(text.indexOf("two")));
    assertThat(paragraphs.at(text.indexOf("four")) - paragraphs.at(text.indexOf("one")))
        .isEqualTo(3);
  }

  @Test
  void countsFromOneEvenInFrontOfTheFirstWord() {
    assertThat(new Paragraphs("\n one").at(0)).isEqualTo(1);
    assertThat(new Paragraphs("one").at(2)).isEqualTo(1);
    assertThat(new Paragraphs("").at(0)).isEqualTo(1);
  }
}
