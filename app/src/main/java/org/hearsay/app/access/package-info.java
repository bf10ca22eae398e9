/**
 * Who may come in.
 *
 * <p>In: requests, and the tokens that a ledger keeps. Out: {@link org.hearsay.app.http.Visitor}s.
 * On this machine for itself the door is open ({@link org.hearsay.app.access.OpenDoor}); everywhere
 * else a program brings its token along, and a browser the cookie it got for one ({@link
 * org.hearsay.app.access.Sessions}).
 *
 * <p>Invariant: of a token its SHA-256 alone is kept, and whoever had come in by one that is
 * removed is out with the next request.
 *
 * <p>Not here: what a visitor may do ({@link org.hearsay.app.http.Role} of each route), where a
 * request may come from ({@link org.hearsay.app.http.Guard}).
 */
@NullMarked
package org.hearsay.app.access;

import org.jspecify.annotations.NullMarked;
