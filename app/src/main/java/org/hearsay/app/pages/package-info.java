/**
 * The web app's pages.
 *
 * <p>In: requests. Out: HTML that is complete as it comes: scripts make it quicker to use, nothing
 * needs them to be seen. Each class is a page with its routes; {@link org.hearsay.app.pages.Frame}
 * is what stands around all of them, {@link org.hearsay.app.pages.Assets} has scripts and styles,
 * {@code app.css} and the modules beside it.
 *
 * <p>Not here: the same for programs ({@link org.hearsay.app.api}); how HTML is written ({@link
 * org.hearsay.app.html}).
 */
@NullMarked
package org.hearsay.app.pages;

import org.jspecify.annotations.NullMarked;
