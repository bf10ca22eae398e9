package org.hearsay.engine.date;

import java.util.Set;

/** Nouns of what is said or written at one time, and so has a date of its own. */
final class Documents {
  private static final Set<String> NOUNS =
      Set.of(
          ("report reports statement statements study studies survey surveys poll polls article"
                  + " articles letter letters interview interviews investigation announcement"
                  + " announcements release releases post posts tweet tweets speech speeches"
                  + " editorial paper papers book books address remarks comments comment memo"
                  + " email message messages broadcast documentary review assessment briefing"
                  + " conference ruling decision verdict communique call note testimony column"
                  + " blog essay news account accounts story stories"
                  + " figures data documents document results statistics findings records filing lawsuit"
                  + " indictment complaint affidavit presentation forecast audit notice")
              .split(" "));

  private Documents() {}

  /**
   * @param word in small letters
   */
  static boolean isOne(String word) {
    return NOUNS.contains(word);
  }
}
