/**
 * Proofs that take too long for every build: accuracy on annotated corpora, speed, load.
 *
 * <p>Compiled every time so that they keep compiling; run by hand. The figures they give stand in
 * {@code BENCHMARKS.md} and {@code MODEL_CARD.md}.
 */
@NullMarked
package org.hearsay.bench;

import org.jspecify.annotations.NullMarked;
