package org.hearsay.app.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.hearsay.app.kept.BadReadingException;

/**
 * A correction as it is kept.
 *
 * @param uid the same in every ledger it is brought to
 * @param statement id of the statement at the time
 * @param words its words at the time
 * @param made ISO 8601, always to the millisecond, so that moments can be compared as text; later
 *     than that of every earlier one of its article
 */
public record KeptCorrection(
    String uid,
    long statement,
    StatementWords words,
    Correction correction,
    String author,
    String made) {
  private static final Pattern UID = Pattern.compile("c[0-9a-z]{13}");
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * From the columns of another ledger's, which may be anyone's.
   *
   * @param words JSON
   * @param value JSON
   * @throws BadReadingException if these are none of a correction
   */
  public static KeptCorrection of(
      String uid,
      long statement,
      String words,
      String field,
      String value,
      String author,
      String made)
      throws BadReadingException {
    if (!UID.matcher(uid).matches()) {
      throw new BadReadingException("uid: wanted c and 13 letters and digits");
    }
    if (author.codePointCount(0, author.length()) > Correction.LONGEST_NAME) {
      throw new BadReadingException(
          "author: more than " + Correction.LONGEST_NAME + " code points");
    }
    return new KeptCorrection(
        uid,
        statement,
        CorrectionJson.words(words),
        CorrectionJson.parse(field, value),
        author,
        moment(instant(made)));
  }

  /** The words of its statement at the time, as JSON. */
  public String wordsJson() {
    return CorrectionJson.write(words);
  }

  /** What it says, as JSON. */
  public String value() {
    return CorrectionJson.write(correction);
  }

  private static Instant instant(String made) throws BadReadingException {
    try {
      Instant instant = Instant.parse(made);
      if (!instant.isBefore(YEAR_0) && instant.isBefore(YEAR_10000)) {
        return instant;
      }
    } catch (DateTimeException noInstant) {
      // said below, like one of no year of ours
    }
    throw new BadReadingException("made: wanted an instant such as 2026-01-02T03:04:05.678Z");
  }

  static String moment(Instant made) {
    String text = made.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.length() == "2026-01-02T03:04:05Z".length()
        ? text.substring(0, text.length() - 1) + ".000Z"
        : text;
  }
}
