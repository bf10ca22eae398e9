package org.hearsay.engine.reading;

import java.util.List;
import java.util.TreeMap;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.speaker.Speaker;

/**
 * What one article says that somebody said.
 *
 * @param language of the text, as {@link org.hearsay.engine.text.Language#of} gives it
 * @param findings in text order of their cues
 * @param model version of the model and rules that made this reading, see {@link Reader#version}
 */
public record Reading(Article article, String language, List<Finding> findings, String model) {

  public Reading {
    findings = List.copyOf(findings);
  }

  /** In text order of their cues. */
  public List<Attribution> attributions() {
    return findings.stream().map(Finding::attribution).toList();
  }

  /** Everyone in the chains, in the order in which the article first mentions them. */
  public List<Speaker> speakers() {
    TreeMap<Integer, Speaker> speakers = new TreeMap<>();
    for (Finding finding : findings) {
      for (Link link : finding.chain()) {
        Speaker speaker = link.speaker();
        if (speaker != null) {
          speakers.put(speaker.number(), speaker);
        }
      }
    }
    return List.copyOf(speakers.values());
  }
}
