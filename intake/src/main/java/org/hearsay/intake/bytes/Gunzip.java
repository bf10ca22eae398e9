package org.hearsay.intake.bytes;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hearsay.intake.item.Limits;

/** Unpacks gzip, several members in a row too, and stops at data packed to overwhelm the reader. */
public final class Gunzip extends FilterInputStream {
  private final Counted packed;
  private long unpacked;

  public Gunzip(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private Gunzip(Counted packed) throws IOException {
    super(new GZIPInputStream(packed, 1 << 16));
    this.packed = packed;
  }

  public static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }

  /**
   * What the first bytes of a gzip unpack to, as far as they go; empty where that is nothing.
   *
   * @param packed with the magic number in front
   */
  public static byte[] head(byte[] packed, int longest) {
    byte[] head = new byte[longest];
    int n = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      int more;
      while (n < longest && (more = in.read(head, n, longest - n)) > 0) {
        n += more;
      }
    } catch (IOException cutOff) {
      return Arrays.copyOf(head, n); // as it must be where the file is longer than its head
    }
    return Arrays.copyOf(head, n);
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
