/**
 * Positions in a text, and what can be told from its characters alone.
 *
 * <p>In: the original text of an article. Out: {@link org.hearsay.engine.text.Span}, the currency
 * of all later steps; {@link org.hearsay.engine.text.Prose}, the text cut into words, sentences and
 * lines; {@link org.hearsay.engine.text.Dateline}; {@link org.hearsay.engine.text.CodePoints}, its
 * exchange at the border to other programs; {@link org.hearsay.engine.text.Language}.
 *
 * <p>Invariant: an offset is a UTF-16 code unit of the original text, and a span is half-open. Any
 * other way of counting (code points, bytes, lines) is a conversion with a name.
 *
 * <p>Not here: word pieces, which belong to the model ({@link org.hearsay.engine.attribution}).
 */
@NullMarked
package org.hearsay.engine.text;

import org.jspecify.annotations.NullMarked;
