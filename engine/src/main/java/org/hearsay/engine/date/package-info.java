/**
 * When something was said.
 *
 * <p>In: attributions, the date of publication. Out: {@link org.hearsay.engine.date.Said} where
 * words bear on the saying, as precise as they are. TimeWords finds the words of time, Calendar
 * places them, Bearing tells which of them bear on which saying.
 *
 * <p>Invariant: dates are {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; words that bear on a
 * saying but cannot be placed are kept without a date.
 *
 * <p>Not here: dates of what is said, clock times, and the date of publication itself, which stands
 * for no saying.
 */
@NullMarked
package org.hearsay.engine.date;

import org.jspecify.annotations.NullMarked;
