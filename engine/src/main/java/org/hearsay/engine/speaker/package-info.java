/**
 * Who is meant.
 *
 * <p>In: a text and its attributions. Out: the {@link org.hearsay.engine.speaker.Cast}, everyone
 * the article mentions, which tells for any words who is meant.
 */
@NullMarked
package org.hearsay.engine.speaker;

import org.jspecify.annotations.NullMarked;
