package org.hearsay.engine.speaker;

import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a phrase means.
 *
 * @param shown the words before that show it; null where the phrase alone does
 */
record Meant(Someone who, SpeakerRule rule, @Nullable Span shown) {}
