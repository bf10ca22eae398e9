/**
 * Readings in the forms that leave the program.
 *
 * <p>In: a {@link org.hearsay.engine.reading.Reading}. Out: the {@link Page}s of one {@link
 * Format}: text for people, JSON by {@code reading.schema.json}, brat standoff, W3C Web Annotation.
 *
 * <p>Invariant: every offset that leaves is counted in Unicode code points of the original text;
 * the same reading gives the same bytes.
 *
 * <p>Not here: where the pages go ({@link org.hearsay.app.cli}).
 */
@NullMarked
package org.hearsay.app.export;

import org.jspecify.annotations.NullMarked;
