package org.hearsay.engine.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Act;

/**
 * What {@link Likeness} makes of pairs: for {@code bench/claims}, and what {@code
 * training/likeness.py} fits the weights on.
 *
 * <p>In, from stdin, a pair a line, tabs between: label, content, content, and if known two days
 * and two holders. Out, a line each: label, verdict, its rule, whether they share a key, the
 * conflicts ("-" if none), the features.
 */
final class PairScores {
  private PairScores() {}

  public static void main(String[] args) throws IOException {
    boolean lexical = Arrays.asList(args).contains("--lexical");
    Meaning meaning = lexical ? null : Embedding.shipped();
    Likeness likeness = new Likeness(meaning);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String> lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .toList();
    long nanos = 0;
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      long start = System.nanoTime();
      Content a = content(cells, 0);
      Content b = content(cells, 1);
      Verdict verdict = likeness.of(a, b);
      nanos += System.nanoTime() - start;
      Alignment alignment = Alignment.of(a, b);
      String conflicts =
          Conflicts.in(alignment).stream()
              .map(c -> c.rule().id() + (c.hard() ? "" : "?") + words(c, a, b))
              .collect(Collectors.joining(";"));
      String features =
          Arrays.stream(Features.of(alignment, likeness.cosine(alignment)))
              .mapToObj(Double::toString)
              .collect(Collectors.joining(" "));
      out.println(
          String.join(
              "\t",
              cells[0],
              verdict.getClass().getSimpleName(),
              rule(verdict),
              String.valueOf(meet(a, b)),
              conflicts.isEmpty() ? "-" : conflicts,
              Likeness.isQuotation(alignment) ? "quotation" : "-",
              features));
    }
    out.flush();
    System.err.printf(
        "%d pairs, %.1f us each%n", lines.size(), nanos / 1e3 / Math.max(1, lines.size()));
  }

  private static Content content(String[] cells, int which) {
    String day = cells.length > 3 + which ? cells[3 + which] : "";
    String holder = cells.length > 5 + which ? cells[5 + which] : "";
    return Content.of(
        cells[1 + which],
        new Setting(
            day.isEmpty() ? null : LocalDate.parse(day),
            holder.isEmpty() ? null : holder,
            false,
            Act.SAY));
  }

  private static String words(Conflict conflict, Content a, Content b) {
    List<String> words = new ArrayList<>();
    conflict.ofA().forEach(span -> words.add(span.in(a.text())));
    words.add("|");
    conflict.ofB().forEach(span -> words.add(span.in(b.text())));
    return words.toString().replaceAll("[\t;]", " ");
  }

  private static String rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Same same -> same.rule().id() + " " + same.confidence();
      case Verdict.AtOdds odds -> odds.rule().id();
      case Verdict.Apart apart -> "-";
    };
  }

  private static boolean meet(Content a, Content b) {
    long[] mine = a.keys();
    return Arrays.stream(b.keys()).anyMatch(key -> Arrays.stream(mine).anyMatch(k -> k == key));
  }
}
