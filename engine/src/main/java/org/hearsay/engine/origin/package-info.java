/**
 * How many independent origins a claim has, as an interval with reasons.
 *
 * <p>In: a {@link org.hearsay.engine.origin.Dossier}, all that is known of the articles that carry
 * one claim. Out: {@link org.hearsay.engine.origin.Origins}.
 *
 * <p>Invariant: a copy, a credit or a citation is never a new origin; errors fall on the side that
 * does not invent independence.
 */
@NullMarked
package org.hearsay.engine.origin;

import org.jspecify.annotations.NullMarked;
