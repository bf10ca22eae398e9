package org.hearsay.engine.reading;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;

/**
 * What one article says that somebody said.
 *
 * @param language of the text, as {@link org.hearsay.engine.text.Language#of} gives it
 * @param attributions in text order of their cues
 * @param model version of the model and rules that made this reading, see {@link Reader#version}
 */
public record Reading(
    Article article, String language, List<Attribution> attributions, String model) {

  public Reading {
    attributions = List.copyOf(attributions);
  }
}
