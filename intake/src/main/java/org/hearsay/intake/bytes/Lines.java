package org.hearsay.intake.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines at line feeds, without ever holding more than one. */
public final class Lines {
  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;

  /**
   * @param longest in bytes; of longer lines only the length is known, and that up to here
   */
  public Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves to the next line, false behind the last. */
  public boolean next() throws IOException {
    length = 0;
    if (at == end && !fill()) {
      return false;
    }
    number++;
    do {
      int start = at;
      while (at < end && chunk[at] != '\n') {
        at++;
      }
      append(start, at);
      if (at < end) {
        at++;
        return true;
      }
    } while (fill());
    return true;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(chunk, 0, chunk.length), 0);
    return end > 0;
  }

  private void append(int from, int to) {
    int more = Math.min(to - from, longest + 1 - length);
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, Math.min(2 * line.length, longest + 1)));
    }
    System.arraycopy(chunk, from, line, length, more);
    length += more;
  }

  /** From 1. */
  public long number() {
    return number;
  }

  public boolean tooLong() {
    return length > longest;
  }

  /**
   * The line's bytes, without the line feed, up to {@link #length}; overwritten by the next one.
   */
  public byte[] bytes() {
    return line;
  }

  public int length() {
    return length;
  }
}
