package org.hearsay.engine.attribution;

import java.util.Set;

/**
 * A word, or a few, that can signal that somebody says, thinks or finds something.
 *
 * @param lemma the base form: "say", "point out", "according to"
 * @param act what is done with a clause, a quotation or a noun phrase as content
 * @param infinitiveAct what is done with an infinitive as content: {@code PROMISE} of "agree",
 *     where {@code act} is {@code CONFIRM}; the same as {@code act} for most
 * @param frames what it can stand with, never empty
 */
public record CueWord(String lemma, Part part, Act act, Act infinitiveAct, Set<Frame> frames) {
  public CueWord {
    frames = Set.copyOf(frames);
  }

  public boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  /** Part of speech; an adjective stands behind a form of "be", "seem", "feel". */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB,
    PREPOSITION
  }

  /** What a cue can stand with. */
  public enum Frame {
    /** A clause, with "that" or without. */
    THAT,
    /** Quoted words. */
    QUOTE,
    /** "to ...". */
    INFINITIVE,
    /** A noun phrase that is the content or stands for it: "confirmed the deal". */
    OBJECT,
    /** An indirect question. */
    WHETHER,
    /** The person told as object: "told them". */
    ADDRESSEE,
    /** "denied taking part". */
    GERUND,
    /** "branded it a lie", "described it as a lie", "saw him fall". */
    AS,
    /** Without a subject of its own: "is said to", "it is said that". */
    PASSIVE
  }

  /** What a written form can be of its base form. */
  public enum Form {
    BASE,
    /** "says". */
    THIRD,
    PAST,
    /** "said", "written": after "have" or "be". */
    PARTICIPLE,
    /** "saying". */
    GERUND,
    SINGULAR,
    PLURAL,
    /** Of adjectives, adverbs and prepositions. */
    FIXED
  }
}
