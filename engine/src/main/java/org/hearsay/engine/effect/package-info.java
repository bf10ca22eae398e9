/**
 * What a statement does to an earlier one of the same article.
 *
 * <p>In: attributions with manners and chains. Out: {@link org.hearsay.engine.effect.Effect}s, at
 * most one for each. Reference reads the words that take up a statement, Targets finds which;
 * {@code effect-words.tsv} holds the verbs that do something to one and the nouns that stand for
 * one.
 *
 * <p>Invariant: a target stands before what has an effect on it, or in its content; each looks back
 * over a bounded number of statements. Where the words do not tell which one they mean, there is no
 * effect.
 *
 * <p>Not here: effects on statements of other articles.
 */
@NullMarked
package org.hearsay.engine.effect;

import org.jspecify.annotations.NullMarked;
