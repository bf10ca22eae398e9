package org.hearsay.app.ledger;

import org.jspecify.annotations.Nullable;

/** The ids of speakers as people see them: {@code p} and 13 letters and digits. */
public final class SpeakerId {
  private static final char PREFIX = 'p';

  private SpeakerId() {}

  public static String text(long id) {
    return PREFIX + StatementId.text(id);
  }

  /** The id that {@link #text} gave, or null if it gave no such. */
  public static @Nullable Long parse(String text) {
    return !text.isEmpty() && text.charAt(0) == PREFIX
        ? StatementId.parse(text.substring(1))
        : null;
  }
}
