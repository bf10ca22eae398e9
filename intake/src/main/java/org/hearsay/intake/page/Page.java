package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.credit.Credits;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Charsets.Decoded;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.SelfClosed;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A web page that is one article. */
public final class Page {
  private static final String SAVE = "open it in a browser, and save it once the article is shown";

  private Page() {}

  /** One item, a found article or a problem, with a note before it where one is due. */
  public static List<Item> read(Document document) {
    Decoded decoded = Charsets.decode(document.bytes(), document.contentType());
    if (Tags.areTooMany(decoded.text(), Limits.PAGE_TAGS)) {
      return List.of(Tags.problem(document.where(), Limits.PAGE_TAGS));
    }
    String address = document.address();
    org.jsoup.nodes.Document dom =
        Jsoup.parse(SelfClosed.open(LongNames.cut(decoded.text())), address == null ? "" : address);
    Draft draft = new Draft();
    List<String> bylines = Metadata.offer(dom, draft);
    draft.offer(Field.URL, address, "address");
    draft.addressAsId().retrieved(document);
    List<String> titles = titles(dom, draft);
    // A character reference can name half a character
    MainText main = MainText.of(dom, draft.value(Field.TITLE));
    String text = Encoding.withoutLoneSurrogates(main.text());
    Problem problem = problem(document.where(), titles, text);
    if (problem != null) {
      return List.of(problem);
    }
    draft.offer(Field.CREDITS, Credits.of(bylines, signed(text, main.rights())), "byline and text");
    List<Item> items = new ArrayList<>();
    if (decoded.isGuess()) {
      items.add(new Note(document.where(), "encoding not stated, read as " + decoded.charset()));
    }
    items.add(draft.item(document.where(), document.name(), text));
    return items;
  }

  /** A text with what stands below it and is no part of it. */
  private static String signed(String text, List<String> rights) {
    return rights.isEmpty() ? text : text + "\n\n" + String.join("\n\n", rights);
  }

  /** None where somebody signed or dated the page: then "Access denied" heads a story. */
  private static List<String> titles(org.jsoup.nodes.Document dom, Draft draft) {
    if (draft.value(Field.PUBLISHED) != null || draft.value(Field.BYLINE) != null) {
      return List.of();
    }
    Element heading = dom.selectFirst("h1");
    return heading == null ? List.of(dom.title()) : List.of(dom.title(), Survey.words(heading));
  }

  private static @Nullable Problem problem(String where, List<String> titles, String text) {
    Shell shell = Shell.of(titles, text);
    if (shell != null) {
      return new Problem(where, Reason.NOT_NEWS, "a page that " + shell.what(), SAVE);
    }
    Problem problem = Problem.ofText(where, text);
    return problem != null && problem.reason() == Reason.EMPTY
        ? new Problem(where, Reason.EMPTY, "a page without the text of an article", SAVE)
        : problem;
  }
}
