package org.hearsay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.trace.Traces.outlet;
import static org.hearsay.app.trace.Traces.person;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TraceSvgTest {
  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void tellsInWordsWhatItShows() throws Exception {
    Document svg = parsed(TraceSvg.of(TraceTextTest.ferry().trace()));

    NodeList titles = svg.getElementsByTagName("title");
    assertThat(titles.item(0).getTextContent())
        .isEqualTo("Where a claim comes from: “the ferry will stay in harbour until spring”");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("1 to 2 independent origins")
        .contains("Ana Holt, named person; port officials, unnamed");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("Kiln Radio (kiln-2) cites The Harbour Light (light-3)")
        .contains("and 1 copy");
  }

  @Test
  void whoOnlyDeniesIsMarked() throws Exception {
    Traces ferry =
        new Traces()
            .article("light-1", "The Harbour Light", "2031-07-25")
            .article("kiln-2", "Kiln Radio", "2031-07-26")
            .article("post-3", "Saltmere Post", "2031-07-27")
            .said("light-1", "the ferry leaks", person("Ana Holt"))
            .said("kiln-2", "the ferry leaks", Act.DENY, person("Tom Reed"))
            .said("post-3", "the ferry leaks", Act.DENY, person("Tom Reed"))
            .said("post-3", "the ferry leaks", person("Ivo Brandt"));

    String svg = TraceSvg.of(ferry.trace());

    assertThat(parsed(svg).getDocumentElement().getTextContent())
        .containsOnlyOnce("denies it · 26 Jul 2031");
    assertThat(svg).containsOnlyOnce("class=\"box denying\"");
  }

  @Test
  void wordsOfStrangersAreText() throws Exception {
    Traces hostile =
        new Traces()
            .article("<script>alert(1)</script>", "A&B \"'> \u202Eevil\u0000\uFFFE", "2031-07-25")
            .said(
                "<script>alert(1)</script>",
                "]]><image href=\"x\" onload=\"y\"/>\uD800",
                person("<a>Ana</a>"));

    String svg = TraceSvg.of(hostile.trace());

    assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(parsed(svg).getElementsByTagName("image").getLength()).isZero();
    assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("A&B", "evil");
    assertThat(svg).doesNotContain("\u202E");
  }

  @Test
  void twoHundredArticlesAreFoldedToWhatCanBeSeen() throws Exception {
    Traces many = new Traces();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String day = "2031-07-%02d".formatted(1 + random.nextInt(20));
      many.article("a-" + i, "Paper " + i, day);
      if (random.nextInt(3) == 0 || i == 0) {
        many.said("a-" + i, "the ferry will stay", person("Speaker " + i));
      } else {
        String cited = "Paper " + random.nextInt(i);
        many.said("a-" + i, "the ferry will stay", outlet(cited), person("Ana Holt"));
      }
    }

    Document svg = parsed(TraceSvg.of(many.trace()));

    assertThat(svg.getElementsByTagName("rect").getLength()).isLessThan(130);
    assertThat(svg.getDocumentElement().getTextContent()).containsPattern("and \\d+ more articles");
  }

  @Test
  void theSameTraceGivesTheSameBytes() {
    assertThat(TraceSvg.of(TraceTextTest.ferry().trace()))
        .isEqualTo(TraceSvg.of(TraceTextTest.ferry().trace()));
  }
}
