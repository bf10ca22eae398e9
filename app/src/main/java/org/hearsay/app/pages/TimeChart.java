package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.search.Facets.Counted;

/**
 * Statements over time: bars, and the same as a table, with what has no month or no date at all.
 */
final class TimeChart {
  /** Months that are told apart; of more, years are. */
  private static final int MONTHS = 36;

  /** Bars at most, the latest ones. */
  private static final int BARS = 60;

  private static final int HEIGHT = 96;
  private static final int WIDTH = 640;

  private final Counted counted;
  private final boolean monthly;
  private final Map<String, Integer> bars = new LinkedHashMap<>();

  /** Of statements that are dated by a year alone, where months are told apart. */
  private final Map<String, Integer> years = new TreeMap<>();

  private TimeChart(Counted counted) {
    this.counted = counted;
    TreeMap<String, Integer> months = new TreeMap<>(counted.times());
    months.keySet().removeIf(time -> time.length() == 4);
    monthly =
        !months.isEmpty()
            && index(months.lastKey()) - index(months.firstKey()) < MONTHS
            && counted.times().keySet().stream()
                    .filter(time -> time.length() == 4)
                    .mapToInt(counted.times()::get)
                    .sum()
                <= months.values().stream().mapToInt(Integer::intValue).sum();
    if (monthly) {
      fillMonths(months);
    } else {
      fillYears();
    }
  }

  static Html of(Counted counted) {
    TimeChart chart = new TimeChart(counted);
    return tag("figure")
        .classed("times")
        .add(
            chart.bars.isEmpty() ? Html.NOTHING : Html.drawing(chart.svg()),
            tag("figcaption").classed("quiet small").add(chart.caption()),
            chart.table());
  }

  private static int index(String month) {
    YearMonth time = YearMonth.parse(month);
    return time.getYear() * 12 + time.getMonthValue();
  }

  private void fillMonths(TreeMap<String, Integer> months) {
    YearMonth last = YearMonth.parse(months.lastKey());
    for (YearMonth at = YearMonth.parse(months.firstKey());
        !at.isAfter(last);
        at = at.plusMonths(1)) {
      bars.put(at.toString(), months.getOrDefault(at.toString(), 0));
    }
    counted
        .times()
        .forEach((time, count) -> {
          if (time.length() == 4) {
            years.put(time, count);
          }
        });
  }

  private void fillYears() {
    TreeMap<Integer, Integer> all = new TreeMap<>();
    counted
        .times()
        .forEach((time, count) ->
            all.merge(Integer.parseInt(time.substring(0, 4)), count, Integer::sum));
    if (!all.isEmpty()) {
      int last = all.lastKey();
      for (int year = Math.max(all.firstKey(), last - BARS + 1); year <= last; year++) {
        bars.put(String.format(Locale.ROOT, "%04d", year), all.getOrDefault(year, 0));
      }
    }
  }

  private String svg() {
    int most = Math.max(1, bars.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    double step = Math.min(40, (double) WIDTH / bars.size());
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"bars\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMax\" role=\"img\" aria-label=\"Statements by %s;"
                + " the table below has the numbers\">",
            (int) Math.ceil(step * bars.size()),
            HEIGHT + 4,
            monthly ? "month" : "year"));
    int i = 0;
    for (Map.Entry<String, Integer> bar : bars.entrySet()) {
      double height = (double) bar.getValue() / most * HEIGHT;
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s: %d</title></rect>",
              i * step + step * 0.1,
              HEIGHT - height,
              step * 0.8,
              bar.getValue() == 0 ? 0 : Math.max(height, 1.5),
              DateWords.of(bar.getKey()),
              bar.getValue()));
      i++;
    }
    return svg.append(
            String.format(
                Locale.ROOT,
                "<path d=\"M0 %1$d.5H%2$d\"/></svg>",
                HEIGHT,
                (int) Math.ceil(step * bars.size())))
        .toString();
  }

  private String caption() {
    StringBuilder words = new StringBuilder();
    if (!bars.isEmpty()) {
      words.append("By the day of saying, else of publication, ");
      String first = bars.keySet().iterator().next();
      String last = bars.keySet().stream().reduce((one, other) -> other).orElse(first);
      words.append(DateWords.of(first));
      words.append(first.equals(last) ? "" : " to " + DateWords.of(last)).append(". ");
    }
    years.forEach((year, count) ->
        words.append(
            HitList.counted(count, "statement")
                + " of "
                + year
                + " without a month not in the bars. "));
    int before =
        monthly
            ? 0
            : counted.times().values().stream().mapToInt(Integer::intValue).sum()
                - bars.values().stream().mapToInt(Integer::intValue).sum();
    if (before > 0) {
      words.append(HitList.counted(before, "statement") + " before that. ");
    }
    if (counted.undated() > 0) {
      words.append(HitList.counted(counted.undated(), "statement") + " without a date. ");
    }
    if (!counted.all()) {
      words.append(String.format(Locale.ROOT, "Counted are the newest %,d.", counted.looked()));
    }
    return words.toString();
  }

  private Html table() {
    Tag body = tag("tbody");
    bars.forEach((time, count) -> {
      if (count > 0) {
        body.add(row(DateWords.of(time), count));
      }
    });
    years.forEach((year, count) -> body.add(row(year + ", no month known", count)));
    if (counted.undated() > 0) {
      body.add(row("no date", counted.undated()));
    }
    return tag("details")
        .add(
            tag("summary").add("The same as a table"),
            tag("table")
                .add(
                    tag("thead")
                        .add(
                            tag("tr")
                                .add(
                                    tag("th").set("scope", "col").add(monthly ? "Month" : "Year"),
                                    tag("th")
                                        .set("scope", "col")
                                        .classed("number")
                                        .add("Statements"))),
                    body));
  }

  private static Tag row(String time, int count) {
    return tag("tr")
        .add(
            tag("th").set("scope", "row").add(time),
            tag("td").classed("number").add(String.format(Locale.ROOT, "%,d", count)));
  }
}
