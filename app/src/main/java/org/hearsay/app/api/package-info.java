/**
 * The JSON API, {@code /api/v1}: all that the pages do, for programs. {@code openapi.json} beside
 * this package describes it; a test holds the two together.
 *
 * <p>In: requests. Out: JSON, and CSV or JSON Lines where a program asks for these; a {@code
 * application/problem+json} where something is wrong. Each class has the routes of one kind of
 * thing.
 */
@NullMarked
package org.hearsay.app.api;

import org.jspecify.annotations.NullMarked;
