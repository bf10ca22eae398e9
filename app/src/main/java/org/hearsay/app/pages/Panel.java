package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.desk.Correctable;
import org.hearsay.app.export.Wording;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Role;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;

/** A statement to be corrected: what it is, the forms, what people said about it. */
final class Panel {
  /** Entries of the history. */
  private static final int SHOWN = 200;

  private final Correctable statement;
  private final String id;
  private final PanelForms forms;
  private final boolean editor;

  Panel(Correctable statement, Request request) {
    this.statement = statement;
    id = StatementId.text(statement.id());
    editor = request.visitor().may(Role.EDITOR);
    forms = new PanelForms(statement, request);
  }

  /**
   * @param saved uids of what was kept just now
   */
  Tag html(List<String> saved) {
    Tag panel =
        tag("section")
            .classed("panel")
            .set("data-statement", id)
            .set("aria-label", "Correct a statement");
    panel.add(saved(saved), said());
    if (editor) {
      panel.add(forms.quick(), forms.tags(), forms.all());
    }
    return panel.add(history());
  }

  private Html saved(List<String> uids) {
    List<CorrectionWords.Change> changes =
        CorrectionWords.history(statement).stream()
            .filter(change -> uids.contains(change.listed().correction().uid()))
            .toList();
    if (changes.isEmpty()) {
      return Html.NOTHING;
    }
    Tag form = forms.undo(changes.stream().map(each -> each.listed().correction().uid()).toList());
    form.add(tag("button").set("data-key", "u").add("Undo"));
    return tag("div")
        .classed("saved")
        .set("tabindex", -1)
        .add(
            tag("p")
                .set("role", "status")
                .add(
                    "Saved: "
                        + changes.stream().map(Panel::sentence).collect(Collectors.joining("; "))
                        + "."))
        .add(
            editor && changes.stream().allMatch(each -> each.listed().inForce())
                ? form
                : Html.NOTHING);
  }

  private static String sentence(CorrectionWords.Change change) {
    return change.what() + ": " + change.is();
  }

  private Tag said() {
    Wording wording = new Wording(statement.said());
    return tag("div")
        .classed("panel-said")
        .add(
            tag("p").add(tag("b").add(wording.saying())),
            tag("blockquote").add(words(statement.said().content())),
            tag("p").classed("quiet small").add(String.join(" · ", wording.details())),
            marks());
  }

  private Html marks() {
    List<String> marks = new ArrayList<>();
    marks.add(statement.marks().reviewed() ? "reviewed" : "not reviewed");
    if (statement.marks().wrong()) {
      marks.add("marked wrong");
    }
    if (statement.marks().corrected()) {
      marks.add("corrected");
    }
    return tag("p").classed("panel-marks").add(String.join(" · ", marks));
  }

  private Tag history() {
    List<CorrectionWords.Change> changes = CorrectionWords.history(statement);
    Tag section =
        tag("div").classed("panel-history").add(tag("h2").add("What people said about it"));
    if (changes.isEmpty()) {
      return section.add(tag("p").classed("quiet").add("Nobody has said anything about it."));
    }
    if (changes.size() > SHOWN) {
      section.add(tag("p").add("The latest " + SHOWN + " of " + changes.size() + " entries."));
    }
    return section.add(
        tag("ol").each(changes.reversed().stream().limit(SHOWN).toList(), this::entry));
  }

  private Tag entry(CorrectionWords.Change change) {
    Tag line = changed(change);
    if (!editor) {
      return tag("li").add(line);
    }
    Listed undoing = undoing(change.listed());
    if (change.listed().inForce()) {
      boolean undo = change.listed().correction().correction() instanceof Correction.Undo;
      line.add(
          forms
              .undo(List.of(change.listed().correction().uid()))
              .add(tag("button").add(undo ? "Redo" : "Undo")));
    } else if (undoing != null) {
      line.add(forms.undo(List.of(undoing.correction().uid())).add(tag("button").add("Redo")));
    }
    return tag("li").add(line);
  }

  private @Nullable Listed undoing(Listed undone) {
    return statement.history().stream()
        .filter(Listed::inForce)
        .filter(each ->
            each.correction().correction() instanceof Correction.Undo undo
                && undo.uid().equals(undone.correction().uid()))
        .findFirst()
        .orElse(null);
  }

  /** Who, when, what was and is. */
  static Tag changed(CorrectionWords.Change change) {
    Listed listed = change.listed();
    Tag line = tag("div").classed("change");
    Tag words = tag("p").add(change.what() + ": ");
    if (change.was() != null && !change.was().equals(change.is())) {
      words.add(tag("del").add(change.was()), Html.words(" → "));
    }
    words.add(listed.inForce() ? tag("ins").add(change.is()) : tag("span").add(change.is()));
    if (!listed.inForce()) {
      words.add(tag("b").add(" (taken back)"));
    }
    String made = listed.correction().made();
    return line.add(
        words,
        tag("p")
            .classed("quiet small")
            .add(
                Html.words(listed.correction().author() + " · "),
                tag("time").set("datetime", made).add(moment(made))));
  }

  /** {@code 2031-07-25 14:03 UTC}. */
  static String moment(String made) {
    return made.length() < "2031-07-25T14:03".length()
        ? made
        : made.substring(0, 10) + " " + made.substring(11, 16) + " UTC";
  }

  private static String words(List<Quote> pieces) {
    return pieces.stream().map(Quote::text).collect(Collectors.joining(" … "));
  }
}
