package org.hearsay.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Articles.Version;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Marks;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.jspecify.annotations.Nullable;

/** What the ledger has of an article or a statement, for people. */
final class ShownPage {
  private static final int LABEL = 12;

  private final Articles articles;
  private final Statements statements;
  private final Corrections corrections;
  private final StringBuilder page = new StringBuilder();

  ShownPage(Ledger ledger) {
    articles = new Articles(ledger);
    statements = new Statements(ledger);
    corrections = new Corrections(ledger);
  }

  void article(Articles.Known article) {
    heading(article);
    if (article.removed() != null) {
      line("removed", article.removed());
      return;
    }
    List<Version> versions = articles.versions(article.id());
    about(versions.getLast());
    for (Version each : versions) {
      line("version " + each.number(), version(each));
    }
    line("copy of", articles.original(article.id()).map(Articles.Known::identity).orElse(null));
    List<Statements.Told> said = statements.ofArticle(article.id());
    line("said", Told.counted(said.size()));
    for (Statements.Told each : said) {
      page.append("  ").append(Told.line(each)).append('\n');
    }
  }

  void statement(Statements.Told statement) {
    page.append("statement ").append(StatementId.text(statement.id())).append('\n');
    line("who", Told.who(statement.who()));
    line("content", statement.content());
    line("when", when(statement));
    line(
        "where",
        "attribution "
            + statement.number()
            + ", content at "
            + statement.start()
            + "-"
            + statement.end());
    corrections.now(statement.id()).ifPresent(now -> marks(now.marks()));
    Articles.Known article = articles.of(statement.article());
    line("article", article.name());
    line("identity", article.identity());
    about(articles.versions(article.id()).getLast());
  }

  private void marks(Marks marks) {
    String all =
        Stream.of(
                marks.reviewed() ? "reviewed" : "",
                marks.wrong() ? "wrong" : "",
                marks.corrected() ? "corrected" : "")
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    line("marks", all.isEmpty() ? null : all);
    line("tags", marks.tags().isEmpty() ? null : String.join(", ", marks.tags()));
    for (Marks.Note note : marks.notes()) {
      line("note", note.text() + " (" + note.author() + ", " + note.made() + ")");
    }
  }

  private void heading(Articles.Known article) {
    page.append("article ").append(Screen.printable(article.name())).append('\n');
    line("identity", article.identity());
  }

  private void about(Version latest) {
    line("title", latest.title());
    line("publisher", latest.publisher());
    line("published", latest.published());
    line("by", latest.byline().isEmpty() ? null : String.join(", ", latest.byline()));
    line("address", latest.url());
  }

  private static String version(Version version) {
    return "added "
        + version.added()
        + " · "
        + version.length()
        + " characters"
        + (version.textKept() ? "" : ", only their hash kept")
        + (version.model() == null ? "" : " · read by " + version.model());
  }

  private static String when(Statements.Told statement) {
    String first = Objects.requireNonNullElse(statement.date(), "not known");
    String last = Objects.requireNonNullElse(statement.lastDate(), first);
    return first.equals(last) ? first : first + " to " + last;
  }

  private void line(String label, @Nullable String value) {
    if (value != null) {
      page.append("  ").append(label).repeat(" ", Math.max(1, LABEL - label.length()));
      page.append(Screen.printable(value)).append('\n');
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
