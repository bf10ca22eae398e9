package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.app.export.Screen;
import org.hearsay.app.export.Wording;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.KeptCorrection;
import org.hearsay.app.ledger.Marks;
import org.hearsay.app.ledger.StatementId;

/** Corrections, and statements with them, for people. */
final class CorrectionText {
  private CorrectionText() {}

  /** What a statement is now, and what people said about it. */
  static String now(long statement, Corrections corrections, Screen screen) {
    Corrections.Now now = corrections.now(statement).orElseThrow();
    Wording wording = new Wording(now.said());
    StringBuilder page = new StringBuilder();
    page.append(screen.dim(StatementId.text(statement))).append("  ");
    page.append(screen.bold(wording.saying())).append('\n');
    line(page, "\"" + words(now.said().content()) + "\"");
    line(page, String.join(" · ", wording.details()));
    line(page, marks(now.marks()));
    for (Listed each : corrections.ofStatement(statement)) {
      page.append("  ").append(of(each));
    }
    return page.toString();
  }

  private static void line(StringBuilder page, String words) {
    if (!words.isEmpty()) {
      page.append("  ").append(words).append('\n');
    }
  }

  /** In a line; empty where there are none. */
  static String marks(Marks marks) {
    List<String> words = new ArrayList<>();
    if (marks.wrong()) {
      words.add("wrong");
    }
    if (marks.reviewed()) {
      words.add("reviewed");
    }
    if (marks.corrected()) {
      words.add("corrected");
    }
    marks.tags().forEach(tag -> words.add("#" + Told.shown(tag)));
    return String.join(" · ", words);
  }

  /** One line: {@code ID of STATEMENT · what · who · when}. */
  static String of(Listed listed) {
    KeptCorrection given = listed.correction();
    List<String> parts = new ArrayList<>();
    parts.add(
        given.uid()
            + (listed.isOrphan()
                ? " of what was " + StatementId.text(given.statement())
                : " of " + StatementId.text(listed.anchor() == null ? 0 : listed.anchor())));
    parts.add(what(given.correction()));
    parts.add(Told.shown(given.author()));
    parts.add(given.made());
    if (!listed.inForce()) {
      parts.add("taken back");
    }
    if (listed.isOrphan()) {
      parts.add("orphan: " + Told.shown(words(given.words().content())));
    }
    return String.join(" · ", parts) + "\n";
  }

  private static String what(Correction correction) {
    return correction.field()
        + switch (correction) {
          case Correction.Content content -> " " + Told.shown(words(content.words()));
          case Correction.Source source ->
              source.words().isEmpty() ? " none" : " " + Told.shown(words(source.words()));
          case Correction.Holder holder -> " " + name(holder.whom());
          case Correction.Chain chain ->
              chain.links().stream()
                  .map(CorrectionText::name)
                  .collect(Collectors.joining(" > ", " ", ""));
          case Correction.Doing doing -> " " + small(doing.act());
          case Correction.Bearing bearing ->
              bearing.onto() == null
                  ? " none"
                  : " "
                      + small(bearing.onto().type())
                      + " "
                      + StatementId.text(bearing.onto().statement());
          case Correction.Wrong wrong -> wrong.wrong() ? "" : ": no";
          case Correction.Reviewed reviewed -> reviewed.reviewed() ? "" : ": no";
          case Correction.Tag tag -> " " + Told.shown(tag.name());
          case Correction.Untag tag -> " " + Told.shown(tag.name());
          case Correction.Note note -> " " + Told.shown(note.text());
          case Correction.Undo undo -> " " + undo.uid();
        };
  }

  private static String name(Correction.Whom whom) {
    return whom.name() == null ? "none" : Told.shown(whom.name());
  }

  private static String words(List<Quote> pieces) {
    return pieces.stream()
        .map(piece -> Screen.printable(piece.text()))
        .collect(Collectors.joining(" … "));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
