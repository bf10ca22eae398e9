/**
 * One address to one document.
 *
 * <p>In: an address as a person gives it. Out: a document, or a problem; never an exception.
 *
 * <p>Invariant: no connection is made to an address that has not been checked, redirects included,
 * and nothing waits longer than {@code Limits} say.
 *
 * <p>Not here: crawling.
 */
@NullMarked
package org.hearsay.intake.web;

import org.jspecify.annotations.NullMarked;
