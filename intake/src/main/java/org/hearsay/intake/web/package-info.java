/**
 * One address to one document.
 *
 * <p>Invariant: no connection is made to an address that has not been checked, redirects included.
 *
 * <p>Not here: crawling.
 */
@NullMarked
package org.hearsay.intake.web;

import org.jspecify.annotations.NullMarked;
