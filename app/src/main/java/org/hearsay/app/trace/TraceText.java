package org.hearsay.app.trace;

import static org.hearsay.app.trace.TraceWords.count;
import static org.hearsay.app.trace.TraceWords.day;
import static org.hearsay.app.trace.TraceWords.happened;
import static org.hearsay.app.trace.TraceWords.kind;
import static org.hearsay.app.trace.TraceWords.name;
import static org.hearsay.app.trace.TraceWords.quoted;
import static org.hearsay.app.trace.TraceWords.size;
import static org.hearsay.app.trace.TraceWords.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Paths.Branch;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Origins.Origin;
import org.hearsay.engine.origin.Proof;

/** A trace for people, who are told what rests on what and never what is true. */
public final class TraceText {
  /** Lines of one list; of more, how many there are. */
  private static final int LISTED = 20;

  private static final int EVIDENCE = 3;

  private static final int MARGIN = 4;

  private final Trace trace;
  private final Screen screen;
  private final Paths paths;
  private final StringBuilder text = new StringBuilder();

  private TraceText(Trace trace, Screen screen) {
    this.trace = trace;
    this.screen = screen;
    paths = new Paths(trace);
  }

  public static String of(Trace trace, Screen screen) {
    return new TraceText(trace, screen).write();
  }

  private String write() {
    head();
    List<Origin> origins = trace.origins().list();
    for (int i = 0; i < Math.min(LISTED, origins.size()); i++) {
      text.append('\n');
      origin(i, origins.get(i));
    }
    if (origins.size() > LISTED) {
      text.append("\nand ").append(origins.size() - LISTED).append(" more origins\n");
    }
    loops();
    otherWords();
    odds();
    history();
    return text.toString();
  }

  private void head() {
    Said first = trace.claim().first();
    bold(0, quoted(first.content()));
    line(0, "claim " + StatementId.text(first.id()) + " · " + size(trace));
    text.append('\n');
    bold(0, count(trace.origins()));
    if (!trace.isSaid()) {
      line(0, "Nobody in this ledger says it:");
      listed(trace.statements(), this::stance);
    }
  }

  private void stance(Stated stated) {
    String name = stated.holder().name();
    line(
        MARGIN,
        (name == null ? "(nobody named)" : Screen.printable(name))
            + " · "
            + (stated.said().negated() ? "not " : "")
            + stated.said().act().name().toLowerCase(Locale.ROOT)
            + " · "
            + where(stated.said()));
  }

  /** The first of them, and how many more there are. */
  private <T> void listed(List<T> all, Consumer<T> writing) {
    all.stream().limit(LISTED).forEach(writing);
    if (all.size() > LISTED) {
      line(MARGIN, "and " + (all.size() - LISTED) + " more");
    }
  }

  private void origin(int number, Origin origin) {
    List<String> parts = new ArrayList<>();
    String name = name(origin);
    parts.add(name);
    parts.add(kind(origin.kind()));
    if (origin.through() != null) {
      parts.add("through " + Screen.printable(origin.through()));
    }
    String sign = String.format(Locale.ROOT, "%2d  ", number + 1);
    folded(sign, MARGIN, String.join(" · ", parts), name);
    line(MARGIN, Screen.printable(origin.reason()));
    if (!origin.mayBe().isEmpty()) {
      line(
          MARGIN,
          "May be the same as "
              + origin.mayBe().stream()
                  .map(other -> String.valueOf(other + 1))
                  .collect(Collectors.joining(", "))
              + ".");
    }
    origin.evidence().stream().limit(EVIDENCE).forEach(proof -> proof(MARGIN + 2, proof));
    paths(number);
  }

  private void proof(int indent, Proof proof) {
    boolean placed = proof.start() < proof.end();
    String where = Screen.printable(trace.paper(proof.article()).name());
    dim(indent, quoted(proof.text()) + " (" + where + (placed ? " at " + proof.start() : "") + ")");
  }

  /** Who carries it, each under what it rests on. */
  private void paths(int number) {
    int[] left = {LISTED};
    paths.of(number).forEach(branch -> branch(branch, 0, left));
    if (left[0] < 0) {
      line(MARGIN, "and " + -left[0] + " more");
    }
  }

  private void branch(Branch branch, int depth, int[] left) {
    if (left[0]-- > 0) {
      int indent = MARGIN + 2 * Math.min(depth, 8);
      line(indent, TraceWords.branch(branch));
      if (branch.why() == Paths.Why.CREDITS && branch.words() != null) {
        dim(indent + 2, quoted(branch.words().text()));
      }
      if (!branch.copies().isEmpty()) {
        dim(indent + 2, TraceWords.copies(branch.copies()));
      }
    }
    branch.below().forEach(each -> branch(each, depth + 1, left));
  }

  private void loops() {
    for (Origins.Loop loop : trace.origins().loops()) {
      List<String> outlets = loop.outlets().stream().map(Screen::printable).toList();
      text.append('\n');
      bold(0, "in a circle");
      line(
          MARGIN,
          String.join(" rests on ", outlets) + " rests on " + outlets.getFirst() + " again");
      loop.evidence().stream().limit(LISTED).forEach(proof -> proof(MARGIN + 2, proof));
    }
  }

  private void odds() {
    if (trace.odds().isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "at odds with");
    listed(trace.odds(), this::opposed);
  }

  private void opposed(Trace.Opposed opposed) {
    Said other = opposed.odds().other();
    line(MARGIN, quoted(other.content()));
    String about =
        Stream.concat(opposed.odds().words().stream(), opposed.odds().others().stream())
            .map(words -> quoted(words.text()))
            .collect(Collectors.joining(" · "));
    dim(
        MARGIN + 2,
        where(other) + " · " + opposed.odds().rule() + (about.isEmpty() ? "" : ": " + about));
    dim(MARGIN + 2, "hearsay trace " + StatementId.text(opposed.id()));
  }

  /** Statements in other words than the claim's first, each with why they are of it. */
  private void otherWords() {
    Set<String> seen = new HashSet<>(Set.of(Terms.folded(trace.claim().first().content())));
    List<Said> other =
        trace.claim().statements().stream()
            .filter(said -> said.joined() != null)
            .filter(said -> seen.add(Terms.folded(said.content())))
            .toList();
    if (other.isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "in other words");
    listed(other, this::otherWords);
  }

  private void otherWords(Said said) {
    line(MARGIN, quoted(said.content()));
    Claim.Joined joined = said.joined();
    dim(MARGIN + 2, Screen.printable(said.name()) + (joined == null ? "" : " · " + joined.rule()));
  }

  private void history() {
    List<Claim.Event> events = events();
    if (events.isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "over time");
    listed(events, this::event);
  }

  private void event(Claim.Event event) {
    String when = event.when() == null ? "undated" : DateWords.of(day(event.when()));
    Said said = event.statement() == null ? null : trace.at(event.statement()).orElse(null);
    String where =
        said == null || said.publisher() == null
            ? event.name()
            : said.publisher() + " (" + event.name() + ")";
    line(
        MARGIN,
        Screen.printable(when)
            + "  "
            + happened(event.kind())
            + (said == null ? "" : by(said, event.kind()))
            + " · "
            + Screen.printable(where));
  }

  /** Without its first appearance where that has a name, which is told too. */
  private List<Claim.Event> events() {
    List<Claim.Event> events = trace.claim().events();
    Set<Long> named =
        events.stream()
            .filter(event -> event.kind() == Claim.Event.Kind.NAMED)
            .map(Claim.Event::statement)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return events.stream()
        .filter(event ->
            event.kind() != Claim.Event.Kind.APPEARED
                || event.statement() == null
                || !named.contains(event.statement()))
        .toList();
  }

  private String by(Said said, Claim.Event.Kind kind) {
    return switch (kind) {
      case NAMED, DENIED, CONFIRMED, REVOKED, REINSTATED, CORRECTED ->
          trace.statements().stream()
              .filter(stated -> stated.said().place() == said.place())
              .map(stated -> stated.holder().name())
              .filter(Objects::nonNull)
              .findFirst()
              .map(name -> " by " + Screen.printable(name))
              .orElse("");
      case APPEARED, CHANGED, DROPPED, NOTICE_OF_CORRECTION, WITHDRAWN -> "";
    };
  }

  private void bold(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(screen.bold(line)).append('\n');
    }
  }

  private void line(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(line).append('\n');
    }
  }

  private void dim(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(screen.dim(line)).append('\n');
    }
  }

  /** With a sign before its first line; words at its beginning in bold. */
  private void folded(String sign, int indent, String words, String strong) {
    String before = sign;
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      boolean first = before.equals(sign) && line.startsWith(strong);
      text.append(before)
          .append(first ? screen.bold(strong) + line.substring(strong.length()) : line)
          .append('\n');
      before = " ".repeat(indent);
    }
  }
}
