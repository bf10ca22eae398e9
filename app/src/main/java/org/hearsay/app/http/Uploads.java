package org.hearsay.app.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes only so many large bodies at a time, since each lies on the disk while it is looked at. */
final class Uploads {
  private static final int MOST = 4;
  private static final long PATIENCE_SECONDS = 5;

  private final Semaphore places = new Semaphore(MOST, true);

  /**
   * @throws Problem if there is none
   */
  void takePlace() {
    try {
      if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(503, "Busy", "files of others are being taken; try again in a moment")
        .with("Retry-After", "10");
  }

  void givePlaceBack() {
    places.release();
  }
}
