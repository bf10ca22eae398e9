package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.intake.page.Byline;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who a feed says has written something.
 *
 * @param printed a byline or a name, as printed; empty where there is but a mail address
 * @param isName whether it stands where one name belongs, so that it is not taken apart
 */
record Author(String printed, boolean isName) {
  /** A name is no longer; what is gets no pattern run over it. */
  private static final int LONGEST = 500;

  private static final Pattern NAME_BEHIND =
      Pattern.compile("[^\\s@]+@[^\\s@()]+\\s*+\\(([^()]*)\\)");
  private static final Pattern NAME_BEFORE =
      Pattern.compile("\"?([^<>\"@]++)\"?\\s*+<[^<>@]*@[^<>]*>");

  /** Atom has the name in an element of its own; RSS a mail address, and behind it the name. */
  static List<Author> of(List<Element> elements) {
    List<Author> authors = new ArrayList<>();
    for (Element element : elements) {
      Element name = new Fields(element).first("name");
      String words = Body.line((name == null ? element : name).wholeText()).strip();
      authors.add(new Author(withoutMail(words), name != null));
    }
    return authors;
  }

  /** Each name once; an account that put things up is nobody. */
  static List<String> names(List<Author> authors, @Nullable String publisher) {
    List<String> names = new ArrayList<>();
    for (Author author : authors) {
      List<String> found = Byline.of(author.printed, publisher).names();
      names.addAll(author.isName && !found.isEmpty() ? List.of(author.printed) : found);
    }
    return names;
  }

  private static String withoutMail(String written) {
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
