/**
 * A whole ledger out and in again.
 *
 * <p>In: an open {@link org.hearsay.app.ledger.Ledger}, and lines of JSON that may come from
 * strangers: readings, or an export. Out: exports in several forms ({@code docs/exports.md}), and a
 * ledger that has what the lines bring.
 *
 * <p>Invariants: both stream, so that memory does not grow with the ledger; the same ledger gives
 * the same bytes; what is in a ledger already stays; a line that cannot be taken is named, and the
 * rest goes on.
 *
 * <p>Not here: what is kept and what follows from it ({@link org.hearsay.app.ledger}).
 */
@NullMarked
package org.hearsay.app.transfer;

import org.jspecify.annotations.NullMarked;
