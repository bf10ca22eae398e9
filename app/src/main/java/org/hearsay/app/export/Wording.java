package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;

/** An attribution in words for people, all of them safe to show. */
public record Wording(Attributed said) {
  /** In code points. */
  private static final int LONGEST_QUOTED = 60;

  public Who who() {
    return Who.of(said);
  }

  /** Who, how and when: <i>Officials (unnamed) told reporters · Fri 25 Jul 2025</i>. */
  public String saying() {
    return who() + " " + how() + (when().isEmpty() ? "" : " · " + when());
  }

  /** The cue, and who was told where the cue's words do not hold it. */
  public String how() {
    String how = Who.words(said.cue());
    if (said.addressee() == null || said.addressee().evidence().isEmpty()) {
      return how;
    }
    Quote told = said.addressee().evidence().getFirst();
    if (said.cue().stream().anyMatch(cue -> cue.start() < told.end() && told.start() < cue.end())) {
      return how;
    }
    String whom = Screen.printable(told.text());
    int end = said.cue().getLast().end();
    if (told.start() < end) {
      return how + " (told: " + whom + ")"; // were instructed
    }
    // Nothing but a space between
    return how + (told.start() <= end + 1 ? " " + whom : " (to " + whom + ")");
  }

  /** The date; the article's own words where they cannot be placed; empty where there are none. */
  public String when() {
    Attributed.Said when = said.said();
    if (when == null) {
      return "";
    }
    return when.date() == null
        ? quoted(when.evidence().stream().map(Quote::text))
        : Screen.printable(DateWords.of(when.date()));
  }

  /** Relays, act where the cue does not name it, hedges, effect and confidence. */
  public List<String> details() {
    List<String> details = new ArrayList<>();
    List<Link> relays = said.chain().subList(0, said.chain().size() - 1);
    if (!relays.isEmpty()) {
      details.add("via " + relays.stream().map(Who::name).collect(Collectors.joining(", ")));
    }
    if (said.act() != Act.SAY && !isPlain(said.act())) {
      details.add(small(said.act()));
    }
    if (said.negated()) {
      details.add("negated");
    }
    for (Quote hedge : said.hedges()) {
      details.add(Screen.printable(hedge.text()).toLowerCase(Locale.ROOT));
    }
    Attributed.Undoing effect = said.effect();
    if (effect != null) {
      details.add(small(effect.type()) + " " + number(effect.target()));
    }
    details.add(hundredths(said.confidence()));
    return details;
  }

  /** {@code a7} as people see it: 7; other programs' ids as they are. */
  public static String number(String id) {
    return id.matches("a\\d+") ? id.substring(1) : Screen.printable(id);
  }

  /** Whether the cue has the act's own word, in any form: <i>denied</i> for deny. */
  public boolean isPlain(Act act) {
    String stem = small(act).replaceAll("[ey]$", "");
    return Arrays.stream(Who.words(said.cue()).split(" "))
        .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(stem));
  }

  /** The words in quotation marks, the middle of long ones left out. */
  public static String quoted(Stream<String> words) {
    return words
        .map(each -> "\"" + shortened(Screen.printable(each)) + "\"")
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
  public static String hundredths(double confidence) {
    long hundredths = Math.round(confidence * 100);
    return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
