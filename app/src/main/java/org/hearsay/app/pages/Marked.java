package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.html.Html;

/** Words of which some are marked. */
final class Marked {
  private Marked() {}

  /** Each of the marked words where it first stands behind the one before. */
  static Html in(String words, List<String> marked) {
    List<Html> pieces = new ArrayList<>();
    int at = 0;
    for (String each : marked) {
      int found = each.isEmpty() ? -1 : words.indexOf(each, at);
      if (found >= 0) {
        pieces.add(Html.words(words.substring(at, found)));
        pieces.add(tag("mark").add(each));
        at = found + each.length();
      }
    }
    pieces.add(Html.words(words.substring(at)));
    return Html.several(pieces);
  }
}
