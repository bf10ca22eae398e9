package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;

/**
 * Makes candidates agree: contents of outermost attributions hardly ever share words (in PolNeAR's
 * 22,467 attributions 9 pieces of content do). Pieces are dealt out by how much their cue gains by
 * them; one that has lost more than half of its words goes, and with its last piece a candidate.
 */
final class Settling {
  private static final int NOBODY = -1;

  private Settling() {}

  /**
   * A candidate with what speaks for its content.
   *
   * @param gains for each run of content: how much likelier than outside it is, in log odds a word
   */
  record Weighed(Candidate candidate, List<Double> gains) {
    Weighed {
      gains = List.copyOf(gains);
    }
  }

  private record Claim(int candidate, Run piece, double gain) {}

  /**
   * Keeps the order of the candidates.
   *
   * @param words number of words of the text
   */
  static List<Candidate> settle(List<Weighed> weighed, int words) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < weighed.size(); i++) {
      List<Run> content = weighed.get(i).candidate().content();
      for (int k = 0; k < content.size(); k++) {
        claims.add(new Claim(i, content.get(k), weighed.get(i).gains().get(k)));
      }
    }
    claims.sort(Comparator.comparingDouble(Claim::gain).reversed());
    int[] owner = new int[words];
    Arrays.fill(owner, NOBODY);
    List<List<Run>> kept = new ArrayList<>();
    weighed.forEach(each -> kept.add(new ArrayList<>()));
    for (Claim claim : claims) {
      Run piece = claim.piece();
      int lost = 0;
      for (int w = piece.start(); w < piece.end(); w++) {
        lost += owner[w] != NOBODY && owner[w] != claim.candidate() ? 1 : 0;
      }
      if (2 * lost <= piece.length()) {
        kept.get(claim.candidate()).add(piece);
        for (int w = piece.start(); w < piece.end(); w++) {
          owner[w] = owner[w] == NOBODY ? claim.candidate() : owner[w];
        }
      }
    }
    List<Candidate> settled = new ArrayList<>();
    for (int i = 0; i < weighed.size(); i++) {
      if (!kept.get(i).isEmpty()) {
        kept.get(i).sort(Comparator.comparingInt(Run::start));
        settled.add(weighed.get(i).candidate().withContent(kept.get(i)));
      }
    }
    return settled;
  }
}
