package org.hearsay.engine.attribution;

import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;

/**
 * An attribution in words, not yet settled against its neighbours.
 *
 * @param source at most one run
 * @param content at least one run
 * @param gains for each run of content: how much likelier than outside it is, in log odds a word
 * @param confidence see {@link Confidence}
 */
record Candidate(
    Run cue, List<Run> source, List<Run> content, List<Double> gains, double confidence) {

  Candidate {
    source = List.copyOf(source);
    content = List.copyOf(content);
    gains = List.copyOf(gains);
  }

  Candidate withContent(List<Run> kept) {
    return new Candidate(cue, source, kept, gains, confidence);
  }
}
