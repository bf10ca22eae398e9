package org.hearsay.app.jobs;

import java.util.OptionalLong;

/**
 * How far a job is.
 *
 * @param comparing whether all is taken, and is now compared with the others
 * @param percent of its files that are read; empty where that cannot be told
 */
public record Share(boolean comparing, OptionalLong percent) {}
