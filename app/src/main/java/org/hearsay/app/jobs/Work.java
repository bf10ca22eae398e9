package org.hearsay.app.jobs;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hearsay.app.adding.Adding;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Problem;
import org.hearsay.app.jobs.Job.Counts;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.ledger.Standing;
import org.hearsay.app.ledger.Writer;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;

/** Does one job, as far as it is let. */
final class Work implements Adding.Shelf {
  /** Threads that read; one processor is left to people. */
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  /** Articles compared in one change, for which people who correct something wait. */
  private static final int TURN = 10;

  /** Ends a job in the middle. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Ended() {
      super(null, null, false, false);
    }
  }

  private final Desk desk;
  private final Job job;
  private final Store store;
  private final Account account;
  private final Outlets outlets;
  private final AtomicBoolean ending = new AtomicBoolean();
  private final Intake intake;
  private final List<String> paths;
  private final OptionalLong bytes;
  private volatile long bytesRead;
  private volatile boolean comparing;

  Work(Desk desk, Job job, Store store) {
    this.desk = desk;
    this.job = job;
    this.store = store;
    account = new Account(desk, job.id());
    outlets = desk.ask(Ledger::outlets);
    intake = new Intake(InputStream.nullInputStream(), new Fetch(false), THREADS);
    paths = new ArrayList<>(store.files(job).stream().map(Path::toString).toList());
    bytes = Intake.bytesIn(paths);
    String address = job.wish().address();
    if (address != null) {
      paths.add(address);
    }
  }

  Job job() {
    return job;
  }

  /** How far it is. */
  Share share() {
    boolean known = job.wish().address() == null && bytes.isPresent();
    return new Share(
        comparing,
        known
            ? OptionalLong.of(100 * bytesRead / Math.max(1, bytes.getAsLong()))
            : OptionalLong.empty());
  }

  /** Ends it soon. Any thread. */
  void end() {
    ending.set(true);
  }

  /**
   * Does it.
   *
   * @throws Ended if it is to end before
   */
  void run() {
    if (job.kind() == Job.Kind.ADDING) {
      add();
    }
    comparing = true;
    settle();
  }

  private void add() {
    Adding.Wish wish = new Adding.Wish(job.wish().given(), false, true, false);
    Function<Item, Item> here = item -> Places.in(item, where -> store.shown(job.id(), where));
    try (Adding adding = new Adding(this, wish, desk::readHoweverLong, account, THREADS)) {
      intake.read(
          paths,
          item -> {
            check();
            bytesRead = intake.bytesRead();
            adding.accept(here.apply(item));
          });
      adding.finish();
    } finally {
      account.flush();
    }
  }

  private void settle() {
    desk.changeHoweverLong(ledger -> {
      new Lineage(ledger, TURN)
          .settle(articles -> {
            check();
            desk.letOthers();
          });
      return ledger;
    });
  }

  private void check() {
    if (ending.get()) {
      throw new Ended();
    }
  }

  @Override
  public Outlets outlets() {
    return outlets;
  }

  @Override
  public Standing standing(String identity, Article article, boolean textKept, String model) {
    while (true) {
      try {
        return desk.ask(ledger -> ledger.standing(identity, article, textKept, model));
      } catch (Problem busy) {
        check(); // people come first, however many they are
      }
    }
  }

  /** The article and the account of it at once: neither is there without the other. */
  @Override
  public Outcome write(Function<Writer, Outcome> work) {
    check();
    return desk.changeHoweverLong(ledger ->
        ledger.write(writer -> {
          Outcome outcome = work.apply(writer);
          Counts more =
              switch (outcome) {
                case Outcome.Added added -> new Counts(1, 0, 0, 0, 0);
                case Outcome.Changed changed -> new Counts(0, 1, 0, 0, 0);
                case Outcome.Unchanged unchanged -> Account.NOTHING; // told to the account
                case Outcome.Tombstone removed -> Account.NOTHING;
              };
          new JobTable(ledger).count(job.id(), more);
          return outcome;
        }));
  }
}
