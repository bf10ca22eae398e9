package org.hearsay.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who keeps us waiting, with moments of 50 ms. */
class PaceTest {
  private final Pace pace = new Pace(50);
  private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void end() {
    sending.shutdownNow();
    pace.close();
  }

  /** A connection whose other side sends some bytes each few milliseconds. */
  private final class Client extends AbstractConnection {
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch ended;

    private Client(int bytes) {
      this(bytes, new CountDownLatch(1));
    }

    private Client(int bytes, CountDownLatch ended) {
      super(
          new ByteArrayEndPoint() {
            @Override
            public void doClose() {
              ended.countDown();
              super.doClose();
            }
          },
          Runnable::run);
      this.ended = ended;
      pace.onOpened(this);
      sending.scheduleAtFixedRate(() -> sent.addAndGet(bytes), 0, 5, TimeUnit.MILLISECONDS);
    }

    @Override
    public long getBytesIn() {
      return sent.get();
    }

    @Override
    public void onFillable() {}

    private void mustEnd() throws InterruptedException {
      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private boolean isOpen() {
      return ended.getCount() > 0;
    }
  }

  @Test
  void aHeadThatComesByteByByteEndsTheConnection() throws InterruptedException {
    new Client(1).mustEnd();
  }

  @Test
  void aHeadHasTheTimeThatIsGivenHoweverFastItComes() throws InterruptedException {
    new Client(1_000_000).mustEnd();
  }

  @Test
  void aBodyThatComesByteByByteEndsTheConnection() throws InterruptedException {
    Client slow = new Client(1);
    Client worked = new Client(1);
    pace.waiting(slow);
    pace.working(worked);
    slow.mustEnd();
    // The one over whose answer we sit is not to blame
    assertThat(worked.isOpen()).isTrue();
    pace.waiting(worked);
    worked.mustEnd();
  }

  @Test
  void whoSendsNothingIsLeftToTheLimitOfSilence() throws InterruptedException {
    Client silent = new Client(0);
    Client slow = new Client(1);
    slow.mustEnd();
    new Client(1).mustEnd();
    assertThat(silent.isOpen()).isTrue();
  }
}
