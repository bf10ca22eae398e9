package org.hearsay.engine.lexicon;

import java.util.Optional;

/** What is known of the world. Immutable; look-ups take constant time. */
public final class Lexicon {
  private static final Lexicon SHIPPED = new Lexicon();

  private Lexicon() {}

  /** The tables that ship with the program. */
  public static Lexicon shipped() {
    return SHIPPED;
  }

  /** The outlet that bears this name, in full or short: "Reuters", "the AP", "WaPo". */
  public Optional<Outlet> outlet(String name) {
    return Optional.empty();
  }

  /**
   * The country that these words stand for, whatever their form: its name, its adjective, its
   * people, its capital.
   */
  public Optional<Place> place(String words) {
    return Optional.empty();
  }

  /** The sex that a given name tells. */
  public Optional<Sex> given(String name) {
    return Optional.empty();
  }

  /** Whether these words, without a name, are a title that stands before one: "Dr", "Lt. Col.". */
  public boolean isTitle(String words) {
    return false;
  }

  /** What a common noun, singular or plural, most often names. */
  public Optional<Noun> noun(String word) {
    return Optional.empty();
  }
}
