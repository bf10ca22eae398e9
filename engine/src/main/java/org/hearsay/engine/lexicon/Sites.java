package org.hearsay.engine.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Outlets by the addresses of their sites: a host, or a host and the beginning of a path. */
final class Sites {
  /** More is no address that anybody prints. */
  private static final int LONGEST = 2_000;

  /** Labels of a host, and parts of a path, that are looked at. */
  private static final int MOST_PARTS = 10;

  /** Scheme, user and port are passed over; what follows the path too. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]{0,20}:)?(?://)?(?:[^/@\\s]{0,100}@)?"
              + "(?<host>[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++)\\.?(?::\\d{1,5})?"
              + "(?<path>/[^?#\\s]*)?(?:[?#]\\S*)?");

  private final Map<String, Outlet> outlets = new HashMap<>();
  private final @Nullable Sites under;

  /**
   * @param under asked for what this one does not hold
   */
  Sites(@Nullable Sites under) {
    this.under = under;
  }

  /** Of two outlets with one address the first stays. */
  void add(String address, Outlet outlet) {
    outlets.putIfAbsent(address.toLowerCase(Locale.ROOT), outlet);
  }

  /**
   * A sub-domain is its domain's, unless it has a row of its own; not so where everybody writes.
   */
  Optional<Outlet> find(String address) {
    if (address.length() > LONGEST || address.indexOf('.') < 0) {
      return Optional.empty();
    }
    Matcher parts = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group("path") == null ? "" : parts.group("path");
    String host = parts.group("host");
    boolean whole = true;
    for (int label = 0; label < MOST_PARTS && host.indexOf('.') > 0; label++) {
      Outlet outlet = under(host, path);
      if (outlet != null && (whole || !outlet.social())) {
        return Optional.of(outlet);
      }
      String first = host.substring(0, host.indexOf('.'));
      whole &= first.equals("www") || first.equals("m");
      host = host.substring(first.length() + 1);
    }
    return Optional.empty();
  }

  /** The outlet of a host and the longest part of a path. */
  private @Nullable Outlet under(String host, String path) {
    String site = host + path;
    int end = host.length();
    for (int part = 0; part < MOST_PARTS && end < site.length(); part++) {
      int slash = site.indexOf('/', end + 1);
      end = slash < 0 ? site.length() : slash;
    }
    for (String key = site.substring(0, end); ; key = key.substring(0, key.lastIndexOf('/'))) {
      Outlet outlet = keyed(key);
      if (outlet != null || key.indexOf('/') < 0) {
        return outlet;
      }
    }
  }

  private @Nullable Outlet keyed(String key) {
    Outlet own = outlets.get(key);
    return own == null && under != null ? under.keyed(key) : own;
  }
}
