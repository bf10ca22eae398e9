/**
 * Through whom a statement reached the reader.
 *
 * <p>In: attributions and the cast. Out: for each its links, nearest the reader first, the last one
 * the holder.
 */
@NullMarked
package org.hearsay.engine.chain;

import org.jspecify.annotations.NullMarked;
