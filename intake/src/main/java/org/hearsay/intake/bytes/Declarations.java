package org.hearsay.intake.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a document, read as ASCII, say about its encoding. */
final class Declarations {
  /** WHATWG HTML asks for 1024 bytes; pages put more in front of it. */
  private static final int HEAD = 4096;

  private static final String SPACE = " \t\n\f\r";

  private final String head;

  Declarations(byte[] bytes) {
    head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  /** The encoding of the XML declaration, also where a comment stands before it; null for none. */
  @Nullable String xml() {
    int at = head.indexOf("<?xml");
    int end = head.indexOf("?>", Math.max(at, 0));
    if (at < 0 || end < 0 || at + 5 >= end || SPACE.indexOf(head.charAt(at + 5)) < 0) {
      return null;
    }
    return new Attributes(head.substring(0, end), at + 5).value("encoding");
  }

  /** The encoding that the first {@code meta} with one gives; null for none. */
  @Nullable String meta() {
    int at = head.indexOf('<');
    while (at >= 0) {
      int from = at + 1;
      if (head.startsWith("<!--", at)) {
        from = head.indexOf("-->", at + 2);
      } else if (head.regionMatches(true, at, "<meta", 0, 5)) {
        String charset = ofMeta(at + 5);
        if (charset != null) {
          return charset;
        }
      }
      at = from < 0 ? -1 : head.indexOf('<', from);
    }
    return null;
  }

  private @Nullable String ofMeta(int at) {
    String charset = new Attributes(head, at).value("charset");
    if (charset != null) {
      return charset;
    }
    String of = new Attributes(head, at).value("http-equiv");
    return of != null && of.strip().equalsIgnoreCase("content-type")
        ? charset(new Attributes(head, at).value("content"))
        : null;
  }

  /** The {@code charset} of a content type; null for none. */
  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null || contentType.isEmpty()) {
      return null;
    }
    int at = 0;
    while (!contentType.regionMatches(true, at, "charset", 0, 7)) {
      at++;
      if (at == contentType.length()) {
        return null;
      }
    }
    String rest = contentType.substring(at + 7).strip();
    if (!rest.startsWith("=")) {
      return null;
    }
    String value = rest.substring(1).strip();
    int from = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
    int end = from;
    while (end < value.length() && "\"'; ,".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return end == from ? null : value.substring(from, end);
  }

  /** The attributes of one tag, one after the other. */
  private static final class Attributes {
    private final String text;
    private int at;

    Attributes(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /** Of the first attribute of this name, in any case; null where the tag ends before it. */
    @Nullable String value(String name) {
      while (at < text.length()) {
        while (at < text.length() && (SPACE + "/").indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        int from = at;
        while (at < text.length() && (SPACE + "/=><").indexOf(text.charAt(at)) < 0) {
          at++;
        }
        String found = text.substring(from, at);
        skipSpace();
        if (at >= text.length() || text.charAt(at) == '>' || text.charAt(at) == '<') {
          return null;
        }
        if (text.charAt(at) == '=') {
          at++;
          String value = value();
          if (found.equalsIgnoreCase(name)) {
            return value;
          }
        }
      }
      return null;
    }

    private String value() {
      skipSpace();
      if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
        int end = text.indexOf(text.charAt(at), at + 1);
        int from = at + 1;
        at = end < 0 ? text.length() : end + 1;
        return text.substring(from, end < 0 ? text.length() : end);
      }
      int from = at;
      while (at < text.length() && (SPACE + ">").indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private void skipSpace() {
      while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
