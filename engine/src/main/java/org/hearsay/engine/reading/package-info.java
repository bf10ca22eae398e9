/**
 * The whole of the engine: one public way in.
 *
 * <p>In: an {@link org.hearsay.engine.article.Article}. Out: a {@link
 * org.hearsay.engine.reading.Reading}, everything the engine found in it, as one value.
 *
 * <p>Invariant: the same article and the same version give the same reading, whatever else is read
 * at the time and on how many threads.
 *
 * <p>Not here: forms a reading is written in ({@code app}), and anything that needs more than one
 * article.
 */
@NullMarked
package org.hearsay.engine.reading;

import org.jspecify.annotations.NullMarked;
