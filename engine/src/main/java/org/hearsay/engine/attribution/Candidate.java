package org.hearsay.engine.attribution;

import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;

/**
 * An attribution, its places counted in words of the text.
 *
 * @param source at most one run
 * @param content at least one run
 * @param confidence see {@link Confidence}
 */
record Candidate(Run cue, List<Run> source, List<Run> content, double confidence) {

  Candidate {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  Candidate withContent(List<Run> kept) {
    return new Candidate(cue, source, kept, confidence);
  }
}
