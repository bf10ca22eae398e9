/**
 * Which words of a text say that somebody said something.
 *
 * <p>In: the original text. Out: {@link org.hearsay.engine.attribution.Attribution}s: the words
 * that name the source, the cue that signals the saying, the content, and which belong together.
 *
 * <p>Invariant: every attribution has a cue and a content, its pieces stand in text order, and its
 * confidence is calibrated: of those given 0.9, nine in ten are right.
 *
 * <p>Not here: who the words of the source mean, and through whom a statement came.
 */
@NullMarked
package org.hearsay.engine.attribution;

import org.jspecify.annotations.NullMarked;
