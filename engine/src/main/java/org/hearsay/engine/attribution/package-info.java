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
 * DirectSpeech adds what the setting of quotations alone, each a Quoted, settles. QuotedAs and
 * Mending put right classes that the corpus hardly shows, Agentless adds reports that name nobody;
 * Nesting reads the contents in turn, each an Excerpt, and Attitudes completes what speakers say of
 * their own mind. Clause tells how far words reach, CueWords which can signal a saying (Inflection
 * gives their forms). Settings ship with the weights. These are made in the folder {@code
 * training}, whose words.py and decode.py are twins of these classes.
 *
 * <p>Invariant: every attribution has a cue and a content, its pieces stand in text order, and the
 * cue of a nested one stands in the content of its outer one. The confidence of what the model
 * finds is calibrated: of those given 0.9, nine in ten are right; what rules add has one set by
 * hand.
 *
 * <p>Not here: who the words of the source mean, and through whom a statement came.
 */
@NullMarked
package org.hearsay.engine.attribution;

import org.jspecify.annotations.NullMarked;
