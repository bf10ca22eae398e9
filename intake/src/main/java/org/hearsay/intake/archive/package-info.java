/**
 * Web archives to pages: WARC, ARC, WACZ, as a stream.
 *
 * <p>Invariant: one record is held at a time; a broken one costs itself alone.
 *
 * <p>Not here: what a page says.
 */
@NullMarked
package org.hearsay.intake.archive;

import org.jspecify.annotations.NullMarked;
