package org.hearsay.intake.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read through it. Neither skips nor marks. */
public final class Counted extends FilterInputStream {
  private long bytes;

  public Counted(InputStream in) {
    super(in);
  }

  public long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    bytes += c < 0 ? 0 : 1;
    return c;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    bytes += Math.max(n, 0);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
