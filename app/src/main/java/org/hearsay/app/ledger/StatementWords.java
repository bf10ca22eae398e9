package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The words of a statement at one time, by which it is found again in another reading.
 *
 * @param textSha256 of the text in which they stand there, as a reading gives it; null where it
 *     does not
 */
public record StatementWords(List<Quote> cue, List<Quote> content, @Nullable String textSha256) {
  public StatementWords {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (cue.isEmpty() || content.isEmpty()) {
      throw new IllegalArgumentException("a statement without cue or content");
    }
  }

  static StatementWords of(KeptReading reading, Attributed said) {
    return new StatementWords(said.cue(), said.content(), reading.article().textSha256());
  }

  /** Whether they are of the very text that a reading is of, so that places in it hold still. */
  boolean sameText(KeptReading reading) {
    return textSha256 != null && textSha256.equals(reading.article().textSha256());
  }
}
