package org.hearsay.app.html;

import java.util.Locale;

/**
 * Words on a page. What has no shape of its own, or turns the direction of what follows, is shown
 * by its code, {@code ⟨U+202E⟩}: nothing that a text holds stays unseen, or reaches beyond it.
 */
record Words(String words) implements Html {
  @Override
  public void write(StringBuilder out) {
    escape(words, out);
  }

  /** As text and within quotation marks. */
  static void escape(String words, StringBuilder out) {
    words
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
              if (isUnseen(point)) {
                out.append(code(point));
              } else {
                out.appendCodePoint(point);
              }
            }
          }
        });
  }

  /**
   * Controls, marks of direction, spaces without width, letters without a shape (of Hangul), lone
   * surrogates. The joiners of zero width stay: letters of some scripts, and emoji, are written
   * with them.
   */
  static boolean isUnseen(int point) {
    return point < ' ' && point != '\n' && point != '\t' && point != '\r'
        || point >= 0x7F && point <= 0x9F
        || point == 0x061C
        || point == 0x115F
        || point == 0x1160
        || point == 0x180E
        || point == 0x200B
        || point == 0x200E
        || point == 0x200F
        || point >= 0x2028 && point <= 0x202E
        || point >= 0x2060 && point <= 0x206F
        || point == 0x3164
        || point == 0xFEFF
        || point == 0xFFA0
        || point >= 0xD800 && point <= 0xDFFF
        || point >= 0xFFF9 && point <= 0xFFFB
        || point >= 0xE0000 && point <= 0xE007F;
  }

  static String code(int point) {
    return String.format(Locale.ROOT, "⟨U+%04X⟩", point);
  }
}
