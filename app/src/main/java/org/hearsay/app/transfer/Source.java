package org.hearsay.app.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where lines come from.
 *
 * @param where for messages
 * @param in opened when its turn has come, and closed after
 */
public record Source(String where, Opening in) {
  /** Opens a stream. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }
}
