package org.hearsay.intake.bytes;

import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/** What stands before the first element of an XML document. */
public final class Doctype {
  private Doctype() {}

  /**
   * Whether the document declares entities of its own. News needs none; a few lines of them can ask
   * for files of this machine or for gigabytes of text, so that whoever has such a document does
   * not read it. A document type that is only named, with or without an address, is none of that.
   * Takes time linear in what stands before the first element.
   */
  public static boolean declaresEntities(String xml) {
    int at = xml.indexOf('<');
    while (at >= 0) {
      int from = at + 1;
      if (xml.startsWith("<!--", at)) {
        from = xml.indexOf("-->", at + 4);
      } else if (xml.startsWith("<?", at)) {
        from = xml.indexOf("?>", at + 2);
      } else if (xml.regionMatches(true, at, "<!ENTITY", 0, 8)) {
        return true;
      } else if (from < xml.length() && isNameStart(xml.charAt(from))) {
        return false;
      }
      at = from < 0 ? -1 : xml.indexOf('<', from);
    }
    return false;
  }

  /** What to say about such a document. */
  public static Problem problem(String where) {
    return new Problem(
        where,
        Reason.UNSAFE,
        "it declares XML entities, which can ask for files and for any amount of memory",
        "take the declarations out");
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }
}
