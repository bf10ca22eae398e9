package org.hearsay.app.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.index.Days;
import org.jspecify.annotations.Nullable;

/**
 * Which articles have the text of an earlier one. Of several with one text the first published is
 * the original, those without a date come last, and of equals the one added first; all others are
 * copies. Asked anew whenever a text comes, goes or changes its date; each question is answered
 * from an index.
 */
final class Copies {
  private static final long UNDATED = Long.MAX_VALUE;

  private static final String OF_TEXT = "FROM latest WHERE sha256 = ? ORDER BY since, article";

  private final Sql sql;

  Copies(Sql sql) {
    this.sql = sql;
  }

  /** Whether no other article has a text, as it is with almost all: then nobody is a copy. */
  boolean isOnlyOne(long article, byte[] sha256) {
    return sha256.length == 0
        || sql.number(
                "SELECT count(*) FROM latest WHERE sha256 = ? AND article <> ?", sha256, article)
            == 0;
  }

  /** Whether an article, of which the table {@code latest} tells, is a copy. */
  boolean isCopy(long article, byte[] sha256) {
    return sha256.length > 0
        && sql.number("SELECT article " + OF_TEXT + " LIMIT 1", (Object) sha256) != article;
  }

  /** The articles of one text that are marked as what they are no longer: two at most. */
  List<Long> wronglyMarked(byte[] sha256) {
    List<Long> wrongly = new ArrayList<>();
    int[] place = {0};
    sql.each(
        "SELECT article, copy " + OF_TEXT + " LIMIT 2",
        row -> {
          if (row.getInt(2) != place[0]++) {
            wrongly.add(row.getLong(1));
          }
          return true;
        },
        (Object) sha256);
    return wrongly;
  }

  /** The same of any number, which only damage can bring about. */
  List<Long> allWronglyMarked(byte[] sha256) {
    List<Long> wrongly = new ArrayList<>();
    int[] place = {0};
    sql.each(
        "SELECT article, copy " + OF_TEXT,
        row -> {
          if (row.getInt(2) != Math.min(1, place[0]++)) {
            wrongly.add(row.getLong(1));
          }
          return true;
        },
        (Object) sha256);
    return wrongly;
  }

  /** The moment of publication to order by; a day or a month counts from its beginning, in UTC. */
  static long since(@Nullable String published) {
    if (published == null) {
      return UNDATED;
    }
    try {
      return OffsetDateTime.parse(published).toEpochSecond();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(published).toEpochSecond(ZoneOffset.UTC);
      } catch (DateTimeException withoutTime) {
        Days days = Days.of(published);
        return days == null
            ? UNDATED
            : LocalDate.parse(Days.iso(days.from())).toEpochDay() * 86_400;
      }
    }
  }
}
