package org.hearsay.intake.archive;

import org.hearsay.intake.item.Reason;

/** Why a record gives no page that it should have given. The message reads on behind its place. */
final class BrokenRecordException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  BrokenRecordException(String what) {
    this(Reason.BROKEN_ARCHIVE, what);
  }

  BrokenRecordException(Reason reason, String what) {
    super(what, null, false, false); // the stack says nothing that the message does not
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
