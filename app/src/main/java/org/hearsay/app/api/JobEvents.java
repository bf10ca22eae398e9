package org.hearsay.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Response;
import org.hearsay.app.jobs.Job;
import org.hearsay.app.jobs.JobJson;
import org.hearsay.app.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, as server-sent events: {@code progress} with all that is known whenever that
 * changes, {@code end} when it is over. Whoever comes back has missed nothing but what was between.
 */
final class JobEvents {
  /** Streams at a time: each holds a thread. */
  private static final int MOST_LISTENERS = 24;

  private static final long BETWEEN_MILLIS = 400;

  /** After so many looks at which nothing was new, a word keeps the connection open. */
  private static final int SILENT_LOOKS = 25;

  private final Jobs jobs;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

  JobEvents(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param last number of the last event that the listener has had; null for none
   */
  Response of(String id, @Nullable String last) {
    jobs.known(id);
    long number = last != null && last.matches("\\d{1,15}") ? Long.parseLong(last) : 0;
    return Response.flowing("text/event-stream; charset=utf-8", out -> listen(id, number, out))
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no"); // a proxy is to pass them on at once
  }

  private void listen(String id, long last, OutputStream out) throws IOException {
    if (!listeners.tryAcquire()) {
      // Not an error to be tried again at once: the page asks again by itself, later
      write(out, "retry: 20000\n: too many listen\n\n");
      return;
    }
    try {
      follow(id, last, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Problem e) {
      // Gone from the list; or too many ask, and the listener comes again
      write(out, e.status() == 404 ? "event: end\ndata: {}\n\n" : ": busy\n\n");
    } finally {
      listeners.release();
    }
  }

  private void follow(String id, long last, OutputStream out)
      throws IOException, InterruptedException {
    write(out, "retry: 2000\n\n");
    long number = last;
    String told = "";
    int silent = 0;
    while (!jobs.isClosed()) {
      Job job = jobs.known(id);
      String now =
          JsonPage.of(json -> JobJson.write(job, jobs.share(id).orElse(null), json), false).strip();
      if (job.state().isOver()) {
        write(out, event(++number, "end", now));
        return;
      }
      if (!now.equals(told)) {
        write(out, event(++number, "progress", now));
        told = now;
        silent = 0;
      } else if (++silent >= SILENT_LOOKS) {
        write(out, ": still at it\n\n");
        silent = 0;
      }
      Thread.sleep(BETWEEN_MILLIS);
    }
  }

  /** JSON on one line holds no line feeds. */
  private static String event(long number, String name, String data) {
    return "id: " + number + "\nevent: " + name + "\ndata: " + data + "\n\n";
  }

  private static void write(OutputStream out, String lines) throws IOException {
    out.write(lines.getBytes(UTF_8));
    out.flush();
  }
}
