/**
 * Streams and encodings: gzip with a limit, lines, counting, charsets.
 *
 * <p>Invariant: nothing here holds more than its limit, and no bytes make it fail but those a
 * stream cannot deliver.
 *
 * <p>Not here: what the characters mean.
 */
@NullMarked
package org.hearsay.intake.bytes;

import org.jspecify.annotations.NullMarked;
