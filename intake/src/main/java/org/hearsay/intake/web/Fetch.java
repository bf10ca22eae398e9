package org.hearsay.intake.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what an address names, once and politely, for a person who asked for this very page, as a
 * browser would; {@code robots.txt} is for programs that choose pages themselves, and is not asked
 * for. Says what it is, keeps no cookies, sends no passwords, and neither retries nor follows
 * links.
 *
 * <p>Only {@code http} and {@code https}, any port, at most {@link Limits#REDIRECTS} redirects,
 * each checked as the first address was; none from {@code https} to {@code http}, since anybody
 * could have written what comes then. A host is looked up once a step, and the connection goes to
 * the very addresses that were checked. Where one of several is not public, none is used: no honest
 * name leads both out and in. Proxies set up for this machine are not used.
 */
public final class Fetch {
  /** Looks up a host. */
  interface Names {
    /** At least one. */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** Either what the address gave, or why it gave nothing. */
  public sealed interface Answer {
    record Got(Document document) implements Answer {}

    record Nothing(Problem problem) implements Answer {}
  }

  private final Predicate<InetAddress> allowed;
  private final Names names;
  private final Patience patience;
  private final Clock clock;

  /**
   * @param privateToo whether addresses of this machine and of private networks are allowed
   */
  public Fetch(boolean privateToo) {
    this(
        privateToo ? any -> true : Networks::isPublic,
        InetAddress::getAllByName,
        Patience.USUAL,
        Clock.systemUTC());
  }

  /**
   * @param allowed asked about every address of a host before any is connected to
   */
  Fetch(Predicate<InetAddress> allowed, Names names, Patience patience, Clock clock) {
    this.allowed = allowed;
    this.names = names;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Never throws, and returns within {@link Limits#FETCH}, whatever the server does. The document's
   * address is the one that gave it, behind all redirects.
   */
  public Answer get(String address) {
    Journey journey = new Journey(address);
    FutureTask<Answer> task = new FutureTask<>(journey::go);
    // A thread of its own: a name server may keep us waiting as well, and cannot be interrupted
    Thread.ofPlatform().daemon().name("fetch").start(task);
    try {
      return task.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new Answer.Nothing(Trouble.outOfTime(address, patience));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return nothing(address, "interrupted while fetching");
    } catch (ExecutionException failed) {
      return nothing(address, "the fetching itself failed: " + failed.getCause());
    } finally {
      journey.stop();
    }
  }

  private static Answer nothing(String address, String what) {
    return new Answer.Nothing(
        new Problem(address, Reason.NOT_FETCHED, what, "download it and name the file"));
  }

  /** From the address given to a document, step by step. */
  private final class Journey {
    private final String given;
    private @Nullable Exchange current;
    private boolean stopped;

    Journey(String given) {
      this.given = given;
    }

    Answer go() {
      WebAddress here;
      try {
        here = WebAddress.of(given);
      } catch (Refusal refusal) {
        return new Answer.Nothing(refusal.problem(given));
      }
      for (int redirects = 0; redirects <= Limits.REDIRECTS; redirects++) {
        try {
          switch (step(here).reply()) {
            case Exchange.Reply.Body(byte[] bytes, String contentType) -> {
              return got(here, bytes, contentType);
            }
            case Exchange.Reply.Elsewhere(String location) -> here = next(here, location);
          }
        } catch (IOException e) {
          return new Answer.Nothing(Trouble.of(given, here, e, patience));
        }
      }
      return new Answer.Nothing(
          new Problem(
              given,
              Reason.NOT_FETCHED,
              "more than " + Limits.REDIRECTS + " redirects",
              "open it in a browser, and take the address from there"));
    }

    private static WebAddress next(WebAddress here, String location) throws Refusal {
      WebAddress next = here.redirected(location);
      if (here.isSecure() && !next.isSecure()) {
        throw new Refusal(
            Reason.UNSAFE,
            "a redirect from https to http: " + Trouble.brief(next.uri().toString()),
            "fetch that address if you trust it");
      }
      if (next.equals(here)) {
        throw new Refusal(
            Reason.NOT_FETCHED,
            "a redirect to itself, as of pages that want cookies",
            "open it in a browser, and save the page from there");
      }
      return next;
    }

    private Exchange step(WebAddress address) throws IOException {
      Exchange step = new Exchange(address, checked(address), Agent.NAME, patience);
      synchronized (this) {
        if (stopped) {
          throw new IOException("stopped");
        }
        current = step;
      }
      return step;
    }

    private InetAddress[] checked(WebAddress address) throws IOException {
      InetAddress[] found = names.of(address.host());
      if (!Arrays.stream(found).allMatch(allowed)) {
        throw new Refusal(
            Reason.UNSAFE,
            address.host() + " is this machine or in a private network",
            "on the command line, --allow-private-addresses takes it");
      }
      return found;
    }

    private Answer got(WebAddress here, byte[] bytes, @Nullable String contentType) {
      String address = here.uri().toString();
      return new Answer.Got(
          new Document(
              given,
              address,
              bytes,
              contentType,
              address,
              clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /** Ends what is under way; nothing further is begun. */
    synchronized void stop() {
      stopped = true;
      if (current != null) {
        current.stop();
      }
    }
  }
}
