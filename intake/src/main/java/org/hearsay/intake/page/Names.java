package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class and the id of an element give away. People who write pages name the parts after
 * what they hold; {@code names.txt} has the words that are common on the web at large, whichever
 * way they are written together: {@code related-links}, {@code relatedLinks}, {@code
 * article__related_links}. Not thread-safe; made for one page.
 */
final class Names {
  /** What an element's names say it holds. Of several names the last in this order counts. */
  enum Holds {
    /** Nothing that the names tell. */
    ANYTHING,
    /** The text of the article. */
    TEXT,
    /** Pictures, or text beside pictures. */
    PICTURES,
    /** Things around an article: links to others, its particulars, requests to the reader. */
    CLUTTER,
    /** What readers wrote. */
    COMMENTS
  }

  /** Longer names than these, in UTF-16 units, are made by programs. */
  private static final int LONGEST = 400;

  private static final Vocabulary WORDS = new Vocabulary("names.txt", " ");
  private static final Set<String> WITHOUT = WORDS.of("without");
  private static final Set<String> ABOUT = WORDS.of("about");

  /** By word, or by two words with a plus between. */
  private static final Map<String, Holds> WHOLE = new HashMap<>();

  private static final Map<String, Holds> BEGINNINGS = new HashMap<>();
  private static final Map<String, Holds> ENDINGS = new HashMap<>();

  static {
    for (Holds holds : Holds.values()) {
      if (holds != Holds.ANYTHING) {
        for (String word : WORDS.of(holds.name().toLowerCase(Locale.ROOT))) {
          if (word.endsWith("*")) {
            BEGINNINGS.put(word.substring(0, word.length() - 1), holds);
          } else if (word.startsWith("*")) {
            ENDINGS.put(word.substring(1), holds);
          } else {
            WHOLE.put(word, holds);
          }
        }
      }
    }
  }

  /** Headings and paragraphs have ids made of their own words, for links into the page. */
  private static final Set<String> SELF_NAMED =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "a", "span", "dt");

  private final Map<String, Holds> known = new HashMap<>();

  Holds of(Element element) {
    String names = element.attr("class");
    String id = SELF_NAMED.contains(element.normalName()) ? "" : element.id();
    String all = id.isEmpty() ? names : names.isEmpty() ? id : names + ' ' + id;
    return all.isEmpty() ? Holds.ANYTHING : known.computeIfAbsent(all, Names::read);
  }

  private static Holds read(String names) {
    Holds holds = Holds.ANYTHING;
    List<String> words = new ArrayList<>();
    int length = Math.min(names.length(), LONGEST);
    for (int i = 0; i < length; ) {
      i = words(names, i, length, words);
      Holds one = read(words);
      holds = one.compareTo(holds) > 0 ? one : holds;
      words.clear();
    }
    return holds;
  }

  private static Holds read(List<String> words) {
    Holds holds = Holds.ANYTHING;
    if (words.isEmpty() || ABOUT.contains(words.getFirst())) {
      return holds;
    }
    String before = "";
    for (String word : words) {
      if (word.startsWith("embed")) {
        return Holds.ANYTHING; // what others wrote, as a part of the story
      }
      if (!WITHOUT.contains(before)) {
        Holds one = holds(word);
        Holds two = WHOLE.getOrDefault(before + '+' + word, Holds.ANYTHING);
        one = two.compareTo(one) > 0 ? two : one;
        holds = one.compareTo(holds) > 0 ? one : holds;
      }
      before = word;
    }
    return holds;
  }

  private static Holds holds(String word) {
    Holds holds = WHOLE.get(word);
    if (holds != null) {
      return holds;
    }
    for (Map.Entry<String, Holds> each : BEGINNINGS.entrySet()) {
      if (word.startsWith(each.getKey())) {
        return each.getValue();
      }
    }
    for (Map.Entry<String, Holds> each : ENDINGS.entrySet()) {
      if (word.endsWith(each.getKey())) {
        return each.getValue();
      }
    }
    return Holds.ANYTHING;
  }

  /** Adds the words of the name at {@code i}; returns where the next name begins. */
  private static int words(String names, int i, int length, List<String> words) {
    int start = i;
    for (; i < length; i++) {
      char c = names.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean hump = letter && i > start && c <= 'Z' && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
        if (c <= ' ') {
          return i + 1;
        }
      }
    }
    if (i > start) {
      words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
    }
    return i;
  }
}
