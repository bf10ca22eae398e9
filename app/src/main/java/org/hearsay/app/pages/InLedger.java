package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.Map;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Marks;
import org.hearsay.app.ledger.Parties;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.view.Beyond;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger knows beyond an article.
 *
 * @param outlet the article's publisher as the ledger calls it; null where there is none
 * @param edits whether whoever looks may change something
 */
record InLedger(
    Links links,
    Corrections.Whole whole,
    Map<Parties.Place, Parties.Who> parties,
    @Nullable String outlet,
    boolean edits)
    implements Beyond {

  private String id(int number) {
    return StatementId.text(whole.ids().get(number - 1));
  }

  @Override
  public String statement(int number) {
    return links.to("statement", id(number));
  }

  @Override
  public String claim(int number) {
    return links.to("claim", id(number));
  }

  @Override
  public @Nullable String link(int number, int link) {
    Parties.Who who = parties.get(new Parties.Place(number, link));
    if (who == null) {
      return null;
    }
    if (who.outlet() != null) {
      return links.to("outlet", who.outlet());
    }
    return who.speaker() == null ? null : links.to("speaker", SpeakerId.text(who.speaker()));
  }

  @Override
  public @Nullable String publisher() {
    return outlet == null ? null : links.to("outlet", outlet);
  }

  @Override
  public Html said(int number) {
    Marks marks = whole.marks().get(number - 1);
    Tag said = tag("ul").classed("facts").set("aria-label", "What people say of it");
    boolean any = word(said, marks.reviewed(), "good", "✓ reviewed");
    any |= word(said, marks.wrong(), "bad", "✗ wrong");
    any |= word(said, marks.corrected(), "corrected", "corrected");
    for (String each : marks.tags()) {
      any |= word(said, true, "tag", "# " + each);
    }
    for (Marks.Note note : marks.notes()) {
      any |= word(said, true, "note", note.author() + ": " + note.text());
    }
    return any ? said : Html.NOTHING;
  }

  private static boolean word(Tag list, boolean holds, String kind, String words) {
    if (holds) {
      list.add(tag("li").classed(kind).add(words));
    }
    return holds;
  }

  @Override
  public Html tools(int number) {
    return edits
        ? tag("a")
            .classed("correct")
            .set("data-key", "c")
            .set("href", links.to("statement", id(number), "panel"))
            .add("Correct")
        : Html.NOTHING;
  }
}
