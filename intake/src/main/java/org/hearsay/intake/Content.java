package org.hearsay.intake;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.intake.bytes.Encoding;

/** What a file holds, told from its first bytes. */
enum Content {
  EMPTY,
  TEXT,
  JSON,
  UTF_16,
  PAGE,
  FEED,
  WIRE,
  /** XML of another kind. */
  XML,
  ARCHIVE,
  ZIP,
  BINARY;

  /** How many bytes {@link #of} wants to see, fewer only where the file is shorter. */
  static final int HEAD = 8192;

  /** Bytes that a file of one kind starts with and a text hardly would. */
  private static final List<String> BINARY_STARTS =
      List.of("%PDF-", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "\u007fELF");

  private static final List<String> ARCHIVE_STARTS = List.of("WARC/", "filedesc://");

  private static final Set<String> PAGE_ROOTS = Set.of("html", "head", "body");
  private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf");
  private static final Set<String> WIRE_ROOTS =
      Set.of(
          "newsitem",
          "newsmessage",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem",
          "contentset",
          "contentmeta",
          "itemmeta",
          "newsml",
          "nitf");

  /** Keys of the kinds of JSON that one file holds one value of. */
  private static final Pattern JSON_NEWS =
      Pattern.compile(
          "jsonfeed\\.org/version/|\"(?:uri|versioncreated|pubstatus)\"\\s*:", CASE_INSENSITIVE);

  /** The key that articles have in JSON Lines. */
  private static final Pattern JSON_TEXT = Pattern.compile("\"text\"\\s*:");

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
      Content content = ofText(new String(head, StandardCharsets.UTF_16));
      return content == TEXT || content == JSON ? UTF_16 : content;
    }
    if (latin.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    if (BINARY_STARTS.stream().anyMatch(latin::startsWith)) {
      return BINARY;
    }
    if (ARCHIVE_STARTS.stream().anyMatch(latin::startsWith)) {
      return ARCHIVE;
    }
    long controls = latin.chars().filter(Content::isRareControl).count();
    if (controls > (Encoding.isUtf8Head(head) ? 0.3 : 0.05) * head.length) {
      return BINARY;
    }
    return ofText(latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin);
  }

  /**
   * Whether this is made to carry news, so that it is taken whatever it is called.
   *
   * @param head of which {@code this} was told
   */
  boolean holdsNews(byte[] head) {
    return switch (this) {
      case PAGE, FEED, WIRE, ARCHIVE -> true;
      case JSON -> {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        yield JSON_NEWS.matcher(start).find() && !JSON_TEXT.matcher(start).find();
      }
      case EMPTY, TEXT, UTF_16, XML, ZIP, BINARY -> false;
    };
  }

  private static Content ofText(String text) {
    String start = text.strip();
    if (start.startsWith("<")) {
      return ofMarkup(start);
    }
    return startsLikeJson(start) ? JSON : TEXT;
  }

  /** By the first element; a text may open with an angle bracket that opens nothing. */
  private static Content ofMarkup(String start) {
    int at = 0;
    boolean declared = false;
    while (at < start.length() && start.charAt(at) == '<') {
      if (start.startsWith("<!--", at)) {
        at = behind(start, "-->", at + 4);
      } else if (start.startsWith("<?", at)) {
        declared = true;
        at = behind(start, "?>", at + 2);
      } else if (start.startsWith("<!", at)) {
        if (start.regionMatches(true, at, "<!doctype html", 0, 14)
            && !start.regionMatches(true, at, "<!doctype html public", 0, 21)) {
          return PAGE;
        }
        declared = true;
        at = behindDoctype(start, at + 2);
      } else {
        return ofRoot(start, at + 1, declared);
      }
      while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
        at++;
      }
    }
    boolean commentsAlone = at >= start.length();
    return declared || commentsAlone ? XML : TEXT;
  }

  private static Content ofRoot(String start, int at, boolean declared) {
    int end = at;
    while (end < start.length() && isNamePart(start.charAt(end))) {
      end++;
    }
    String name = start.substring(at, end).toLowerCase(Locale.ROOT);
    String local = name.substring(name.indexOf(':') + 1);
    if (PAGE_ROOTS.contains(local)) {
      return PAGE;
    }
    if (FEED_ROOTS.contains(local)) {
      return FEED;
    }
    if (WIRE_ROOTS.contains(local)) {
      return WIRE;
    }
    return declared ? XML : TEXT;
  }

  private static int behind(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** A document type may hold declarations of its own in brackets. */
  private static int behindDoctype(String text, int from) {
    int end = text.indexOf('>', from);
    int bracket = text.indexOf('[', from);
    return bracket >= 0 && bracket < end ? behind(text, "]>", bracket) : behind(text, ">", from);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
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
