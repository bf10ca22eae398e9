/**
 * What follows from many readings together: copies, credits, claims, kept in the ledger.
 *
 * <p>In: a ledger in which some articles came or changed since the last time. Out: its tables of
 * {@code 2.sql}, brought up to date by {@link org.hearsay.app.lineage.Lineage}.
 *
 * <p>Invariant: whatever depends on rows that are taken out waits to be made again; the tables say
 * which articles wait, so that nothing is forgotten when the process is killed.
 */
@NullMarked
package org.hearsay.app.lineage;

import org.jspecify.annotations.NullMarked;
