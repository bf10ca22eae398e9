/**
 * What is known of the world before an article is read: outlets, places, titles, given names, kinds
 * of nouns.
 *
 * <p>In: tables that ship with the program, and rows that users add. Out: {@link
 * org.hearsay.engine.lexicon.Lexicon}, asked by word.
 *
 * <p>Not here: anything about particular articles.
 */
@NullMarked
package org.hearsay.engine.lexicon;

import org.jspecify.annotations.NullMarked;
