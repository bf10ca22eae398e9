/**
 * What has been read, once, for good: a folder with one SQLite database.
 *
 * <p>In: an {@link org.hearsay.app.ledger.Entry}, an article with its reading, made ready on any
 * thread. Out: rows. What is kept are articles, their versions and readings, and what people said
 * about them (corrections, decisions); everything else follows from these by {@link
 * org.hearsay.app.ledger.Derivation}, a pure function, and can be made again. {@code 1.sql} has the
 * tables.
 *
 * <p>Invariants: an article is taken whole or not at all; what a call has returned from survives
 * the end of the process; what follows is written with what it follows from, in one transaction.
 *
 * <p>Not here: what queries mean ({@link org.hearsay.app.search}), what leaves the ledger and comes
 * back ({@link org.hearsay.app.transfer}).
 */
@NullMarked
package org.hearsay.app.ledger;

import org.jspecify.annotations.NullMarked;
