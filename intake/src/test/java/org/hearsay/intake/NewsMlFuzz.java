package org.hearsay.intake;

import org.hearsay.intake.wire.NewsMl;

/** NewsML-G2, NewsML 1 and NITF. */
final class NewsMlFuzz {
  private NewsMlFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Sound.check(NewsMl.read(Sound.document(data)));
  }
}
