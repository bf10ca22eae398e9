/**
 * Readings as they are kept and exchanged: each span with its words, offsets in Unicode code
 * points.
 *
 * <p>In: a {@link org.hearsay.engine.reading.Reading} just made, or JSON by {@code
 * reading.schema.json} from elsewhere. Out: a {@link org.hearsay.app.kept.KeptReading}, a value
 * that needs neither the article's text nor the model, and that JSON again, the same bytes.
 *
 * <p>Invariant: what is parsed here comes from strangers; what is wrong with it is said with its
 * place, and nothing is ever half taken.
 *
 * <p>Not here: where readings are kept ({@link org.hearsay.app.ledger}).
 */
@NullMarked
package org.hearsay.app.kept;

import org.jspecify.annotations.NullMarked;
