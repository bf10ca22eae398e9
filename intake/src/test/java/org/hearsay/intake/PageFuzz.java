package org.hearsay.intake;

import org.hearsay.intake.page.Page;

/** The main text and what a page says about itself. */
final class PageFuzz {
  private PageFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Sound.check(Page.read(Sound.document(data)));
  }
}
