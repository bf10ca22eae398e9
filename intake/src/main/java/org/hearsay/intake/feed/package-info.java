/**
 * Feeds to articles: RSS, RDF, Atom, JSON Feed.
 *
 * <p>Invariant: what is broken costs itself and nothing beside it.
 *
 * <p>Not here: following an entry to its page.
 */
@NullMarked
package org.hearsay.intake.feed;

import org.jspecify.annotations.NullMarked;
