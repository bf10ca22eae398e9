package org.hearsay.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.jspecify.annotations.Nullable;

/** Tells on standard output what became of articles, a line as soon as it is so. */
final class Told {
  /** In code points. */
  private static final int LONGEST = 120;

  private final OutputStream out;
  private final Statements statements;

  Told(OutputStream out, Ledger ledger) {
    this.out = out;
    statements = new Statements(ledger);
  }

  /**
   * @param name ID of the article, as given
   */
  void unchanged(String name) {
    write("unchanged " + shown(name) + "\n");
  }

  void added(String name, int count) {
    write("added " + shown(name) + " · " + counted(count) + "\n");
  }

  void changed(String name, Outcome.Changed changed) {
    StringBuilder lines = new StringBuilder();
    lines.append(changed.reread() ? "renewed " : "version " + changed.version() + " of ");
    lines.append(shown(name));
    if (!changed.came().isEmpty() || !changed.went().isEmpty()) {
      lines.append(" · ").append(counted(changed.came().size())).append(" came, ");
      lines.append(changed.went().size()).append(" went");
    }
    lines.append('\n');
    for (long id : changed.came()) {
      statements.of(id).ifPresent(each -> lines.append("  + ").append(line(each)).append('\n'));
    }
    for (Outcome.Gone gone : changed.went()) {
      lines.append("  - ").append(StatementId.text(gone.id())).append(' ');
      lines.append(shown(gone.content())).append('\n');
    }
    write(lines.toString());
  }

  /** {@code ID who: content}. */
  static String line(Statements.Told statement) {
    return StatementId.text(statement.id())
        + " "
        + who(statement.who())
        + ": "
        + shown(statement.content());
  }

  /** The chain, the one nearest the reader first. */
  static String who(List<@Nullable String> chain) {
    Function<@Nullable String, String> name =
        each -> shown(Objects.requireNonNullElse(each, "(not named)"));
    return chain.stream().map(name).collect(Collectors.joining(" > "));
  }

  /** 1 statement, 12 statements. */
  static String counted(int statements) {
    return statements + (statements == 1 ? " statement" : " statements");
  }

  /** On one line, cut where it is long. */
  static String shown(String words) {
    String line = Screen.printable(words);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  void write(String lines) {
    try {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
