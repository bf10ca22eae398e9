package org.hearsay.intake.bytes;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of encodings as documents write them. A label means what browsers take it for (WHATWG
 * Encoding, 4.2), which often is a larger encoding than the one it names.
 */
final class CharsetLabels {
  /** Labels that Java does not know, or knows for something else. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("utf_8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("ansi_x3.4-1968", "windows-1252"),
          Map.entry("iso88591", "windows-1252"),
          Map.entry("x-ansi", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("chinese", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("hz-gb-2312", ""),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("cn-big5", "Big5-HKSCS"),
          Map.entry("x-x-big5", "Big5-HKSCS"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("ks_c_5601-1989", "x-windows-949"),
          Map.entry("windows-949", "x-windows-949"),
          Map.entry("dos-874", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("logical", "ISO-8859-8"),
          Map.entry("visual", "ISO-8859-8"),
          Map.entry("koi8_r", "KOI8-R"),
          Map.entry("koi", "KOI8-R"),
          Map.entry("koi8-ru", "KOI8-U"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-ukrainian", "x-MacCyrillic"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("utf-16", "UTF-16LE"));

  /** What Java's charsets stand for when a document names them. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("ISO-8859-11", "x-windows-874"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("x-mswin-936", "GB18030"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Shift_JIS", "windows-31j"));

  /** Encodings of the web. Java has more; some of them read {@code <} where there is none. */
  private static final Set<String> KNOWN =
      Set.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "IBM866",
          "ISO-8859-2",
          "ISO-8859-3",
          "ISO-8859-4",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "ISO-8859-13",
          "ISO-8859-15",
          "ISO-8859-16",
          "KOI8-R",
          "KOI8-U",
          "x-MacRoman",
          "x-MacCyrillic",
          "x-windows-874",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "GB18030",
          "Big5-HKSCS",
          "EUC-JP",
          "ISO-2022-JP",
          "windows-31j",
          "x-windows-949");

  private CharsetLabels() {}

  /** Null for a label that nobody uses on the web, and for null. */
  static @Nullable Charset charset(@Nullable String label) {
    if (label == null || label.length() > 40) {
      return null;
    }
    String plain = label.strip().toLowerCase(Locale.ROOT);
    Charset charset = java(LABELS.getOrDefault(plain, plain));
    if (charset == null && plain.startsWith("x-")) {
      charset = java(plain.substring(2));
    }
    if (charset == null) {
      return null;
    }
    String meant = MEANT.get(charset.name());
    Charset taken = meant == null ? charset : java(meant);
    return taken != null && KNOWN.contains(taken.name()) ? taken : null;
  }

  /** The same of a label that itself was read as ASCII, where a wide encoding can only be UTF-8. */
  static @Nullable Charset narrow(@Nullable String label) {
    Charset charset = charset(label);
    return charset != null && isWide(charset) ? StandardCharsets.UTF_8 : charset;
  }

  static boolean isWide(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  private static @Nullable Charset java(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null; // Java's way to say so
    }
  }
}
