package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.intake.item.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages from other content: by the stated type, and where that says little or says what is
 * plainly not so, by the first bytes, as browsers do (WHATWG MIME Sniffing, section 7.1).
 */
final class Sniff {
  private static final int LOOKED_AT = 2048;

  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

  /** Said by servers that do not know, or not exactly. */
  private static final Set<String> VAGUE =
      Set.of(
          "",
          "text/plain",
          "text/xml",
          "application/xml",
          "application/octet-stream",
          "binary/octet-stream",
          "application/x-unknown-content-type",
          "unknown/unknown");

  private static final List<String> PAGE_STARTS =
      List.of("<!doctype html", "<html", "<head", "<body", "<title");

  private static final List<String> OTHER_STARTS =
      List.of(
          "%pdf-",
          "\u0089png",
          "gif8",
          "\u00ff\u00d8\u00ff",
          "pk\u0003\u0004",
          "\u001f\u008b",
          "<rss",
          "<feed",
          "<rdf:rdf",
          "{",
          "[{",
          "[\"");

  private Sniff() {}

  /** Whether content of this type may be a page, so that it is worth unpacking. */
  static boolean mayBePage(@Nullable String contentType) {
    String type = MediaType.of(contentType);
    return PAGES.contains(type) || isVague(type);
  }

  /**
   * @param content unpacked; the beginning is looked at
   */
  static boolean isPage(@Nullable String contentType, byte[] content) {
    String type = MediaType.of(contentType);
    if (isVague(type)) {
      return startsLikePage(content);
    }
    String start = start(content);
    return PAGES.contains(type) && OTHER_STARTS.stream().noneMatch(start::startsWith);
  }

  static boolean startsLikePage(byte[] content) {
    String start = start(content);
    return PAGE_STARTS.stream().anyMatch(start::startsWith);
  }

  private static boolean isVague(String type) {
    return VAGUE.contains(type) || type.indexOf('/') < 0;
  }

  /** In small letters, behind byte order mark, space, XML declaration and comments. */
  private static String start(byte[] content) {
    int length = Math.min(content.length, LOOKED_AT);
    boolean wide = length > 1 && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF;
    String text =
        new String(content, 0, length, wide ? UTF_16 : ISO_8859_1).toLowerCase(Locale.ROOT);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    text = text.stripLeading();
    while (text.startsWith("<!--") || text.startsWith("<?")) {
      String close = text.startsWith("<?") ? ">" : "-->";
      int end = text.indexOf(close);
      text = end < 0 ? "" : text.substring(end + close.length()).stripLeading();
    }
    return text;
  }
}
