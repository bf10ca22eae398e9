package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final int WORDS = 100;

  @Test
  void keepsContentsThatDoNotOverlap() {
    List<Candidate> candidates =
        List.of(candidate(5, 1, new Run(0, 4), new Run(6, 9)), candidate(20, 1, new Run(10, 20)));
    assertThat(contents(candidates))
        .containsExactly(List.of(new Run(0, 4), new Run(6, 9)), List.of(new Run(10, 20)));
  }

  @Test
  void givesAPieceToTheCueThatGainsMostByIt() {
    List<Candidate> candidates =
        List.of(candidate(5, 1, new Run(6, 16)), candidate(20, 2, new Run(6, 18)));
    assertThat(cues(candidates)).containsExactly(20);
  }

  @Test
  void givesAPieceAtATieToTheFirstCue() {
    List<Candidate> candidates =
        List.of(candidate(5, 1, new Run(6, 16)), candidate(20, 1, new Run(6, 16)));
    assertThat(cues(candidates)).containsExactly(5);
  }

  @Test
  void leavesAPieceThatHasLostUpToHalfOfItsWords() {
    List<Candidate> half =
        List.of(candidate(5, 2, new Run(6, 16)), candidate(20, 1, new Run(11, 21)));
    assertThat(cues(half)).containsExactly(5, 20);
    List<Candidate> more =
        List.of(candidate(5, 2, new Run(6, 16)), candidate(20, 1, new Run(10, 20)));
    assertThat(cues(more)).containsExactly(5);
  }

  @Test
  void leavesTheOtherPiecesOfACandidateThatLosesOne() {
    List<Candidate> candidates =
        List.of(candidate(5, 1, new Run(30, 40), new Run(6, 16)), candidate(20, 2, new Run(6, 16)));
    assertThat(contents(candidates))
        .containsExactly(List.of(new Run(30, 40)), List.of(new Run(6, 16)));
  }

  @Test
  void settlesNothing() {
    assertThat(Settling.settle(List.of(), 0)).isEmpty();
  }

  private static List<Integer> cues(List<Candidate> candidates) {
    return Settling.settle(candidates, WORDS).stream().map(c -> c.cue().start()).toList();
  }

  private static List<List<Run>> contents(List<Candidate> candidates) {
    return Settling.settle(candidates, WORDS).stream().map(Candidate::content).toList();
  }

  private static Candidate candidate(int cue, double gain, Run... content) {
    return new Candidate(
        new Run(cue, cue + 1),
        List.of(),
        List.of(content),
        List.of(content).stream().map(run -> gain).toList(),
        0.5);
  }
}
