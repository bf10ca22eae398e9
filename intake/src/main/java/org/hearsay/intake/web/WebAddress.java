package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;

/**
 * An {@code http} or {@code https} address in the one form in which it is asked for: ASCII, without
 * user, fragment and default port.
 *
 * @param host a name in small letters, IPv4 as four numbers, or IPv6 in brackets
 */
record WebAddress(URI uri, String host) {
  private static final String AS_BROWSERS_SHOW_IT =
      "take the address from the address bar of a browser";

  private static final String STAYS = "-._~!$&'()*+,;=:@/?";

  /** Labels of letters, digits, hyphens, and the underscores of some real hosts. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_-]{1,63}\\.){0,126}[a-z0-9_-]{1,63}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}\\]");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /**
   * Where a redirect leads from here.
   *
   * @param location as the header has it, a character for each byte
   */
  WebAddress redirected(String location) throws Refusal {
    byte[] bytes = location.getBytes(ISO_8859_1);
    String to = withoutFragment(Encoding.decode(bytes, bytes.length).text().strip());
    if (SCHEME.matcher(to).lookingAt()) {
      return of(to);
    }
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    String path = uri.getRawPath();
    if (to.startsWith("//")) {
      return of(uri.getScheme() + ":" + to);
    }
    if (to.startsWith("/")) {
      return of(origin + to);
    }
    if (to.startsWith("?")) {
      return of(origin + path + to);
    }
    return of(origin + path.substring(0, path.lastIndexOf('/') + 1) + to);
  }

  boolean isSecure() {
    return "https".equals(uri.getScheme());
  }

  static WebAddress of(String written) throws Refusal {
    if (written.length() > Limits.ADDRESS) {
      throw unfit("an address of more than " + Limits.ADDRESS + " characters");
    }
    String bare = withoutFragment(written.strip());
    int colon = bare.indexOf(':');
    String scheme = colon < 0 ? "" : bare.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Refusal(
          Reason.UNSAFE, "neither http nor https", "give an address of a page on the web");
    }
    if (!bare.startsWith("//", colon + 1)) {
      throw unfit("no // behind " + scheme + ":");
    }
    if (bare.chars().anyMatch(Character::isISOControl)) {
      throw unfit("a control character in the address");
    }
    int start = colon + 3;
    int end = start;
    while (end < bare.length() && "/?\\".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    String authority = bare.substring(start, end);
    if (authority.indexOf('@') >= 0) {
      throw new Refusal(
          Reason.UNSAFE,
          "a user name or password in the address",
          "save the page in a browser where it needs one, else leave it out");
    }
    if (end < bare.length() && bare.charAt(end) == '\\') {
      throw unfit("a backslash behind the host"); // which programs understand in two ways
    }
    int host = hostLength(authority);
    String name = host(authority.substring(0, host));
    String port = port(authority.substring(host), scheme);
    String rest = bare.substring(end);
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : rest.substring(question);
    try {
      return new WebAddress(
          new URI(scheme + "://" + name + port + withoutDots(escaped(path)) + escaped(query)),
          name);
    } catch (URISyntaxException e) {
      throw unfit("not an address: " + e.getReason());
    }
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static int hostLength(String authority) {
    int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
    return end < 0 ? authority.length() : end;
  }

  private static String host(String written) throws Refusal {
    String small = written.toLowerCase(Locale.ROOT);
    if (IPV6.matcher(small).matches()) {
      return small;
    }
    String name;
    try {
      name =
          small.length() > 255
              ? ""
              : IDN.toASCII(small, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      name = ""; // refused below with the others
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (!NAME.matcher(name).matches()) {
      throw unfit("no name of a host: \"" + small + "\"");
    }
    // Systems read 127.1, 0177.0.0.1 and 2130706433 in different ways, if at all
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (NUMBER.matcher(last).matches() && !FOUR_NUMBERS.matcher(name).matches()) {
      throw new Refusal(
          Reason.UNSAFE,
          "the host " + name + " is a number in an unusual form",
          "write it as four numbers with dots");
    }
    return name;
  }

  /** Nothing, or a colon and a port other than the scheme's own. */
  private static String port(String written, String scheme) throws Refusal {
    if (written.isEmpty() || written.equals(":")) {
      return "";
    }
    String digits = written.substring(1);
    boolean number =
        written.startsWith(":")
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > 65535) {
      throw unfit("a port that is none of 1 to 65535");
    }
    return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
  }

  /** The path from the root, with {@code .} and {@code ..} followed (RFC 3986, 5.2.4). */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] steps = path.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      boolean up = steps[i].equals("..");
      boolean last = i == steps.length - 1;
      if (up) {
        kept.pollLast();
      }
      if (!up && !steps[i].equals(".")) {
        kept.add(steps[i]);
      } else if (last) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Escapes what may not stand in an address, and nothing that is escaped. */
  private static String escaped(String rest) {
    StringBuilder out = new StringBuilder(rest.length());
    for (byte each : rest.getBytes(UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || STAYS.indexOf(c) >= 0);
      if (plain || c == '%') {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    for (int i = out.indexOf("%"); i >= 0; i = out.indexOf("%", i + 1)) {
      if (i + 2 >= out.length() || !isHex(out.charAt(i + 1)) || !isHex(out.charAt(i + 2))) {
        out.insert(i + 1, "25");
      }
    }
    return out.toString();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }

  private static Refusal unfit(String what) {
    return new Refusal(Reason.NOT_FETCHED, what, AS_BROWSERS_SHOW_IT);
  }
}
