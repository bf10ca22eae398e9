package org.hearsay.app.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.app.lineage.Claim.Words;
import org.hearsay.app.lineage.Why.Range;
import org.junit.jupiter.api.Test;

class PiecesTest {
  // 10: "the pier", cue between, 40: "will close"
  private static final Pieces TWO = Pieces.of("the pier … will close", 10, 50);

  @Test
  void wordsOfTheFirstAndTheLastPieceHaveAPlace() {
    assertThat(TWO.inArticle(List.of(new Range(4, 8)))).containsExactly(new Words(14, 18, "pier"));
    assertThat(TWO.inArticle(List.of(new Range(16, 21))))
        .containsExactly(new Words(45, 50, "close"));
  }

  @Test
  void wordsAcrossACueAreTwo() {
    assertThat(TWO.inArticle(List.of(new Range(0, 21))))
        .containsExactly(new Words(10, 18, "the pier"), new Words(40, 50, "will close"));
  }

  @Test
  void whatLiesBetweenTheFirstAndTheLastPieceHasNoPlace() {
    Pieces three = Pieces.of("one … two … three", 0, 60);
    assertThat(three.inArticle(List.of(new Range(6, 9)))).isEmpty();
    assertThat(three.opening()).isEqualTo(new Words(0, 3, "one"));
  }

  @Test
  void opensWithTheWordsThatStandAtItsPlace() {
    assertThat(TWO.opening()).isEqualTo(new Words(10, 18, "the pier"));
    assertThat(Pieces.of("it … closes 🌊", 5, 18).opening().text()).isEqualTo("it … closes 🌊");
  }
}
