/**
 * When something was said.
 *
 * <p>In: attributions, the date of publication. Out: {@link org.hearsay.engine.date.Said} where
 * words bear on the saying, as precise as they are.
 */
@NullMarked
package org.hearsay.engine.date;

import org.jspecify.annotations.NullMarked;
