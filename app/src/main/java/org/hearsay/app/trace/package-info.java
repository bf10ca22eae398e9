/**
 * One claim, and where it comes from: what the ledger knows of it, put together for people and
 * programs.
 *
 * <p>In: a statement of a ledger whose lineage is made. Out: its claim with statements, copies,
 * origins, what is at odds with it and what became of it, as text, JSON or SVG.
 */
@NullMarked
package org.hearsay.app.trace;

import org.jspecify.annotations.NullMarked;
