package org.hearsay.intake.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes to characters, and what JSON escapes may have done to them. */
public final class Encoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Encoding() {}

  /**
   * @param windows1252 whether the bytes were no UTF-8, so that every byte was taken for a
   *     character of Windows-1252
   */
  public record Decoded(String text, boolean windows1252) {}

  /** Every byte counts: a byte order mark becomes U+FEFF, carriage returns stay. */
  public static Decoded decode(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    // A replacement character either stood in the bytes or says that they are no UTF-8
    if (text.indexOf('\uFFFD') < 0) {
      return new Decoded(text, false);
    }
    byte[] repaired = withoutEncodedSurrogates(bytes, length);
    return isUtf8(repaired, length)
        ? new Decoded(new String(repaired, 0, length, StandardCharsets.UTF_8), false)
        : new Decoded(new String(bytes, 0, length, WINDOWS_1252), true);
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException malformed) {
      return false; // the strict decoder has no other way to say so
    }
  }

  /** As far as these bytes tell: the last character may be cut off. */
  public static boolean isUtf8Head(byte[] head) {
    CharBuffer ignored = CharBuffer.allocate(head.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(head), ignored, false)
        .isError();
  }

  /**
   * Some programs write a lone surrogate as if it were a character: ED, A0 to BF, 80 to BF, which
   * UTF-8 forbids. Such a one becomes U+FFFD, which happens to be as long, and does not cost the
   * file its encoding.
   */
  private static byte[] withoutEncodedSurrogates(byte[] bytes, int length) {
    byte[] repaired = bytes;
    for (int i = 0; i + 2 < length; i++) {
      if (bytes[i] == (byte) 0xED
          && (bytes[i + 1] & 0xE0) == 0xA0
          && (bytes[i + 2] & 0xC0) == 0x80) {
        if (repaired == bytes) {
          repaired = Arrays.copyOf(bytes, length);
        }
        repaired[i] = (byte) 0xEF;
        repaired[i + 1] = (byte) 0xBF;
        repaired[i + 2] = (byte) 0xBD;
      }
    }
    return repaired;
  }

  /** Lone surrogates become U+FFFD: no encoding has a place for them. */
  public static String withoutLoneSurrogates(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (repaired == null) {
        repaired = new StringBuilder(text);
      }
      repaired.setCharAt(i, '\uFFFD');
    }
    return repaired == null ? text : repaired.toString();
  }
}
