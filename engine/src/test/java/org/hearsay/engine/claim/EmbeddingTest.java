package org.hearsay.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {
  private final Meaning meaning = Embedding.shipped();

  private double cosine(String a, String b) {
    float[] one = meaning.of(Content.of(a, Setting.unknown()));
    float[] other = meaning.of(Content.of(b, Setting.unknown()));
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Test
  void theSameIsAtNoDistance() {
    assertThat(cosine("the harbour is closed", "the harbour is closed")).isCloseTo(1, within(1e-5));
  }

  @Test
  void likeMeaningsAreNearerThanOthers() {
    String claim = "The council will shut the harbour to cargo ships";

    assertThat(cosine(claim, "cargo vessels are to be barred from the port by the council"))
        .isGreaterThan(0.6)
        .isGreaterThan(cosine(claim, "the orchestra played two symphonies by Brahms") + 0.4);
  }

  @Test
  void anythingHasAMeaning() {
    assertThat(meaning.of(Content.of("", Setting.unknown()))).hasSize(384);
    assertThat(meaning.of(Content.of("ferry ".repeat(5_000), Setting.unknown()))).hasSize(384);
  }
}
