package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who has been mentioned where, in text order, to look back on. A look back regards a bounded
 * number of mentions.
 */
final class Scene {
  private static final int FARTHEST = 120;
  private static final int DEEPEST = 50;
  static final int NOBODY = -1;

  /**
   * One mention.
   *
   * @param attribution index of the attribution whose source it is, or {@link #NOBODY}
   * @param document the noun, if a document was mentioned that stands for {@code who}; else empty
   * @param leads whether nobody is mentioned before it in its sentence
   */
  record Mention(
      int from,
      int to,
      Someone who,
      int attribution,
      boolean leads,
      boolean where,
      String document) {}

  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final int[] within;
  private final List<Mention> mentions = new ArrayList<>();

  Scene(Tokens tokens, List<Attribution> attributions) {
    this.tokens = tokens;
    this.attributions = attributions;
    within = paint(tokens, attributions);
  }

  /** For each token the innermost attribution whose content holds it. */
  private static int[] paint(Tokens tokens, List<Attribution> attributions) {
    int[] within = new int[tokens.size()];
    Arrays.fill(within, NOBODY);
    List<Integer> longestFirst = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      longestFirst.add(i);
    }
    longestFirst.sort(
        (a, b) -> Integer.compare(length(attributions.get(b)), length(attributions.get(a))));
    for (int i : longestFirst) {
      for (Span piece : attributions.get(i).content()) {
        Arrays.fill(
            within,
            tokens.at(piece.start()),
            Math.max(tokens.at(piece.start()), tokens.endAt(piece.end())),
            i);
      }
    }
    return within;
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }

  void add(int from, int to, Someone who, int attribution, boolean where, String document) {
    boolean leads =
        mentions.isEmpty() || tokens.sentence(mentions.getLast().from()) != tokens.sentence(from);
    mentions.add(new Mention(from, to, who, attribution, leads, where, document));
  }

  /** Index of the innermost attribution whose content holds the token, or {@link #NOBODY}. */
  int within(int token) {
    return token < within.length ? within[token] : NOBODY;
  }

  /** The innermost attribution around the token whose content is all quoted. */
  int quoting(int token) {
    int at = within(token);
    for (int depth = 0; depth < DEEPEST && at != NOBODY; depth++) {
      if (quotes(at)) {
        return at;
      }
      at = attributions.get(at).within() - 1;
    }
    return NOBODY;
  }

  boolean quotes(int attribution) {
    return attributions.get(attribution).kind() == Kind.DIRECT;
  }

  int size() {
    return mentions.size();
  }

  /** As many mentions as begin before the token. */
  private int before(int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last mention before the token that the test accepts, at most {@code sentences} back. */
  @Nullable Mention last(int token, int sentences, Predicate<Mention> test) {
    int index = before(token);
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
      Mention mention = mentions.get(i);
      if (tokens.sentence(token) - tokens.sentence(mention.from()) > sentences) {
        return null;
      }
      if (mention.to() <= token && test.test(mention)) {
        return mention;
      }
    }
    return null;
  }

  /** Weighs a mention; the more the likelier. */
  interface Weight {
    double of(Mention mention, int sentencesBack);
  }

  /** The likeliest mention before the token; of equal ones the last. */
  @Nullable Mention likeliest(int token, int sentences, Weight weight) {
    int index = before(token);
    Mention best = null;
    double most = 0;
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
      Mention mention = mentions.get(i);
      int back = tokens.sentence(token) - tokens.sentence(mention.from());
      if (back > sentences) {
        break;
      }
      double value = mention.to() <= token ? weight.of(mention, back) : Double.NEGATIVE_INFINITY;
      if (value > Double.NEGATIVE_INFINITY && (best == null || value > most)) {
        best = mention;
        most = value;
      }
    }
    return best;
  }
}
