/**
 * Requests and responses over HTTP/1.1, and who may ask.
 *
 * <p>In: bytes of strangers from a socket. Out: a {@link org.hearsay.app.http.Request} that has
 * passed the {@link org.hearsay.app.http.Guard} (host, origin, size, rate) and is of a {@link
 * org.hearsay.app.http.Visitor} who may do what its {@link org.hearsay.app.http.Route} does; what
 * the route answers goes back with the headers that keep a browser from running anything but our
 * own scripts.
 *
 * <p>Invariant: whatever comes, the answer is a response; what went wrong is told by a {@link
 * org.hearsay.app.http.Problem}, never by a stack trace. Jetty is known to {@code Service} and
 * {@code Request} alone.
 *
 * <p>Not here: what is asked and answered.
 */
@NullMarked
package org.hearsay.app.http;

import org.jspecify.annotations.NullMarked;
