package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * How long the table of contents of a zip is, which Java would read into memory whole. Layout:
 * PKWARE's APPNOTE, sections 4.3.14 to 4.3.16.
 */
final class Directory {
  /** Bytes that are taken: of a hundred thousand names and more. */
  static final long LONGEST = 32 << 20;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;

  private Directory() {}

  /** As the file says; 0 where it says nothing, which {@code ZipFile} then complains about. */
  static long length(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int tail = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
      ByteBuffer last = read(in, in.length() - tail, tail);
      for (int at = tail - END_LENGTH; at >= 0; at--) {
        if (last.getInt(at) == END) {
          int locator = at - LOCATOR_LENGTH;
          return locator >= 0 && last.getInt(locator) == LOCATOR_64
              ? Math.max(length64(in, last.getLong(locator + 8)), length32(last, at))
              : length32(last, at);
        }
      }
    }
    return 0;
  }

  /** All ones where the length stands in the longer record. */
  private static long length32(ByteBuffer last, int at) {
    long length = last.getInt(at + 12) & 0xFFFFFFFFL;
    return length == 0xFFFFFFFFL ? 0 : length;
  }

  private static long length64(RandomAccessFile in, long at) throws IOException {
    return at < 0 || at > in.length() - END_64_LENGTH ? 0 : read(in, at, END_64_LENGTH).getLong(40);
  }

  private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
