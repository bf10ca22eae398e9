/**
 * Plain text, JSON Lines, and JSON as plain values.
 *
 * <p>Invariant: offsets into an article's text are offsets into the file's own characters.
 *
 * <p>Not here: kinds of JSON that others define.
 */
@NullMarked
package org.hearsay.intake.plain;

import org.jspecify.annotations.NullMarked;
