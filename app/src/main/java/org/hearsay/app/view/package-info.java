/**
 * An article as people look at it: its text with marks, and a card for each statement.
 *
 * <p>In: a {@link org.hearsay.app.kept.KeptReading}, the text where it is kept, and what is known
 * {@link org.hearsay.app.view.Beyond} the article. Out: {@link org.hearsay.app.html.Html}, the same
 * for the web app and for a file that stands alone.
 *
 * <p>Every piece of the text says in {@code data-at} at which code point of the original it begins,
 * and in {@code data-n}, where what is shown is not what is there, how many it has: so what a
 * person selects can be told by its offsets. {@code data-s} lists the statements that have the
 * piece, the outermost first, and as what: {@code a3:content a4:source}. Nothing else in the text
 * counts.
 *
 * <p>Invariant: however much an article holds, a view is bounded ({@link
 * org.hearsay.app.view.ArticleView}), and says what it leaves out.
 *
 * <p>Not here: requests, and where links lead.
 */
@NullMarked
package org.hearsay.app.view;

import org.jspecify.annotations.NullMarked;
