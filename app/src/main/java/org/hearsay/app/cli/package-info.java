/**
 * The command line.
 *
 * <p>In: arguments and standard input. Out: data on standard output, everything else on standard
 * error, and an exit code.
 */
@NullMarked
package org.hearsay.app.cli;

import org.jspecify.annotations.NullMarked;
