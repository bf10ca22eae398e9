package org.hearsay.app.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Long work, and how far it is.
 *
 * @param author who wants it
 * @param made ISO 8601
 * @param ended ISO 8601; null while it has not
 * @param said why it failed; null where it did not
 */
public record Job(
    String id,
    Kind kind,
    Wish wish,
    String author,
    String made,
    State state,
    Counts counts,
    @Nullable String ended,
    @Nullable String said) {

  /** What is done. */
  public enum Kind {
    /** Articles are taken in, and compared with the others. */
    ADDING,
    /** Articles that wait are compared with the others. */
    SETTLING;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    /** Somebody wished it to end. */
    STOPPED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
      return this == DONE || this == FAILED || this == STOPPED;
    }
  }

  /**
   * Articles by what became of them.
   *
   * @param skipped left out with a reason: in another language, removed before, nothing to read
   * @param bad could not be taken
   */
  public record Counts(long added, long changed, long unchanged, long skipped, long bad) {
    public long all() {
      return added + changed + unchanged + skipped + bad;
    }
  }
}
