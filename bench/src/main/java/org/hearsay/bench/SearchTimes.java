package org.hearsay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.Search;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.lexicon.Lexicon;

/**
 * Times the first page of queries made from a ledger's own statements, drawn at random from a fixed
 * seed; prints a table as {@code BENCHMARKS.md} has it. Each query is asked once.
 */
final class SearchTimes {
  private static final int LIMIT = 20;
  private static final int WARMING = 300;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What queries are made of: a statement's words, its speaker, publisher, act and year. */
  private record Sample(List<String> words, String speaker, String outlet, String act, int year) {}

  private final Ledger ledger;
  private final Random random = new Random(7);

  private SearchTimes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Takes the ledger's folder, how many queries of each kind, and which kinds, else all. */
  public static void main(String[] args) throws QueryException {
    try (Ledger ledger = Ledger.openToRead(Path.of(args[0]), new Outlets(Lexicon.shipped()))) {
      new SearchTimes(ledger)
          .run(Integer.parseInt(args[1]), Arrays.asList(args).subList(2, args.length));
    }
  }

  private void run(int rounds, List<String> only) throws QueryException {
    System.out.printf(
        Locale.ROOT,
        "%,d statements, first %d found%n%n",
        ledger.sql().number("SELECT count(*) FROM statement"),
        LIMIT);
    System.out.println(
        "| query | found, median | median ms | p99 ms | max ms | p99 ms of processor time |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    for (Map.Entry<String, Function<Sample, String>> kind : kinds().entrySet()) {
      if (only.isEmpty() || only.contains(kind.getKey())) {
        time(kind.getKey(), kind.getValue(), rounds);
      }
    }
  }

  private Map<String, Function<Sample, String>> kinds() {
    Map<String, Function<Sample, String>> kinds = new LinkedHashMap<>();
    kinds.put("one word", s -> words(s, 1));
    kinds.put("two words", s -> words(s, 2));
    kinds.put("three words", s -> words(s, 3));
    kinds.put("two words of different statements", s -> words(s, 1) + " " + words(sample(), 1));
    kinds.put("phrase of two", s -> '"' + beside(s, 2) + '"');
    kinds.put("phrase of three", s -> '"' + beside(s, 3) + '"');
    kinds.put("one of two", s -> words(s, 1) + " OR " + words(sample(), 1));
    kinds.put("one not another", s -> words(s, 2).replace(" ", " -"));
    kinds.put("all but a word", s -> "NOT " + words(s, 1));
    for (int letters = 3; letters <= 5; letters++) {
      int length = letters;
      kinds.put(letters + " letters and *", s -> beginning(s, length));
    }
    kinds.put("word and 3 letters", s -> words(s, 1) + " " + beginning(s, 3));
    kinds.put("speaker", s -> "speaker:\"" + s.speaker() + '"');
    kinds.put("speaker, act", s -> "speaker:\"" + s.speaker() + "\" act:" + s.act());
    kinds.put("outlet, act", s -> "outlet:\"" + s.outlet() + "\" act:" + s.act());
    kinds.put("named, hedged", s -> "named:" + yesOrNo() + " hedged:" + yesOrNo());
    kinds.put("kind, relay", s -> "kind:direct relay:" + yesOrNo());
    kinds.put("outlet, not named", s -> "outlet:\"" + s.outlet() + "\" named:no");
    kinds.put("year", s -> "since:" + s.year() + " until:" + s.year());
    kinds.put(
        "word, act, outlet",
        s -> words(s, 1) + " act:" + s.act() + " outlet:\"" + s.outlet() + '"');
    kinds.put("word, act, year", s -> words(s, 1) + " act:" + s.act() + " until:" + s.year());
    kinds.put("everything", s -> "");
    return kinds;
  }

  private void time(String kind, Function<Sample, String> make, int rounds) throws QueryException {
    Search search = new Search(ledger);
    double[] millis = new double[rounds];
    double[] busy = new double[rounds];
    int[] found = new int[rounds];
    String slowest = "";
    double longest = 0;
    for (int i = -Math.min(WARMING, rounds); i < rounds; i++) {
      String text = make.apply(sample());
      Query query = QueryParser.parse(text);
      long start = System.nanoTime();
      long startBusy = THREADS.getCurrentThreadCpuTime();
      Hits hits = search.page(query, LIMIT, null);
      double took = (System.nanoTime() - start) / 1e6;
      if (i >= 0) {
        millis[i] = took;
        busy[i] = (THREADS.getCurrentThreadCpuTime() - startBusy) / 1e6;
        found[i] = hits.hits().size();
        slowest = took > longest ? text : slowest;
        longest = Math.max(longest, took);
      }
    }
    Arrays.sort(millis);
    Arrays.sort(busy);
    Arrays.sort(found);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n",
        kind,
        found[rounds / 2],
        millis[rounds / 2],
        millis[Math.min(rounds - 1, rounds * 99 / 100)],
        millis[rounds - 1],
        busy[Math.min(rounds - 1, rounds * 99 / 100)]);
    System.err.println(kind + ": slowest was " + slowest);
  }

  private Sample sample() {
    long count = ledger.sql().number("SELECT max(id) FROM version");
    while (true) {
      long version = 1 + random.nextLong(count);
      List<Sample> samples =
          ledger
              .sql()
              .list(
                  """
                  SELECT statement.content, speaker.name, version.publisher, statement.act,
                    statement.day
                  FROM statement JOIN version ON version.id = statement.version
                  JOIN link ON link.statement = statement.place AND link.holder = 1
                  JOIN speaker ON speaker.id = link.speaker
                  WHERE version.id = ? AND speaker.name IS NOT NULL
                    AND version.publisher IS NOT NULL AND statement.day IS NOT NULL
                  """,
                  row ->
                      new Sample(
                          tokens(row.getString(1)),
                          row.getString(2).replace("\"", ""),
                          row.getString(3).replace("\"", ""),
                          Act.values()[row.getInt(4)].name().toLowerCase(Locale.ROOT),
                          Integer.parseInt(Days.iso(row.getInt(5)).substring(0, 4))),
                  version)
              .stream()
              .filter(sample -> sample.words().size() > 3)
              .toList();
      if (!samples.isEmpty()) {
        return samples.get(random.nextInt(samples.size()));
      }
    }
  }

  private static List<String> tokens(String content) {
    return Terms.of(content).stream().map(Terms.Term::token).toList();
  }

  /** Different ones where there are that many. */
  private String words(Sample sample, int count) {
    List<String> words = new ArrayList<>();
    for (int tries = 0; words.size() < count && tries < 50; tries++) {
      String word = sample.words().get(random.nextInt(sample.words().size()));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private String beside(Sample sample, int count) {
    int from = random.nextInt(sample.words().size() - count + 1);
    return String.join(" ", sample.words().subList(from, from + count));
  }

  private String beginning(Sample sample, int letters) {
    for (Sample from = sample; ; from = sample()) {
      String word = words(from, 1);
      if (word.length() > letters && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        return word.substring(0, letters) + "*";
      }
    }
  }

  private String yesOrNo() {
    return random.nextBoolean() ? "yes" : "no";
  }
}
