package org.hearsay.app.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what another site has a browser ask: requests for a host that is not ours (a name that
 * somebody has point at this machine), and changes that come from pages of others.
 */
public final class Guard {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts = new TreeSet<>(LOCAL);

  /**
   * @param others names beside those of this machine for itself by which it may be asked, without a
   *     port
   */
  public Guard(List<String> others) {
    others.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * @throws Problem if the request is for another host
   */
  void checkHost(@Nullable String host) {
    if (host == null || !hosts.contains(name(host))) {
      throw new Problem(
          421,
          "Another host",
          "this address is not served here; whoever started the program can allow it with --host");
    }
  }

  /**
   * Where a browser tells what it asks for, pages of others may have it follow a link to us, and
   * nothing else.
   *
   * @param safe whether nothing is changed by it
   * @throws Problem if a page of another site asks
   */
  void checkOrigin(Request request, boolean safe) {
    String site = request.header("Sec-Fetch-Site");
    boolean ofOthers = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean link = safe && "navigate".equals(request.header("Sec-Fetch-Mode"));
    String origin = request.header("Origin");
    boolean fromOthers = origin != null && !isOf(origin, request.header("Host"));
    if (ofOthers && !link || fromOthers && !safe) {
      throw Problem.refused("this was asked by a page of another site");
    }
  }

  private static boolean isOf(String origin, @Nullable String host) {
    int scheme = origin.indexOf("://");
    return host != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }

  /** Without the port, in small letters. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }
}
