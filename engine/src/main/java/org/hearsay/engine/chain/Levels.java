package org.hearsay.engine.chain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/**
 * Which attribution a word of the text belongs to. Attributions are named by their index in the
 * list, {@link #NONE} is none. Time grows with the text times the depth of nesting.
 */
final class Levels {
  static final int NONE = -1;

  /** How far, in words, a second cue of one source is looked for. */
  private static final int FAR = 40;

  private final Prose prose;
  private final List<Attribution> attributions;
  private final int[] outer;
  private final int[] depth;
  private final int[] cue;
  private final int[] source;
  private final int[] content;
  private final int[] before;
  private final int[] behind;

  Levels(Prose prose, List<Attribution> attributions) {
    this.prose = prose;
    this.attributions = attributions;
    outer = outers(attributions);
    depth = depths(outer);
    int size = prose.words().size();
    cue = new int[size];
    source = new int[size];
    content = new int[size];
    Arrays.fill(cue, NONE);
    Arrays.fill(source, NONE);
    Arrays.fill(content, NONE);
    for (int i : outermostFirst()) {
      attributions.get(i).content().forEach(words -> paint(content, words, i));
      attributions.get(i).source().forEach(words -> paint(source, words, i));
      attributions.get(i).cue().forEach(words -> paint(cue, words, i));
    }
    before = new int[size];
    behind = new int[size];
    findNeighbours();
  }

  private static int[] outers(List<Attribution> attributions) {
    Map<Integer, Integer> byNumber = new HashMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      byNumber.put(attributions.get(i).number(), i);
    }
    return attributions.stream()
        .mapToInt(each -> byNumber.getOrDefault(each.within(), NONE))
        .toArray();
  }

  private static int[] depths(int[] outer) {
    int[] depth = new int[outer.length];
    for (int i = 0; i < outer.length; i++) {
      int steps = 0;
      for (int o = outer[i]; o != NONE && steps < outer.length; o = outer[o]) {
        steps++;
      }
      depth[i] = steps;
    }
    return depth;
  }

  private void paint(int[] owners, Span words, int owner) {
    int end = prose.wordAt(words.end());
    for (int w = prose.wordAt(words.start()); w < end; w++) {
      owners[w] = owner;
    }
  }

  /** For each word, the sources and cues of its level that stand next to it in its sentence. */
  private void findNeighbours() {
    int size = prose.words().size();
    Map<Integer, Integer> last = new HashMap<>();
    for (int sentence = 0; sentence < prose.sentences(); sentence++) {
      int start = prose.sentenceStart(sentence);
      int end = prose.sentenceEnd(sentence);
      last.clear();
      for (int w = start; w < end && w < size; w++) {
        before[w] = last.getOrDefault(content[w], NONE);
        remember(last, w);
      }
      last.clear();
      for (int w = end - 1; w >= start; w--) {
        behind[w] = last.getOrDefault(content[w], NONE);
        remember(last, w);
      }
    }
  }

  private void remember(Map<Integer, Integer> last, int w) {
    for (int owner : new int[] {source[w], cue[w]}) {
      if (owner != NONE) {
        last.put(outer[owner], owner);
      }
    }
  }

  /** All attributions, each behind the one that holds it. */
  List<Integer> outermostFirst() {
    return IntStream.range(0, outer.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> depth[i]))
        .toList();
  }

  /** The attribution whose content holds this one. */
  int outerOf(int attribution) {
    return outer[attribution];
  }

  /**
   * Of a source with several cues in a sentence, the other that stands next to this one: of
   * <i>Kyodo, citing doctors, said</i> the attribution of "said". The same where there is none.
   */
  int sayingOfSameSource(int attribution) {
    Attribution citing = attributions.get(attribution);
    if (citing.source().isEmpty()) {
      return attribution;
    }
    int word = prose.wordAt(citing.cue().getFirst().start());
    int sentence = prose.sentenceOf(word);
    for (int reach = 1; reach <= FAR; reach++) {
      for (int w : new int[] {word - reach, word + reach}) {
        if (w >= prose.sentenceStart(sentence) && w < prose.sentenceEnd(sentence)) {
          int other = cue[w];
          if (other != NONE
              && other != attribution
              && attributions.get(other).source().equals(citing.source())) {
            return other;
          }
        }
      }
    }
    return attribution;
  }

  /** The attribution whose cue holds the word. */
  int cueAt(int word) {
    return cue[word];
  }

  /** The attribution whose source holds the word. */
  int sourceAt(int word) {
    return source[word];
  }

  /** The innermost attribution whose content holds the word. */
  int contentAt(int word) {
    return content[word];
  }

  /**
   * The attribution whose source or cue stands nearest before the word, in its sentence and level.
   */
  int before(int word) {
    return before[word];
  }

  /** The one nearest behind. */
  int behind(int word) {
    return behind[word];
  }

  Attribution attribution(int index) {
    return attributions.get(index);
  }
}
