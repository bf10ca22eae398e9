package org.hearsay.intake.web;

import java.util.Locale;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/** What the status of an answer means for whoever gave the address. */
final class Status {
  private Status() {}

  static boolean isRedirect(int code) {
    return switch (code) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * @param retryAfter as the server says it: seconds or a date; null where it says nothing
   * @throws Refusal for anything but success and redirects
   */
  static void check(int code, @Nullable String retryAfter) throws Refusal {
    if (code >= 200 && code < 300 || isRedirect(code)) {
      return;
    }
    String phrase = EnglishReasonPhraseCatalog.INSTANCE.getReason(code, Locale.ROOT);
    throw new Refusal(
        Reason.NOT_FETCHED,
        "the server answers " + code + (phrase == null ? "" : " " + phrase),
        remedy(code, retryAfter));
  }

  private static String remedy(int code, @Nullable String retryAfter) {
    return switch (code) {
      case 401, 402, 403, 406, 407, 451 -> "open it in a browser, and save the page from there";
      case 404, 410 -> "check the spelling; the page may be gone";
      case 429, 503 -> "try again " + (retryAfter == null ? "later" : when(retryAfter));
      default -> code >= 500 ? "try again later" : "open it in a browser";
    };
  }

  private static String when(String retryAfter) {
    String said = Trouble.brief(retryAfter.strip());
    return said.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "after " + said + " s, as the server asks"
        : "after " + said + ", as the server asks";
  }
}
