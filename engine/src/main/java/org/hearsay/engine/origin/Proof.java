package org.hearsay.engine.origin;

/**
 * Words of an article that show something.
 *
 * @param article its place in {@link Dossier#articles}, from 0
 * @param start in code points of the article's text
 * @param end behind the last
 */
public record Proof(int article, int start, int end, String text) {}
