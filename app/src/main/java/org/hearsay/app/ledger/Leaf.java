package org.hearsay.app.ledger;

import java.util.Set;
import org.hearsay.app.index.Facet;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as one article knows them. Two articles have the same leaf where name, kind and role are
 * the same; those whom these do not tell apart from others (unnamed ones, persons with a surname
 * alone, "the ministry") are each article's own.
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

  /**
   * @param identity of the article
   * @param apart names that in their article mean somebody else than in others, as {@link #within}
   *     gives them
   */
  static Leaf of(
      Naming naming,
      String identity,
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      Set<Long> apart) {
    String folded = name == null ? "" : naming.compared(name, kind);
    boolean shared =
        name != null
            && named
            && !folded.isEmpty()
            && naming.identifies(name, kind)
            && (apart.isEmpty() || !apart.contains(within(identity, folded)));
    return of(shared ? "" : identity, name, folded, kind, named, role, shared);
  }

  /** One that articles share. */
  static Leaf shared(Naming naming, String name, SpeakerKind kind, @Nullable String role) {
    return of("", name, naming.compared(name, kind), kind, true, role, true);
  }

  private static Leaf of(
      String identity,
      @Nullable String name,
      String folded,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      boolean shared) {
    String key =
        identity
            + "\n"
            + (name == null ? "" : name)
            + "\n"
            + kind
            + named
            + "\n"
            + (role == null ? "" : role);
    return new Leaf(Facet.hash64(key), name, folded, kind, named, role, shared);
  }

  /** What stands for a folded name in one article: 64 bits of SHA-256. */
  static long within(String identity, String folded) {
    return Facet.hash64(identity + "\n" + folded);
  }
}
