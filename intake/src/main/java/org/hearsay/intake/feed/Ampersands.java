package org.hearsay.intake.feed;

/** Ampersands that somebody forgot to escape. */
final class Ampersands {
  /** Longer than the name of any character of HTML. */
  private static final int LONGEST = 40;

  private static final String CDATA = "<![CDATA[";

  private Ampersands() {}

  /**
   * The same XML, where each ampersand that begins no complete reference stands for itself: {@code
   * ?a=1&section=2} has a parameter, and no sign for a section, which HTML would see in it. Takes
   * time linear in the length.
   */
  static String escaped(String xml) {
    StringBuilder out = null;
    int done = 0;
    int cdata = xml.indexOf(CDATA);
    int at = xml.indexOf('&');
    while (at >= 0) {
      if (cdata >= 0 && cdata < at) {
        int end = xml.indexOf("]]>", cdata + CDATA.length());
        if (end < 0) {
          break;
        }
        cdata = xml.indexOf(CDATA, end);
        at = xml.indexOf('&', Math.max(at, end));
        continue;
      }
      if (!beginsReference(xml, at)) {
        out = out == null ? new StringBuilder(xml.length() + 64) : out;
        out.append(xml, done, at + 1).append("amp;");
        done = at + 1;
      }
      at = xml.indexOf('&', at + 1);
    }
    return out == null ? xml : out.append(xml, done, xml.length()).toString();
  }

  /** {@code &name;}, {@code &#8212;}, {@code &#x2014;} */
  private static boolean beginsReference(String xml, int ampersand) {
    int from = ampersand + 1;
    if (from < xml.length() && xml.charAt(from) == '#') {
      from++;
    }
    int end = from;
    while (end < xml.length() && end - from < LONGEST && isNamePart(xml.charAt(end))) {
      end++;
    }
    return end > from && end < xml.length() && xml.charAt(end) == ';';
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
