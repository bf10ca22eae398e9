package org.hearsay.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;

/**
 * Who said it, in words for people.
 *
 * @param words of the source as the article has them; empty where it names nobody
 * @param meant what the words do not tell by themselves, in brackets: the name behind a pronoun, or
 *     that there is none; empty where the words tell it
 */
public record Who(String words, String meant) {
  /** Words that two names may share without naming the same. */
  private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "and", "for", "in", "at");

  public static Who of(Attributed said) {
    String words = words(said.source());
    return new Who(words, meant(words, said.holder()));
  }

  private static String meant(String words, Link holder) {
    String name = holder.name() == null ? "" : Screen.printable(holder.name());
    if (name.isEmpty()) {
      return words.isEmpty() ? "(nobody named)" : "(the text does not say who)";
    }
    if (holder.named()) {
      return shareAWord(words, name) ? "" : "(" + name + ")";
    }
    return holdAll(words, name) ? "(unnamed)" : "(" + name + ", unnamed)";
  }

  /** One phrase: <i>he (Ana Holt)</i>. */
  @Override
  public String toString() {
    return Stream.of(words, meant)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(" "));
  }

  /** A link's name, or what stands for it where there is none. */
  public static String name(Link link) {
    return link.name() == null ? "(not named)" : Screen.printable(link.name());
  }

  /** The pieces in one line, with a sign where something was left out between them. */
  public static String words(List<Quote> pieces) {
    return pieces.stream()
        .map(piece -> Screen.printable(piece.text()))
        .collect(Collectors.joining(" … "));
  }

  private static boolean shareAWord(String some, String others) {
    Set<String> known = content(some).collect(Collectors.toSet());
    return content(others).anyMatch(known::contains);
  }

  private static boolean holdAll(String some, String others) {
    return content(some).collect(Collectors.toSet()).containsAll(content(others).toList());
  }

  private static Stream<String> content(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !SMALL.contains(word));
  }
}
