package org.hearsay.intake.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose beginning can be looked at before it is read. Never reads ahead of what it still
 * holds: where the stream breaks, everything before the break is delivered first.
 */
public final class Peekable extends FilterInputStream {
  private byte[] held = {};
  private int at;

  public Peekable(InputStream in) {
    super(in);
  }

  /**
   * The first bytes of the stream, fewer only where it ends or breaks. To be called once, before
   * reading.
   *
   * @throws IOException if not even one byte can be read
   */
  public byte[] head(int length) throws IOException {
    byte[] head = new byte[length];
    int n = 0;
    try {
      int more;
      while (n < length && (more = in.read(head, n, length - n)) > 0) {
        n += more;
      }
    } catch (IOException e) {
      if (n == 0) {
        throw e;
      } // else who reads on meets it again
    }
    held = Arrays.copyOf(head, n);
    return held.clone();
  }

  @Override
  public int read() throws IOException {
    return at < held.length ? held[at++] & 0xFF : in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at == held.length) {
      return in.read(buffer, offset, length);
    }
    int n = Math.min(length, held.length - at);
    System.arraycopy(held, at, buffer, offset, n);
    at += n;
    return n;
  }

  @Override
  public int available() throws IOException {
    return held.length - at + in.available();
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
