package org.hearsay.intake.web;

import java.io.IOException;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/** Why an address, or an answer, is not taken. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String remedy;

  Refusal(Reason reason, String what, String remedy) {
    super(what);
    this.reason = reason;
    this.remedy = remedy;
  }

  Problem problem(String where) {
    return new Problem(where, reason, String.valueOf(getMessage()), remedy);
  }
}
