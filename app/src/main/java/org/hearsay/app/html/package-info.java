/**
 * Pages as trees of elements, from which HTML is written.
 *
 * <p>In: words of strangers, as they are. Out: HTML in which they are words and nothing else,
 * whatever they hold: there is no way to write markup but by {@link org.hearsay.app.html.Tag}.
 *
 * <p>Not here: what stands on a page, and how it is sent.
 */
@NullMarked
package org.hearsay.app.html;

import org.jspecify.annotations.NullMarked;
