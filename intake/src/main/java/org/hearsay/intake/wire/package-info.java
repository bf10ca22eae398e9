/**
 * Agency formats to articles: ninjs, NewsML-G2, NewsML 1, NITF.
 *
 * <p>Invariant: what the sender says about an article is kept in the sender's words, with its
 * place.
 *
 * <p>Not here: what follows from a notice.
 */
@NullMarked
package org.hearsay.intake.wire;

import org.jspecify.annotations.NullMarked;
