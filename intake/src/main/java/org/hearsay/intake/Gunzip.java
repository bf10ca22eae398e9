package org.hearsay.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, several members in a row too, and stops at data packed to overwhelm the reader. */
final class Gunzip extends FilterInputStream {
  private final Counted packed;
  private long unpacked;

  Gunzip(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private Gunzip(Counted packed) throws IOException {
    super(new GZIPInputStream(packed, 1 << 16));
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws ZipException if more comes out than {@link Limits} allow for what went in
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    unpacked += Math.max(n, 0);
    if (unpacked > Limits.GZIP_FREE && unpacked > packed.bytes() * Limits.GZIP_RATIO) {
      throw new ZipException(
          "unpacks to more than " + Limits.GZIP_RATIO + " times its size, which no text does");
    }
    return n;
  }
}
