package org.hearsay.intake.feed;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where entries live. */
final class Address {
  private Address() {}

  /**
   * @param base what a relative link is relative to; null when not known
   * @return an http or https address; null where the link gives none
   */
  static @Nullable String absolute(@Nullable String link, @Nullable String base) {
    if (link == null || link.isBlank()) {
      return null;
    }
    String plain = link.strip();
    if (isAbsolute(plain)) {
      return plain;
    }
    if (base == null) {
      return null;
    }
    try {
      String resolved = new URI(base).resolve(new URI(plain)).toString();
      return isAbsolute(resolved) ? resolved : null;
    } catch (URISyntaxException notAnAddress) {
      return null; // the only way java.net tells
    }
  }

  private static boolean isAbsolute(String link) {
    return link.regionMatches(true, 0, "http://", 0, 7)
        || link.regionMatches(true, 0, "https://", 0, 8);
  }
}
