/**
 * How articles get into a ledger, from the command line and from a served one.
 *
 * <p>In: items of intake. Out: entries in a ledger, and a word on each item. What is known is not
 * read again; what is not is read on several threads and written in order, one article a
 * transaction.
 *
 * <p>Not here: what follows from many articles together ({@link org.hearsay.app.lineage}); how
 * people are told.
 */
@NullMarked
package org.hearsay.app.adding;

import org.jspecify.annotations.NullMarked;
