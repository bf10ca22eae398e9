package org.hearsay.app.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes made small: one byte with the number of the dictionary, four with the length, the rest
 * deflated (RFC 1951) with that dictionary. Dictionaries never change; a better one gets the next
 * number.
 */
final class Packed {
  /** What readings and texts share with all others. */
  private static final byte[] DICTIONARY = dictionary();

  private static final int HEAD = 5;
  private static final int LEVEL = 3;

  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

  private Packed() {}

  static byte[] of(byte[] bytes) {
    Deflater deflater = DEFLATER.get();
    deflater.reset();
    deflater.setDictionary(DICTIONARY);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[bytes.length / 2 + 64];
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    out.write(1);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(bytes.length >>> shift);
    }
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    return out.toByteArray();
  }

  /**
   * @throws LedgerException if these are not what {@link #of} gave
   */
  static byte[] unpack(byte[] packed) {
    int length = 0;
    for (int i = 1; i < HEAD && i < packed.length; i++) {
      length = length << 8 | packed[i] & 0xFF;
    }
    // Deflate makes nothing smaller than a thousandth; a longer claim is damage
    if (packed.length < HEAD || packed[0] != 1 || length < 0 || length / 1100 > packed.length) {
      throw damaged(null);
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed, HEAD, packed.length - HEAD);
      byte[] bytes = new byte[length];
      int at = 0;
      while (at < length) {
        int read = inflater.inflate(bytes, at, length - at);
        if (read == 0) {
          throw damaged(null);
        }
        at += read;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
  }

  private static LedgerException damaged(@org.jspecify.annotations.Nullable Throwable cause) {
    return new LedgerException(
        LedgerException.Matter.DAMAGED,
        "a packed text or reading is damaged; hearsay check says which",
        cause == null ? new IllegalArgumentException("not packed") : cause);
  }

  private static byte[] dictionary() {
    try (InputStream in = Packed.class.getResourceAsStream("dictionary-1.txt")) {
      if (in == null) {
        throw new IllegalStateException("dictionary-1.txt is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary-1.txt", e);
    }
  }
}
