package org.hearsay.engine.speaker;

import org.hearsay.engine.evidence.Evidence;

/**
 * Who is meant by some words, and why.
 *
 * @param evidence the words that were resolved, and those that show whom they mean
 */
public record Resolved(Speaker speaker, Evidence evidence) {}
