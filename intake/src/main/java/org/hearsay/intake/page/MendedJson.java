package org.hearsay.intake.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.plain.Json;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * JSON as pages hold it, by hands and templates: raw line feeds in strings, quotation marks without
 * a backslash, comments, commas too many, values left out, brackets left open, all of it in a
 * comment or written with entities. Takes time linear in its length.
 */
final class MendedJson {
  /** Scripts beyond this many characters hold data for programs. */
  static final int LONGEST = 2 << 20;

  /** How much space may stand behind a quotation mark before what tells whether it closes. */
  private static final int LOOKAHEAD = 400;

  private final String in;
  private final StringBuilder out;

  /** Of the brackets that are open: { or [. */
  private final Deque<Character> open = new ArrayDeque<>();

  private int at;

  private MendedJson(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length() + 16);
  }

  /** The first value in a script; null where nothing can be made of it. */
  static @Nullable Object parse(String script) {
    if (script.length() > LONGEST) {
      return null;
    }
    try {
      return Json.parse(script);
    } catch (JsonProcessingException asExpected) {
      // Mended below; what was wrong does not matter where it can be read then
    }
    String bare = script.stripLeading();
    try {
      return Json.parse(
          new MendedJson(
                  bare.startsWith("{&quot;") || bare.startsWith("[{&quot;")
                      ? Parser.unescapeEntities(script, false)
                      : script)
              .mend());
    } catch (JsonProcessingException beyondMending) {
      return null;
    }
  }

  private String mend() {
    while (at < in.length() && in.charAt(at) != '{' && in.charAt(at) != '[') {
      at += in.startsWith("<![CDATA[", at) ? 9 : 1; // or a mark, a comment, an assignment
    }
    do {
      step();
    } while (at < in.length() && !open.isEmpty());
    while (!open.isEmpty()) {
      close(open.peek() == '{' ? '}' : ']');
    }
    return out.toString();
  }

  private void step() {
    if (at >= in.length()) {
      return;
    }
    char c = in.charAt(at);
    if (c == '"') {
      string();
    } else if (c == '{' || c == '[') {
      if (open.size() >= Limits.DEPTH) {
        at = in.length(); // deeper than anything that is about an article
        return;
      }
      open.push(c);
      out.append(c);
      at++;
    } else if (c == '}' || c == ']') {
      // One that closes nothing is passed over, one of the other kind closes what is open
      if (!open.isEmpty()) {
        close(open.peek() == '{' ? '}' : ']');
      }
      at++;
    } else if (c == ',') {
      comma();
    } else if (in.startsWith("//", at)) {
      int end = in.indexOf('\n', at);
      at = end < 0 ? in.length() : end;
    } else if (in.startsWith("/*", at)) {
      int end = in.indexOf("*/", at + 2);
      at = end < 0 ? in.length() : end + 2;
    } else if (in.startsWith("<!--", at) || in.startsWith("-->", at)) {
      at += c == '<' ? 4 : 3;
    } else {
      if (!isSpace(c)) {
        out.append(c);
      }
      at++;
    }
  }

  private void close(char bracket) {
    value();
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ',') {
      out.setLength(out.length() - 1);
    }
    out.append(bracket);
    open.pop();
  }

  private void comma() {
    value();
    char last = out.charAt(out.length() - 1);
    if (last != ',' && last != '{' && last != '[') {
      out.append(',');
    }
    at++;
  }

  /** A value that was left out is null. */
  private void value() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ':') {
      out.append("null");
    }
  }

  private void string() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == '"') {
      out.append(','); // which was forgotten between two
    }
    out.append('"');
    at++;
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '"') {
        if (closes()) {
          break;
        }
        out.append("\\\"");
      } else if (c == '\\') {
        escape();
      } else if (c < ' ') {
        out.append(c == '\n' ? "\\n" : " ");
      } else {
        out.append(c);
      }
      at++;
    }
    out.append('"');
    at++;
  }

  /** Leaves {@link #at} on the last character of the escape. */
  private void escape() {
    char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
    if (next == 'u' && isHex(at + 2)) {
      out.append(in, at, at + 6);
      at += 5;
    } else if ("\"\\/bfnrt".indexOf(next) >= 0) {
      out.append('\\').append(next);
      at++;
    } else if (next == '\'') {
      out.append('\'');
      at++;
    } else {
      out.append("\\\\");
    }
  }

  private boolean isHex(int from) {
    if (from + 4 > in.length()) {
      return false;
    }
    return in.substring(from, from + 4)
        .toLowerCase(Locale.ROOT)
        .chars()
        .allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }

  /**
   * Whether the quotation mark here ends its string: what follows one is a colon, a bracket that
   * closes, or a comma and the beginning of what may come next.
   */
  private boolean closes() {
    int next = behindSpace(at + 1);
    if (next >= in.length()) {
      return true;
    }
    char c = in.charAt(next);
    if (c == ',') {
      int then = behindSpace(next + 1);
      if (then >= in.length()) {
        return true;
      }
      char begins = in.charAt(then);
      return Character.valueOf('{').equals(open.peek())
          ? "\"},/".indexOf(begins) >= 0
          : "\"{[],/-tfn".indexOf(begins) >= 0 || Character.isDigit(begins);
    }
    boolean comment = in.startsWith("//", next) || in.startsWith("/*", next);
    boolean nextLine = in.substring(at, next).indexOf('\n') >= 0;
    return comment || c == ':' || c == '}' || c == ']' || c == '"' && nextLine;
  }

  private int behindSpace(int from) {
    int next = from;
    while (next < in.length() && next < from + LOOKAHEAD && isSpace(in.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
