package org.hearsay.app.lineage;

import java.util.Arrays;
import org.hearsay.engine.reuse.Overlap;
import org.hearsay.engine.reuse.Prints;
import org.hearsay.engine.reuse.Shingles;
import org.hearsay.engine.reuse.Story;
import org.jspecify.annotations.Nullable;

/** A text to be compared, with what is known beside its words. */
final class Compared {
  private final long version;
  private final byte[] sha256;
  private final int length;
  private final Story story;
  private final @Nullable Shingles shingles;
  private final Prints prints;

  /**
   * @param sha256 of the text; empty where it is not known
   * @param length in code points
   * @param shingles null of a text that is not kept
   */
  Compared(
      long version,
      byte[] sha256,
      int length,
      Story story,
      @Nullable Shingles shingles,
      Prints prints) {
    this.version = version;
    this.sha256 = sha256;
    this.length = length;
    this.story = story;
    this.shingles = shingles;
    this.prints = prints;
  }

  long version() {
    return version;
  }

  Story story() {
    return story;
  }

  Prints prints() {
    return prints;
  }

  /** What takes memory, in words of text. */
  int weight() {
    return 100 + (shingles == null ? prints.size() : shingles.words());
  }

  /** Without what is common to many articles. */
  Compared without(Prints common) {
    return shingles == null || common.size() == 0
        ? this
        : new Compared(version, sha256, length, story, shingles.without(common), prints);
  }

  boolean isEqual(Compared other) {
    return length > 0 && sha256.length > 0 && Arrays.equals(sha256, other.sha256);
  }

  Overlap with(Compared other) {
    if (isEqual(other)) {
      return Overlap.whole(length);
    }
    return shingles == null || other.shingles == null
        ? Overlap.of(prints, other.prints)
        : Overlap.of(shingles, other.shingles);
  }
}
