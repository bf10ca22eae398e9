/**
 * What is known of the world before an article is read: outlets, places, titles, given names, kinds
 * of nouns.
 *
 * <p>In: tables that ship with the program, and rows that users add. Out: {@link
 * org.hearsay.engine.lexicon.Lexicon}, asked by word.
 *
 * <p>Invariant: immutable once made; a table is loaded when it is first asked. A name that several
 * bear finds nothing. What a user's row says of a name holds.
 *
 * <p>Not here: anything about particular articles, and the closed classes of words that one package
 * alone asks for, which stand beside it.
 */
@NullMarked
package org.hearsay.engine.lexicon;

import org.jspecify.annotations.NullMarked;
