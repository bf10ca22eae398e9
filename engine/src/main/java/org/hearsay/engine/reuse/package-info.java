/**
 * What texts have in common, word for word, and who has it from whom.
 *
 * <p>In: texts, and when and by whom they were published. Out: sampled prints by which texts with
 * words in common find each other, the passages that two share, and the direction.
 *
 * <p>Not here: which articles there are. Whoever keeps many finds candidates by their prints and
 * asks about pairs.
 */
@NullMarked
package org.hearsay.engine.reuse;

import org.jspecify.annotations.NullMarked;
