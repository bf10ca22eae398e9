package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.attribution.CueWords.Match;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;

/**
 * What speakers say of their own mind and senses: "I am sure that …", "we hope …", "they saw …". A
 * pronoun at the head of a clause, a verb group without a modal, and what follows; the model finds
 * most of these, and is completed here. One pass over what somebody said.
 */
final class Attitudes {
  /** By hand, as for {@link Agentless}. */
  private static final double CONFIDENCE = 0.7;

  private static final Set<String> SUBJECTS = words("i we they he she");

  /** Before the head of a clause that is put forward, rather than asked or supposed. */
  private static final Set<String> HEADS = words("that and but because so , : ; — – \" “ ‘ ' ”");

  private static final Set<String> BETWEEN =
      words(
          "am is are was were have has had do did does not also still just really now firmly strongly"
              + " truly certainly always deeply very absolutely quite extremely never both all once"
              + " sincerely only m re ve s t n’t");

  /** Of these only a clause is a content: one knows people and sees things without saying so. */
  private static final Set<String> CLAUSAL =
      words("know understand remember forget realize realise feel learn find recognize consider");

  private static final Set<String> CLAUSES =
      words("that what how why who where when whether i we they he she it there");

  private static final Set<String> LIGHT = words("like love hate enjoy dislike prefer care dream");

  private final Words words;
  private final CueWords cueWords = CueWords.shipped();

  private Attitudes(Words words) {
    this.words = words;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  /** In order of the cue. */
  static List<Candidate> of(Prose said) {
    Attitudes attitudes = new Attitudes(said.words());
    List<Candidate> found = new ArrayList<>();
    for (int s = 0; s < said.sentences(); s++) {
      Clause clause = new Clause(said.words(), said.sentenceStart(s), said.sentenceEnd(s));
      for (int w = clause.from(); w < clause.to(); w++) {
        attitudes.at(clause, w).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> at(Clause clause, int subject) {
    boolean heads = subject == clause.from() || HEADS.contains(clause.lower(subject - 1));
    if (!heads || !SUBJECTS.contains(clause.lower(subject))) {
      return Optional.empty();
    }
    int cue = subject + 1;
    while (cue < clause.to() && !isLetter(cue)) {
      cue++; // I ’ m
    }
    int from = cue;
    while (cue < clause.to() && (BETWEEN.contains(clause.lower(cue)) || !isLetter(cue))) {
      cue++;
    }
    for (Match match : cue < clause.to() ? cueWords.at(words, cue) : List.<Match>of()) {
      int behind = cue + match.words();
      int end = behind < clause.to() ? clause.end(behind) : behind;
      if (end - behind >= 2 && presents(match, from, cue, clause.lower(behind))) {
        return Optional.of(
            new Candidate(
                new Run(from, behind),
                List.of(new Run(subject, subject + 1)),
                List.of(new Run(behind, end)),
                CONFIDENCE));
      }
    }
    return Optional.empty();
  }

  private boolean isLetter(int word) {
    return Words.isOfWord(words.word(word).codePointAt(0));
  }

  private boolean isPassive(int from, int verb) {
    for (int w = from; w < verb; w++) {
      if (Agentless.isBe(words.lower(w))) {
        return true;
      }
    }
    return false;
  }

  private boolean presents(Match match, int from, int cue, String next) {
    CueWord word = match.word();
    if (!Words.isOfWord(next.codePointAt(0)) || next.equals("so")) {
      return false;
    }
    boolean clause = CLAUSES.contains(next);
    return switch (word.part()) {
      case ADJECTIVE -> cue > from && word.takes(Frame.THAT) && clause;
      case VERB ->
          !LIGHT.contains(word.lemma())
              && (match.forms().contains(Form.GERUND) || !isPassive(from, cue))
              && (word.act() == Act.THINK || Nesting.perceives(word.lemma()))
              && (clause || !CLAUSAL.contains(word.lemma()))
              && !(match.forms().contains(Form.PARTICIPLE)
                  && !match.forms().contains(Form.PAST)
                  && cue == from);
      case NOUN, ADVERB, PREPOSITION -> false;
    };
  }
}
