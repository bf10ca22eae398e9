package org.hearsay.engine.chain;

import org.hearsay.engine.text.Span;

/**
 * One who passed on what an attribution says.
 *
 * @param who the words that name them
 * @param words the words that make them a relay
 */
record Relay(ChainRule rule, Span who, Span words) {}
