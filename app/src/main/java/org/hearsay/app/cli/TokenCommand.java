package org.hearsay.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.access.Tokens;
import org.hearsay.app.http.Role;
import org.hearsay.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    description =
        "Who may use a ledger that is served to others than this machine. A browser is asked for the"
            + " token; a program sends it in the header \"Authorization: Bearer TOKEN\".",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE})
final class TokenCommand implements Runnable {
  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  TokenCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "token what? add, list or remove");
  }

  @Command(name = "add", description = "Makes a token and prints it. It cannot be shown again.")
  int add(
      @Mixin LedgerFolder own,
      @Parameters(paramLabel = "NAME", description = "Whose it is; corrections are kept under it.")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "reader, who asks, or editor, who also adds, corrects and takes out.")
          String role) {
    Role wanted =
        switch (role) {
          case "reader" -> Role.READER;
          case "editor" -> Role.EDITOR;
          default ->
              throw new ParameterException(
                  Objects.requireNonNull(spec).commandLine(),
                  "--role " + role + ": wants reader or editor");
        };
    try (Ledger ledger = own.orIfNotGiven(folder).open(streams)) {
      String token = new Tokens(ledger).add(name, wanted, Instant.now());
      new Told(streams.out(), ledger).write(token + "\n");
    }
    return ExitCode.DONE;
  }

  @Command(name = "list", description = "Lists whose tokens there are: name, role, when made.")
  int list(@Mixin LedgerFolder own) {
    try (Ledger ledger = own.orIfNotGiven(folder).openToRead()) {
      Told told = new Told(streams.out(), ledger);
      List<Tokens.Token> all = new Tokens(ledger).all();
      all.forEach(
          each -> told.write(each.name() + " · " + role(each) + " · " + each.made() + "\n"));
    }
    return ExitCode.DONE;
  }

  private static String role(Tokens.Token token) {
    return token.role() == Role.EDITOR ? "editor" : "reader";
  }

  @Command(
      name = "remove",
      description = "Takes a token away; whoever had come in by it is out at once.")
  int remove(
      @Mixin LedgerFolder own,
      @Parameters(paramLabel = "NAME", description = "Whose it is.") String name) {
    try (Ledger ledger = own.orIfNotGiven(folder).openExisting(streams)) {
      if (!new Tokens(ledger).remove(name)) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            name + " has no token; hearsay token list shows who has");
      }
      new Told(streams.out(), ledger).write("removed the token of " + name + "\n");
    }
    return ExitCode.DONE;
  }
}
