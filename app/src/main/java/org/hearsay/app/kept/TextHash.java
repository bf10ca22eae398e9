package org.hearsay.app.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of a text's UTF-8: tells whether two programs hold the same text. */
public final class TextHash {
  private final byte[] digest;

  public TextHash(String text) {
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private TextHash(byte[] digest) {
    this.digest = digest;
  }

  /**
   * @param hex as {@link #hex} gave it
   */
  public static TextHash ofHex(String hex) {
    return new TextHash(HexFormat.of().parseHex(hex));
  }

  /** In small letters. */
  public String hex() {
    return HexFormat.of().formatHex(digest);
  }

  /** A name for the text itself, wherever it lies: RFC 6920. */
  public String namedInformation() {
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
