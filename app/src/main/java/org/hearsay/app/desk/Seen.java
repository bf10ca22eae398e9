package org.hearsay.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.ledger.Corrections.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Which corrections of a statement somebody had before them: it tells whether others have come
 * since.
 *
 * @param count how many there were
 * @param hash of their uids, hexadecimal
 */
public record Seen(int count, String hash) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{16})");

  static Seen of(List<Listed> corrections) {
    StringBuilder uids = new StringBuilder();
    corrections.forEach(each -> uids.append(each.correction().uid()).append('\n'));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(uids.toString().getBytes(StandardCharsets.US_ASCII));
      return new Seen(corrections.size(), HexFormat.of().formatHex(hash, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What {@link #text} gave, or null if it gave no such. */
  public static @Nullable Seen parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new Seen(Integer.parseInt(matcher.group(1)), matcher.group(2))
        : null;
  }

  public String text() {
    return count + "." + hash;
  }

  /** Those of a statement's corrections that came since; all, where those seen are not there. */
  List<Listed> since(List<Listed> corrections) {
    return count <= corrections.size() && of(corrections.subList(0, count)).equals(this)
        ? corrections.subList(count, corrections.size())
        : corrections;
  }
}
