/**
 * Whether two contents say the same, are at odds, or neither.
 *
 * <p>In: contents of attributions with what is known of them. Out: keys by which contents that may
 * say the same find each other, and for a pair the verdict with the words that justify it.
 *
 * <p>Invariant: precision first. Whatever differs in who, numbers, negation, time or place is not
 * the same.
 */
@NullMarked
package org.hearsay.engine.claim;

import org.jspecify.annotations.NullMarked;
