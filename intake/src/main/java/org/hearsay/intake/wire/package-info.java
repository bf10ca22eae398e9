/**
 * Agency formats to articles: ninjs, NewsML-G2, NewsML 1, NITF.
 *
 * <p>In: a document, or an object of parsed JSON. Out: an item for each news item in it. Every
 * format offers what it finds to a {@code Dispatch}, which decides what becomes of it; {@code
 * docs/wire.md} lists what is taken from where.
 *
 * <p>Invariant: what the sender says about an article is kept in the sender's words, with its
 * place. Nothing recurses, and time is linear in the length of a document.
 *
 * <p>Not here: what follows from a notice.
 */
@NullMarked
package org.hearsay.intake.wire;

import org.jspecify.annotations.NullMarked;
