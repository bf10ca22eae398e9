/**
 * Through whom a statement reached the reader.
 *
 * <p>In: attributions and the cast. Out: for each its links, nearest the reader first, the last one
 * the holder. RelayPhrases finds the phrases that name a relay, Relays whose they are,
 * Continuations where the same speaker goes on; Outlets tells who can be one.
 *
 * <p>Invariant: no chain is empty, and the article's own publisher is no relay. The chain of a
 * nested attribution begins with the outer one's.
 *
 * <p>Not here: links between articles.
 */
@NullMarked
package org.hearsay.engine.chain;

import org.jspecify.annotations.NullMarked;
