package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void findsQuotationsWithTheirMarks() {
    assertThat(quoted("“We go” he said “now” again"))
        .containsExactly(new Quoted(new Run(0, 4), true), new Quoted(new Run(6, 9), true));
  }

  @Test
  void endsAnOpenQuotationWithItsLine() {
    assertThat(quoted("“We go\n“We all go”\nHe “left"))
        .containsExactly(
            new Quoted(new Run(0, 3), false),
            new Quoted(new Run(3, 8), true),
            new Quoted(new Run(9, 11), false));
  }

  @Test
  void takesAQuotationWithinAQuotationForAPartOfIt() {
    assertThat(quoted("“He said “no” twice")).containsExactly(new Quoted(new Run(0, 6), true));
  }

  @Test
  void passesOverAMarkThatClosesNothing() {
    assertThat(quoted("word” and word")).isEmpty();
  }

  private static List<Quoted> quoted(String text) {
    Words words = Words.of(text);
    return Quoted.of(words, Features.of(words));
  }
}
