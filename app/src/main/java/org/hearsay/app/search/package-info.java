/**
 * Finds statements.
 *
 * <p>In: a text in the language of queries, one for the command line, the API and the web ({@code
 * docs/queries.md}), or a {@link org.hearsay.app.search.Query} put together from options. Out: a
 * page of {@link org.hearsay.app.search.Hit}s, best first, or all of them as they are found.
 *
 * <p>Invariant: a query is words and conditions, whatever stands in it; what cannot be understood
 * is shown with a caret under the place, and nothing of it reaches the database as it is.
 *
 * <p>Not here: what a word is ({@link org.hearsay.app.index}) and where statements are kept ({@link
 * org.hearsay.app.ledger}).
 */
@NullMarked
package org.hearsay.app.search;

import org.jspecify.annotations.NullMarked;
