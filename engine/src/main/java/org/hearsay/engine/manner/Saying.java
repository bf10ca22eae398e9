package org.hearsay.engine.manner;

import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An attribution laid out in words: its cue {@code [start, end)} with whatever stands between its
 * pieces, and the head of the cue.
 *
 * @param head null where no word of the cue is known
 */
record Saying(Prose prose, Attribution attribution, int start, int end, @Nullable Head head) {
  private static final Set<String> BE =
      Set.of("is", "was", "are", "were", "be", "been", "being", "gets", "got");

  /** Stand between an auxiliary and its verb, or before either. */
  private static final Set<String> BETWEEN =
      Set.of("also", "now", "since", "still", "then", "already", "later", "only", "even", "yet");

  /** "To" before these begins no infinitive. */
  private static final Set<String> NO_VERB =
      Set.of(
          ("a an the this that these those his her its their our your my me him them us it you all"
                  + " some any no each both reporters journalists what whom which one two three")
              .split(" "));

  private static final Set<String> ENDS_PHRASE =
      Set.of(
          (", . ; : ? ! \" “ ” ( ) — – that whether if what how why who which when where while as is"
                  + " was are were has had have will would could can be he she they it we i said")
              .split(" "));

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "this", "these", "those", "all");

  private static final Set<String> BRIDGES = Set.of("of", "and", "in", "from", "at", "for", "or");

  /** In words. */
  private static final int LONGEST_PHRASE = 12;

  static Saying of(Prose prose, Attribution attribution) {
    int start = prose.wordAt(attribution.cue().getFirst().start());
    int end = Math.max(start + 1, prose.wordAt(attribution.cue().getLast().end()));
    int known = Math.min(end, prose.words().size());
    return new Saying(prose, attribution, start, known, Head.in(prose.words(), start, known));
  }

  Words words() {
    return prose.words();
  }

  /** In small letters; empty outside the text. */
  String word(int w) {
    return w < 0 || w >= words().size() ? "" : words().lower(w);
  }

  boolean hasSource() {
    return !attribution.source().isEmpty();
  }

  /** The first word behind the cue's sentence. */
  int sentenceEnd() {
    return prose.sentenceEnd(prose.sentenceOf(Math.min(start, words().size() - 1)));
  }

  int sentenceStart() {
    return prose.sentenceStart(prose.sentenceOf(Math.min(start, words().size() - 1)));
  }

  /** The first word of the first piece of content behind a word, or -1. */
  int contentBehind(int word) {
    int offset = words().start(word);
    for (Span piece : attribution.content()) {
      if (piece.start() > offset) {
        return prose.wordAt(piece.start());
      }
    }
    return -1;
  }

  /** The form of "be" that makes the head a passive, such as "is" of "is said"; else -1. */
  int beBefore() {
    if (head == null || !head.isVerb() || !head.forms().contains(Form.PARTICIPLE)) {
      return -1;
    }
    int least = Math.max(sentenceStart(), head.word() - 4);
    for (int w = head.word() - 1; w >= least; w--) {
      if (BE.contains(word(w))) {
        return w;
      }
      if (!BETWEEN.contains(word(w)) && !word(w).endsWith("ly")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The "to" of what the head, or who stands behind it, is about to do: "told them to go"; -1 where
   * there is none.
   */
  int infinitive() {
    if (head == null) {
      return -1;
    }
    if (isInfinitive(head.end())) {
      return head.end();
    }
    int content = contentBehind(head.word());
    if (content > head.end() && isInfinitive(content)) {
      return content;
    }
    if (content > head.end() + 1 && isInfinitive(content - 1)) {
      return content - 1;
    }
    return head.entry().takes(Frame.ADDRESSEE) ? behindPhrase(head.end()) : -1;
  }

  /** The "to" behind one noun phrase: "the court to stop", but not "staff the plan to". */
  private int behindPhrase(int from) {
    boolean named = false;
    for (int w = from; w < Math.min(from + LONGEST_PHRASE, sentenceEnd()); w++) {
      if (word(w).equals("to")) {
        return named && isInfinitive(w) ? w : -1;
      }
      boolean opens = DETERMINERS.contains(word(w));
      if (ENDS_PHRASE.contains(word(w)) || opens && named && !BRIDGES.contains(word(w - 1))) {
        return -1;
      }
      named |= !opens;
    }
    return -1;
  }

  private boolean isInfinitive(int to) {
    if (!word(to).equals("to") || to + 1 >= words().size()) {
      return false;
    }
    String verb = words().word(to + 1);
    return Character.isLowerCase(verb.charAt(0))
        && !NO_VERB.contains(verb)
        && !verb.endsWith("ing");
  }

  /** The head's words; the whole cue where there is none. */
  Span headWords() {
    return head == null
        ? attribution.cue().getFirst()
        : prose.span(head.word(), Math.min(head.end(), words().size()));
  }
}
