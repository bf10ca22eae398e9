/**
 * Golden passages: short news prose of our own with what a careful reader takes from it.
 *
 * <p>In: {@code golden/*.txt}, a file a theme; its form is described at {@link
 * org.hearsay.engine.golden.Passage}. The whole {@link org.hearsay.engine.reading.Reader} reads
 * each passage, and what it found is held against what is expected.
 *
 * <p>Invariant: expectations follow the definition of an attribution alone, never what the program
 * happens to do. What it does not get right yet is marked, counted and shown.
 */
@NullMarked
package org.hearsay.engine.golden;

import org.jspecify.annotations.NullMarked;
