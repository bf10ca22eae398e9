/**
 * Why something holds: a rule, and the words of the article that show it.
 *
 * <p>In: nothing. Out: {@link org.hearsay.engine.evidence.Rule}, which every package that concludes
 * has an enum of, and {@link org.hearsay.engine.evidence.Evidence}, which every conclusion carries.
 *
 * <p>Invariant: a rule's id never changes its meaning, since readings that were kept name it.
 *
 * <p>Not here: the rules themselves, which stand with what they conclude.
 */
@NullMarked
package org.hearsay.engine.evidence;

import org.jspecify.annotations.NullMarked;
