package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.credit.Credits;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/** An entry on its way to an article, whatever kind of feed it is in. */
final class Story {
  final Draft draft = new Draft();
  private final List<String> bylines = new ArrayList<>();
  private Body whole = Body.NONE;
  private String wholePlace = "";
  private Body summary = Body.NONE;
  private String summaryPlace = "";
  private boolean tooLarge;

  /** Who wrote it, where that is not known yet; a byline may name an agency besides. */
  void authors(List<Author> authors, @Nullable String publisher, String place) {
    if (!draft.values(Field.BYLINE).isEmpty()) {
      return;
    }
    authors.forEach(author -> bylines.add(author.printed()));
    draft.offer(Field.BYLINE, Author.names(authors, publisher), place);
  }

  /** What is meant to be all of it; of several the first with words counts. */
  void whole(Body body, String place) {
    tooLarge |= body.tooLarge();
    if (whole.isEmpty()) {
      whole = body;
      wholePlace = place;
    }
  }

  /** What is meant to be an abridgement. */
  void summary(Body body, String place) {
    tooLarge |= body.tooLarge();
    if (summary.isEmpty()) {
      summary = body;
      summaryPlace = place;
    }
  }

  /**
   * @param number of the entry, from 1
   * @param several whether it has others beside it
   */
  Item item(Document document, int number, boolean several) {
    String where = document.where() + ":" + number;
    draft.retrieved(document);
    boolean abridged = whole.text().length() < summary.text().length(); // some hold a picture
    Body body = abridged ? summary : whole;
    draft.offer(Field.CREDITS, Credits.of(bylines, body.text()), "byline and text");
    if (abridged || whole.cut()) {
      draft.summary(abridged ? summaryPlace : wholePlace);
    }
    String name = several ? document.name() + "-" + number : document.name();
    Item item = draft.item(where, name, body.text());
    if (!(item instanceof Problem problem) || problem.reason() != Reason.EMPTY) {
      return item;
    }
    return tooLarge ? tooLarge(where) : withoutText(where, name);
  }

  private static Problem tooLarge(String where) {
    return new Problem(
        where,
        Reason.TOO_LARGE,
        "an entry of more than " + (Limits.ENTRY >> 20) + " MB or " + Limits.PAGE_TAGS + " tags",
        null);
  }

  private Item withoutText(String where, String name) {
    String title = draft.value(Field.TITLE);
    String url = draft.value(Field.URL);
    return draft.textless(
        where,
        name,
        Reason.NO_TEXT,
        title == null ? "an entry without text" : "an entry without text: " + title,
        url == null ? null : "read its page: " + url);
  }
}
