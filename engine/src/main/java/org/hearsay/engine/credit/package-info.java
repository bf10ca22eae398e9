/**
 * Credit lines: the words by which an article says whose story it is.
 *
 * <p>In: a byline, paragraphs of a text. Out: the words as printed.
 *
 * <p>Not here: which outlet is meant.
 */
@NullMarked
package org.hearsay.engine.credit;

import org.jspecify.annotations.NullMarked;
