package org.hearsay.intake;

import org.hearsay.intake.feed.Feed;

/** RSS, RDF and Atom. */
final class FeedFuzz {
  private FeedFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Sound.check(Feed.read(Sound.document(data)));
  }
}
