package org.hearsay.intake.archive;

import java.io.IOException;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;

/**
 * Cuts an archive into records and hands on the sound ones. A record is sound if it ends where its
 * length says, as what stands behind it shows; else the next start of a record is looked for. Holds
 * one record.
 */
final class Records {
  /** Longest content that is held. Pages are shorter; the heads of HTTP come on top. */
  private static final int HELD = Limits.DOCUMENT + Head.LONGEST;

  /** Longest run of line ends that is looked over to see what stands behind a record. */
  private static final int BLANK = 64;

  private final Unpacked in;
  private final Window window;
  private final Answers answers;
  private final Tally tally;

  /** Of the records begun so far, broken ones counted too. */
  private long number;

  Records(Unpacked in, Answers answers, Tally tally) {
    this.in = in;
    window = new Window(in);
    this.answers = answers;
    this.tally = tally;
  }

  void read() throws IOException {
    do {
      boolean told = false;
      while (skipBlank()) {
        told = !next();
      }
      String fault = in.fault();
      if (fault != null && !told) {
        tally.problem("behind record " + number, Reason.BROKEN_ARCHIVE, fault);
      }
    } while (in.resume());
  }

  /** False where nothing comes before the end or the next gap. */
  private boolean skipBlank() throws IOException {
    while (window.fill(1) > 0) {
      if (!isLineEnd(window.at())) {
        return true;
      }
      window.skip(1);
    }
    return false;
  }

  /** Passes a record, or what stands in its place. False if the end or a gap cut it off. */
  private boolean next() throws IOException {
    if (!window.isAtStart()) {
      window.skip(1);
      long passed = 1 + window.seek();
      return lost("behind record " + number, passed + " bytes that are no record");
    }
    number++;
    int known = window.fill(Head.LONGEST);
    Head head;
    try {
      head = Head.of(window.bytes(), window.at(), window.at() + known);
    } catch (BrokenRecordException broken) {
      window.skip(broken.read());
      window.seek();
      return lost(place(), broken.what());
    }
    return head.length() <= HELD ? held(head) : passed(head);
  }

  /** Tells of what is not read, and whether more comes behind it. */
  private boolean lost(String place, String what) throws IOException {
    boolean more = window.fill(1) > 0;
    String fault = more ? null : in.fault();
    tally.problem(place, Reason.BROKEN_ARCHIVE, fault == null ? what : fault + "; " + what);
    return more;
  }

  /** Tells of a record that does not end where it should. */
  private boolean misfit(Head head, long passed) throws IOException {
    String found =
        window.fill(1) > 0
            ? "the next record starts behind " + passed
            : passed + " bytes are there";
    return lost(place(), "its length is " + head.length() + ", but " + found);
  }

  private boolean held(Head head) throws IOException {
    int end = head.size() + (int) head.length();
    int known = window.fill(end + BLANK + RecordStart.LINE);
    int behind = Math.min(end, known);
    while (behind < known && behind < end + BLANK && isLineEnd(window.at() + behind)) {
      behind++;
    }
    boolean last = behind == known;
    if (known < end || !last && !endsAt(end, behind, known)) {
      window.skip(head.size());
      return misfit(head, window.seek());
    }
    if (last && in.doubtful() > known - end) {
      window.skip(behind);
      return lost(place(), "its content may be wrong");
    }
    int at = window.at();
    try {
      answers.take(number, head, window.bytes(), at + head.size(), at + end);
    } catch (BrokenRecordException broken) {
      tally.problem(place(), broken.reason(), broken.what());
    }
    window.skip(behind);
    return true;
  }

  /**
   * Whether a record that may end at {@code end} does so: the next one starts behind the line ends
   * there, or these are the ones that belong there, whatever follows.
   */
  private boolean endsAt(int end, int behind, int known) {
    byte[] bytes = window.bytes();
    int at = window.at();
    boolean arc = bytes[at] != 'W';
    return behind - end >= (arc ? 1 : 4)
        || RecordStart.isAt(bytes, at + behind, at + known)
        || behind - end == 2 && bytes[at + end] == '\n';
  }

  /**
   * Passes a record that is too long to be held, and which is none of ours, or a page too large.
   */
  private boolean passed(Head head) throws IOException {
    int known = Math.min(window.fill(head.size() + Head.LONGEST), head.size() + Head.LONGEST);
    byte[] start = window.copy(head.size(), known);
    window.skip(head.size());
    long passed = window.pass(head.length());
    if (passed < head.length()) {
      return misfit(head, passed);
    }
    try {
      answers.tooLong(head, start);
    } catch (BrokenRecordException broken) {
      tally.problem(place(), broken.reason(), broken.what());
    }
    return true;
  }

  private boolean isLineEnd(int at) {
    byte b = window.bytes()[at];
    return b == '\n' || b == '\r';
  }

  private String place() {
    return "record " + number;
  }
}
