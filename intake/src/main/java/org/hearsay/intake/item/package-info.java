/**
 * What comes out of files, folders, archives and addresses, and what goes in between: {@code Item}s
 * for whoever reads on, {@code Document}s for the parsers.
 *
 * <p>Invariant: an item names the place it comes from; an article's text has words and no lone
 * surrogates.
 *
 * <p>Not here: how anything is parsed.
 */
@NullMarked
package org.hearsay.intake.item;

import org.jspecify.annotations.NullMarked;
