/**
 * Who is meant.
 *
 * <p>In: a text and its attributions. Out: the {@link org.hearsay.engine.speaker.Cast}, everyone
 * the article mentions, which tells for any words who is meant.
 *
 * <p>The way: Tokens are the pieces that names are made of; Names finds the names, Clusters which
 * of them are one bearer's. Walk goes through the text once and adds each mention to the Scene;
 * Meanings takes a noun phrase apart (Phrases) and resolves it: Pronouns, Descriptions, Documents,
 * with Labels for those who stay unnamed.
 *
 * <p>Invariant: each mention looks back over a bounded number of others. A speaker that the text
 * does not tell has no name; none is ever guessed from outside the article but for kinds of names.
 *
 * <p>Not here: who passed a statement on ({@link org.hearsay.engine.chain}).
 */
@NullMarked
package org.hearsay.engine.speaker;

import org.jspecify.annotations.NullMarked;
