package org.hearsay.intake.item;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a carrier says a document is. */
public final class MediaType {
  private MediaType() {}

  /**
   * The type of a header such as {@code Text/HTML; charset=utf-8}, in small letters and without
   * parameters; empty for null.
   */
  public static String of(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
