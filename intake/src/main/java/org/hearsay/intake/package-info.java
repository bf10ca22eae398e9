/**
 * Bytes to articles.
 *
 * <p>In: paths of files and folders, addresses, standard input. Out: a stream of {@link
 * org.hearsay.intake.item.Item}s: articles, problems, and notes on how something was taken.
 *
 * <p>Invariant: plain text and that of JSON Lines is the text of its source, character for
 * character; only lone surrogates, which no encoding can write, become U+FFFD. Nothing that is
 * wrong with one input keeps the next from being read, and memory does not grow with their number.
 *
 * <p>Not here: telling the language, reading, and how problems are shown.
 */
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
