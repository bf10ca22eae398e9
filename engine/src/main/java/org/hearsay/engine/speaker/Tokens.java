package org.hearsay.engine.speaker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Sex;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;

/**
 * A text in the pieces that names are made of: "al-Khatib", "U.N.", "Brig.-Gen" and "Kim" of
 * "Kim's" are one each. Named by their index from 0, with what stands between them. One linear
 * pass.
 */
final class Tokens {
  static final int COMMA = 1;
  static final int OPEN = 2;
  static final int CLOSE = 4;
  static final int QUOTE = 8;
  static final int OTHER = 16;
  static final int SENTENCE = 32;

  /** What ends a noun phrase; brackets and quotation marks do not. */
  static final int BREAK = COMMA | OTHER | SENTENCE;

  /** What ends a name. */
  static final int ANY = BREAK | OPEN | CLOSE | QUOTE;

  private final Prose prose;
  private final String text;
  private final Lexicon lexicon;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] gaps = new byte[256];
  private boolean[] possessive = new boolean[256];
  private int size;
  private final String[] words;
  private final String[] lower;
  private final int[] sentences;
  private final boolean[] bracketed;
  private final Noun[] nouns;
  private final boolean[] asked;

  /** What an apostrophe joins to a word that is none of its own: "they've". */
  private static final Set<String> CONTRACTED = Set.of("re", "ve", "ll", "d", "m");

  private static final Noun NO_NOUN = new Noun("", Noun.NounKind.OTHER, Sex.EITHER, false);

  Tokens(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.text = prose.text();
    this.lexicon = lexicon;
    cut();
    words = new String[size];
    lower = new String[size];
    sentences = new int[size];
    bracketed = new boolean[size];
    nouns = new Noun[size];
    asked = new boolean[size];
    for (int i = 0; i < size; i++) {
      words[i] = text.substring(starts[i], ends[i]);
      lower[i] = plain(words[i]);
    }
    int open = -1;
    for (int i = 0; i < size; i++) {
      sentences[i] = prose.sentenceOf(prose.wordAt(starts[i]));
      boolean first = i == 0 || sentences[i] != sentences[i - 1];
      if (first && (i == 0 || !followsInitials(i))) {
        gaps[i] |= SENTENCE;
        open = -1;
      }
      if (open >= 0 && has(i, CLOSE)) {
        Arrays.fill(bracketed, open, i, i - open <= 12);
        open = -1;
      }
      if (has(i, OPEN)) {
        open = i;
      }
    }
  }

  /** "Sen." of "U.S. Sen. Ann Lee", "Lee" of "Ann H.W. Lee": no sentence begins there. */
  private boolean followsInitials(int i) {
    String before = words[i - 1];
    if (!before.endsWith(".") || gaps[i] != 0 || starts[i] != ends[i - 1] + 1) {
      return false;
    }
    return lexicon.isTitle(words[i])
        || Vocabulary.shipped().organisation.contains(lower[i])
        || i > 1 && gaps[i - 1] == 0 && lexicon.given(words[i - 2]).isPresent();
  }

  /** In small letters, without points, with straight apostrophes. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
  }

  private void cut() {
    int at = 0;
    int gap = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Words.isLetterOrDigit(c) && !(c == '&' && isAlone(at))) {
        gap |= mark(c);
        at += Character.charCount(c);
        continue;
      }
      int end = endOf(at);
      add(at, end, gap);
      gap = 0;
      at = end + (possessive[size - 1] && apostropheAt(end) ? 1 : 0);
    }
  }

  private boolean isAlone(int at) {
    return at > 0
        && text.charAt(at - 1) == ' '
        && at + 1 < text.length()
        && text.charAt(at + 1) == ' ';
  }

  private static int mark(int c) {
    return switch (c) {
      case ',' -> COMMA;
      case '(', '[' -> OPEN;
      case ')', ']' -> CLOSE;
      case '"', '“', '”', '„', '«', '»', '‘', '\'' -> QUOTE;
      case ';', ':', '—', '–', '/', '|', '…', '-', '!', '?', '\n', '*' -> OTHER;
      default -> 0;
    };
  }

  private int endOf(int start) {
    int end = start;
    int letters = 0;
    boolean points = false;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean follows = end + 1 < text.length() && Words.isLetterOrDigit(text.codePointAt(end + 1));
      if (Words.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        letters++;
        end += Character.charCount(c);
      } else if (end > start && c == '.' && follows && (letters == 1 || points)) {
        points = true;
        end++;
      } else if (end > start
          && c == '.'
          && end + 2 < text.length()
          && text.charAt(end + 1) == '-'
          && Words.isLetterOrDigit(text.codePointAt(end + 2))) {
        end += 2;
      } else if (end > start
          && follows
          && (c == '-' || c == '‑' || c == '\'' || c == '’' || c == '&' || c == '@')) {
        end++;
      } else if (end > start
          && follows
          && c == ','
          && Character.isDigit(text.charAt(end - 1))
          && Character.isDigit(text.charAt(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    boolean initial =
        letters == 1 && Character.isUpperCase(text.codePointAt(start)) && text.charAt(start) != 'I';
    if ((points || initial) && end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    return end == start ? start + Character.charCount(text.codePointAt(start)) : end;
  }

  private boolean apostropheAt(int at) {
    return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
  }

  private void add(int start, int end, int gap) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      gaps = Arrays.copyOf(gaps, 2 * size);
      possessive = Arrays.copyOf(possessive, 2 * size);
    }
    int core = end;
    boolean owns = false;
    for (int i = Math.max(start + 1, end - 3); i < end; i++) {
      if (apostropheAt(i)) {
        String tail = text.substring(i + 1, end);
        owns = tail.equalsIgnoreCase("s");
        if (owns || CONTRACTED.contains(tail.toLowerCase(Locale.ROOT))) {
          core = i;
        }
        break;
      }
    }
    if (core == end
        && apostropheAt(end)
        && (text.charAt(end - 1) == 's')
        && end + 1 < text.length()
        && text.charAt(end + 1) == ' ') {
      owns = true;
    }
    starts[size] = start;
    ends[size] = core;
    gaps[size] = (byte) gap;
    possessive[size++] = owns;
  }

  int size() {
    return size;
  }

  int sentence(int token) {
    return sentences[token];
  }

  String word(int token) {
    return words[token];
  }

  /** See {@link #plain}. */
  String lower(int token) {
    return lower[token];
  }

  boolean isPossessive(int token) {
    return possessive[token];
  }

  /** Whether one of these marks stands right before the token. */
  boolean has(int token, int marks) {
    return token < size && (gaps[token] & marks) != 0;
  }

  /** Whether a bracket holds it. */
  boolean isBracketed(int token) {
    return bracketed[token];
  }

  /** Whether a quotation mark stands right before it, without a space. */
  boolean opensQuotation(int token) {
    return has(token, QUOTE) && mark(text.codePointBefore(starts[token])) == QUOTE;
  }

  boolean beginsSentence(int token) {
    return has(token, SENTENCE);
  }

  boolean isCapital(int token) {
    return Character.isUpperCase(words[token].codePointAt(0)) || hasInnerCapital(token);
  }

  private boolean hasInnerCapital(int token) {
    String word = words[token];
    return word.length() > 2
        && Character.isLetter(word.charAt(0))
        && (Character.isUpperCase(word.charAt(1))
            || word.length() > 4 && word.startsWith("al-") && Character.isUpperCase(word.charAt(3))
            || word.indexOf('-') == 2 && Character.isUpperCase(word.charAt(3)));
  }

  /** Two letters or more, all capital. */
  boolean isAllCapitals(int token) {
    String word = words[token];
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Whether a full stop stands right behind it, that does not belong to the token. */
  boolean isPointed(int token) {
    return ends[token] < text.length() && text.charAt(ends[token]) == '.';
  }

  boolean isNumber(int token) {
    return Character.isDigit(words[token].charAt(0));
  }

  /** What a common noun names; of a hyphened one its last part. Kind OTHER for no such noun. */
  Noun noun(int token) {
    if (!asked[token]) {
      asked[token] = true;
      nouns[token] = nounOf(lower[token]).orElse(NO_NOUN);
    }
    return nouns[token];
  }

  private Optional<Noun> nounOf(String word) {
    Optional<Noun> whole = lexicon.noun(word);
    int hyphen = word.lastIndexOf('-');
    if (whole.isPresent()) {
      return whole;
    }
    if (hyphen >= 0) {
      return lexicon.noun(word.substring(hyphen + 1));
    }
    if (word.contains("iser")) {
      return lexicon.noun(word.replace("iser", "izer"));
    }
    boolean plural = word.endsWith("s");
    String one = plural ? word.substring(0, word.length() - 1) : word;
    boolean trade = one.endsWith("ologist") || one.endsWith("ographer") || one.endsWith("ician");
    return trade
        ? Optional.of(new Noun(one, Noun.NounKind.PERSON, Sex.EITHER, plural))
        : Optional.empty();
  }

  boolean isNoun(int token) {
    return noun(token) != NO_NOUN;
  }

  boolean isNoun(int token, Noun.NounKind kind) {
    return noun(token).kind() == kind && isNoun(token);
  }

  /** The first token that ends behind the offset; {@link #size} behind the last. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && ends[before] > offset ? before : before + 1;
  }

  /** The token behind the last that begins before the offset. */
  int endAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  Prose prose() {
    return prose;
  }
}
