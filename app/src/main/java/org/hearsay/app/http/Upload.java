package org.hearsay.app.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was sent with a form.
 *
 * @param name as the sender calls it; a stranger's words, never a path of ours
 */
public record Upload(String name, Content content) {
  /** Opens it from its beginning. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
