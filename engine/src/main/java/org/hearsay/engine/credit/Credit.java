package org.hearsay.engine.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words by which an article says whose story it is.
 *
 * @param words as printed, without line feeds: "(AP)", "Reuters Staff"
 * @param span where they stand in the text; null where they do not stand in it, as a byline's
 */
public record Credit(String words, @Nullable Span span) {
  /** Of a name, in words. */
  private static final int LONGEST_NAME = 8;

  /** Words of a credit that are looked at. */
  private static final int MOST_WORDS = 100;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.&'’+]*");

  /**
   * The outlets that the words name, each once, in their order; none where the lexicon knows none
   * of them without doubt. Not social networks: whoever writes there is not credited by their name.
   */
  public List<Outlet> outlets(Lexicon lexicon) {
    List<Outlet> bearers = lexicon.outlets(words);
    if (bearers.size() == 1 && !bearers.getFirst().social()) {
      return bearers; // a name that is a common word too is an outlet's where it signs
    }
    List<Span> tokens = tokens();
    List<Outlet> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int last = Math.min(tokens.size(), i + LONGEST_NAME) - 1; last >= i; last--) {
        Optional<Outlet> outlet = outlet(tokens, i, last, lexicon);
        if (outlet.isPresent()) {
          if (!found.contains(outlet.get())) {
            found.add(outlet.get());
          }
          i = last;
          break;
        }
      }
    }
    return found;
  }

  private Optional<Outlet> outlet(List<Span> tokens, int first, int last, Lexicon lexicon) {
    Span run = new Span(tokens.get(first).start(), tokens.get(last).end());
    String name = run.in(words);
    Optional<Outlet> outlet = lexicon.outlet(name);
    if (outlet.isEmpty() && name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
      outlet = lexicon.outletAt(name);
    }
    return outlet.filter(known ->
        !known.social() && !(first == last && first > 0 && isSurname(tokens, first, lexicon)));
  }

  /** "Ann Bloomberg" is a person. */
  private boolean isSurname(List<Span> tokens, int place, Lexicon lexicon) {
    Span before = tokens.get(place - 1);
    Span word = tokens.get(place);
    boolean initials = word.in(words).chars().noneMatch(Character::isLowerCase);
    return !initials
        && words.substring(before.end(), word.start()).equals(" ")
        && lexicon.given(before.in(words)).isPresent();
  }

  private List<Span> tokens() {
    List<Span> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(words);
    while (tokens.size() < MOST_WORDS && word.find()) {
      tokens.add(new Span(word.start(), word.end()));
    }
    return tokens;
  }
}
