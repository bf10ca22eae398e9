package org.hearsay.intake.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelfClosedTest {
  private static final String XML = "<?xml version=\"1.0\"?>";

  @Test
  void endsAScriptThatIsWholeInXml() {
    assertThat(SelfClosed.open(XML + "<script src=\"a.js\"/><p>Tide</p><br/>"))
        .isEqualTo(XML + "<script src=\"a.js\"></script><p>Tide</p><br/>");
  }

  @Test
  void leavesOtherMarkupAsItIs() {
    String html = "<!doctype html><script src=a.js/></script><p>Tide</p>";

    assertThat(SelfClosed.open(html)).isSameAs(html);
  }

  @Test
  void leavesTheInsideOfAScriptAsItIs() {
    String script = XML + "<script>var s = '<script/>';</script><p>Tide</p>";

    assertThat(SelfClosed.open(script)).isEqualTo(script);
  }

  @Test
  void bearsMarkupThatBreaksOff() {
    for (String end : new String[] {"<", "<script", "<script>", "<script/", "<title/>"}) {
      assertThat(SelfClosed.open(XML + end)).startsWith(XML + end.substring(0, 1));
    }
  }

  @Test
  void bearsScriptsWithoutEnd() {
    String many = XML + "<script>".repeat(200_000) + "<style/".repeat(200_000);

    assertThat(SelfClosed.open(many)).isEqualTo(many);
  }
}
