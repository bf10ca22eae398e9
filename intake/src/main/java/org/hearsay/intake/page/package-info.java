/**
 * Web pages to articles: the main text on one side, what is said about it on the other.
 *
 * <p>In: the bytes of a page. Out: an article whose text is what a reader of the page would call
 * the story.
 *
 * <p>Invariant: no rule knows a site. Time is linear in the length of a page, and nothing recurses.
 *
 * <p>Not here: fetching.
 */
@NullMarked
package org.hearsay.intake.page;

import org.jspecify.annotations.NullMarked;
