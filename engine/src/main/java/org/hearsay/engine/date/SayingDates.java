package org.hearsay.engine.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.date.Bearing.Found;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds when each attribution was said. */
public final class SayingDates {
  private SayingDates() {}

  /**
   * Time is linear in the text's length and, but for a logarithm, in the number of attributions.
   *
   * @param published ISO 8601 date or date-time of the article; null where unknown
   * @return by index of the attribution; absent where no words bear on the saying
   */
  public static Map<Integer, Said> of(
      Prose prose, @Nullable String published, List<Attribution> attributions) {
    Calendar calendar = Calendar.of(prose, published);
    Bearing bearing = new Bearing(prose, attributions, calendar);
    Map<Integer, Said> said = new HashMap<>();
    Map<List<Span>, Integer> bySource = new HashMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      Optional<Found> own = bearing.on(attributions.get(i));
      if (own.isPresent()) {
        said.put(i, said(prose, calendar, own.get()));
      } else {
        sameSentence(prose, attributions, i, bySource, said);
      }
      if (!attributions.get(i).source().isEmpty()) {
        bySource.put(attributions.get(i).source(), i);
      }
    }
    return said;
  }

  private static Said said(Prose prose, Calendar calendar, Found found) {
    TimeWords.Expression expression = calendar.expression(found.expression());
    List<Span> words = List.of(prose.span(expression.start(), expression.end()));
    return new Said(
        calendar.date(found.expression()),
        new Evidence(found.rule(), words),
        new Evidence(expression.time().rule(), words));
  }

  /** The same words as source, so the same sentence, and the same holder of the content. */
  private static void sameSentence(
      Prose prose,
      List<Attribution> attributions,
      int i,
      Map<List<Span>, Integer> bySource,
      Map<Integer, Said> said) {
    Attribution each = attributions.get(i);
    Integer other = bySource.get(each.source());
    Said known = other == null ? null : said.get(other);
    if (other == null || known == null || attributions.get(other).within() != each.within()) {
      return;
    }
    int here = prose.sentenceOf(prose.wordAt(each.cue().getFirst().start()));
    int there = prose.sentenceOf(prose.wordAt(attributions.get(other).cue().getFirst().start()));
    if (here == there) {
      Evidence evidence = new Evidence(DateRule.SAME_SENTENCE, known.evidence().words());
      said.put(i, new Said(known.date(), evidence, known.placing()));
    }
  }
}
