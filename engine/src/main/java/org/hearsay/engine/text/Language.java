package org.hearsay.engine.text;

/** Tells the language of a text. */
public final class Language {
  private Language() {}

  /** ISO 639-1 code of the likeliest language, or {@code "und"}. */
  public static String of(String text) {
    return "und";
  }
}
