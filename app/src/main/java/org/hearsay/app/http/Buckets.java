package org.hearsay.app.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each of many do so much at a time: everybody has a bucket of tokens that fills again as time
 * goes by, and pays for what is done. Thread-safe.
 */
public final class Buckets {
  /**
   * Buckets held; of others the one not used for longest is forgotten, and full when it is back.
   */
  private static final int MOST = 10_000;

  private static final class Bucket {
    private double tokens;
    private long at;

    private Bucket(double tokens, long at) {
      this.tokens = tokens;
      this.at = at;
    }
  }

  private final double full;
  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param full tokens of a bucket that was not used for long
   * @param perSecond how many come back
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public Buckets(double full, double perSecond, LongSupplier nanos) {
    this.full = full;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /**
   * Takes what something costs.
   *
   * @throws Problem 429, with the seconds to wait, if there is not so much
   */
  public synchronized void take(String whose, double cost) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(whose, name -> new Bucket(full, now));
    bucket.tokens = Math.min(full, bucket.tokens + (now - bucket.at) / 1e9 * perSecond);
    bucket.at = now;
    if (bucket.tokens < cost) {
      long seconds = (long) Math.ceil((cost - bucket.tokens) / perSecond);
      throw new Problem(
              429, "Too often", "too much was asked from here; try again in " + seconds + " s")
          .with("Retry-After", Long.toString(seconds));
    }
    bucket.tokens -= cost;
  }
}
