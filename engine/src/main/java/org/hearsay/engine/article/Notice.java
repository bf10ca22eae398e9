package org.hearsay.engine.article;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the life of an article that its sender states beside the text.
 *
 * @param words as printed, or the code where there is nothing but a code: {@code stat:canceled}
 * @param from where in the document it stands: {@code edNote}
 * @param about the id or version of the article it is about; null when that is this one or the
 *     document does not tell
 */
public record Notice(Type type, String words, String from, @Nullable String about)
    implements Serializable {

  /** What a notice does. */
  public enum Type {
    /** Must not be used any more, and earlier copies of it neither. */
    KILL,
    /** Taken back or held back by its sender. */
    WITHHELD,
    /** Puts right an earlier version. */
    CORRECTION,
    /** Takes the place of an earlier version. */
    UPDATE,
    /** Not to be published before a time. */
    EMBARGO,
    /** Anything else addressed to editors. */
    NOTE
  }
}
