package org.hearsay.intake.web;

import java.time.Duration;
import org.hearsay.intake.item.Limits;

/**
 * How long is waited.
 *
 * @param connect for a connection, at each of a host's addresses
 * @param silence for the next byte
 * @param whole for everything from the first name looked up to the last byte, redirects included
 */
record Patience(Duration connect, Duration silence, Duration whole) {
  static final Patience USUAL = new Patience(Limits.CONNECT, Limits.SILENCE, Limits.FETCH);
}
