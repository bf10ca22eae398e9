package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Entries;
import org.hearsay.engine.reading.Reader;

/** Runs commands on one ledger, with a reader that takes every "Name said something." */
final class LedgerRun {
  final Path folder;
  final Path ledger;

  /** How often the model was opened. */
  final AtomicInteger opened = new AtomicInteger();

  String out = "";
  String err = "";
  String model = Reader.version();

  LedgerRun(Path folder) {
    this.folder = folder;
    ledger = folder.resolve("ledger");
  }

  /** Returns the exit code. */
  int run(String command, String... arguments) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ByteArrayOutputStream toErr = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            to,
            new PrintStream(toErr, true, UTF_8),
            false,
            false,
            Screen.PAPER);
    List<String> all = new ArrayList<>(List.of(command, "--ledger", ledger.toString()));
    all.addAll(List.of(arguments));
    int code =
        Main.run(
            all.toArray(String[]::new),
            streams,
            depth -> {
              opened.incrementAndGet();
              return article -> Entries.reading(article, model);
            });
    out = to.toString(UTF_8);
    err = toErr.toString(UTF_8);
    return code;
  }

  /** The path of a file with these words. */
  String file(String name, String words) {
    try {
      return Files.writeString(folder.resolve(name), words).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
