/**
 * Long work on a served ledger, which goes on when the program starts again.
 *
 * <p>In: what is to be added, as files or as an address. Out: articles in the ledger, compared with
 * the others, and an account of what became of each. {@link org.hearsay.app.jobs.Jobs} takes jobs
 * and does one after the other; people read, ask and correct meanwhile, since each article is a
 * change of its own.
 *
 * <p>Invariant: a job that was acknowledged is kept with its files until it has ended, whatever
 * happens to the program; started again it takes no article twice, and its account is as if it had
 * never been interrupted.
 *
 * <p>Not here: how articles are taken ({@link org.hearsay.app.adding}); how jobs are shown.
 */
@NullMarked
package org.hearsay.app.jobs;

import org.jspecify.annotations.NullMarked;
