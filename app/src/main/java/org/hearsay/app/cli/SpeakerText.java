package org.hearsay.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.Resemblance;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.ledger.Speakers.Decided;
import org.hearsay.app.ledger.Speakers.Said;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.HitFormat;
import org.hearsay.app.search.Marker;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;

/** A speaker for people. */
final class SpeakerText {
  /** Forms, statements and others that are shown. */
  private static final int SHOWN = 10;

  private static final int STATEMENTS = 5;

  private final Ledger ledger;
  private final Speakers speakers;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  SpeakerText(Ledger ledger, Screen screen) {
    this.ledger = ledger;
    this.screen = screen;
    speakers = new Speakers(ledger);
  }

  /** Lines, each ended. */
  String of(KnownSpeaker speaker) {
    text.append(screen.bold(name(speaker.name())))
        .append(" · ")
        .append(kind(speaker))
        .append(" · ")
        .append(SpeakerId.text(speaker.id()))
        .append('\n');
    Said said = speakers.said(speaker);
    text.append(counted(said.statements(), "statement"))
        .append(" in ")
        .append(counted(said.articles(), "article"))
        .append('\n');
    part("Known as", speaker.forms(), SpeakerText::line);
    part("May be the same", speakers.maybeSame(speaker, SHOWN + 1), SpeakerText::line);
    part("Decisions", speakers.decisions(speaker), this::line);
    statements(speaker);
    return text.toString();
  }

  private <T> void part(String title, List<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      text.append('\n').append(screen.dim(title)).append('\n');
      items.stream().limit(SHOWN).forEach(each -> text.append("  " + line.apply(each) + "\n"));
      if (items.size() > SHOWN) {
        text.append("  …\n");
      }
    }
  }

  private void statements(KnownSpeaker speaker) {
    List<Hit> hits;
    Query query;
    try {
      query = Field.SPEAKER.of(SpeakerId.text(speaker.id()));
      hits = new Search(ledger).page(query, STATEMENTS, null).hits();
    } catch (QueryException e) {
      throw new IllegalStateException("an id is a query", e);
    }
    if (!hits.isEmpty()) {
      text.append('\n').append(screen.dim("Said last")).append('\n');
      hits.forEach(hit -> text.append(HitFormat.TEXT.of(hit, new Marker(query), screen)));
    }
  }

  /** {@code ID name · kind · role · 12 statements}. */
  static String line(KnownSpeaker speaker) {
    Form first = speaker.forms().getFirst();
    return line(
        speaker.id(),
        speaker.name(),
        kind(speaker),
        first.role(),
        in(first.article()),
        counted(speaker.statements(), "statement"));
  }

  private static String line(Form form) {
    return line(
        form.leaf(),
        form.name(),
        form.role(),
        in(form.article()),
        counted(form.statements(), "statement"));
  }

  private static String line(Resemblance other) {
    return line(
        other.id(), other.name(), other.role(), in(other.article()), other.why().toString());
  }

  private static String line(long id, @Nullable String name, @Nullable String... rest) {
    return SpeakerId.text(id)
        + "  "
        + Stream.concat(
                Stream.of(name(name)),
                Stream.of(rest).flatMap(each -> Stream.ofNullable(each)).map(Told::shown))
            .collect(Collectors.joining(" · "));
  }

  private String line(Decided decided) {
    return line(decided.decision()) + (decided.undone() ? " · undone" : "");
  }

  /** {@code ID what · by whom · when}. */
  String line(Decision decision) {
    return Decision.text(decision.uid())
        + "  "
        + what(decision.what())
        + " · "
        + Told.shown(decision.author())
        + " · "
        + decision.made();
  }

  private String what(Decision.What what) {
    return switch (what) {
      case Decision.Merge(Party one, Party other) -> name(one) + " and " + name(other) + " are one";
      case Decision.Split(Party who, Party.Own in) ->
          in == null
              ? name(who) + " is somebody else"
              : "in " + Told.shown(in.article()) + ", " + name(who) + " is somebody else";
      case Decision.Rename(Party who, String name) -> name(who) + " is called " + Told.shown(name);
      case Decision.Undo(long undone) -> Decision.text(undone) + " is undone";
    };
  }

  private String name(Party party) {
    return switch (party) {
      case Party.Shared shared ->
          shared.role() == null
              ? Told.shown(shared.name())
              : Told.shown(shared.name()) + " (" + Told.shown(shared.role()) + ")";
      case Party.Own own -> name(speakers.name(own.leaf())) + " in " + Told.shown(own.article());
    };
  }

  private static @Nullable String in(@Nullable String article) {
    return article == null ? null : "in " + article;
  }

  private static String name(@Nullable String name) {
    return name == null ? "(no name)" : Told.shown(name);
  }

  private static String kind(KnownSpeaker speaker) {
    String kind = speaker.kind().name().toLowerCase(Locale.ROOT);
    return speaker.named() ? kind : kind + ", unnamed";
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
