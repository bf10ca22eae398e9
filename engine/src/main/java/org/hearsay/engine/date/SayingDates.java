package org.hearsay.engine.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.date.Bearing.Found;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds when each attribution was said. */
public final class SayingDates {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private static final Set<String> GOING_ON =
      Set.of("said", "says", "added", "adds", "also said", "continued", "went on");

  private static final Set<String> TELLING = Set.of("told", "tells", "telling");

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
        sameTalk(prose, attributions, i, said);
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

  /**
   * "They said" right behind what somebody told somebody on some day, or said in an interview or a
   * statement: that goes on.
   */
  private static void sameTalk(
      Prose prose, List<Attribution> attributions, int i, Map<Integer, Said> said) {
    Said known = i == 0 || said.containsKey(i) ? null : said.get(i - 1);
    if (known == null || !isBare(prose, attributions.get(i))) {
      return;
    }
    Attribution before = attributions.get(i - 1);
    boolean talk = known.evidence().rule() == DateRule.SAME_TALK || isTalk(prose, before, known);
    int here = sentence(prose, attributions.get(i));
    int there = sentence(prose, before);
    if (talk && here == there + 1 && before.within() == attributions.get(i).within()) {
      Evidence evidence = new Evidence(DateRule.SAME_TALK, known.evidence().words());
      said.put(i, new Said(known.date(), evidence, known.placing()));
    }
  }

  /** "They said": a pronoun and at most two words, which say no more than that it goes on. */
  private static boolean isBare(Prose prose, Attribution attribution) {
    if (attribution.source().size() != 1 || attribution.cue().size() != 1) {
      return false;
    }
    String source = attribution.source().getFirst().in(prose.text()).toLowerCase(Locale.ROOT);
    String cue = attribution.cue().getFirst().in(prose.text()).toLowerCase(Locale.ROOT);
    return PRONOUNS.contains(source) && GOING_ON.contains(cue);
  }

  /** Whether it was told, or said in an interview or a statement, words before the time. */
  private static boolean isTalk(Prose prose, Attribution attribution, Said said) {
    int from = prose.wordAt(attribution.cue().getFirst().start());
    int time = prose.wordAt(said.evidence().words().getFirst().start());
    int to = Math.max(time, prose.wordAt(attribution.cue().getLast().end()));
    for (int w = from; w < Math.min(to, from + 30); w++) {
      String word = prose.words().lower(w);
      if (TELLING.contains(word) || Documents.isOne(word)) {
        return true;
      }
    }
    return false;
  }

  private static int sentence(Prose prose, Attribution attribution) {
    return prose.sentenceOf(prose.wordAt(attribution.cue().getFirst().start()));
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
    if (sentence(prose, each) == sentence(prose, attributions.get(other))) {
      Evidence evidence = new Evidence(DateRule.SAME_SENTENCE, known.evidence().words());
      said.put(i, new Said(known.date(), evidence, known.placing()));
    }
  }
}
