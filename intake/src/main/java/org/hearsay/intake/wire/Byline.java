package org.hearsay.intake.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A byline taken apart: {@code Von Anna Muster und Max Mann, dpa} has two names and an outlet.
 *
 * @param names of the authors, as printed; never empty unless the line is
 * @param outlets whom they write for, as printed
 */
record Byline(List<String> names, List<String> outlets) {
  /** A "Von" may begin a name, but then no second word follows it and its name. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?i:(?:written |story |text |reporting )?by|par|por|door|av|af|text:)\\s+(?=\\S)"
              + "|(?:(?i:von)|di)\\s+(?=\\S+\\s))");

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("\\s*[,;|/()\u2022]\\s*|\\s+[-\u2013\u2014]\\s+");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s+(?:and|und|et|og|och|&|y|e|en)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What follows a name behind a comma and belongs to it. */
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "phd");

  /** Words of what somebody is, which no name has. */
  private static final Set<String> JOBS =
      Set.of(
          "staff",
          "reporter",
          "reporters",
          "writer",
          "writers",
          "correspondent",
          "correspondents",
          "editor",
          "editors",
          "columnist",
          "chief",
          "contributor",
          "photographer",
          "producer",
          "journalist",
          "redakteur",
          "redakteurin",
          "korrespondent",
          "korrespondentin");

  /** Words of what publishes, which hardly a name has. */
  private static final Set<String> OUTLETS =
      Set.of(
          "agence",
          "agencia",
          "agency",
          "agentur",
          "associated",
          "broadcasting",
          "bureau",
          "chronicle",
          "courier",
          "daily",
          "gazette",
          "herald",
          "journal",
          "magazine",
          "media",
          "network",
          "news",
          "newspaper",
          "newspapers",
          "observer",
          "post",
          "press",
          "presse",
          "radio",
          "redaktion",
          "service",
          "telegraph",
          "times",
          "tribune",
          "tv",
          "wire",
          "zeitung");

  /** Longer lines are no bylines and are not taken apart. */
  private static final int LONGEST = 500;

  Byline {
    names = List.copyOf(names);
    outlets = List.copyOf(outlets);
  }

  static Byline of(String line) {
    if (line.length() > LONGEST) {
      return new Byline(List.of(line), List.of());
    }
    String bare = SPACE.matcher(line).replaceAll(" ").strip();
    List<String> names = new ArrayList<>();
    List<String> outlets = new ArrayList<>();
    boolean jobs = false;
    for (String part : BETWEEN_PARTS.split(OPENING.matcher(bare).replaceFirst(""))) {
      for (String name : BETWEEN_NAMES.split(part)) {
        List<String> words = List.of(SPACE.split(name.toLowerCase(Locale.ROOT).strip()));
        if (name.isBlank()) {
          continue;
        }
        if (SUFFIXES.contains(words.getFirst()) && !names.isEmpty()) {
          names.add(names.removeLast() + ", " + name.strip());
        } else if (words.stream().anyMatch(JOBS::contains)) {
          jobs = true;
        } else if (words.size() == 1 || words.stream().anyMatch(OUTLETS::contains)) {
          outlets.add(name.strip());
        } else {
          names.add(name.strip());
        }
      }
    }
    if (names.isEmpty()) { // "The Associated Press", "Homer", "Staff writers"
      return new Byline(outlets.isEmpty() ? jobs ? List.of(bare) : List.of() : outlets, List.of());
    }
    return new Byline(names, outlets);
  }
}
