package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.intake.item.IsoDate;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What a record says before its content.
 *
 * @param size of the head itself, in bytes
 * @param type {@code WARC-Type}, in small letters
 * @param length of the content, in bytes
 * @param target the address that was fetched; null when there is none
 * @param date ISO 8601; null when unknown
 * @param contentType of the content, which for an HTTP answer is not that of the page; null when
 *     nobody said
 * @param truncated whether the crawler says that it cut the content off
 */
record Head(
    int size,
    String type,
    long length,
    @Nullable String target,
    @Nullable String date,
    @Nullable String contentType,
    boolean truncated) {

  static final String RESPONSE = "response";
  static final String RESOURCE = "resource";
  static final String REVISIT = "revisit";

  /** Longest head, in bytes. */
  static final int LONGEST = 1 << 16;

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /**
   * @param bytes in which a record starts at {@code from}
   * @param to where the known bytes end
   */
  static Head of(byte[] bytes, int from, int to) throws BrokenRecordException {
    return bytes[from] == 'W' ? ofWarc(bytes, from, to) : ofArc(bytes, from);
  }

  private static Head ofWarc(byte[] bytes, int from, int to) throws BrokenRecordException {
    int known = Math.min(to - from, LONGEST);
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    parser.parse(ByteBuffer.wrap(bytes, from, known));
    int size = (int) parser.position();
    if (parser.isError()) {
      throw new BrokenRecordException(
          "its head is broken at byte " + size, lineStart(bytes, from, size));
    }
    if (!parser.isFinished()) {
      String why =
          known < LONGEST
              ? "it ends within its head"
              : "its head is longer than " + (LONGEST >> 10) + " kB";
      throw new BrokenRecordException(why, known);
    }
    MessageHeaders fields = parser.headers();
    return new Head(
        size,
        type(fields),
        length(fields.first("Content-Length").orElse(null)),
        address(fields.first("WARC-Target-URI").orElse(null)),
        fields.first("WARC-Date").orElse(null),
        fields.first("Content-Type").orElse(null),
        fields.first("WARC-Truncated").isPresent());
  }

  /** Up to which no other record starts: its first line were no good field. At least 1. */
  private static int lineStart(byte[] bytes, int from, int size) {
    int at = Math.min(size, bytes.length - 1 - from);
    while (at > 1 && bytes[from + at - 1] != '\n') {
      at--;
    }
    return Math.max(at, 1);
  }

  private static String type(MessageHeaders fields) throws BrokenRecordException {
    String type = fields.first("WARC-Type").orElse(null);
    if (type != null) {
      return type.strip().toLowerCase(Locale.ROOT);
    }
    String contentType = fields.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (contentType.startsWith("application/http") && contentType.contains("msgtype=response")) {
      return RESPONSE;
    }
    throw new BrokenRecordException("it has no WARC-Type");
  }

  /** Some crawlers write the address in angle brackets. */
  private static @Nullable String address(@Nullable String target) {
    if (target == null || target.isBlank()) {
      return null;
    }
    String bare = target.strip();
    return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
  }

  /**
   * Not by jwarc, which wants an IPv4 address and a true date, knows only the first version of ARC
   * and drops the type of the content. The second version has more fields before the length.
   */
  private static Head ofArc(byte[] bytes, int from) throws BrokenRecordException {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    String[] fields = new String(bytes, from, end - from, UTF_8).split(" ", -1);
    String target = fields[0];
    boolean fetched = target.startsWith("http:") || target.startsWith("https:");
    return new Head(
        end + 1 - from,
        fetched ? RESPONSE : target.startsWith("filedesc:") ? "warcinfo" : "other",
        length(fields[fields.length - 1]),
        target,
        arcDate(fields[2]),
        fields[3],
        false);
  }

  private static @Nullable String arcDate(String digits) {
    if (digits.length() != 14) {
      return null;
    }
    String date =
        String.format(
            Locale.ROOT,
            "%s-%s-%sT%s:%s:%sZ",
            digits.substring(0, 4),
            digits.substring(4, 6),
            digits.substring(6, 8),
            digits.substring(8, 10),
            digits.substring(10, 12),
            digits.substring(12));
    return IsoDate.isValid(date) ? date : null;
  }

  private static long length(@Nullable String written) throws BrokenRecordException {
    if (written == null) {
      throw new BrokenRecordException("it has no Content-Length");
    }
    String digits = written.strip();
    if (!LENGTH.matcher(digits).matches()) {
      throw new BrokenRecordException(
          "its length is "
              + digits.substring(0, Math.min(digits.length(), 30))
              + ", which is no number of bytes");
    }
    return Long.parseLong(digits);
  }
}
