/**
 * What pages and programs ask of a ledger that is being served, and what they have done.
 *
 * <p>In: questions and wishes of many at a time. Out: values. {@link org.hearsay.app.desk.Desk}
 * lends each question a ledger of its own, and takes changes one after the other.
 *
 * <p>Not here: how answers look ({@link org.hearsay.app.pages}, {@link org.hearsay.app.api}).
 */
@NullMarked
package org.hearsay.app.desk;

import org.jspecify.annotations.NullMarked;
