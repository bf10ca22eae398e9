package org.hearsay.intake.web;

import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/** Fetches what an address names, once and politely. */
public final class Fetch {
  private final boolean privateToo;

  /**
   * @param privateToo whether addresses of this machine and of private networks are allowed
   */
  public Fetch(boolean privateToo) {
    this.privateToo = privateToo;
  }

  /** Either what the address gave, or why it gave nothing. */
  public sealed interface Answer {
    record Got(Document document) implements Answer {}

    record Nothing(Problem problem) implements Answer {}
  }

  public Answer get(String address) {
    return new Answer.Nothing(
        new Problem(address, Reason.UNSUPPORTED, "an address" + privateToo, "download it"));
  }
}
