package org.hearsay.app.kept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.intake.item.IsoDate;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a reading, which no part shows by itself. */
final class ReadingCheck {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final KeptReading reading;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> speakers = new HashSet<>();

  private ReadingCheck(KeptReading reading) {
    this.reading = reading;
  }

  static void of(KeptReading reading) throws BadReadingException {
    new ReadingCheck(reading).all();
  }

  private void all() throws BadReadingException {
    int number = 0;
    for (Speaker speaker : reading.speakers()) {
      String place = "/speakers/" + number++;
      if (!speakers.add(speaker.id())) {
        throw new BadReadingException(place + "/id: another speaker has the same");
      }
      inside(place + "/mentions", speaker.mentions());
    }
    for (Attributed each : reading.attributions()) {
      if (numbers.putIfAbsent(each.id(), numbers.size()) != null) {
        throw new BadReadingException(
            place(numbers.size()) + "/id: another attribution has the same");
      }
    }
    for (Attributed each : reading.attributions()) {
      attributed(each);
    }
    noCycles();
  }

  private void attributed(Attributed each) throws BadReadingException {
    String place = place(numbers.getOrDefault(each.id(), 0));
    inside(place + "/source", each.source());
    inside(place + "/cue", each.cue());
    inside(place + "/content", each.content());
    inside(place + "/hedges", each.hedges());
    known(place + "/within", each.within());
    because(place + "/explain/act", each.reasons().act());
    for (Attributed.Reasons.Of reason : each.reasons().manner()) {
      because(place + "/explain/manner", reason.because());
    }
    for (Link link : each.chain()) {
      if (link.speaker() != null && !speakers.contains(link.speaker())) {
        throw new BadReadingException(place + "/chain: a speaker that \"speakers\" does not list");
      }
      inside(place + "/chain", link.evidence());
      because(place + "/chain/explain/link", link.why());
      because(place + "/chain/explain/speaker", link.whoseWords());
    }
    if (each.addressee() != null) {
      inside(place + "/addressee", each.addressee().evidence());
    }
    if (each.effect() != null) {
      known(place + "/effect/target", each.effect().target());
      if (each.effect().target().equals(each.id())) {
        throw new BadReadingException(place + "/effect/target: it is the attribution itself");
      }
      inside(place + "/effect", each.effect().evidence());
      because(place + "/effect/explain", each.effect().why());
    }
    if (each.said() != null) {
      String date = each.said().date();
      if (date != null && !isDate(date)) {
        throw new BadReadingException(
            place + "/said/date: wanted a day that exists as YYYY-MM-DD, YYYY-MM, YYYY, or null");
      }
      inside(place + "/said", each.said().evidence());
      because(place + "/said/explain", each.said().why());
      because(place + "/said/explain/placing", each.said().placing());
    }
  }

  /** Whether it has one of the three forms, and there is such a day or month. */
  private static boolean isDate(String date) {
    return DATE.matcher(date).matches() && IsoDate.isValid((date + "-01-01").substring(0, 10));
  }

  private void because(String place, @Nullable Because because) throws BadReadingException {
    if (because != null) {
      inside(place, because.words());
    }
  }

  private void inside(String place, List<Quote> quotes) throws BadReadingException {
    for (Quote quote : quotes) {
      if (quote.end() > reading.article().length()) {
        throw new BadReadingException(
            place
                + ": ends at "
                + quote.end()
                + ", behind the article, which has "
                + reading.article().length()
                + " code points");
      }
    }
  }

  private void known(String place, @Nullable String attribution) throws BadReadingException {
    if (attribution != null && !numbers.containsKey(attribution)) {
      throw new BadReadingException(place + ": no attribution has this id");
    }
  }

  /** Goes up from each attribution, and never twice over the same. */
  private void noCycles() throws BadReadingException {
    int[] seen = new int[reading.attributions().size()];
    for (int i = 0; i < seen.length; i++) {
      int at = i;
      while (at >= 0 && seen[at] == 0) {
        seen[at] = i + 1;
        String outer = reading.attributions().get(at).within();
        at = outer == null ? -1 : numbers.getOrDefault(outer, -1);
      }
      if (at >= 0 && seen[at] == i + 1) {
        throw new BadReadingException(place(i) + "/within: it lies within itself");
      }
    }
  }

  private static String place(int attribution) {
    return "/attributions/" + attribution;
  }
}
