package org.hearsay.engine.speaker;

/** What a pronoun tells of whom it means. */
final class Pronoun {
  enum Sort {
    HE,
    SHE,
    IT,
    THEY,
    I,
    WE,
    WHO,
    YOU,
    NONE
  }

  private Pronoun() {}
}
