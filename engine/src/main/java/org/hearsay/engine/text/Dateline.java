package org.hearsay.engine.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a story was filed, and by which agency, as news sets it before the first sentence:
 * "NEW DELHI, March 30 (Reuters) —". Two of the three marks are wanted, or a place in capitals: a
 * line that merely begins with a name and a dash has none.
 *
 * @param span from the first word of it to the dash or colon that ends it
 * @param place null where there is none, as in "(CNN) —"
 * @param date such as "March 30"; null where there is none
 * @param agency without brackets or strokes; null where there is none
 */
public record Dateline(
    Span span, @Nullable Span place, @Nullable Span date, @Nullable Span agency) {

  /** A dateline stands in one of the first lines: a headline and a byline may stand before. */
  private static final int LINES = 4;

  private static final int LONGEST = 18;

  private static final Set<String> MONTHS_AND_DAYS =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday"
                  + " thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
              .split(" "));

  /** In capitals before a dash or a colon, but no places. */
  private static final Set<String> LABELS =
      Set.of(
          ("BREAKING EXCLUSIVE UPDATE UPDATED UPDATES WATCH LIVE OPINION ANALYSIS FACTBOX CORRECTED"
                  + " CORRECTION ALERT URGENT VIDEO PHOTOS NEWS EDITORIAL NOTE WARNING SUMMARY"
                  + " INTERVIEW READ MORE Q A I II III")
              .split(" "));

  private static final Set<String> AGENCIES =
      Set.of("AP", "AFP", "CNN", "UPI", "PTI", "ANI", "DPA", "TASS", "IANS", "NNA", "SANA", "KUNA");

  private static final Set<String> IN_PLACES =
      Set.of(",", ".", "-", "'", "’", "of", "de", "al", "el");

  /** Reads the first lines of a text, a bounded number of words of each. */
  public static Optional<Dateline> of(Prose prose) {
    int line = -1;
    for (int s = 0; s < prose.sentences() && prose.lineOf(s) < LINES; s++) {
      if (prose.lineOf(s) > line) {
        line = prose.lineOf(s);
        Optional<Dateline> found = new Parse(prose, prose.sentenceStart(s)).run();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** One attempt at the words of a line. */
  private static final class Parse {
    private final Prose prose;
    private final int start;
    private final int end;
    private int at;
    private boolean capitals = true;
    private boolean labelled;

    Parse(Prose prose, int start) {
      this.prose = prose;
      this.start = start;
      this.at = start;
      int words = start;
      while (words < prose.words().size()
          && words < start + LONGEST
          && (words == start
              || !prose
                  .text()
                  .substring(prose.words().end(words - 1), prose.words().start(words))
                  .contains("\n"))) {
        words++;
      }
      this.end = words;
    }

    Optional<Dateline> run() {
      int placeStart = at;
      place();
      int placeEnd = trimmed(placeStart);
      Span place = placeEnd > placeStart ? prose.span(placeStart, placeEnd) : null;
      Span date = date();
      Span agency = agency();
      boolean dash = isDash();
      boolean colon = word(at).equals(":");
      if (!(dash || colon) || labelled || at + dashLength() >= end) {
        return Optional.empty();
      }
      int marks = (place != null ? 1 : 0) + (date != null ? 1 : 0) + (agency != null ? 1 : 0);
      boolean alone = marks == 1 && (place != null && capitals || agency != null && dash);
      if (marks < 2 && !alone || colon && place == null) {
        return Optional.empty();
      }
      if (alone && place != null && AGENCIES.contains(place.in(prose.text()))) {
        agency = place;
        place = null;
      }
      return Optional.of(new Dateline(prose.span(start, at + dashLength()), place, date, agency));
    }

    private String word(int w) {
      return w < end ? prose.words().word(w) : "";
    }

    private void place() {
      while (at < end && at < start + 9) {
        String word = word(at);
        boolean time = MONTHS_AND_DAYS.contains(word.toLowerCase(Locale.ROOT));
        boolean inner = at > start && IN_PLACES.contains(word) && !isDash();
        boolean name = Character.isUpperCase(word.codePointAt(0));
        if (time || !inner && !name) {
          return;
        }
        labelled |= at == start && LABELS.contains(word);
        boolean first = commaBefore() < 0;
        capitals &=
            inner || !first || word.toUpperCase(Locale.ROOT).equals(word) && word.length() > 1;
        at++;
      }
    }

    /** Behind the first comma a region may follow in small letters: "MOSUL, Iraq". */
    private int commaBefore() {
      for (int w = start; w < at; w++) {
        if (word(w).equals(",")) {
          return w;
        }
      }
      return -1;
    }

    private int trimmed(int from) {
      int last = at;
      while (last > from && (word(last - 1).equals(",") || word(last - 1).equals("-"))) {
        last--;
      }
      return last;
    }

    private @Nullable Span date() {
      int from = at;
      int last = at;
      boolean named = false;
      while (at < end && at < from + 8) {
        String word = word(at);
        boolean time = MONTHS_AND_DAYS.contains(word.toLowerCase(Locale.ROOT));
        boolean number = Character.isDigit(word.charAt(0));
        if (!time && !number && !(word.equals(",") || word.equals("."))) {
          break;
        }
        named |= time;
        at++;
        last = time || number ? at : last;
      }
      if (!named) {
        at = from;
        return null;
      }
      return prose.span(from, last);
    }

    private @Nullable Span agency() {
      String open = word(at);
      if (!open.equals("(") && !open.equals("/")) {
        return null;
      }
      String close = open.equals("(") ? ")" : "/";
      for (int w = at + 1; w < Math.min(end, at + 8); w++) {
        if (word(w).equals(close) && w > at + 1 && Character.isLetter(word(at + 1).charAt(0))) {
          Span agency = prose.span(at + 1, w);
          at = w + 1;
          return agency;
        }
      }
      return null;
    }

    private boolean isDash() {
      String word = word(at);
      if (word.equals("—") || word.equals("–") || word.equals("―")) {
        return true;
      }
      if (!word.equals("-")) {
        return false;
      }
      boolean doubled = word(at + 1).equals("-");
      boolean apart = at > start && prose.words().end(at - 1) < prose.words().start(at) || doubled;
      return apart
          && (at + 1 >= end || doubled || prose.words().end(at) < prose.words().start(at + 1));
    }

    private int dashLength() {
      return word(at).equals("-") && word(at + 1).equals("-") ? 2 : 1;
    }
  }
}
