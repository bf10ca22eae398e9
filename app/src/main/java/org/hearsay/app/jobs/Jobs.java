package org.hearsay.app.jobs;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Upload;
import org.hearsay.app.jobs.Job.Kind;
import org.hearsay.app.jobs.Job.State;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.lineage.Lineage;
import org.jspecify.annotations.Nullable;

/** Takes jobs, and does one after the other. Thread-safe. */
public final class Jobs implements AutoCloseable {
  /** Jobs that wait; each may hold {@link org.hearsay.app.http.Request#MOST_UPLOADED} bytes. */
  private static final int MOST_WAITING = 20;

  /** So many articles are compared in more than a moment. */
  private static final long MANY = 20;

  /** Longer than an article takes. */
  private static final long PATIENCE_SECONDS = 30;

  private final Desk desk;
  private final Clock clock;
  private final Consumer<String> failures;
  private final Store store;
  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread = Thread.ofPlatform().daemon().name("jobs").unstarted(this::work);
  private @Nullable Work current;

  /** Articles that waited to be compared after the last time, as they should not. */
  private long left;

  /** How many waited when it was last looked. */
  private long seen;

  private volatile boolean closed;

  /**
   * @param failures gets a line for whatever is ours to mend
   */
  public Jobs(Desk desk, Clock clock, Consumer<String> failures) {
    this.desk = desk;
    this.clock = clock;
    this.failures = failures;
    store = new Store(desk.ask(Ledger::folder));
  }

  /**
   * Goes on with what was under way when the program ended; does nothing where it may not write.
   */
  public void start() {
    if (desk.isReadOnly()) {
      return;
    }
    desk.changeHoweverLong(in(JobTable::startAgain));
    store.clear(id -> of(id).filter(job -> !job.state().isOver()).isPresent());
    thread.start();
  }

  private Job newJob(Kind kind, Wish wish, String author) {
    return new Job(newId(), kind, wish, author, now(), State.WAITING, Account.NOTHING, null, null);
  }

  private String newId() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Takes a job; it is safe when this returns.
   *
   * @param files that are to be added
   * @param wish for these and its address
   * @throws Problem if there is nothing to add, or no room
   */
  public Job add(List<Upload> files, Wish wish, String author) {
    if (files.isEmpty() && wish.address() == null) {
      throw Problem.wrong("nothing to add: name files or an address");
    }
    if (desk.isReadOnly()) {
      throw Problem.refused("this ledger is served to be read; nothing can be added");
    }
    if (desk.ask(ledger -> new JobTable(ledger).waiting()) >= MOST_WAITING) {
      throw new Problem(503, "Busy", MOST_WAITING + " jobs wait already; try again later")
          .with("Retry-After", "60");
    }
    Job job = newJob(Kind.ADDING, wish, author);
    List<String> names = store.keep(job.id(), files);
    Job kept = newJob(job, new Wish(names, wish.address(), wish.given()));
    try {
      insert(kept);
    } catch (RuntimeException e) {
      store.remove(job.id());
      throw e;
    }
    return kept;
  }

  private static Job newJob(Job job, Wish wish) {
    return new Job(
        job.id(),
        job.kind(),
        wish,
        job.author(),
        job.made(),
        job.state(),
        job.counts(),
        job.ended(),
        job.said());
  }

  private void insert(Job job) {
    desk.change(in(table -> table.insert(job)));
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Work in a transaction of its own. */
  private static Function<Ledger, JobTable> in(Consumer<JobTable> work) {
    return ledger ->
        ledger.write(writer -> {
          JobTable table = new JobTable(ledger);
          work.accept(table);
          return table;
        });
  }

  public Optional<Job> of(String id) {
    return desk.ask(ledger -> new JobTable(ledger).of(id));
  }

  /**
   * Some of those there are, the newest first.
   *
   * @param after the last one of those before; null for the first ones
   */
  public List<Job> list(@Nullable Job after, int most) {
    return desk.ask(ledger ->
        new JobTable(ledger)
            .before(after == null ? null : after.made(), after == null ? null : after.id(), most));
  }

  /**
   * @param after number of the last one of those before; 0 for the first ones
   */
  public List<JobProblem> problems(String id, long after, int most) {
    return desk.ask(ledger -> new JobTable(ledger).problems(id, after, most));
  }

  /** How far a job is; empty where it is not being done just now. */
  public Optional<Share> share(String id) {
    lock.lock();
    try {
      return current != null && current.job().id().equals(id)
          ? Optional.of(current.share())
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the program ends, so that nothing is to be waited for. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Ends a job, what it has done stays; without effect where it is over.
   *
   * @throws Problem if there is none
   */
  public void stop(String id) {
    Job job = known(id);
    lock.lock();
    try {
      if (current != null && current.job().id().equals(id)) {
        current.end();
        return;
      }
    } finally {
      lock.unlock();
    }
    if (!job.state().isOver()) {
      desk.change(in(table -> table.end(id, State.STOPPED, now(), null)));
      store.remove(id);
    }
  }

  /**
   * Takes a job out of the list, what it has done stays.
   *
   * @throws Problem if there is none, or it is not over
   */
  public void remove(String id) {
    if (!known(id).state().isOver()) {
      throw new Problem(409, "Not over", "this job is not over; stop it first");
    }
    desk.change(in(table -> table.remove(id)));
    store.remove(id);
  }

  /**
   * @throws Problem if there is none
   */
  public Job known(String id) {
    return of(id).orElseThrow(() -> Problem.missing("there is no such job, or no longer"));
  }

  private void work() {
    try {
      while (!closed) {
        try {
          if (!worked()) {
            pause();
          }
        } catch (Problem busy) {
          pause(); // people come first
        } catch (LedgerException e) {
          if (e.matter() != LedgerException.Matter.BUSY) {
            throw e;
          }
          pause(); // another program writes
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      if (!closed) {
        failures.accept("jobs cannot go on: " + e + "; start the program again");
      }
    }
  }

  /** Whether there was anything to do. */
  private boolean worked() {
    Optional<Job> next = desk.ask(ledger -> new JobTable(ledger).next());
    if (next.isEmpty()) {
      return settled();
    }
    work(next.get());
    return true;
  }

  /**
   * Compares articles that were added outside of a job, once no more come; many are a job to be
   * seen.
   *
   * @return whether there were any
   */
  private boolean settled() {
    long waiting = desk.ask(ledger -> new Lineage(ledger).waiting());
    boolean more = waiting != seen;
    seen = waiting;
    if (waiting == 0 || waiting == left || more) {
      return false;
    }
    Job job = newJob(Kind.SETTLING, Wish.NOTHING, "");
    if (waiting >= MANY) {
      desk.changeHoweverLong(in(table -> table.insert(job)));
      work(job);
    } else {
      new Work(desk, job, store).run();
    }
    left = desk.ask(ledger -> new Lineage(ledger).waiting());
    return true;
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      if (!closed) {
        boolean unused = changed.await(5, TimeUnit.SECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private void work(Job job) {
    Work work = new Work(desk, job, store);
    lock.lock();
    try {
      current = work;
    } finally {
      lock.unlock();
    }
    try {
      if (begun(job)) {
        work.run();
        end(job.id(), State.DONE, null);
      }
    } catch (Work.Ended asWished) {
      if (!closed) {
        end(job.id(), State.STOPPED, null);
      }
    } catch (RuntimeException | Error e) {
      if (!closed) {
        failed(job, e);
      }
    } finally {
      lock.lock();
      try {
        current = null;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Not one that was stopped since it was looked for. */
  private boolean begun(Job job) {
    return desk.changeHoweverLong(
        ledger -> ledger.write(writer -> new JobTable(ledger).begin(job.id())));
  }

  private void failed(Job job, Throwable why) {
    boolean forPeople = why instanceof LedgerException || why instanceof Problem;
    if (!forPeople) {
      failures.accept("job=" + job.id() + " failed: " + why);
    }
    end(
        job.id(),
        State.FAILED,
        forPeople ? why.getMessage() : "the program has failed here; its log says how");
  }

  private void end(String id, State state, @Nullable String said) {
    desk.changeHoweverLong(in(table -> table.end(id, state, now(), said)));
    store.remove(id);
  }

  /** What is under way is kept, and goes on the next time. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (current != null) {
        current.end();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      boolean unused = thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
