package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.app.search.Marker.Mark;
import org.hearsay.app.search.Marker.Window;
import org.junit.jupiter.api.Test;

class MarkerTest {
  @Test
  void tellsExactWordsFromOtherForms() throws QueryException {
    assertThat(marked("ferry", "A ferry, two Ferries.")).isEqualTo("A [ferry], two {Ferries}.");
  }

  @Test
  void marksAPhraseAsOne() throws QueryException {
    assertThat(marked("\"dead on\"", "Dead, on arrival; dead tired"))
        .isEqualTo("[Dead, on] arrival; dead tired");
  }

  @Test
  void marksTheLongestPhrase() throws QueryException {
    assertThat(marked("\"dead on\" OR \"dead on arrival\"", "dead on arrival"))
        .isEqualTo("[dead on arrival]");
  }

  @Test
  void marksWhatBeginsSo() throws QueryException {
    assertThat(marked("econ*", "economists on the Economy"))
        .isEqualTo("{economists} on the {Economy}");
  }

  @Test
  void marksNothingThatIsUnwantedOrACondition() throws QueryException {
    assertThat(marked("ferry -boat speaker:lee", "lee boat ferry")).isEqualTo("lee boat [ferry]");
  }

  @Test
  void countsInUtf16() throws QueryException {
    assertThat(marked("ferry", "\uD83D\uDE00 ferry")).isEqualTo("\uD83D\uDE00 [ferry]");
  }

  @Test
  void showsAShortTextWhole() throws QueryException {
    assertThat(marker("ferry").window("a ferry")).isEqualTo(new Window(0, 7));
  }

  @Test
  void showsTheBeginningWhereNothingIsMarked() throws QueryException {
    String text = "word ".repeat(100).strip();
    assertThat(marker("").window(text)).isEqualTo(new Window(0, 199));
  }

  @Test
  void showsWhereMostDifferentWordsStand() throws QueryException {
    String filler = "word ".repeat(80);
    String text = "ferry ferry ferry " + filler + "boat and ferry " + filler;
    Window window = marker("ferry boat").window(text);
    assertThat(text.substring(window.start(), window.end()))
        .contains("boat and ferry")
        .doesNotStartWith(" ")
        .hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void cutsNoCharacterInTwo() throws QueryException {
    String text = "\uD83D\uDE00".repeat(300);
    Window window = marker("").window("x" + text);
    assertThat(window.end() % 2).isOne();
  }

  private static Marker marker(String query) throws QueryException {
    return new Marker(QueryParser.parse(query));
  }

  /** The text with exact words in square brackets and forms in curly ones. */
  private static String marked(String query, String text) throws QueryException {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (Mark mark : marker(query).marks(text)) {
      String words = text.substring(mark.start(), mark.end());
      shown.append(text, at, mark.start());
      shown.append(mark.exact() ? "[" + words + "]" : "{" + words + "}");
      at = mark.end();
    }
    return shown.append(text.substring(at)).toString();
  }
}
