package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.hearsay.intake.bytes.Gunzip;

/** What a file is told for by its first bytes. */
final class ContentFuzz {
  private ContentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    byte[] head = Arrays.copyOf(data, Math.min(data.length, Content.HEAD));
    Content.of(head).holdsNews(head);
    byte[] packed = ("\u001f\u008b" + new String(data, ISO_8859_1)).getBytes(ISO_8859_1);
    if (Gunzip.head(packed, Content.HEAD).length > Content.HEAD) {
      throw new AssertionError("more than was asked for");
    }
  }
}
