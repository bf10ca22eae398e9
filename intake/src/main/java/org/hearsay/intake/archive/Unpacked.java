package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, unpacked where they are packed. Packed ones are a row of gzip members,
 * most often one for each record. Where a member is broken there is a gap: reading ends, {@link
 * #fault} says why, and {@link #resume} goes on with the next member that begins with a record.
 *
 * <p>Broken data may unpack to nonsense for long before that shows, over the members behind it too.
 * So the search for the next one begins right behind the start of the broken one, as far as that is
 * still held, and as long as no more is read again than was read. Holds four megabytes at most. To
 * be closed; the stream below stays open.
 */
final class Unpacked implements AutoCloseable {
  /** Packed bytes that are read at once. */
  private static final int CHUNK = 1 << 16;

  /** Packed bytes of a member that can be gone back over. */
  private static final int HELD = 1 << 20;

  /** Longest head of a member, with the names and extra fields in it. */
  private static final int HEAD = 1 << 14;

  /** Bytes that are unpacked, or read for that, to see whether a record begins. */
  private static final int PROBE = 2048;

  /** What may be unpacked after a gap before the ratio counts again. */
  private static final int FREE_AFTER_GAP = 1 << 20;

  private final InputStream in;
  private byte[] raw = new byte[4 * CHUNK];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final boolean packed;

  /** Where in {@link #raw} the member began, which is 0 where that is not held any more. */
  private int memberStart;

  private int at;
  private int end;

  /** Bytes unpacked altogether, and how many there were before this member. */
  private long given;

  private long memberGiven;
  private boolean inMember;
  private boolean atEnd;
  private @Nullable String fault;
  private boolean damaged;

  /** How many packed bytes may be read again. */
  private long credit = HELD;

  /** How many bytes may still be unpacked from what was read. */
  private long allowed = Limits.GZIP_FREE;

  Unpacked(InputStream in) throws IOException {
    this.in = in;
    fill(CHUNK);
    boolean gzip = Gunzip.isGzip(Arrays.copyOf(raw, Math.min(end, 2)));
    packed = gzip || RecordStart.find(raw, 0, end, end) < 0 && findMember(0, end) >= 0;
  }

  /**
   * As {@link InputStream#read(byte[], int, int)}, with -1 at a gap too.
   *
   * @param length at least 1
   */
  int read(byte[] buffer, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    return packed ? unpack(buffer, offset, length) : pass(buffer, offset, length);
  }

  /** Why there is a gap where reading ended; null at the end of a sound archive. */
  @Nullable String fault() {
    return fault;
  }

  /** How many of the bytes read last may be wrong: those of a member that broke in the middle. */
  long doubtful() {
    return damaged ? given - memberGiven : 0;
  }

  /** Goes behind the gap. False where nothing more that is worth reading comes. */
  boolean resume() throws IOException {
    if (!packed || fault == null) {
      return false;
    }
    int back = at - (memberStart + 1);
    if (back > 0 && back <= credit) {
      credit -= back;
      at = memberStart + 1;
    }
    fault = null;
    damaged = false;
    inMember = false;
    allowed = allowed < 0 ? FREE_AFTER_GAP : allowed;
    while (true) {
      memberStart = at;
      fill(CHUNK);
      int until = atEnd ? end : end - PROBE;
      int found = findMember(at, until);
      at = found < 0 ? Math.max(at, until) : found;
      if (found >= 0 || atEnd) {
        memberStart = at;
        return found >= 0;
      }
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private int pass(byte[] buffer, int offset, int length) throws IOException {
    if (at == end) {
      return in.read(buffer, offset, length);
    }
    int n = Math.min(length, end - at);
    System.arraycopy(raw, at, buffer, offset, n);
    at += n;
    return n;
  }

  private int unpack(byte[] buffer, int offset, int length) throws IOException {
    while (fault == null) {
      if (!inMember && !begin()) {
        return -1;
      }
      int n;
      try {
        n = inflater.inflate(buffer, offset, length);
      } catch (DataFormatException broken) {
        at = end - inflater.getRemaining();
        return gap("broken gzip data: " + broken.getMessage(), true);
      }
      if (n > 0) {
        checksum.update(buffer, offset, n);
        allowed -= n;
        if (allowed < 0) {
          return gap("unpacks to more than " + Limits.GZIP_RATIO + " times its size", true);
        }
        given += n;
        return n;
      }
      if (inflater.finished()) {
        finish();
      } else if (inflater.needsDictionary()) {
        return gap("broken gzip data: a dictionary is wanted", true);
      } else if (inflater.needsInput()) {
        at = end;
        fill(CHUNK);
        if (at == end) {
          return gap("the file ends within its gzip data", false);
        }
        allow(end - at);
        inflater.setInput(raw, at, end - at);
      }
    }
    return -1;
  }

  private int gap(String why, boolean wrong) {
    fault = why;
    damaged = wrong;
    return -1;
  }

  private void allow(int bytes) {
    allowed += (long) bytes * Limits.GZIP_RATIO;
  }

  /** False at the end of the file or a gap. */
  private boolean begin() throws IOException {
    memberStart = at;
    fill(HEAD);
    if (at == end) {
      return false;
    }
    int data = MemberHead.end(raw, at, end);
    if (data < 0) {
      gap(
          end - at < HEAD && Gunzip.isGzip(Arrays.copyOfRange(raw, at, end))
              ? "the file ends within its gzip data"
              : (end - at < HEAD ? end - at : "many") + " bytes that are no gzip",
          false);
      return false;
    }
    at = data;
    inflater.reset();
    inflater.setInput(raw, at, end - at);
    allow(end - at);
    checksum.reset();
    memberGiven = given;
    inMember = true;
    return true;
  }

  private void finish() throws IOException {
    allow(-inflater.getRemaining()); // they are counted again with the next member
    at = end - inflater.getRemaining();
    fill(8);
    if (end - at < 8) {
      at = end;
      gap("the file ends within its gzip data", false);
    } else if (littleEndian(at) != (int) checksum.getValue()
        || littleEndian(at + 4) != (int) (given - memberGiven)) {
      gap("the checksum of its gzip data is wrong", true);
    } else {
      at += 8;
      inMember = false;
    }
  }

  private int littleEndian(int from) {
    return raw[from] & 0xFF
        | (raw[from + 1] & 0xFF) << 8
        | (raw[from + 2] & 0xFF) << 16
        | (raw[from + 3] & 0xFF) << 24;
  }

  /** The first member in a range that begins with a record, or -1. */
  private int findMember(int from, int until) {
    for (int i = from; i < until; i++) {
      if (raw[i] == 0x1f && i + 1 < end && raw[i + 1] == (byte) 0x8b && beginsRecord(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean beginsRecord(int from) {
    int to = Math.min(end, from + PROBE);
    int data = MemberHead.end(raw, from, to);
    if (data < 0 || credit < PROBE) {
      return false;
    }
    credit -= PROBE;
    byte[] start = new byte[PROBE];
    inflater.reset();
    inflater.setInput(raw, data, to - data);
    int n = 0;
    try {
      int more;
      while (n < start.length && (more = inflater.inflate(start, n, start.length - n)) > 0) {
        n += more;
      }
    } catch (DataFormatException broken) {
      return false; // whatever this is, it is no member
    }
    return RecordStart.isAt(start, 0, n);
  }

  /** Has at least this many bytes at hand behind {@link #at}, fewer only at the end. */
  private void fill(int wanted) throws IOException {
    while (end - at < wanted && !atEnd) {
      if (raw.length - end < CHUNK) {
        int keep = at - memberStart <= HELD ? memberStart : at;
        byte[] roomy = 2 * (end - keep) > raw.length ? new byte[2 * raw.length] : raw;
        System.arraycopy(raw, keep, roomy, 0, end - keep);
        raw = roomy;
        at -= keep;
        end -= keep;
        memberStart = 0;
      }
      int n = in.read(raw, end, CHUNK);
      if (n < 0) {
        atEnd = true;
      } else {
        end += n;
        credit += n;
      }
    }
  }
}
