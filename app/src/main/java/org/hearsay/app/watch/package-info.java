/**
 * What is new about a query since the last time it was asked.
 *
 * <p>In: a query, and what the ledger remembers to have told about it. Out: {@link
 * org.hearsay.app.watch.News}: claims that are new, and what became of those that were known, as
 * text or JSON.
 *
 * <p>Invariant: what has not reached its reader is told again; nothing is acknowledged before it is
 * written.
 */
@NullMarked
package org.hearsay.app.watch;

import org.jspecify.annotations.NullMarked;
