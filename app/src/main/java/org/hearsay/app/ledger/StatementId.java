package org.hearsay.app.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What names a statement for good: 64 bits of SHA-256 over the article's identity, the words of cue
 * and content, and the how-manieth with these words it is. So it stays the same as long as the
 * words are the same, wherever they come to stand, and in every ledger.
 *
 * <p>People see 13 letters and digits in Crockford's Base 32, which has no letters that are easily
 * mistaken.
 */
public final class StatementId {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 13;
  private static final int BITS = 5;

  private StatementId() {}

  /** One for each attribution, in their order. */
  public static List<Long> of(String identity, List<Attributed> attributions) {
    Map<String, Integer> seen = new HashMap<>();
    return attributions.stream()
        .map(each -> {
          String words = words(each.cue()) + "\n" + words(each.content());
          int count = seen.merge(words, 1, Integer::sum);
          return Facet.hash64(identity + "\n" + count + "\n" + words);
        })
        .toList();
  }

  private static String words(List<Quote> pieces) {
    return pieces.stream().map(Quote::text).collect(Collectors.joining(" "));
  }

  /** As people see it. */
  public static String text(long id) {
    char[] text = new char[LENGTH];
    long rest = id;
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS.charAt((int) (rest & 31));
      rest >>>= BITS;
    }
    return new String(text);
  }

  /** The id that {@link #text} gave, or null if it gave no such. */
  public static @Nullable Long parse(String text) {
    if (text.length() != LENGTH || DIGITS.indexOf(text.charAt(0)) > 15) {
      return null;
    }
    long id = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return null;
      }
      id = id << BITS | digit;
    }
    return id;
  }
}
