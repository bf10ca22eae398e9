/**
 * What a statement does to an earlier one of the same article.
 *
 * <p>In: attributions with manners and chains. Out: {@link org.hearsay.engine.effect.Effect}s.
 */
@NullMarked
package org.hearsay.engine.effect;

import org.jspecify.annotations.NullMarked;
