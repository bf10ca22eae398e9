package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Articles.Known;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "speaker",
    description =
        "Shows a speaker of the ledger: by which names and roles articles know them, how often they"
            + " speak, who may be the same, what they said last. Its commands say who is who.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      "2:wrong usage, or it is not clear who is meant"
    },
    footer =
        "%nPersons of one full name are one speaker unless their roles say otherwise, organisations"
            + " and outlets by their name; nobody is on a surname alone. Where several go by a name,"
            + " they are listed: give the ID of one.")
final class SpeakerCommand implements Callable<Integer> {
  private static final String WHOM = "A name, or an ID as hearsay speaker shows it.";

  /** Of a name that people give, in code points. */
  private static final int LONGEST = 1_000;

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Parameters(paramLabel = "NAME|ID", arity = "0..1", description = WHOM)
  private @Nullable String named;

  SpeakerCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String whom = named;
    if (whom == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "which speaker? Give a name or an ID");
    }
    try (Ledger ledger = folder.openToRead()) {
      KnownSpeaker speaker = WhichSpeaker.of(new Speakers(ledger), whom);
      write(new SpeakerText(ledger, streams.screen()).of(speaker));
    }
    return ExitCode.DONE;
  }

  @Command(description = "Says that two are one speaker, with all that go with either.")
  int merge(
      @Mixin LedgerFolder ledger,
      @Mixin Author author,
      @Parameters(paramLabel = "ONE", description = WHOM) String one,
      @Parameters(paramLabel = "OTHER", description = WHOM) String other) {
    return decide(
        ledger,
        author,
        (open, speakers) -> {
          Form first = WhichSpeaker.form(speakers, one);
          Form second = WhichSpeaker.form(speakers, other);
          if (speakers.of(first.leaf()).equals(speakers.of(second.leaf()))) {
            throw WhichSpeaker.refused("these two are one speaker already");
          }
          return new Decision.Merge(party(speakers, first), party(speakers, second));
        });
  }

  @Command(
      description =
          "Says that a speaker, as an article or several know it, is somebody else than those it"
              + " goes with.")
  int split(
      @Mixin LedgerFolder ledger,
      @Mixin Author author,
      @Parameters(
              paramLabel = "ID",
              description = "ID of what is to stand alone, one of those under Known as.")
          String form,
      @Option(
              names = "--article",
              paramLabel = "ARTICLE",
              description = "Only in this article: its ID or identity. Takes a name, too.")
          @Nullable String article) {
    return article == null
        ? decide(ledger, author, (open, speakers) -> split(speakers, form))
        : decide(
            ledger,
            author,
            (open, speakers) -> {
              Known in = WhichArticle.of(new Articles(open), article);
              return speakers
                  .apart(WhichSpeaker.of(speakers, form), in.identity())
                  .orElseThrow(() ->
                      WhichSpeaker.refused(
                          "in "
                              + Told.shown(in.name())
                              + " there is no "
                              + Told.shown(form)
                              + " whom other articles may know"));
            });
  }

  private static Decision.What split(Speakers speakers, String form) {
    KnownSpeaker speaker = WhichSpeaker.of(speakers, form);
    if (speaker.forms().size() == 1) {
      throw WhichSpeaker.refused(
          Told.shown(form) + " stands alone; --article says in which article it is somebody else");
    }
    Long id = SpeakerId.parse(form);
    if (id == null) {
      throw WhichSpeaker.refused(
          Told.shown(form)
              + " is known as several; hearsay speaker lists them: give the ID of one");
    }
    return speaker.forms().stream()
        .filter(each -> each.leaf() == id)
        .findFirst()
        .map(each -> new Decision.Split(party(speakers, each), null))
        .orElseThrow(() -> WhichSpeaker.refused("too many go with " + form + " to tell it"));
  }

  @Command(description = "Gives a speaker another name to be shown and found by.")
  int rename(
      @Mixin LedgerFolder ledger,
      @Mixin Author author,
      @Parameters(paramLabel = "NAME|ID", description = WHOM) String whom,
      @Parameters(paramLabel = "NEW_NAME", description = "The name to show.") String name) {
    String line = Screen.printable(name);
    if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST) {
      throw WhichSpeaker.refused("a name has 1 to " + LONGEST + " characters");
    }
    return decide(
        ledger,
        author,
        (open, speakers) ->
            new Decision.Rename(party(speakers, WhichSpeaker.form(speakers, whom)), line));
  }

  @Command(description = "Takes a decision back, which may be to take one back.")
  int undo(
      @Mixin LedgerFolder ledger,
      @Mixin Author author,
      @Parameters(
              paramLabel = "DECISION",
              description = "ID of a decision, as it was printed and as hearsay speaker shows it.")
          String decision) {
    Long uid = Decision.parse(decision);
    if (uid == null) {
      throw WhichSpeaker.refused(
          Told.shown(decision) + " is no decision's ID: d and 13 letters and digits");
    }
    return decide(ledger, author, (open, speakers) -> new Decision.Undo(uid));
  }

  private int decide(
      LedgerFolder own, Author author, BiFunction<Ledger, Speakers, Decision.What> what) {
    try (Ledger ledger = own.orIfNotGiven(folder).openExisting(streams)) {
      Speakers speakers = new Speakers(ledger);
      // Who is meant is looked up in the same transaction
      Decision made =
          ledger.write(writer -> writer.decide(what.apply(ledger, speakers), author.name()));
      SpeakerText text = new SpeakerText(ledger, streams.screen());
      write(text.line(made) + "\n");
      speakers.decisions().getLast().subject().parties().stream()
          .flatMap(party -> speakers.of(party.leaf()).stream())
          .distinct()
          .forEach(each -> write("  " + SpeakerText.line(each) + "\n"));
    }
    return ExitCode.DONE;
  }

  private static Party party(Speakers speakers, Form form) {
    return speakers
        .party(form.leaf())
        .orElseThrow(() -> new IllegalStateException("form " + form.leaf() + " is gone"));
  }

  private void write(String lines) {
    try {
      streams.out().write(lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
