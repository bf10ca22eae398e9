/**
 * The command line.
 *
 * <p>In: arguments and standard input. Out: data on standard output or in the files asked for,
 * everything else on standard error, and an {@link org.hearsay.app.cli.ExitCode}.
 *
 * <p>Invariant: articles leave in the order they came in, each file whole or not at all, and one
 * bad input keeps no other from being read. Memory does not grow with the number of articles, but
 * for the names of the files written to a folder.
 *
 * <p>Not here: what inputs are ({@link org.hearsay.intake}) and what readings look like ({@link
 * org.hearsay.app.export}).
 */
@NullMarked
package org.hearsay.app.cli;

import org.jspecify.annotations.NullMarked;
