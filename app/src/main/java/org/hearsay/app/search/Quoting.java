package org.hearsay.app.search;

/** How values with spaces and quotation marks are written. */
final class Quoting {
  private Quoting() {}

  /** Typographic ones come in with text that is pasted. */
  static boolean isMark(char c) {
    return c == '"' || c == '“' || c == '”';
  }

  /** Behind the mark that closes the one at {@code open}; -1 if there is none. */
  static int end(String query, int open, boolean escapes) {
    for (int i = open + 1; i < query.length(); i++) {
      if (escapes && query.charAt(i) == '\\') {
        i++;
      } else if (isMark(query.charAt(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** What stands between the marks, a backslash before a mark or a backslash taken away. */
  static String value(String quoted) {
    StringBuilder value = new StringBuilder(quoted.length());
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      char next = quoted.charAt(i + 1);
      boolean escaped = c == '\\' && i + 1 < quoted.length() - 1 && (next == '\\' || isMark(next));
      value.append(escaped ? next : c);
      i += escaped ? 1 : 0;
    }
    return value.toString();
  }

  /** The value as a query has it: bare where that is plain. */
  static String quoted(String value) {
    if (value.matches("[A-Za-z0-9_.-]+")) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || isMark(c)) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
