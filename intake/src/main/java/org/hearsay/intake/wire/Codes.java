package org.hearsay.intake.wire;

import java.util.Locale;
import org.hearsay.engine.article.Notice.Type;
import org.jspecify.annotations.Nullable;

/**
 * Codes of controlled vocabularies: {@code stat:canceled} and {@code
 * http://cv.iptc.org/newscodes/pubstatusg2/canceled} are {@code canceled}. IPTC names the status of
 * publication and the two signals {@code update} and {@code correction}; the others are agencies'.
 */
final class Codes {
  private Codes() {}

  /** What stands behind the last colon, slash or number sign. */
  static String bare(String code) {
    int at =
        Math.max(code.lastIndexOf(':'), Math.max(code.lastIndexOf('/'), code.lastIndexOf('#')));
    return code.substring(at + 1);
  }

  /** What a signal or an instruction does to earlier versions; null where it does nothing. */
  static @Nullable Type type(String code) {
    return switch (bare(code).strip().toLowerCase(Locale.ROOT)) {
      case "kill", "killed", "delete", "deleted", "takedown", "canceled", "cancelled", "cancel" ->
          Type.KILL;
      case "withheld", "withhold", "withdraw", "withdrawn", "withdrawal", "retraction" ->
          Type.WITHHELD;
      case "correction", "corrected", "correct", "clarification", "rectify", "rectification" ->
          Type.CORRECTION;
      case "update", "updated", "replace", "replaceprev", "writethru" -> Type.UPDATE;
      case "embargo", "embargoed" -> Type.EMBARGO;
      default -> null;
    };
  }
}
