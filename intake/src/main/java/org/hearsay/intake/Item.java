package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;

/** What comes out of the files, folders and streams given, one after the other. */
public sealed interface Item {

  /**
   * An article to read.
   *
   * @param where the file, or {@code FILE:LINE} for an article among others
   */
  record Found(String where, Article article) implements Item {}

  /** Something worth knowing about an article that was taken all the same. */
  record Note(String where, String what) implements Item {}

  /**
   * Something that gave no article. The rest is read nevertheless.
   *
   * @param where the file, or {@code FILE:LINE}
   * @param what the matter in words a person can use, with the value and the accepted range where
   *     there is one
   * @param remedy what the person can do about it; null where there is nothing to do
   */
  record Problem(String where, Reason reason, String what, @Nullable String remedy)
      implements Item {

    /** A file or folder that the system does not let us read. */
    static Problem unreadable(String where, IOException e) {
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

  /**
   * Files of a folder whose names do not look like articles, hidden ones not counted.
   *
   * @param where the folder that was named; files in its subfolders count too
   * @param files at least 1
   */
  record PassedOver(String where, long files) implements Item {}
}
