package org.hearsay.app.trace;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Paths.Branch;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Origins.Origin;
import org.jspecify.annotations.Nullable;

/** What a trace holds in words for people, the same wherever it is shown; all safe to show. */
public final class TraceWords {
  /** Copies that are named in one line. */
  private static final int COPIES = 6;

  /** Of quoted words, in code points. */
  private static final int QUOTED = 240;

  private static final String MARKS = "\"“”";

  private TraceWords() {}

  /** {@code Fri 25 Jul 2031 · Coast Weekly · coast-7, cites The Harbour Light}. */
  public static String branch(Branch branch) {
    Paper paper = branch.paper();
    return paper == null
        ? Screen.printable(Objects.requireNonNullElse(branch.outlet(), ""))
        : paper(paper) + how(branch);
  }

  /** How it rests on what stands above; empty where that is an origin. */
  public static String how(Branch branch) {
    String source = Screen.printable(branch.source());
    return switch (branch.why()) {
      case COPIES -> ", has part of its text from " + source;
      case CREDITS -> ", credits " + source;
      case CITES -> ", cites " + source;
      case TOLD -> "";
    };
  }

  /** {@code 6 articles, 4 of them copies · Fri 25 Jul 2031 to Tue 29 Jul 2031}. */
  public static String size(Trace trace) {
    Set<Integer> carriers = Copied.carriers(trace).keySet();
    int copies = Copied.of(trace).size();
    int articles = carriers.size() + trace.copies().size();
    String size = counted(articles, "article");
    if (copies > 0) {
      size += copies == 1 ? ", 1 of them a copy" : ", " + copies + " of them copies";
    }
    TreeSet<String> days = new TreeSet<>();
    carriers.stream()
        .map(article -> day(trace.paper(article)))
        .filter(Objects::nonNull)
        .forEach(days::add);
    if (days.isEmpty()) {
      return size;
    }
    String last = days.first().equals(days.last()) ? "" : " to " + DateWords.of(days.last());
    return size + " · " + DateWords.of(days.first()) + last;
  }

  public static String count(Origins origins) {
    if (origins.upper() == 0) {
      return "no independent origin";
    }
    String count =
        origins.lower() == origins.upper()
            ? String.valueOf(origins.upper())
            : origins.lower() + " to " + origins.upper();
    return count + (origins.upper() == 1 ? " independent origin" : " independent origins");
  }

  /** {@code and 2 copies: Coast Weekly (coast-7), Kiln Radio (kiln-2)}. */
  public static String copies(List<Paper> copies) {
    String named =
        copies.stream().limit(COPIES).map(TraceWords::brief).collect(Collectors.joining(", "));
    int more = copies.size() - Math.min(COPIES, copies.size());
    return "and "
        + (copies.size() == 1 ? "1 copy: " : copies.size() + " copies: ")
        + named
        + (more == 0 ? "" : " and " + more + " more");
  }

  public static String brief(Paper paper) {
    String publisher = paper.carrier().publisher();
    String name = Screen.printable(paper.name());
    return publisher == null ? name : Screen.printable(publisher) + " (" + name + ")";
  }

  /** {@code Fri 25 Jul 2031 · Coast Weekly · coast-7}. */
  public static String paper(Paper paper) {
    String day = day(paper);
    return Stream.of(
            day == null ? "undated" : DateWords.of(day),
            paper.carrier().publisher() == null ? "(no publisher)" : paper.carrier().publisher(),
            paper.name())
        .map(Screen::printable)
        .collect(Collectors.joining(" · "));
  }

  /** {@code 2031-07-25}; null of one that tells no day. */
  public static @Nullable String day(Paper paper) {
    return paper.published() == null ? null : day(paper.published());
  }

  /** Without its time. */
  public static String day(String moment) {
    return moment.substring(0, Math.min(10, moment.length()));
  }

  public static String happened(Claim.Event.Kind kind) {
    return switch (kind) {
      case APPEARED -> "first said";
      case NAMED -> "first said by name,";
      case DENIED -> "denied";
      case CONFIRMED -> "confirmed";
      case REVOKED -> "taken back";
      case REINSTATED -> "in force again";
      case CORRECTED -> "set right";
      case CHANGED -> "the article has another text now";
      case DROPPED -> "the article says it no more";
      case NOTICE_OF_CORRECTION -> "the article was corrected";
      case WITHDRAWN -> "the article was withdrawn";
    };
  }

  public static String name(Origin origin) {
    return origin.name() == null ? "(nobody named)" : Screen.printable(origin.name());
  }

  public static String kind(Origins.Kind kind) {
    return switch (kind) {
      case NAMED_PERSON -> "named person";
      case ORGANISATION -> "organisation";
      case UNNAMED -> "unnamed";
      case DOCUMENT -> "document";
      case OUTLET -> "the outlet itself";
      case UNKNOWN -> "the text does not say who";
    };
  }

  public static String where(Said said) {
    return Stream.of(
            said.said() == null ? "undated" : DateWords.of(said.said()),
            said.publisher() == null ? "(no publisher)" : said.publisher(),
            said.name())
        .map(Screen::printable)
        .collect(Collectors.joining(" · "));
  }

  public static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Once, whatever marks the article has around the words. */
  public static String quoted(String words) {
    String line = Screen.printable(words);
    int last = line.length() - 1;
    if (last > 0
        && MARKS.indexOf(line.charAt(0)) >= 0
        && MARKS.indexOf(line.charAt(last)) >= 0
        && inner(line)) {
      line = line.substring(1, last);
    }
    return line.codePointCount(0, line.length()) <= QUOTED
        ? "“" + line + "”"
        : "“" + line.substring(0, line.offsetByCodePoints(0, QUOTED - 1)).strip() + "…”";
  }

  /** Whether the marks at both ends belong together, no others standing between. */
  private static boolean inner(String line) {
    return line.substring(1, line.length() - 1).chars().noneMatch(c -> MARKS.indexOf(c) >= 0);
  }
}
