package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What another ledger kept of an article's version beside its reading. */
public final class Brought {
  private final String added;
  private final @Nullable String particulars;
  private final @Nullable String sha256;
  private final byte @Nullable [] text;

  private Brought(
      String added, @Nullable String particulars, @Nullable String sha256, byte @Nullable [] text) {
    this.added = added;
    this.particulars = particulars;
    this.sha256 = sha256;
    this.text = text;
  }

  /**
   * @param added when, ISO 8601 in UTC
   * @param particulars JSON object
   * @param text null where only its hash is kept
   */
  public static Brought of(
      String added, @Nullable String particulars, @Nullable String sha256, @Nullable String text) {
    if (text == null) {
      return new Brought(added, particulars, sha256, null);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Brought(added, particulars, hash(bytes), Packed.of(bytes));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  String added() {
    return added;
  }

  @Nullable String particulars() {
    return particulars;
  }

  /** Of the text where there is one, in hexadecimal digits. */
  public @Nullable String sha256() {
    return sha256;
  }

  byte @Nullable [] text() {
    return text;
  }
}
