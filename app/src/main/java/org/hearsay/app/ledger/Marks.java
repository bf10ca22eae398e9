package org.hearsay.app.ledger;

import java.util.List;

/**
 * What people say of a statement beside what it says.
 *
 * @param corrected whether something else of it was changed
 * @param tags in alphabetical order
 * @param notes in the order in which they were made
 */
public record Marks(
    boolean reviewed, boolean wrong, boolean corrected, List<String> tags, List<Note> notes) {
  /** Of a statement that nobody said anything about. */
  static final Marks NONE = new Marks(false, false, false, List.of(), List.of());

  /**
   * @param uid of the correction that it is
   * @param made ISO 8601
   */
  public record Note(String uid, String text, String author, String made) {}

  public Marks {
    tags = List.copyOf(tags);
    notes = List.copyOf(notes);
  }
}
