package org.hearsay.engine.manner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/** Words that weaken a saying in the writer's or a relay's voice. */
final class Hedges {
  private static final Set<String> ADVERBS =
      Set.of(
          "reportedly",
          "allegedly",
          "apparently",
          "purportedly",
          "supposedly",
          "seemingly",
          "presumably",
          "ostensibly");

  private static final Set<String> UNCONFIRMED =
      Set.of(
          "unconfirmed", "unverified", "uncorroborated", "unsubstantiated", "alleged", "purported");

  private static final Set<String> WEAKENING =
      Set.of(
          ("say report allege rumor rumour believe think understand suspect claim estimate presume"
                  + " assume suppose consider reckon fear expect")
              .split(" "));

  /** Weaken without a form of "be" too: "reported dead", "believed to be". */
  private static final Set<String> ALONE =
      Set.of("report", "allege", "believe", "think", "suspect", "rumor", "rumour", "presume");

  private static final Set<String> PASSED_ON =
      Set.of("reported", "said", "alleged", "rumored", "rumoured");

  private static final Set<String> BE = Set.of("is", "was", "are", "were", "been", "be");

  /** So far into a content the writer's own doubt is looked for, in words. */
  private static final int REACH = 60;

  private Hedges() {}

  /**
   * In text order, none twice.
   *
   * @param cues which words of the text stand in a cue
   */
  static List<Evidence> of(Saying saying, CueWordsTaken cues) {
    List<Evidence> found = new ArrayList<>();
    adverbs(saying, found);
    unconfirmed(saying, found);
    agentless(saying, found);
    inContent(saying, cues, found);
    found.sort(Comparator.comparing(each -> each.words().getFirst()));
    return found.stream().distinct().toList();
  }

  private static void add(
      List<Evidence> found, MannerRule rule, Saying saying, int start, int end) {
    Span words = saying.prose().span(start, end);
    if (found.stream().noneMatch(each -> each.words().getFirst().overlaps(words))) {
      found.add(new Evidence(rule, List.of(words)));
    }
  }

  private static void adverbs(Saying saying, List<Evidence> found) {
    int from = Math.max(saying.start() - 1, saying.sentenceStart());
    int to = Math.min(saying.end() + 1, saying.sentenceEnd());
    for (int w = from; w < to; w++) {
      if (ADVERBS.contains(saying.word(w)) && !isQuoted(saying, w)) {
        add(found, MannerRule.HEDGE_ADVERB, saying, w, w + 1);
      }
    }
    int first = saying.sentenceStart();
    boolean opens = ADVERBS.contains(saying.word(first)) && firstWord(saying) <= first + 2;
    if (opens) {
      add(found, MannerRule.HEDGE_ADVERB, saying, first, first + 1);
    }
  }

  private static int firstWord(Saying saying) {
    return saying.hasSource()
        ? saying.prose().wordAt(saying.attribution().source().getFirst().start())
        : saying.start();
  }

  /** Whether the word stands in a piece of content behind a quotation mark that opens it. */
  private static boolean isQuoted(Saying saying, int w) {
    int offset = saying.words().start(w);
    for (Span piece : saying.attribution().content()) {
      if (piece.contains(offset)) {
        return "\"“".indexOf(saying.prose().text().charAt(piece.start())) >= 0;
      }
    }
    return false;
  }

  private static void unconfirmed(Saying saying, List<Evidence> found) {
    for (Span piece : saying.attribution().source()) {
      int end = Math.min(saying.prose().wordAt(piece.end()), saying.words().size());
      int from = saying.prose().wordAt(piece.start());
      for (int w = from; w < Math.min(end, from + 12); w++) {
        if (UNCONFIRMED.contains(saying.word(w))) {
          add(found, MannerRule.HEDGE_SOURCE, saying, w, w + 1);
        }
      }
    }
    for (int w = Math.max(saying.start() - 1, saying.sentenceStart()); w < saying.end(); w++) {
      boolean adjective = !saying.word(w).equals("alleged") || !isHead(saying, w);
      if (UNCONFIRMED.contains(saying.word(w)) && adjective) {
        add(found, MannerRule.HEDGE_SOURCE, saying, w, w + 1);
      }
    }
  }

  private static boolean isHead(Saying saying, int w) {
    return saying.head() != null && saying.head().word() == w;
  }

  private static void agentless(Saying saying, List<Evidence> found) {
    Head head = saying.head();
    if (saying.hasSource() || head == null || !head.isVerb()) {
      return;
    }
    int be = saying.beBefore();
    boolean weakens =
        be >= 0
            ? WEAKENING.contains(head.entry().lemma())
            : ALONE.contains(head.entry().lemma()) && head.forms().contains(Form.PARTICIPLE);
    if (weakens) {
      add(found, MannerRule.HEDGE_AGENTLESS, saying, be < 0 ? head.word() : be, head.end());
    }
  }

  /** Unless another attribution has the weak words as its cue. */
  private static void inContent(Saying saying, CueWordsTaken cues, List<Evidence> found) {
    if (saying.head() == null || !saying.head().is("according to")) {
      return;
    }
    int left = REACH;
    for (Span piece : saying.attribution().content()) {
      int end = Math.min(saying.prose().wordAt(piece.end()), saying.words().size());
      for (int w = saying.prose().wordAt(piece.start()); w < end && left > 0; w++, left--) {
        if ("\"“”".contains(saying.word(w))) {
          return;
        }
        boolean passive = PASSED_ON.contains(saying.word(w)) && BE.contains(saying.word(w - 1));
        if ((passive || ADVERBS.contains(saying.word(w))) && !cues.contains(w)) {
          add(found, MannerRule.HEDGE_IN_CONTENT, saying, passive ? w - 1 : w, w + 1);
        }
      }
    }
  }

  /** Which words of a text stand in some attribution's cue. */
  static final class CueWordsTaken {
    private final BitSet words = new BitSet();

    CueWordsTaken(Prose prose, List<Attribution> attributions) {
      for (Attribution each : attributions) {
        for (Span piece : each.cue()) {
          words.set(prose.wordAt(piece.start()), prose.wordAt(piece.end()));
        }
      }
    }

    boolean contains(int word) {
      return words.get(word);
    }
  }
}
