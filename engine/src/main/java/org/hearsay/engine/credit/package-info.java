/**
 * Credit lines: the words by which an article says whose story it is.
 *
 * <p>In: a byline, paragraphs of a text. Out: the words as printed, where they stand, and which
 * outlets of the lexicon they name.
 *
 * <p>Not here: outlets that an article names as its sources.
 */
@NullMarked
package org.hearsay.engine.credit;

import org.jspecify.annotations.NullMarked;
