package org.hearsay.engine;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/**
 * A passage whose one attribution is marked in it: <code>(source) {cue} [content]</code>. The marks
 * are no part of the text.
 */
public record Marked(Prose prose, Attribution attribution) {

  /**
   * @throws IllegalArgumentException if no cue or no content is marked
   */
  public static Marked of(String passage) {
    StringBuilder text = new StringBuilder();
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    int start = 0;
    for (char c : passage.toCharArray()) {
      switch (c) {
        case '(', '{', '[' -> start = text.length();
        case ')' -> source.add(new Span(start, text.length()));
        case '}' -> cue.add(new Span(start, text.length()));
        case ']' -> content.add(new Span(start, text.length()));
        default -> text.append(c);
      }
    }
    return new Marked(
        Prose.of(text.toString()),
        new Attribution(1, Attribution.OUTERMOST, source, cue, content, Kind.INDIRECT, 1));
  }
}
