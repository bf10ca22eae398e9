package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file holds, told from its first bytes. */
enum Content {
  EMPTY,
  TEXT,
  JSON,
  UTF_16,
  MARKUP,
  ARCHIVE,
  BINARY;

  /** How many bytes {@link #of} wants to see, fewer only where the file is shorter. */
  static final int HEAD = 8192;

  private static final List<String> MARKUP_STARTS =
      List.of("<!doctype html", "<html", "<head", "<body", "<?xml", "<rss", "<feed", "<rdf:rdf");

  /** Bytes that a file of one kind starts with and a text hardly would. */
  private static final List<String> BINARY_STARTS =
      List.of("%PDF-", "PK\u0003\u0004", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "\u007fELF");

  /**
   * Control characters do not make a text binary: stray NULs, form feeds and escapes occur in
   * agency copy. Three in ten do, and one in twenty where the bytes are no UTF-8 either: compressed
   * data has one in ten.
   */
  static Content of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff")) {
      return UTF_16;
    }
    if (BINARY_STARTS.stream().anyMatch(latin::startsWith)) {
      return BINARY;
    }
    if (latin.startsWith("WARC/")) {
      return ARCHIVE;
    }
    long controls = latin.chars().filter(Content::isRareControl).count();
    if (controls > (Encoding.isUtf8Head(head) ? 0.3 : 0.05) * head.length) {
      return BINARY;
    }
    String start = (latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin).strip();
    String lower = start.substring(0, Math.min(start.length(), 32)).toLowerCase(Locale.ROOT);
    if (MARKUP_STARTS.stream().anyMatch(lower::startsWith)) {
      return MARKUP;
    }
    return startsLikeJson(start) ? JSON : TEXT;
  }

  /**
   * An article may open with a bracket, but not with an object's or a list of objects' first two.
   */
  private static boolean startsLikeJson(String start) {
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    String rest = start.substring(1).stripLeading();
    return rest.startsWith(start.startsWith("{") ? "\"" : "{") || rest.startsWith("}");
  }

  private static boolean isRareControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f;
  }
}
