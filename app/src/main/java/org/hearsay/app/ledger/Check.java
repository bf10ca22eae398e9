package org.hearsay.app.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Verifies a whole ledger: the database's file, what is kept, and that all else is what follows
 * from it; puts right what can be made again.
 *
 * <p>Whatever is put right is looked at a second time. Cost: linear. Memory: some 32 bytes a
 * statement, and a few articles at a time.
 */
public final class Check {
  /** Hears of what is found, and how far it is. */
  public interface Listener {
    /** One matter: where and what, and what became of it. */
    void found(String what);

    void looked(long articles, long of);
  }

  /**
   * How it went.
   *
   * @param mended matters that were put right
   * @param mendable matters that were not, but can be
   * @param lost matters of which something is missing for good
   */
  public record Result(long articles, long statements, long mended, long mendable, long lost) {}

  /** Matters that are told one by one; of more, only how many. */
  private static final int TOLD = 50;

  /** Matters that are put right in one transaction, so that others get their turn. */
  private static final int TURN = 50;

  private static final int AHEAD = 4;

  private final Ledger ledger;
  private final Sql sql;
  private final Outlets outlets;
  private final boolean mend;
  private final Listener listener;
  private final List<Finding> waiting = new ArrayList<>();
  private long told;
  private long articles;
  private long statements;
  private long mended;
  private long mendable;
  private long lost;

  private Check(Ledger ledger, boolean mend, Listener listener) {
    this.ledger = ledger;
    sql = ledger.sql();
    outlets = ledger.outlets();
    this.mend = mend;
    this.listener = listener;
  }

  /**
   * @param mend whether to put right what can be; the ledger must be open to be written then
   * @throws LedgerException if the file itself is damaged; the message says what and what to do
   */
  public static Result run(Ledger ledger, boolean mend, Listener listener) {
    Check check = new Check(ledger, mend, listener);
    check.all();
    if (check.mended == 0) {
      return new Result(check.articles, check.statements, 0, check.mendable, check.lost);
    }
    Check again = new Check(ledger, false, quiet(listener));
    again.all();
    return new Result(
        again.articles, again.statements, check.mended, 0, check.lost + again.mendable);
  }

  private static Listener quiet(Listener listener) {
    return new Listener() {
      @Override
      public void found(String what) {
        // told before
      }

      @Override
      public void looked(long articles, long of) {
        listener.looked(articles, of);
      }
    };
  }

  private void all() {
    file();
    for (Function<Sql, List<Finding>> search : Strays.searches()) {
      search.apply(sql).forEach(this::found);
      settle();
    }
    Set<Long> wrong = new HashSet<>();
    IndexPrints prints = new IndexPrints(sql.number("SELECT count(*) FROM statement"));
    ledger.read(() -> {
      articles(prints, wrong);
      prints.subtractIndex(sql);
      index(prints, wrong);
    });
    settle();
    ledger.read(this::copies);
    ledger.read(this::groups);
    settle();
    if (told > TOLD) {
      listener.found("and " + (told - TOLD) + " more");
    }
  }

  private void file() {
    FileCheck file = FileCheck.of(sql);
    if (file.isWell()) {
      return;
    }
    if (file.isOfIndexes()) {
      found(Finding.mendable("the file: " + file.where(), "made again", Repairs::reindex));
    } else if (file.isOfWords()) {
      found(Finding.mendable("the file: " + file.where(), "emptied", Repairs::clearIndex));
    } else {
      throw file.failure(ledger);
    }
    settle();
    if (mend && !FileCheck.of(sql).isWell()) {
      throw file.failure(ledger);
    }
  }

  private void articles(IndexPrints prints, Set<Long> wrong) {
    record Article(long id, String identity) {}

    long all = sql.number("SELECT count(*) FROM article WHERE removed IS NULL");
    Set<Long> apart = Decisions.of(sql).apart();
    int threads = Runtime.getRuntime().availableProcessors();
    Deque<Future<CheckedArticle>> ahead = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      try {
        sql.each(
            "SELECT id, identity FROM article WHERE removed IS NULL ORDER BY id",
            row -> {
              CheckedArticle next =
                  CheckedArticle.of(sql, row.getLong(1), row.getString(2), apart, outlets);
              ahead.add(pool.submit(next::checked));
              if (ahead.size() > AHEAD * threads) {
                take(ahead.remove(), prints, wrong);
                listener.looked(articles, all);
              }
              return true;
            });
        while (!ahead.isEmpty()) {
          take(ahead.remove(), prints, wrong);
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private void take(Future<CheckedArticle> future, IndexPrints prints, Set<Long> wrong) {
    CheckedArticle checked = got(future);
    articles++;
    statements += checked.statements();
    if (!checked.findings().isEmpty()) {
      wrong.add(checked.article());
      checked.findings().forEach(this::found);
    }
    checked.prints().forEach(prints::expect);
  }

  private static CheckedArticle got(Future<CheckedArticle> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Each article once, and none that is made again anyway or cannot be. */
  private void index(IndexPrints prints, Set<Long> wrong) {
    Set<Long> again = new HashSet<>();
    List<Long> nothing = new ArrayList<>();
    prints.different(place ->
        sql.first(
                "SELECT article FROM statement JOIN version ON version.id = statement.version"
                    + " WHERE place = ?",
                row -> row.getLong(1),
                place)
            .ifPresentOrElse(
                article -> {
                  if (!wrong.contains(article)) {
                    again.add(article);
                  }
                },
                () -> nothing.add(place)));
    if (!nothing.isEmpty()) {
      // Before any article is made again, whose statements may come to stand there
      foundFirst(
          Finding.mendable(
              "the index: words of " + nothing.size() + " statements that are not there",
              "taken out",
              repairs -> nothing.forEach(repairs::unindex)));
    }
    for (long article : again) {
      String identity =
          sql.first("SELECT identity FROM article WHERE id = ?", row -> row.getString(1), article)
              .orElse("");
      found(
          Finding.mendable(
              identity + ": the index has other words than its statements",
              "made again",
              repairs -> repairs.again(article, List.of())));
    }
  }

  /** What was found by comparing texts is not made anew here, but what cannot be right is. */
  private void copies() {
    sql.each(
        """
        SELECT article FROM latest
        WHERE article NOT IN (SELECT article FROM compared)
          AND article NOT IN (SELECT article FROM uncompared)
        UNION
        SELECT article FROM compared
        WHERE cluster NOT IN (SELECT article FROM compared)
          OR original NOT IN (SELECT article FROM compared)
        UNION
        SELECT article FROM compared
        LEFT JOIN (SELECT article, count(*) AS prints FROM print GROUP BY article) AS kept
          USING (article)
        WHERE json_array_length(compared.prints) <> coalesce(kept.prints, 0)
        """,
        row -> {
          long article = row.getLong(1);
          found(
              Finding.mendable(
                  identity(article) + ": what it has in common with others is not all there",
                  "will be found again",
                  repairs -> repairs.compareAgain(article)));
          return true;
        });
  }

  private String identity(long article) {
    return sql.first("SELECT identity FROM article WHERE id = ?", row -> row.getString(1), article)
        .orElse("");
  }

  private void groups() {
    int different = new Regrouping(sql, outlets).different().size();
    if (different > 0) {
      found(
          Finding.mendable(
              different + " speakers are grouped otherwise than names and decisions tell",
              "grouped again",
              Repairs::regroup));
    }
  }

  private void foundFirst(Finding finding) {
    List<Finding> others = List.copyOf(waiting);
    waiting.clear();
    found(finding);
    waiting.addAll(others);
  }

  private void found(Finding finding) {
    if (finding.lost()) {
      lost++;
    }
    if (mend && finding.mend() != null) {
      waiting.add(finding);
    } else {
      mendable += finding.lost() ? 0 : 1;
      tell(finding, !finding.lost());
    }
  }

  /** Puts right what has been found so far. */
  private void settle() {
    for (int from = 0; from < waiting.size(); from += TURN) {
      List<Finding> turn = waiting.subList(from, Math.min(waiting.size(), from + TURN));
      ledger.write(writer -> {
        turn.forEach(each -> mend(each, writer.repairs()));
        return true;
      });
      for (Finding each : turn) {
        tell(each, false);
        mended += each.lost() ? 0 : 1;
      }
    }
    waiting.clear();
  }

  private static void mend(Finding finding, Repairs repairs) {
    Consumer<Repairs> mend = finding.mend();
    if (mend != null) {
      mend.accept(repairs);
    }
  }

  private void tell(Finding finding, boolean could) {
    told++;
    if (told <= TOLD) {
      listener.found(finding.what() + ": " + (could ? "could be " : "") + finding.remedy());
    }
  }
}
