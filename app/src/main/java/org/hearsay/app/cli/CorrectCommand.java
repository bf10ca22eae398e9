package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Corrector;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "correct",
    description =
        "Says what is wrong with a statement, or more about it. What was read stays beside it, with"
            + " who said so and when; hearsay undo takes it back.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      "2:wrong usage, or this cannot be said of the statement; nothing was kept"
    },
    footer =
        "%nThe ID of a statement stays as it is. A correction holds when the article is read again or"
            + " gets another text, as long as the words it is about are still there; hearsay"
            + " corrections --orphans lists those that wait for theirs.")
final class CorrectCommand implements Callable<Integer> {
  private static final String WORDS =
      " WORDS: as the article has them, with … where others stand between. START-END: where they"
          + " stand in it, in code points.";

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerFolder folder = new LedgerFolder();
  @Mixin private Author author = new Author();

  @Parameters(paramLabel = "STATEMENT", description = "The ID of the statement.")
  private String statement = "";

  @Option(
      names = "--content",
      paramLabel = "WORDS|START-END",
      description = "What was said." + WORDS)
  private @Nullable String content;

  @Option(
      names = "--source",
      paramLabel = "WORDS|START-END",
      description = "The words that name who said it, given likewise; none where there are none.")
  private @Nullable String source;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who said it; none where the text names nobody.")
  private @Nullable String speaker;

  @Option(
      names = "--chain",
      paramLabel = "\"A > B > C\"",
      description = "Through whom it came, from the one nearest the reader to who said it.")
  private @Nullable String chain;

  @Option(names = "--act", paramLabel = "ACT", description = "What is done by the saying.")
  private @Nullable String act;

  @Option(
      names = "--effect",
      paramLabel = "TYPE:STATEMENT",
      description = "What it does to another statement of the article; none where it does nothing.")
  private @Nullable String effect;

  @Option(names = "--wrong", description = "Nobody said this; search leaves it out.")
  private boolean wrong;

  @Option(names = "--right", description = "Takes --wrong away.")
  private boolean right;

  @Option(names = "--reviewed", description = "Somebody has looked at it.")
  private boolean reviewed;

  @Option(names = "--unreviewed", description = "Takes --reviewed away.")
  private boolean unreviewed;

  @Option(names = "--tag", paramLabel = "NAME", description = "Gives it a tag.")
  private List<String> tags = new ArrayList<>();

  @Option(names = "--untag", paramLabel = "NAME", description = "Takes a tag away.")
  private List<String> untags = new ArrayList<>();

  @Option(names = "--note", paramLabel = "TEXT", description = "Adds a note.")
  private List<String> notes = new ArrayList<>();

  CorrectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Long id = StatementId.parse(statement);
    if (id == null) {
      throw wrong(Told.shown(statement) + " is no ID of a statement; hearsay search shows them");
    }
    if (wrong && right || reviewed && unreviewed) {
      throw wrong("--wrong and --right, --reviewed and --unreviewed exclude each other");
    }
    try (Ledger ledger = folder.openExisting(streams)) {
      ledger.write(writer -> writer.correct(id, given(writer.corrector(id)), author.name()));
      new Told(streams.out(), ledger)
          .write(CorrectionText.now(id, new Corrections(ledger), streams.screen()));
    }
    return ExitCode.DONE;
  }

  /** Each refers to the statement as it is before all of them. */
  private List<Correction> given(Corrector corrector) {
    List<Correction> given = new ArrayList<>();
    if (content != null) {
      given.add(corrector.content(content));
    }
    if (source != null) {
      given.add(corrector.source(source));
    }
    if (chain != null) {
      given.add(corrector.chain(chain));
    }
    if (speaker != null) {
      given.add(corrector.speaker(speaker));
    }
    if (act != null) {
      given.add(corrector.act(act));
    }
    if (effect != null) {
      given.add(corrector.effect(effect));
    }
    if (wrong || right) {
      given.add(new Correction.Wrong(wrong));
    }
    if (reviewed || unreviewed) {
      given.add(new Correction.Reviewed(reviewed));
    }
    tags.forEach(tag -> given.add(corrector.tag(tag)));
    untags.forEach(tag -> given.add(corrector.untag(tag)));
    notes.forEach(note -> given.add(corrector.note(note)));
    if (given.isEmpty()) {
      throw wrong("say what is to be corrected");
    }
    return given;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
