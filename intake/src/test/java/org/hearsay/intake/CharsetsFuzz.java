package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Charsets.Decoded;
import org.hearsay.intake.bytes.Encoding;

/** Encodings; what stands before the first line feed is the header. */
final class CharsetsFuzz {
  private CharsetsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    int end = new String(data, ISO_8859_1).indexOf('\n');
    String header = end < 0 ? null : new String(data, 0, end, ISO_8859_1);
    Decoded decoded = Charsets.decode(Arrays.copyOfRange(data, end + 1, data.length), header);
    if (!Encoding.withoutLoneSurrogates(decoded.text()).equals(decoded.text())) {
      throw new AssertionError("half a character");
    }
    if (decoded.text().startsWith("\uFEFF")) {
      throw new AssertionError("byte order mark");
    }
    Charset.forName(decoded.charset());
  }
}
