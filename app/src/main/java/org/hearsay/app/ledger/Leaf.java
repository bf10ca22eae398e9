package org.hearsay.app.ledger;

import org.hearsay.app.index.Facet;
import org.hearsay.app.index.Terms;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as one article knows them. Two articles have the same leaf where name, kind and role are
 * the same; those whom these do not tell apart from others (unnamed ones, and persons with a
 * surname alone) are each article's own.
 *
 * @param id 64 bits of SHA-256 of the rest, so the same in every ledger
 * @param folded the name as it is compared
 * @param shared whether other articles may have the same one
 */
record Leaf(
    long id,
    @Nullable String name,
    String folded,
    SpeakerKind kind,
    boolean named,
    @Nullable String role,
    boolean shared) {

  static Leaf of(
      String identity,
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role) {
    String folded = name == null ? "" : Terms.folded(name);
    boolean shared = named && !folded.isEmpty() && (kind != SpeakerKind.PERSON || fullName(folded));
    String key =
        (shared ? "" : identity)
            + "\n"
            + (name == null ? "" : name)
            + "\n"
            + kind
            + named
            + "\n"
            + (role == null ? "" : role);
    return new Leaf(Facet.hash64(key), name, folded, kind, named, role, shared);
  }

  /** Whether there is more than one word: nobody is known by a surname. */
  private static boolean fullName(String folded) {
    return folded.indexOf(' ') > 0;
  }
}
