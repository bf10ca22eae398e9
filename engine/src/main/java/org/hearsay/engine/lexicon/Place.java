package org.hearsay.engine.lexicon;

/**
 * A country, or a region that is spoken of like one, as some word stands for it.
 *
 * @param code ISO 3166, two letters; of a region its country's, a hyphen and some letters; EU
 * @param name in English: "Russia"
 * @param form how the word stands for it
 * @param power whose seat the word names: "presidency", "parliament"; empty unless a seat
 */
public record Place(String code, String name, Form form, String power) {
  public enum Form {
    /** "Russia", "the U.S.". */
    NAME,
    /** "Russian"; as a noun mostly one of its people too. */
    ADJECTIVE,
    /** "Russians", "the Danes". */
    PEOPLE,
    /** One of its people, where another word than the adjective: "Dane", "Frenchwoman". */
    PERSON,
    /** "Moscow": also said for the government. */
    CAPITAL,
    /** "the Kremlin": said for who sits there. */
    SEAT,
    /** "Vladivostok": lies there, and is not said for the government. */
    CITY
  }

  public Place(String code, String name, Form form) {
    this(code, name, form, "");
  }

  /** The country it is, or is part of: two letters. */
  public String country() {
    return code.substring(0, 2);
  }

  public boolean isRegion() {
    return code.length() > 2;
  }
}
