package org.hearsay.app.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.app.jobs.Job.Counts;
import org.hearsay.app.jobs.Job.Kind;
import org.hearsay.app.jobs.Job.State;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** The jobs of a ledger. What changes anything is called within {@link Ledger#write}. */
final class JobTable {
  /** Problems kept of one job; others are counted. */
  static final int MOST_PROBLEMS = 1_000;

  /** Jobs kept that are over. */
  private static final int MOST_OVER = 200;

  /** What it has itself taken before the program was last started counts as that, not as known. */
  private static final String JOB =
      "SELECT id, kind, wish, author, made, state, added, changed, max(0, unchanged - earlier),"
          + " skipped, bad, ended, said FROM job ";

  private final Sql sql;

  JobTable(Ledger ledger) {
    sql = ledger.sql();
  }

  Optional<Job> of(String id) {
    return sql.first(JOB + "WHERE id = ?", JobTable::job, id);
  }

  /** The next one to be done; one that was begun before others. */
  Optional<Job> next() {
    return sql.first(
        JOB + "WHERE state = 'waiting' ORDER BY added + changed = 0, made, id", JobTable::job);
  }

  /** The newest first, those made before another, or with it and of a smaller id. */
  List<Job> before(@Nullable String made, @Nullable String id, int most) {
    return made == null
        ? sql.list(JOB + "ORDER BY made DESC, id DESC LIMIT ?", JobTable::job, most)
        : sql.list(
            JOB + "WHERE (made, id) < (?, ?) ORDER BY made DESC, id DESC LIMIT ?",
            JobTable::job,
            made,
            id,
            most);
  }

  long waiting() {
    return sql.number("SELECT count(*) FROM job WHERE state IN ('waiting', 'running')");
  }

  void insert(Job job) {
    sql.update(
        "INSERT INTO job (id, kind, wish, author, made, state) VALUES (?, ?, ?, ?, ?, ?)",
        job.id(),
        job.kind().word(),
        job.wish().json(),
        job.author(),
        job.made(),
        job.state().word());
    sql.update(
        "DELETE FROM job WHERE ended IS NOT NULL AND id NOT IN"
            + " (SELECT id FROM job WHERE ended IS NOT NULL ORDER BY made DESC LIMIT ?)",
        MOST_OVER);
  }

  /** What was under way when the program ended waits, and counts anew. */
  void startAgain() {
    sql.update("DELETE FROM job_problem WHERE job IN (SELECT id FROM job WHERE state = 'running')");
    sql.update(
        "UPDATE job SET state = 'waiting', earlier = added + changed, unchanged = 0, skipped = 0,"
            + " bad = 0 WHERE state = 'running'");
  }

  /** Whether it waited. */
  boolean begin(String id) {
    return sql.update("UPDATE job SET state = 'running' WHERE id = ? AND state = 'waiting'", id)
        > 0;
  }

  void end(String id, State state, String when, @Nullable String said) {
    sql.update(
        "UPDATE job SET state = ?, ended = ?, said = ? WHERE id = ?", state.word(), when, said, id);
  }

  /** Adds to what is counted. */
  void count(String id, Counts more) {
    sql.update(
        "UPDATE job SET added = added + ?, changed = changed + ?, unchanged = unchanged + ?,"
            + " skipped = skipped + ?, bad = bad + ? WHERE id = ?",
        more.added(),
        more.changed(),
        more.unchanged(),
        more.skipped(),
        more.bad(),
        id);
  }

  void tell(String id, String place, String reason) {
    sql.update(
        "INSERT INTO job_problem (job, number, place, reason)"
            + " SELECT ?1, count(*) + 1, ?2, ?3 FROM job_problem WHERE job = ?1"
            + " HAVING count(*) < "
            + MOST_PROBLEMS,
        id,
        place,
        reason);
  }

  List<JobProblem> problems(String id, long after, int most) {
    return sql.list(
        "SELECT number, place, reason FROM job_problem WHERE job = ? AND number > ?"
            + " ORDER BY number LIMIT ?",
        row -> new JobProblem(row.getLong(1), row.getString(2), row.getString(3)),
        id,
        after,
        most);
  }

  void remove(String id) {
    sql.update("DELETE FROM job WHERE id = ?", id);
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getString(1),
        Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        Wish.of(row.getString(3)),
        row.getString(4),
        row.getString(5),
        State.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        new Counts(
            row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)),
        row.getString(12),
        row.getString(13));
  }
}
