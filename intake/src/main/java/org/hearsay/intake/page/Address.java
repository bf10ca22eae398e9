package org.hearsay.intake.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/** What can be told of a web address without fetching it. */
public final class Address {
  /** A year, a month by figures or name, a day, as the folders of an address. */
  private static final Pattern FOLDERS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)/(\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\\d{1,2})(?=[/_-]|$)");

  /** The three in one piece of an address. */
  private static final Pattern PIECE =
      Pattern.compile("(?<!\\d|\\d[.-])((?:19|20)\\d\\d)([-_]?)(\\d\\d)\\2(\\d\\d)(?![\\d.])");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Address() {}

  /** Whether it begins as addresses of the web do. */
  public static boolean is(String text) {
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
    String whole = address == null ? null : resolved(address.split("#", 2)[0], base);
    if (whole == null) {
      return null;
    }
    boolean spaces = whole.chars().anyMatch(c -> c <= ' ');
    return !spaces && whole.indexOf('.', 7) > 0 ? whole : null;
  }

  /**
   * Where a link leads, with its fragment.
   *
   * @param base what a relative link is relative to; null when not known
   * @return an http or https address; null where the link gives none, or is longer than any
   */
  public static @Nullable String resolved(@Nullable String link, @Nullable String base) {
    if (link == null || link.isBlank() || link.length() > Limits.ADDRESS) {
      return null;
    }
    String bare = link.strip();
    if (is(bare)) {
      return bare;
    }
    if (base == null || base.length() > Limits.ADDRESS) {
      return null;
    }
    try { // in time that grows with the square of the steps up, hence the limit
      String whole = new URI(base).resolve(new URI(bare)).toString();
      return is(whole) ? whole : null;
    } catch (URISyntaxException notAnAddress) {
      return null; // the only way java.net tells
    }
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
    String path = address.substring(from, Math.min(to, from + Limits.ADDRESS));
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
