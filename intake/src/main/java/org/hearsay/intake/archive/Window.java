package org.hearsay.intake.archive;

import java.io.IOException;
import java.util.Arrays;

/**
 * The part of an archive that is looked at: what lies ahead can be seen before it is passed. It is
 * as long as was asked for at most, and moving it takes time linear in the archive.
 */
final class Window {
  private static final int CHUNK = 1 << 16;

  /** LF CR LF, as bytes. */
  private static final int EMPTY_LINE = 3;

  private final Unpacked in;
  private byte[] bytes = new byte[4 * CHUNK];
  private int at;
  private int end;

  Window(Unpacked in) {
    this.in = in;
  }

  /**
   * How many bytes are at hand, which is at least {@code wanted} but where the archive or the gap
   * is nearer.
   */
  int fill(int wanted) throws IOException {
    while (end - at < wanted) {
      if (bytes.length - at < wanted) {
        move(wanted);
      }
      int n = in.read(bytes, end, Math.min(CHUNK, bytes.length - end));
      if (n < 0) {
        break;
      }
      end += n;
    }
    return end - at;
  }

  /**
   * Twice as long as what is wanted, so that each byte is moved once for each that was passed. The
   * last one passed stays, which tells whether a line begins behind it.
   */
  private void move(int wanted) {
    int kept = Math.min(at, 1);
    byte[] roomy = bytes.length < 2 * wanted ? new byte[2 * wanted] : bytes;
    System.arraycopy(bytes, at - kept, roomy, 0, kept + end - at);
    bytes = roomy;
    end -= at - kept;
    at = kept;
  }

  /** Passes bytes that are at hand. */
  void skip(int n) {
    at += n;
  }

  /** What is at hand lies in here from {@link #at} on; good until the next {@link #fill}. */
  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, at + from, at + to);
  }

  /** Whether a record starts at hand. */
  boolean isAtStart() throws IOException {
    int known = fill(RecordStart.LINE);
    return RecordStart.isAt(bytes, at, at + known);
  }

  /**
   * Passes everything up to the next start of a record, all where there is none.
   *
   * @return how many bytes were passed
   */
  long seek() throws IOException {
    long passed = 0;
    while (true) {
      int known = fill(CHUNK + RecordStart.LINE);
      boolean last = known < CHUNK + RecordStart.LINE;
      int until = last ? known : CHUNK;
      int found = RecordStart.find(bytes, at, at + until, at + known);
      int n = found < 0 ? until : found - at;
      at += n;
      passed += n;
      if (found >= 0 || last) {
        return passed;
      }
    }
  }

  /**
   * Passes so many bytes, but not a start of a record that stands behind an empty line: content
   * that long is seldom so long indeed.
   *
   * @return how many were passed, fewer at such a start and at the end
   */
  long pass(long most) throws IOException {
    long passed = 0;
    while (passed < most) {
      int known = fill(CHUNK + RecordStart.LINE);
      boolean last = known < CHUNK + RecordStart.LINE;
      int until = (int) Math.min(last ? known : CHUNK, most - passed);
      int found = findBehindEmptyLine(until, known);
      // What is passed stays at hand by a few bytes, to be seen before the next start
      boolean done = found >= 0 || last || passed + until == most;
      int n = found >= 0 ? found : done ? until : until - EMPTY_LINE;
      at += n;
      passed += n;
      if (done) {
        return passed;
      }
    }
    return passed;
  }

  /** As an offset from what is at hand, or -1. */
  private int findBehindEmptyLine(int until, int known) {
    int from = at;
    while (from < at + until) {
      int found = RecordStart.find(bytes, from, at + until, at + known);
      if (found < 0) {
        return -1;
      }
      if (bytes[found] != 'W' || found - at >= EMPTY_LINE && isBehindEmptyLine(found)) {
        return found - at;
      }
      from = found + 1;
    }
    return -1;
  }

  private boolean isBehindEmptyLine(int start) {
    return bytes[start - 1] == '\n'
        && (bytes[start - 2] == '\n' || bytes[start - 2] == '\r' && bytes[start - 3] == '\n');
  }
}
