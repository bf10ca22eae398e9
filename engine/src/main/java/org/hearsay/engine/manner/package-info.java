/**
 * How something is said: the act, whether it is denied to have happened, what weakens it, who was
 * told.
 *
 * <p>In: attributions. Out: a {@link org.hearsay.engine.manner.Manner} for each.
 */
@NullMarked
package org.hearsay.engine.manner;

import org.jspecify.annotations.NullMarked;
