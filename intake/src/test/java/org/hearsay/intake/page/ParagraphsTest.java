package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void putsAnEmptyLineBetweenParagraphs() {
    assertThat(text("<p>The dam  held.\n</p><p>So did\nthe bridge.</p>"))
        .isEqualTo("The dam held.\n\nSo did the bridge.");
  }

  @Test
  void insideALineAddsNoSpaceForTags() {
    assertThat(text("<p>un<b>think</b>able, <a href='x'>he</a><i>said</i>.</p>"))
        .isEqualTo("unthinkable, hesaid.");
  }

  @Test
  void makesABreakALineAndTwoAParagraph() {
    assertThat(text("<p>One<br>two <br/> <br> three</p>")).isEqualTo("One\ntwo\n\nthree");
  }

  @Test
  void givesEachItemOfAListItsParagraph() {
    assertThat(text("<ul><li>bread<li>salt <ul><li>coarse</ul></ul>"))
        .isEqualTo("bread\n\nsalt\n\ncoarse");
  }

  @Test
  void putsTheCellsOfARowOnOneLine() {
    assertThat(text("<p>Results</p><table><tr><th>Club<th>Goals<tr><td>Riga<td>3</table><p>End"))
        .isEqualTo("Results\n\nClub Goals\nRiga 3\n\nEnd");
  }

  @Test
  void keepsParagraphsInsideOneCellApart() {
    assertThat(text("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>"))
        .isEqualTo("One.\n\nTwo.");
  }

  @Test
  void readsATableInsideACellThatIsReadAlone() {
    assertThat(
            Paragraphs.text(
                Jsoup.parse("<table><tr><td>a<table><tr><td>b</table></table>").expectFirst("td")))
        .isEqualTo("a\n\nb");
  }

  @Test
  void keepsTheLinesOfPreformattedText() {
    assertThat(text("<pre>first\n  second</pre>")).isEqualTo("first\nsecond");
  }

  @Test
  void leavesOutWhatShowsNoWords() {
    assertThat(text("<p>a<script>b</script><style>c</style><!-- d --><svg><title>e</title></svg>"))
        .isEqualTo("a");
  }

  @Test
  void leavesOutMarksThatTakeNoRoom() {
    assertThat(text("<p>Hoch\u00adhaus\u200b und\u00a0\ufeffTurm")).isEqualTo("Hochhaus und Turm");
  }

  @Test
  void leavesOutHowToSayAWord() {
    assertThat(text("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で")).isEqualTo("東京で");
  }

  @Test
  void isEmptyForMarkupWithoutWords() {
    assertThat(text("<p> <br>\n<img src='x'></p>")).isEmpty();
  }

  private static String text(String html) {
    return Paragraphs.text(Jsoup.parse(html).body());
  }
}
