/** The server: pages and API over one {@link org.hearsay.app.desk.Desk}, at one address. */
@NullMarked
package org.hearsay.app.web;

import org.jspecify.annotations.NullMarked;
