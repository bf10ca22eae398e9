package org.hearsay.app.lineage;

import org.hearsay.engine.claim.Content;

/** A statement made ready to be compared, on whatever thread. */
record Prepared(Spoken said, Content content) {

  static Prepared of(Spoken said) {
    return new Prepared(said, said.content());
  }

  long place() {
    return said.place();
  }

  /** Hash of its words, the same of those of one kind with the same words. */
  long wording(Matter matter) {
    return matter.mixedInto(content.wording());
  }

  /** Those of one kind that may say the same share one. */
  long[] keys(Matter matter) {
    long[] keys = content.keys();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = matter.mixedInto(keys[i]);
    }
    return keys;
  }
}
