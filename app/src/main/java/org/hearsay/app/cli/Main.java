package org.hearsay.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.Stats;
import org.hearsay.app.search.HitFormat;
import org.hearsay.app.trace.TraceFormat;
import org.hearsay.app.transfer.ExportFormat;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where {@code ./hearsay} starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Timing timing = new Timing();
    int code =
        run(
            args,
            Streams.ofProcess(),
            depth -> {
              Lexicon lexicon =
                  UserTables.over(Lexicon.shipped(), System.getenv(UserTables.VARIABLE));
              NativeLibrary.prepare();
              return timing.of(Reader.open(lexicon, depth));
            });
    if ("1".equals(System.getenv("HEARSAY_TIMING"))) {
      System.err.println(timing);
    }
    if (Batch.anyAtWork()) {
      // An orderly exit would take the native library from under that thread
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  static int run(
      String[] args, Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    try {
      CommandLine hearsay = new CommandLine(new Hearsay());
      Map<String, Supplier<Object>> commands = commands(streams, reader);
      // Making one takes longer than looking for it: what is asked for is made alone, or all to be
      // listed
      String asked = args.length == 0 ? "" : args[0];
      if (commands.containsKey(asked)) {
        hearsay.addSubcommand(commands.get(asked).get());
      } else if (args.length != 1 || !asked.equals("--version")) {
        commands.values().forEach(command -> hearsay.addSubcommand(command.get()));
      }
      // A path may begin with @; an argument file is not what it means
      hearsay.setExpandAtFiles(false);
      hearsay.registerConverter(ReadFormat.class, name -> format(name, ReadFormat.values()));
      hearsay.registerConverter(TraceFormat.class, name -> format(name, TraceFormat.values()));
      hearsay.registerConverter(HitFormat.class, name -> format(name, HitFormat.values()));
      hearsay.registerConverter(ExportFormat.class, name -> format(name, ExportFormat.values()));
      hearsay.registerConverter(
          CorrectionForm.class, name -> format(name, CorrectionForm.values()));
      hearsay.registerConverter(Stats.Table.class, name -> format(name, Stats.Table.values()));
      hearsay.registerConverter(
          LineageCommand.Form.class, name -> format(name, LineageCommand.Form.values()));
      hearsay.registerConverter(
          StatsCommand.Form.class, name -> format(name, StatsCommand.Form.values()));
      hearsay.setErr(new PrintWriter(streams.err(), true));
      hearsay.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
      hearsay.setParameterExceptionHandler((e, arguments) -> usage(e, streams));
      hearsay.setExecutionExceptionHandler((e, command, parsed) -> failure(e, streams));
      return hearsay.execute(args);
    } catch (Error e) {
      return failure(e, streams);
    }
  }

  /** By their names, in the order in which they are listed. */
  private static Map<String, Supplier<Object>> commands(
      Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("read", () -> new ReadCommand(streams, reader));
    commands.put("extract", () -> new ExtractCommand(streams));
    commands.put("add", () -> new AddCommand(streams, reader));
    commands.put("reread", () -> new RereadCommand(streams, reader));
    commands.put("remove", () -> new RemoveCommand(streams));
    commands.put("backup", () -> new BackupCommand());
    commands.put("show", () -> new ShowCommand(streams));
    commands.put("search", () -> new SearchCommand(streams));
    commands.put("trace", () -> new TraceCommand(streams));
    commands.put("lineage", () -> new LineageCommand(streams));
    commands.put("speaker", () -> new SpeakerCommand(streams));
    commands.put("export", () -> new ExportCommand(streams));
    commands.put("import", () -> new ImportCommand(streams));
    commands.put("correct", () -> new CorrectCommand(streams));
    commands.put("corrections", () -> new CorrectionsCommand(streams));
    commands.put("undo", () -> new UndoCommand(streams));
    commands.put("check", () -> new CheckCommand(streams));
    commands.put("stats", () -> new StatsCommand(streams));
    commands.put("watch", () -> new WatchCommand(streams));
    commands.put("serve", () -> new ServeCommand(streams, reader));
    commands.put("token", () -> new TokenCommand(streams));
    return commands;
  }

  private static <F> F format(String name, F[] formats) {
    for (F format : formats) {
      if (format.toString().equals(name)) {
        return format;
      }
    }
    throw new TypeConversionException("'" + name + "' is none of " + Arrays.toString(formats));
  }

  private static int usage(ParameterException e, Streams streams) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    streams.err().println("hearsay: " + e.getMessage() + " (see " + command + " --help)");
    return ExitCode.USAGE;
  }

  private static int failure(Throwable e, Streams streams) {
    if (e instanceof UserTables.Unusable) {
      streams.err().println("hearsay: " + e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof LedgerException ledger) {
      streams.err().println("hearsay: " + ledger.getMessage());
      trace(e, streams.err());
      return switch (ledger.matter()) {
        case MISSING, NEWER, REFUSED -> ExitCode.USAGE;
        case DAMAGED, BUSY, UNWRITABLE -> ExitCode.FAILURE;
      };
    }
    if (e instanceof OutputException output) {
      if (output.readerGone()) {
        return ExitCode.DONE;
      }
      streams.err().println("hearsay: " + output.getMessage());
    } else {
      streams.err().println("hearsay: " + e + "; a mistake of ours, please report it");
    }
    trace(e, streams.err());
    return ExitCode.FAILURE;
  }

  /** Where a failure of ours comes from, for who looks for it: with {@code HEARSAY_DEBUG=1}. */
  static void trace(Throwable failure, PrintStream err) {
    if ("1".equals(System.getenv("HEARSAY_DEBUG"))) {
      failure.printStackTrace(err);
    }
  }

  @Command(
      name = "hearsay",
      description = "Shows who said what, and through whom, in news articles.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      scope = ScopeType.INHERIT,
      synopsisSubcommandLabel = "COMMAND")
  private static final class Hearsay implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "which command?");
    }
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Reader.version()};
    }
  }
}
