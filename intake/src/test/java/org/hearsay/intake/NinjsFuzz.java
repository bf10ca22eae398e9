package org.hearsay.intake;

/** Everything that is one JSON value: ninjs, lists of it, JSON Feed. */
final class NinjsFuzz {
  private NinjsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Sound.check(JsonDocument.read(Sound.document(data)));
  }
}
