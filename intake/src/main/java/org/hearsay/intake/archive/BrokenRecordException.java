package org.hearsay.intake.archive;

import org.hearsay.intake.item.Reason;

/** Why a record gives no page that it should have given. The message reads on behind its place. */
final class BrokenRecordException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final int read;

  BrokenRecordException(String what) {
    this(Reason.BROKEN_ARCHIVE, what, 1);
  }

  /**
   * @param read how many bytes are this record's beyond doubt, so that no other starts in them
   */
  BrokenRecordException(String what, int read) {
    this(Reason.BROKEN_ARCHIVE, what, read);
  }

  BrokenRecordException(Reason reason, String what) {
    this(reason, what, 1);
  }

  private BrokenRecordException(Reason reason, String what, int read) {
    super(what, null, false, false); // the stack says nothing that the message does not
    this.reason = reason;
    this.read = read;
  }

  int read() {
    return read;
  }

  Reason reason() {
    return reason;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
