package org.hearsay.app.jobs;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.adding.Adding;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.jobs.Job.Counts;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;

/**
 * Keeps account of what a job does not write. Many known articles pass in a moment, so that they
 * are written down some at a time. Of one thread.
 */
final class Account implements Adding.Results {
  static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

  private static final long BETWEEN_NANOS = 300_000_000;
  private static final int MOST_WAITING = 200;

  private record Trouble(String place, String reason) {}

  private final Desk desk;
  private final String job;
  private long unchanged;
  private long skipped;
  private long bad;
  private final List<Trouble> troubles = new ArrayList<>();
  private long written = System.nanoTime();

  Account(Desk desk, String job) {
    this.desk = desk;
    this.job = job;
  }

  /** Counted with what is written. */
  @Override
  public void added(Found found, int statements) {}

  /** Counted with what is written. */
  @Override
  public void changed(Found found, Outcome.Changed changed) {}

  @Override
  public void unchanged(Found found) {
    unchanged++;
    flushSometimes();
  }

  @Override
  public void removed(Found found, String when) {
    skipped(found.where(), "removed from the ledger on " + when + ", and not taken in again");
  }

  @Override
  public void otherLanguage(String where, String language) {
    skipped(where, "not in English but in " + language);
  }

  @Override
  public void failed(String where, Throwable failure) {
    bad(where, "a failure of ours: " + failure);
  }

  @Override
  public void tell(Item item) {
    switch (item) {
      case Found found -> throw new IllegalArgumentException(found.where() + " is to be read");
      case Item.Note note -> trouble(note.where(), note.what());
      case Item.Problem problem -> problem(problem);
      case Item.Textless textless -> problem(textless.problem());
      case Item.Failed failed -> failed(failed.where(), failed.failure());
      case Item.PassedOver others ->
          trouble(others.where(), others.count() + " " + others.what() + " passed over");
    }
  }

  private void problem(Item.Problem problem) {
    String reason = problem.reason().label() + ": " + problem.what();
    String remedy = problem.remedy() == null ? "" : "; " + problem.remedy();
    if (problem.reason().bad()) {
      bad(problem.where(), reason + remedy);
    } else {
      skipped(problem.where(), reason + remedy);
    }
  }

  private void skipped(String where, String reason) {
    skipped++;
    trouble(where, reason);
  }

  private void bad(String where, String reason) {
    bad++;
    trouble(where, reason);
  }

  private void trouble(String where, String reason) {
    troubles.add(new Trouble(where, reason));
    flushSometimes();
  }

  private void flushSometimes() {
    if (troubles.size() >= MOST_WAITING || System.nanoTime() - written > BETWEEN_NANOS) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() {
    if (unchanged + skipped + bad > 0 || !troubles.isEmpty()) {
      desk.changeHoweverLong(ledger ->
          ledger.write(writer -> {
            JobTable table = new JobTable(ledger);
            table.count(job, new Counts(0, 0, unchanged, skipped, bad));
            troubles.forEach(each -> table.tell(job, each.place(), each.reason()));
            return table;
          }));
      unchanged = 0;
      skipped = 0;
      bad = 0;
      troubles.clear();
    }
    written = System.nanoTime();
  }
}
