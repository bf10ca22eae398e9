/**
 * Why something holds: a rule, and the words of the article that show it.
 *
 * <p>Not here: the rules themselves, which stand with what they conclude.
 */
@NullMarked
package org.hearsay.engine.evidence;

import org.jspecify.annotations.NullMarked;
