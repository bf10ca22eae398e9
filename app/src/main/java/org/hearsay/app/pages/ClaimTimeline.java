package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.app.trace.TraceWords;

/**
 * When a claim was said, denied, confirmed: a dot for a day, a bar for a month or year of which
 * nobody tells the day; and what became of it, as a list.
 */
final class ClaimTimeline {
  /** Statements that are drawn, the earliest. */
  private static final int DRAWN = 500;

  private static final int EVENTS = 100;

  private static final int WIDTH = 1_000;
  private static final int LEFT = 110;
  private static final int RIGHT = 970;
  private static final int STEP = 14;
  private static final int LEVELS = 8;
  private static final int TICKS = 5;

  /** How a statement stands to the claim, a row each. */
  private enum Row {
    SAYS("says it"),
    CONFIRMS("confirms"),
    DENIES("denies"),
    ASKS("asks or is silent");

    private final String words;

    Row(String words) {
      this.words = words;
    }

    static Row of(Said said) {
      return switch (said.act()) {
        case DENY -> said.negated() ? SAYS : DENIES;
        case ASK, WITHHOLD -> ASKS;
        case CONFIRM -> said.negated() ? DENIES : CONFIRMS;
        default -> said.negated() ? DENIES : SAYS;
      };
    }
  }

  /**
   * @param from first day on which it may have been said, {@code to} the last
   */
  private record Mark(int from, int to, Stated stated) {}

  private final Trace trace;
  private final Links links;
  private final Map<Row, List<Mark>> rows = new EnumMap<>(Row.class);
  private final List<Stated> undated = new ArrayList<>();
  private int first = Integer.MAX_VALUE;
  private int last;

  ClaimTimeline(Trace trace, Links links) {
    this.trace = trace;
    this.links = links;
    trace.statements().stream().limit(DRAWN).forEach(this::take);
  }

  private void take(Stated stated) {
    String said = stated.said().said();
    Days days = said == null ? null : Days.of(said);
    if (days == null) {
      undated.add(stated);
      return;
    }
    first = Math.min(first, days.from());
    last = Math.max(last, days.to());
    rows.computeIfAbsent(Row.of(stated.said()), row -> new ArrayList<>())
        .add(new Mark(days.from(), days.to(), stated));
  }

  Html part() {
    return tag("section")
        .set("aria-labelledby", "time")
        .add(tag("h2").set("id", "time").add("Over time"))
        .add(rows.isEmpty() ? Html.NOTHING : tag("div").classed("timeline").add(drawn()))
        .add(cut(), undated(), events());
  }

  private Html cut() {
    int all = trace.statements().size();
    return all <= DRAWN
        ? Html.NOTHING
        : tag("p").classed("quiet small").add("The first " + DRAWN + " of " + all + " are drawn.");
  }

  /** Of which nobody knows when they were said. */
  private Html undated() {
    if (undated.isEmpty()) {
      return Html.NOTHING;
    }
    return tag("details")
        .add(
            tag("summary")
                .add(
                    undated.size() == 1
                        ? "1 statement is undated"
                        : undated.size() + " statements are undated"),
            tag("ul")
                .each(
                    undated.stream().limit(EVENTS).toList(),
                    stated ->
                        tag("li")
                            .add(
                                tag("a")
                                    .set(
                                        "href",
                                        links.to("statement", StatementId.text(stated.said().id())))
                                    .add(
                                        Row.of(stated.said()).words
                                            + " · "
                                            + TraceWords.where(stated.said())))),
            undated.size() <= EVENTS
                ? Html.NOTHING
                : tag("p").add("And " + (undated.size() - EVENTS) + " more."));
  }

  private Tag drawn() {
    int y = 8;
    List<Html> drawn = new ArrayList<>();
    for (Map.Entry<Row, List<Mark>> row : rows.entrySet()) {
      List<Html> marks = new ArrayList<>();
      int levels = marks(row.getKey(), row.getValue(), y, marks);
      drawn.add(tag("text").set("x", 4).set("y", y + 14).classed("label").add(row.getKey().words));
      drawn.addAll(marks);
      y += levels * STEP + 12;
    }
    Tag svg =
        tag("svg")
            .set("viewBox", "0 0 " + WIDTH + " " + (y + 26))
            .set("role", "group")
            .set("aria-label", "Statements over time; the table of statements tells the same");
    return svg.add(axis(y)).add(drawn);
  }

  private int x(double day) {
    int span = Math.max(1, last - first);
    return (int) Math.round(LEFT + (day - first) / span * (RIGHT - LEFT));
  }

  /** Returns how many lines of marks there are. */
  private int marks(Row row, List<Mark> all, int y, List<Html> drawn) {
    int[] ends = new int[LEVELS];
    java.util.Arrays.fill(ends, Integer.MIN_VALUE);
    int used = 1;
    for (Mark mark : all.stream().sorted(Comparator.comparingInt(Mark::from)).toList()) {
      int from = x(mark.from());
      int to = Math.max(from, x(mark.to()));
      int level = 0;
      while (level < LEVELS - 1 && ends[level] >= from) {
        level++;
      }
      ends[level] = to + STEP - 1;
      used = Math.max(used, level + 1);
      drawn.add(mark(row, mark, from, to, y + 9 + level * STEP));
    }
    return used;
  }

  private Tag mark(Row row, Mark mark, int from, int to, int y) {
    Said said = mark.stated().said();
    boolean day = mark.from() == mark.to();
    Tag shape =
        day
            ? tag("circle").set("cx", from).set("cy", y).set("r", 5)
            : tag("rect")
                .set("x", from)
                .set("y", y - 3)
                .set("width", Math.max(6, to - from))
                .set("height", 6)
                .set("rx", 3);
    String copied = mark.stated().copied() ? " copied" : "";
    return tag("a")
        .set("href", links.to("statement", StatementId.text(said.id())))
        .add(
            tag("title").add(row.words + ": " + TraceWords.where(said)),
            shape.classed("mark " + ClaimParts.small(row) + copied));
  }

  private Tag axis(int y) {
    Tag axis = tag("g").classed("axis");
    axis.add(tag("path").set("d", "M" + LEFT + " " + y + "H" + RIGHT));
    int ticks = Math.min(TICKS, Math.max(1, last - first));
    for (int tick = 0; tick <= ticks; tick++) {
      int day = first + (int) Math.round((double) (last - first) * tick / ticks);
      if (tick > 0 && first == last) {
        break;
      }
      String anchor = tick == 0 ? "start" : tick == ticks ? "end" : "middle";
      axis.add(
          tag("path").set("d", "M" + x(day) + " " + y + "v5"),
          tag("text").set("x", x(day)).set("y", y + 20).set("text-anchor", anchor).add(brief(day)));
    }
    return axis;
  }

  /** Without the day of the week. */
  private static String brief(int day) {
    String words = DateWords.of(Days.iso(day));
    int space = words.indexOf(' ');
    return words.chars().filter(c -> c == ' ').count() == 3 ? words.substring(space + 1) : words;
  }

  private Html events() {
    List<Claim.Event> events = trace.claim().events();
    return tag("ol")
        .classed("events")
        .each(
            events.stream().limit(EVENTS).toList(),
            event ->
                tag("li")
                    .add(
                        tag("span").classed("when").add(when(event)),
                        Html.words(" "),
                        tag("strong").add(happened(event)),
                        Html.words(" · "),
                        place(event)));
  }

  private Html place(Claim.Event event) {
    Said said = event.statement() == null ? null : trace.at(event.statement()).orElse(null);
    String words = source(trace, event);
    return said == null
        ? Html.words(words)
        : tag("a").set("href", links.to("statement", StatementId.text(said.id()))).add(words);
  }

  static String when(Claim.Event event) {
    return event.when() == null ? "undated" : DateWords.of(TraceWords.day(event.when()));
  }

  /** {@code Fri 25 Jul 2031 · Ana Holt · Coast Weekly}. */
  static String where(Trace trace, Claim.Event event) {
    return when(event) + " · " + source(trace, event);
  }

  private static String source(Trace trace, Claim.Event event) {
    if (event.statement() == null) {
      return event.name();
    }
    long place = event.statement();
    String holder =
        trace.statements().stream()
            .filter(stated -> stated.said().place() == place)
            .map(stated -> stated.chain().getLast().name())
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .map(name -> name + " · ")
            .orElse("");
    return holder
        + trace
            .at(place)
            .map(said -> said.publisher() == null ? said.name() : said.publisher())
            .orElse(event.name());
  }

  /** In words, with a capital. */
  static String happened(Claim.Event event) {
    String words = TraceWords.happened(event.kind()).replace(",", "");
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
