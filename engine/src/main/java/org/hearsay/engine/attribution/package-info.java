/**
 * Which words of a text say that somebody said something.
 *
 * <p>In: the original text. Out: {@link org.hearsay.engine.attribution.Attribution}s, outermost and
 * nested ones: the words that name the source, the cue that signals the saying, the content, and
 * which belong together.
 *
 * <p>The way: The text's words, with their Features, are cut by WordPiece and Window for the
 * Network, whose Scores of a window mark the cues; PairHead scores every word of the window as
 * source or content of each cue; Tags and Decoder turn these RoleScores into Candidates with a
 * Confidence, knowing that a content rarely ends inside a quotation; Settling makes them agree;
 * DirectSpeech adds what the setting of quotations alone, each a Quoted, settles. Mending puts
 * right classes that the corpus hardly shows, Agentless adds reports that name nobody; Nesting
 * reads the contents in turn, each an Excerpt. Clause tells how far words reach, CueWords which can
 * signal a saying (Inflection gives their forms). Settings ship with the weights. These are made in
 * the folder {@code training}, whose words.py and decode.py are twins of these classes.
 *
 * <p>Invariant: every attribution has a cue and a content, its pieces stand in text order, the cue
 * of a nested one stands in the content of its outer one, and its confidence is calibrated: of
 * those given 0.9, nine in ten are right.
 *
 * <p>Not here: who the words of the source mean, and through whom a statement came.
 */
@NullMarked
package org.hearsay.engine.attribution;

import org.jspecify.annotations.NullMarked;
