package org.hearsay.intake.item;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;

/** What comes out of the files, folders and streams given, one after the other. */
public sealed interface Item {
  /** In UTF-16 units. */
  int LONGEST_MESSAGE = 300;

  /**
   * An article to read.
   *
   * @param where the file, or {@code FILE:LINE} for an article among others
   */
  record Found(String where, Article article) implements Item {}

  /**
   * A document that was understood and has no text to read: an entry of a headline alone, a
   * picture, a sender's word that an article must not be used.
   *
   * @param article all of it but the text, which is empty
   * @param problem why there is nothing to read
   */
  record Textless(Article article, Problem problem) implements Item {}

  /**
   * Something worth knowing about an article that was taken all the same.
   *
   * @param what on one line, cut where it is very long
   */
  record Note(String where, String what) implements Item {
    public Note {
      what = onOneLine(what);
    }
  }

  /**
   * Something that gave no article. The rest is read nevertheless.
   *
   * @param where the file, or {@code FILE:LINE}
   * @param what the matter in words a person can use, with the value and the accepted range where
   *     there is one; on one line, cut where it is very long
   * @param remedy what the person can do about it; null where there is nothing to do
   */
  record Problem(String where, Reason reason, String what, @Nullable String remedy)
      implements Item {

    public Problem {
      what = onOneLine(what);
    }

    /** What keeps a text from being an article, or null. Takes time linear in its length. */
    public static @Nullable Problem ofText(String where, String text) {
      if (text.length() > Limits.TEXT) {
        return longText(where);
      }
      return text.codePoints().allMatch(Problem::isBlank)
          ? new Problem(where, Reason.EMPTY, "no words in it", null)
          : null;
    }

    /** A text longer than {@link Limits#TEXT}. */
    public static Problem longText(String where) {
      return new Problem(
          where,
          Reason.TOO_LARGE,
          "a text of more than " + (Limits.TEXT >> 20) + " MB",
          "split it into articles");
    }

    private static boolean isBlank(int c) {
      return Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || c == 0xFEFF;
    }

    /**
     * What is said in the place of all beyond {@link Limits#ENTRIES}.
     *
     * @param what there is too much of, in the plural
     */
    public static Problem tooMany(String where, String what) {
      return new Problem(
          where,
          Reason.TOO_LARGE,
          "more than " + Limits.ENTRIES + " " + what + ", of which the rest is not read",
          "split it");
    }

    /** A file or folder that the system does not let us read. */
    public static Problem unreadable(String where, IOException e) {
      return switch (e) {
        case NoSuchFileException missing ->
            new Problem(where, Reason.MISSING, "no such file or folder", "check the spelling");
        case AccessDeniedException denied ->
            new Problem(where, Reason.UNREADABLE, "permission denied", "allow reading: chmod +r");
        case FileSystemException other when other.getReason() != null ->
            new Problem(where, Reason.UNREADABLE, other.getReason(), null);
        default -> new Problem(where, Reason.UNREADABLE, String.valueOf(e.getMessage()), null);
      };
    }
  }

  /** A mistake of ours, which cost this one input. */
  record Failed(String where, Throwable failure) implements Item {}

  /**
   * What was left alone because it is nothing to read.
   *
   * @param where the folder or archive that was named
   * @param count at least 1
   * @param what in the plural: "other files", "records that are no responses"
   */
  record PassedOver(String where, long count, String what) implements Item {}

  /** Messages quote documents, which may say anything at any length. */
  private static String onOneLine(String said) {
    StringBuilder line = new StringBuilder(Math.min(said.length(), LONGEST_MESSAGE));
    for (int i = 0; i < said.length(); ) {
      int c = said.codePointAt(i);
      i += Character.charCount(c);
      if (line.length() >= LONGEST_MESSAGE) {
        return line.append('…').toString();
      }
      boolean breaks = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
      line.appendCodePoint(breaks ? ' ' : Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
    }
    return line.toString();
  }
}
