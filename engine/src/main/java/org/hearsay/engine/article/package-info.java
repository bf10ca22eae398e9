/**
 * One document as it reached us: its text, and what came with it about its origin.
 *
 * <p>In: what {@code intake} found in a file, a feed or an archive. Out: {@link
 * org.hearsay.engine.article.Article}, the value that every later step reads.
 *
 * <p>Invariant: the text is the original, character for character. Nothing is trimmed, composed or
 * folded, because every span of a reading counts in this text.
 *
 * <p>Not here: files, formats and addresses ({@code intake}), and anything that follows from
 * reading the text ({@link org.hearsay.engine.reading}).
 */
@NullMarked
package org.hearsay.engine.article;

import org.jspecify.annotations.NullMarked;
