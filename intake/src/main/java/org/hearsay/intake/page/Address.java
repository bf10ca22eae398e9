package org.hearsay.intake.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be told of a web address without fetching it. */
final class Address {
  private static final int LONGEST = 2000;

  /** A year, a month by figures or name, a day, as the folders of an address. */
  private static final Pattern FOLDERS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)/(\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\\d{1,2})(?=[/_-]|$)");

  /** The three in one piece of an address. */
  private static final Pattern PIECE =
      Pattern.compile("(?<!\\d|\\d[.-])((?:19|20)\\d\\d)([-_]?)(\\d\\d)\\2(\\d\\d)(?![\\d.])");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Address() {}

  static boolean is(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Whether it leads to something below the front page of a site. */
  static boolean isArticle(String address) {
    String path = path(address);
    return !path.isEmpty()
        && !path.equals("/")
        && !path.matches("/(?:index|default|home)\\.\\w{1,5}");
  }

  /** Whether two addresses differ in scheme, host, query or a last stroke at most. */
  static boolean samePage(String one, String other) {
    String path = path(one);
    return path.length() > 1 && path.equals(path(other));
  }

  /**
   * An absolute address, without the fragment.
   *
   * @param base of the page; null when not known
   * @return null for what is no address of the web
   */
  static @Nullable String absolute(@Nullable String address, @Nullable String base) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    String bare = address.strip();
    int fragment = bare.indexOf('#');
    bare = fragment < 0 ? bare : bare.substring(0, fragment);
    if (!is(bare) && base != null && is(base)) {
      try {
        bare = new URI(base).resolve(bare).toString();
      } catch (URISyntaxException | IllegalArgumentException noAddress) {
        return null;
      }
    }
    boolean spaces = bare.chars().anyMatch(c -> c <= ' ');
    return is(bare) && !spaces && bare.indexOf('.', 7) > 0 ? bare : null;
  }

  /** The day that the address names, {@code 2019-11-19}; null where it names none. */
  static @Nullable String day(String address) {
    String path = path(address).toLowerCase(Locale.ROOT);
    Matcher folders = FOLDERS.matcher(path);
    if (folders.find()) {
      String month = folders.group(2);
      int number =
          Character.isDigit(month.charAt(0))
              ? Integer.parseInt(month)
              : MONTHS.indexOf(month) / 3 + 1;
      return WrittenDate.day(
          Integer.parseInt(folders.group(1)), number, Integer.parseInt(folders.group(3)));
    }
    Matcher piece = PIECE.matcher(path);
    return piece.find()
        ? WrittenDate.day(
            Integer.parseInt(piece.group(1)),
            Integer.parseInt(piece.group(3)),
            Integer.parseInt(piece.group(4)))
        : null;
  }

  private static String path(String address) {
    int host = address.indexOf("://");
    int from = address.indexOf('/', host < 0 ? 0 : host + 3);
    if (from < 0) {
      return "";
    }
    int to = from;
    while (to < address.length() && address.charAt(to) != '?' && address.charAt(to) != '#') {
      to++;
    }
    String path = address.substring(from, Math.min(to, from + LONGEST));
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
