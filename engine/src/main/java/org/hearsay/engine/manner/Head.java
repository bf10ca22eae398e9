package org.hearsay.engine.manner;

import java.util.List;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.attribution.CueWords;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The word of a cue that tells most of the act, with the words of its entry: {@code [word, end)}.
 */
record Head(int word, int end, CueWord entry, Set<Form> forms) {
  /** Leave the act to what is continued: "went on to accuse". */
  private static final Set<String> CONTINUING = Set.of("go on", "continue", "go public", "own");

  /** Behind these the same form is a noun: "his claims", "an order". */
  private static final Set<String> BEFORE_NOUN =
      Set.of(
          ("a an the this that these those his her its their our your my some any no every each"
                  + " all several many few both another other such what s of in by with for from"
                  + " on at under about earlier previous recent first second latest last new public"
                  + " repeated similar own official unconfirmed written joint direct only further"
                  + " strong clear initial original")
              .split(" "));

  private static final Set<String> AUXILIARIES =
      Set.of(
          ("to do did does will would can could may might must shall should not never t also still"
                  + " now even only they we i you and or s d ll then immediately once again"
                  + " themselves who just really always often ever")
              .split(" "));

  Head {
    forms = Set.copyOf(forms);
  }

  boolean is(String lemma) {
    return entry.lemma().equals(lemma);
  }

  boolean isVerb() {
    return entry.part() == Part.VERB;
  }

  /** In the cue {@code [start, end)}; null where it has no word that we know. */
  static @Nullable Head in(Words words, int start, int end) {
    @Nullable Head[] best = new @Nullable Head[Part.values().length];
    @Nullable Head continuing = null;
    for (int w = start; w < end; w++) {
      Head head = at(words, w);
      if (head == null || w > start && head.isBare() && !isBehindAuxiliary(words, w)) {
        continue;
      }
      if (head.isVerb() && CONTINUING.contains(head.entry.lemma())) {
        continuing = continuing == null ? head : continuing;
      } else if (best[head.entry.part().ordinal()] == null) {
        best[head.entry.part().ordinal()] = head;
      }
      w = Math.max(w, head.end - 1);
    }
    @Nullable Head verb = best[Part.VERB.ordinal()];
    for (Part part : List.of(Part.PREPOSITION, Part.NOUN, Part.ADJECTIVE, Part.ADVERB)) {
      @Nullable Head other = best[part.ordinal()];
      verb = verb == null && (continuing == null || part == Part.NOUN) ? other : verb;
    }
    return verb == null ? continuing : verb;
  }

  /** A base form that a verb group may hold only behind an auxiliary: no "back" of "hit back". */
  private boolean isBare() {
    return isVerb() && forms.equals(Set.of(Form.BASE));
  }

  private static boolean isBehindAuxiliary(Words words, int word) {
    boolean quote = "\"“'‘".contains(words.word(word - 1)) && word > 1;
    String before = words.lower(quote ? word - 2 : word - 1);
    return AUXILIARIES.contains(before) || before.endsWith("ly");
  }

  /** The entry that begins with this word, as the part of speech it is here. */
  static @Nullable Head at(Words words, int word) {
    List<CueWords.Match> matches = CueWords.shipped().at(words, word);
    if (matches.isEmpty()) {
      return null;
    }
    boolean noun = isNounHere(words, word);
    for (CueWords.Match match : matches) {
      if ((match.word().part() == Part.NOUN) == noun) {
        return of(match, word);
      }
    }
    return noun && matches.getFirst().forms().contains(Form.BASE)
        ? null
        : of(matches.getFirst(), word);
  }

  private static Head of(CueWords.Match match, int word) {
    return new Head(word, word + match.words(), match.word(), match.forms());
  }

  private static boolean isNounHere(Words words, int word) {
    return word > 0 && BEFORE_NOUN.contains(words.lower(word - 1));
  }
}
