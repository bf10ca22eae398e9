package org.hearsay.app.pages;

import java.util.Locale;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.engine.attribution.Kind;

/** What fields, values and flags are called on pages. */
final class HitWords {
  private HitWords() {}

  static String act(Hit hit) {
    String act = hit.act().name().toLowerCase(Locale.ROOT);
    return hit.kind() == Kind.INDIRECT ? act : act + ", " + kind(hit.kind().name());
  }

  private static String kind(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "direct" -> "in quotation marks";
      case "mixed" -> "partly in quotation marks";
      default -> "in other words";
    };
  }

  static String flag(Flag flag) {
    return switch (flag) {
      case NAMED -> "named";
      case HEDGED -> "hedged";
      case RELAY -> "through somebody";
      case NESTED -> "within another";
      case NEGATED -> "said not to have been said";
      case REVIEWED -> "reviewed";
      case WRONG -> "marked wrong";
      case CORRECTED -> "corrected";
      case COPY -> "copy";
    };
  }

  static String field(Field field) {
    return switch (field) {
      case SPEAKER -> "Speaker";
      case OUTLET -> "Outlet";
      case CITES -> "Relies on";
      case ACT -> "Act";
      case KIND -> "Wording";
      case WHO -> "Kind of speaker";
      case EFFECT -> "Effect on earlier ones";
      case SINCE -> "Since";
      case UNTIL -> "Until";
      case NAMED -> "Speaker named";
      case HEDGED -> "Hedged";
      case RELAY -> "Through somebody";
      case NESTED -> "Within another";
      case NEGATED -> "Said not to have been said";
      case UNDATED -> "Without a date";
      case REVIEWED -> "Reviewed";
      case WRONG -> "Marked wrong";
      case TAG -> "Tag";
      case ORIGINALS -> "Originals only";
      case ARTICLE -> "Article";
    };
  }

  /** A value of a field; names are as they are. */
  static String value(Field field, String value) {
    return field == Field.KIND ? kind(value) : value;
  }
}
