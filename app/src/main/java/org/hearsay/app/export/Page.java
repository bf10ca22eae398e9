package org.hearsay.app.export;

import java.nio.charset.StandardCharsets;

/**
 * One of the files that a reading becomes.
 *
 * @param ending what the file's name ends in, with the dot
 */
public record Page(String ending, String text) {

  /** UTF-8, which has a place for every character, since an article holds no lone surrogates. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
