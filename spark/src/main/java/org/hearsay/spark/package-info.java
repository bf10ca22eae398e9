/**
 * Reading and lineage over many machines, with the same answers as on one: jobs for Spark that call
 * the same reader and settle lineage by the same code.
 *
 * <p>{@code ReadJob} lists files, {@code Parsing} has intake take them apart, {@code ReadingStep}
 * reads each article, {@code Columns} says what the tables have. {@code LineageJob} has {@code
 * Meeting} say which articles may have to do with each other, {@code Groups} make groups of these,
 * and {@code Settling} settle each in a ledger of its own, of which {@code Told} are the rows.
 */
@NullMarked
package org.hearsay.spark;

import org.jspecify.annotations.NullMarked;
