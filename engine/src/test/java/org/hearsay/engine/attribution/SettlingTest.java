package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.hearsay.engine.attribution.Settling.Weighed;
import org.hearsay.engine.attribution.Tags.Run;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final int WORDS = 100;

  @Test
  void keepsContentsThatDoNotOverlap() {
    List<Weighed> candidates =
        List.of(candidate(5, 1, new Run(0, 4), new Run(6, 9)), candidate(20, 1, new Run(10, 20)));
    assertThat(contents(candidates))
        .containsExactly(List.of(new Run(0, 4), new Run(6, 9)), List.of(new Run(10, 20)));
  }

  @Test
  void givesAPieceToTheCueThatGainsMostByIt() {
    List<Weighed> candidates =
        List.of(candidate(5, 1, new Run(6, 16)), candidate(20, 2, new Run(6, 18)));
    assertThat(cues(candidates)).containsExactly(20);
  }

  @Test
  void givesAPieceAtATieToTheFirstCue() {
    List<Weighed> candidates =
        List.of(candidate(5, 1, new Run(6, 16)), candidate(20, 1, new Run(6, 16)));
    assertThat(cues(candidates)).containsExactly(5);
  }

  @Test
  void leavesAPieceThatHasLostUpToHalfOfItsWords() {
    List<Weighed> half =
        List.of(candidate(5, 2, new Run(6, 16)), candidate(20, 1, new Run(11, 21)));
    assertThat(cues(half)).containsExactly(5, 20);
    List<Weighed> more =
        List.of(candidate(5, 2, new Run(6, 16)), candidate(20, 1, new Run(10, 20)));
    assertThat(cues(more)).containsExactly(5);
  }

  @Test
  void leavesTheOtherPiecesOfACandidateThatLosesOne() {
    List<Weighed> candidates =
        List.of(candidate(5, 1, new Run(30, 40), new Run(6, 16)), candidate(20, 2, new Run(6, 16)));
    assertThat(contents(candidates))
        .containsExactly(List.of(new Run(30, 40)), List.of(new Run(6, 16)));
  }

  @Test
  void settlesNothing() {
    assertThat(Settling.settle(List.of(), 0)).isEmpty();
  }

  private static List<Integer> cues(List<Weighed> candidates) {
    return Settling.settle(candidates, WORDS).stream().map(c -> c.cue().start()).toList();
  }

  private static List<List<Run>> contents(List<Weighed> candidates) {
    return Settling.settle(candidates, WORDS).stream().map(Candidate::content).toList();
  }

  private static Weighed candidate(int cue, double gain, Run... content) {
    return new Weighed(
        new Candidate(new Run(cue, cue + 1), List.of(), List.of(content), 0.5),
        Collections.nCopies(content.length, gain));
  }
}
