package org.hearsay.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Query;
import org.hearsay.engine.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which ledger, the same for every command that has to do with one. */
final class LedgerFolder {
  /** Names the ledger where no option does. */
  static final String VARIABLE = "HEARSAY_LEDGER";

  /** The command, not this mixin. */
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description =
          "Folder of the ledger; if not given, that named by $"
              + VARIABLE
              + ", else one in the user's data folder.")
  private @Nullable String folder;

  /** This one where it was given, else that of the command above. */
  LedgerFolder orIfNotGiven(LedgerFolder above) {
    return folder == null ? above : this;
  }

  /** Opens it to write, and makes it where there is none. */
  Ledger open(Streams streams) {
    NativeLibrary.prepareDatabase();
    Path path = path();
    Runnable waiting =
        () ->
            streams
                .err()
                .println("hearsay: another program writes to ledger " + path + "; waiting for it");
    return Ledger.open(path, outlets(), Clock.systemUTC(), waiting);
  }

  /** Opens it to write where there is one. */
  Ledger openExisting(Streams streams) {
    openToRead().close();
    return open(streams);
  }

  /**
   * Opens it to ask what follows from many articles together, which is brought up to date first;
   * where that cannot be written, it is said that some are left out.
   */
  Ledger openSettled(Streams streams) {
    Ledger reading = openToRead();
    if (new Lineage(reading).waiting() == 0) {
      return reading;
    }
    if (!Files.isWritable(reading.folder())) {
      streams
          .err()
          .println(
              "hearsay: ledger "
                  + path()
                  + " cannot be written; articles that came last are not compared with others");
      return reading;
    }
    reading.close();
    Ledger ledger = open(streams);
    try {
      Settling.of(ledger, streams);
      return ledger;
    } catch (RuntimeException | Error e) {
      ledger.close();
      throw e;
    }
  }

  /** Opens it to look for something; settled where the query asks for originals alone. */
  Ledger openFor(Query query, Streams streams) {
    return query.asks(Field.ORIGINALS) ? openSettled(streams) : openToRead();
  }

  Ledger openToRead() {
    NativeLibrary.prepareDatabase();
    return Ledger.openToRead(path(), outlets());
  }

  private static Outlets outlets() {
    return new Outlets(UserTables.over(Lexicon.shipped(), System.getenv(UserTables.VARIABLE)));
  }

  /**
   * The folder, which need not exist.
   *
   * @throws ParameterException if what was given is no path, or nothing was and the platform has no
   *     place for it
   */
  Path path() {
    return path(
        System.getenv(), System.getProperty("user.home", ""), System.getProperty("os.name"));
  }

  Path path(Map<String, String> environment, String home, String os) {
    if (folder != null) {
      return path("--ledger", folder);
    }
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return path(VARIABLE, named);
    }
    Path data = dataFolder(environment, home, os);
    if (data == null) {
      throw wrong("no folder for the ledger on this system; name one with --ledger DIR");
    }
    return data;
  }

  private Path path(String giver, String given) {
    try {
      if (!given.isEmpty()) {
        return Path.of(given);
      }
    } catch (InvalidPathException noPath) {
      // said below, like a name that is empty
    }
    throw wrong(giver + " " + given + ": wants a folder");
  }

  /** Where the platform keeps what a user made; null if that cannot be told. */
  static @Nullable Path dataFolder(Map<String, String> environment, String home, String os) {
    String system = os.toLowerCase(Locale.ROOT);
    boolean mac = system.contains("mac");
    boolean windows = !mac && system.contains("windows");
    // The XDG base directory specification: a relative path is to be ignored
    Path data = mac ? null : absolute(environment.get(windows ? "LOCALAPPDATA" : "XDG_DATA_HOME"));
    if (data != null) {
      return data.resolve(windows ? "Hearsay" : "hearsay");
    }
    Path user = absolute(home);
    if (user == null) {
      return null;
    }
    return mac
        ? user.resolve("Library/Application Support/Hearsay")
        : windows ? user.resolve("AppData/Local/Hearsay") : user.resolve(".local/share/hearsay");
  }

  private static @Nullable Path absolute(@Nullable String path) {
    try {
      return path != null && Path.of(path).isAbsolute() ? Path.of(path) : null;
    } catch (InvalidPathException noPath) {
      return null;
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
