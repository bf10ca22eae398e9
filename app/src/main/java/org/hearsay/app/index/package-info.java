/**
 * What statements are found by: words, forms of words, facets, and their place in time.
 *
 * <p>In: words of a statement or of a query, the same way. Out: tokens of small ASCII-safe letters
 * and digits, which is all that the database's index has to understand, and where they stood, for
 * marks.
 *
 * <p>Not here: the index itself ({@link org.hearsay.app.ledger}) and the language of queries
 * ({@link org.hearsay.app.search}).
 */
@NullMarked
package org.hearsay.app.index;

import org.jspecify.annotations.NullMarked;
