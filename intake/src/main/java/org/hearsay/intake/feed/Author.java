package org.hearsay.intake.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSS has an author's mail address, and behind it the name, where there is one. */
final class Author {
  /** A name is no longer; what is gets no pattern run over it. */
  private static final int LONGEST = 500;

  private static final Pattern NAME_BEHIND = Pattern.compile("\\S+@\\S+\\s*\\(([^()]*)\\)");
  private static final Pattern NAME_BEFORE =
      Pattern.compile("\"?([^<>\"@]+)\"?\\s*<[^<>]*@[^<>]*>");

  private Author() {}

  /** Empty where there is but an address. */
  static String name(String written) {
    if (written.length() > LONGEST || written.indexOf('@') < 0) {
      return written;
    }
    for (Pattern pattern : new Pattern[] {NAME_BEHIND, NAME_BEFORE}) {
      Matcher name = pattern.matcher(written);
      if (name.matches()) {
        return name.group(1).strip();
      }
    }
    return written.indexOf(' ') < 0 ? "" : written;
  }
}
