package org.hearsay.engine.lexicon;

/**
 * A country, as some word stands for it.
 *
 * @param code ISO 3166, two letters
 * @param name in English: "Russia"
 * @param form how the word stands for it
 */
public record Place(String code, String name, Form form) {
  public enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    CAPITAL
  }
}
