package org.hearsay.intake.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Which encoding the bytes of a marked-up document are in. */
public final class Charsets {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Bytes that the detector is shown, from the first one on that is not ASCII. */
  private static final int SAMPLE = 1 << 16;

  private Charsets() {}

  /**
   * @param text without byte order mark, lone surrogates and NULs
   * @param charset its name in Java, mostly that of IANA
   * @param from what told it: {@code byte order mark}, {@code header}, {@code XML declaration},
   *     {@code meta}, {@code first bytes}, {@code UTF-8 throughout}, {@code detection}; {@code
   *     nothing} where it is a guess
   */
  public record Decoded(String text, String charset, String from) {
    /** Whether neither a carrier nor the document said it, and it is not UTF-8 either. */
    public boolean isGuess() {
      return from.equals("detection") || from.equals("nothing");
    }
  }

  /**
   * Never fails: what no encoding can make sense of is read as Windows-1252. Takes time linear in
   * the length.
   *
   * <p>A byte order mark is believed first, then the carrier, then the document, unless the bytes
   * say otherwise. Bytes that are UTF-8 throughout, with characters beyond ASCII, are UTF-8
   * whatever was declared: no text in another encoding happens to look like that. And where more
   * places are broken UTF-8 than good, it is none; where fewer are, U+FFFD stands for these.
   *
   * @param contentType as the carrier gave it, {@code text/html; charset=koi8-r}; null for none
   */
  public static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Encoding.Decoded utf8 = Encoding.decode(bytes, bytes.length);
    boolean isUtf8 = !utf8.windows1252();
    Map<String, Charset> declared = declared(bytes, contentType);
    if (isUtf8 && (declared.isEmpty() || utf8.text().length() < bytes.length)) {
      boolean said = declared.containsValue(StandardCharsets.UTF_8);
      return new Decoded(
          tidied(utf8.text()),
          StandardCharsets.UTF_8.name(),
          said ? place(declared, StandardCharsets.UTF_8) : "UTF-8 throughout");
    }
    for (Map.Entry<String, Charset> each : declared.entrySet()) {
      Charset charset = each.getValue();
      if (isUtf8 || !charset.equals(StandardCharsets.UTF_8) || Utf8Share.of(bytes).prevails(1)) {
        return decoded(bytes, 0, charset, each.getKey());
      }
    }
    if (Utf8Share.of(bytes).prevails(4)) { // undeclared, it has to be plainer
      return decoded(bytes, 0, StandardCharsets.UTF_8, "UTF-8 throughout");
    }
    Charset detected = detected(bytes);
    return detected == null
        ? new Decoded(tidied(utf8.text()), WINDOWS_1252.name(), "nothing")
        : decoded(bytes, 0, detected, "detection");
  }

  private static String place(Map<String, Charset> declared, Charset charset) {
    return declared.entrySet().stream()
        .filter(each -> each.getValue().equals(charset))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** By a byte order mark, else by how a tag begins in the wide encodings. */
  private static @Nullable Decoded byMark(byte[] bytes) {
    int first = 0;
    for (int i = 0; i < 4; i++) {
      first = first << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0xAA); // a byte that means nothing
    }
    String mark = "byte order mark";
    if (first == 0xFFFE0000) {
      return decoded(bytes, 4, UTF_32LE, mark);
    }
    if (first == 0x0000FEFF) {
      return decoded(bytes, 4, UTF_32BE, mark);
    }
    if (first >>> 16 == 0xFFFE) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE, mark);
    }
    if (first >>> 16 == 0xFEFF) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE, mark);
    }
    if (first >>> 8 == 0xEFBBBF && Utf8Share.of(bytes).prevails(1)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8, mark);
    }
    // XML 1.0, appendix F
    if (first >>> 16 == 0x3C00 && (first & 0xFF) == 0) {
      return decoded(bytes, 0, StandardCharsets.UTF_16LE, "first bytes");
    }
    if (first >>> 16 == 0x003C && (first >>> 8 & 0xFF) == 0) {
      return decoded(bytes, 0, StandardCharsets.UTF_16BE, "first bytes");
    }
    return null;
  }

  /** What is said about the encoding, by place, the most trusted first. */
  private static Map<String, Charset> declared(byte[] bytes, @Nullable String contentType) {
    Declarations said = new Declarations(bytes);
    Map<String, Charset> declared = new LinkedHashMap<>();
    Charset header = CharsetLabels.charset(Declarations.charset(contentType));
    // A wide encoding leaves NULs in every tag
    if (header != null && (!CharsetLabels.isWide(header) || hasNul(bytes))) {
      declared.put("header", header);
    }
    // Whoever could read these in ASCII knows that the encoding is not wide (WHATWG HTML, 13.2.3.2)
    Charset xml = CharsetLabels.narrow(said.xml());
    if (xml != null) {
      declared.put("XML declaration", xml);
    }
    Charset meta = CharsetLabels.narrow(said.meta());
    if (meta != null) {
      declared.put("meta", meta);
    }
    return declared;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Null where the detector is unsure, and where what is not ASCII mostly stands alone between
   * ASCII: such are the quotation marks and accents of Western texts, of which there are too few to
   * detect anything by. Other scripts have whole words of it.
   */
  private static @Nullable Charset detected(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int end = Math.min(bytes.length, first + SAMPLE);
    int high = 0;
    int alone = 0;
    for (int i = first; i < end; i++) {
      if (bytes[i] < 0) {
        high++;
        boolean left = i > 0 && bytes[i - 1] < 0;
        boolean right = i + 1 < bytes.length && bytes[i + 1] < 0;
        alone += left || right ? 0 : 1;
      }
    }
    if (2 * alone > high) {
      return null;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, first, end - first);
    detector.dataEnd();
    String label = detector.getDetectedCharset();
    // Their small letters are the same, and nobody publishes in the one of old Macintoshes
    return CharsetLabels.narrow("MACCYRILLIC".equalsIgnoreCase(label) ? "windows-1251" : label);
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset, String place) {
    String text =
        CharsetLabels.isWide(charset)
            ? wide(bytes, from, charset.equals(StandardCharsets.UTF_16LE) ? 0 : 1)
            : new String(bytes, from, bytes.length - from, charset);
    return new Decoded(tidied(text), charset.name(), place);
  }

  /** Java's own decoder drops the character behind a lone surrogate. An odd last byte is left. */
  private static String wide(byte[] bytes, int from, int low) {
    StringBuilder text = new StringBuilder((bytes.length - from) / 2);
    for (int i = from; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i + 1 - low] & 0xFF) << 8 | bytes[i + low] & 0xFF));
    }
    return Encoding.withoutLoneSurrogates(text.toString());
  }

  /** Decoders give no lone surrogates. */
  private static String tidied(String text) {
    String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    int start = 0;
    while (whole.startsWith("\uFEFF", start)) { // more than one where files were put together
      start++;
    }
    return whole.substring(start);
  }

  /**
   * @param good characters beyond ASCII that are UTF-8
   * @param broken places that are not, each of one byte at least
   */
  private record Utf8Share(int good, int broken) {
    boolean prevails(int times) {
      return good >= (long) times * broken;
    }

    static Utf8Share of(byte[] bytes) {
      int good = 0;
      int broken = 0;
      int i = 0;
      while (i < bytes.length) {
        int lead = bytes[i++] & 0xFF;
        if (lead < 0x80) {
          continue;
        }
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        int from = i;
        while (i < bytes.length && i < from + more && (bytes[i] & 0xC0) == 0x80) {
          i++;
        }
        if (lead < 0xC2 || lead > 0xF4) {
          i = from;
          broken++;
        } else if (i == from + more) {
          good++;
        } else {
          broken++;
        }
      }
      return new Utf8Share(good, broken);
    }
  }
}
