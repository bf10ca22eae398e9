package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.List;

/** Who wrote it: what the page shows, set right by what it tells machines. */
final class Authors {
  private Authors() {}

  /** Whether one is the other, with something behind it perhaps. */
  static boolean isSame(String one, String other) {
    String mine = Wording.letters(one);
    String theirs = Wording.letters(other);
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && (mine.startsWith(theirs) || theirs.startsWith(mine));
  }

  /** Names shown, each cut to the name that is told where that one begins it. */
  static List<String> cut(List<String> shown, List<String> told) {
    List<String> cut = new ArrayList<>();
    for (String name : shown) {
      String whole = Wording.letters(name);
      String shorter =
          told.stream()
              .filter(each -> whole.startsWith(Wording.letters(each)))
              .findFirst()
              .orElse(name);
      if (!cut.contains(shorter)) {
        cut.add(shorter);
      }
    }
    return cut;
  }

  /** Whether one of the names shown is among those told. */
  static boolean agree(List<String> shown, List<String> told) {
    return shown.stream().anyMatch(name -> told.stream().anyMatch(other -> isSame(name, other)));
  }
}
