package org.hearsay.intake.item;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of zones of time: those of RFC 822, 5.1, and of Europe, Japan and Australia that mean one
 * thing in the press. The military letters are left out, for they have been written with either
 * sign; so are names that mean different things to different people, like {@code BST}.
 */
public final class Zones {
  private static final Map<String, String> OFFSETS =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"));

  private Zones() {}

  /** As ISO 8601 has it, {@code Z} or {@code -05:00}; null for an unknown name; in any case. */
  public static @Nullable String offset(String name) {
    return OFFSETS.get(name.toUpperCase(Locale.ROOT));
  }
}
