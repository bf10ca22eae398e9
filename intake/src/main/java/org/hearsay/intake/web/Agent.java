package org.hearsay.intake.web;

import org.jspecify.annotations.Nullable;

/** As what this program presents itself to servers. */
final class Agent {
  static final String NAME =
      "Hearsay" + version() + " (fetches single pages for a person's reading; no crawler)";

  private Agent() {}

  /** Known where classes come from the jar. */
  private static String version() {
    @Nullable String version = Agent.class.getPackage().getImplementationVersion();
    return version == null ? "" : "/" + version;
  }
}
