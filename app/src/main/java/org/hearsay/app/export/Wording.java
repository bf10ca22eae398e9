package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.text.Span;

/**
 * A finding in words for people, all of them safe to show.
 *
 * @param text of the article
 */
record Wording(Finding finding, String text) {
  /** In code points. */
  private static final int LONGEST_QUOTED = 60;

  Who who() {
    return Who.of(finding, text);
  }

  /** Who, how and when: <i>Officials (unnamed) told reporters · Fri 25 Jul 2025</i>. */
  String saying() {
    return who() + " " + how() + when();
  }

  /** The cue, and who was told where the cue's words do not hold it. */
  private String how() {
    List<Span> cue = finding.attribution().cue();
    Span told = finding.manner().addressee();
    String how = Who.words(cue, text);
    if (told == null || cue.stream().anyMatch(told::overlaps)) {
      return how;
    }
    String whom = Screen.printable(told.in(text));
    int end = cue.getLast().end();
    if (told.start() < end) {
      return how + " (told: " + whom + ")"; // were instructed
    }
    return how + (text.substring(end, told.start()).isBlank() ? " " + whom : " (to " + whom + ")");
  }

  /** The date; the article's own words where they cannot be placed. */
  private String when() {
    Said said = finding.said();
    if (said == null) {
      return "";
    }
    return " · "
        + (said.date() == null
            ? quoted(said.evidence().words(), text)
            : Screen.printable(DateWords.of(said.date())));
  }

  /** Relays, act where the cue does not name it, hedges, effect and confidence. */
  List<String> details() {
    Manner manner = finding.manner();
    List<String> details = new ArrayList<>();
    List<Link> relays = finding.chain().subList(0, finding.chain().size() - 1);
    if (!relays.isEmpty()) {
      details.add("via " + relays.stream().map(Who::name).collect(Collectors.joining(", ")));
    }
    if (manner.act() != Act.SAY && !isPlain(manner.act())) {
      details.add(small(manner.act()));
    }
    if (manner.negated()) {
      details.add("negated");
    }
    for (Span hedge : manner.hedges()) {
      details.add(Screen.printable(hedge.in(text)).toLowerCase(Locale.ROOT));
    }
    Effect effect = finding.effect();
    if (effect != null) {
      details.add(small(effect.type()) + " " + effect.target());
    }
    details.add(hundredths(finding.attribution().confidence()));
    return details;
  }

  /** Whether the cue has the act's own word, in any form: <i>denied</i> for deny. */
  private boolean isPlain(Act act) {
    String stem = small(act).replaceAll("[ey]$", "");
    return Arrays.stream(Who.words(finding.attribution().cue(), text).split(" "))
        .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(stem));
  }

  /** The words in quotation marks, the middle of long ones left out. */
  static String quoted(List<Span> words, String text) {
    return words.stream()
        .map(span -> "\"" + shortened(Screen.printable(span.in(text))) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST_QUOTED
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTED - 20)).strip()
            + " … "
            + words.substring(words.offsetByCodePoints(words.length(), -15)).strip();
  }

  /** 0.91: two decimals, with a point in every language. */
  static String hundredths(double confidence) {
    long hundredths = Math.round(confidence * 100);
    return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
