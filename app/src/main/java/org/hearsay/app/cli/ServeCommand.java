package org.hearsay.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hearsay.app.access.Tokens;
import org.hearsay.app.adding.LazyReader;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Links;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.web.Serving;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description =
        "Serves a ledger as a web app, and to programs under /api/v1, until Ctrl-C. On 127.0.0.1"
            + " whoever works on this machine may use it; at any other address, under another name"
            + " or behind a proxy, only who has a token (hearsay token).",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE})
final class ServeCommand implements Callable<Integer> {
  private final Streams streams;
  private final Function<Depth, Function<Article, Reading>> reader;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();
  @Mixin private Author author = new Author();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "${DEFAULT-VALUE} if not given; 0 for any that is free.")
  private int port = 8765;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "${DEFAULT-VALUE} if not given; 0.0.0.0 for all that this machine has.")
  private String address = "127.0.0.1";

  @Option(
      names = "--base",
      paramLabel = "PATH",
      description = "Path below which a proxy has it: /hearsay.")
  private String base = "";

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "A name by which it may be asked beside localhost; several times for several.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy asks for others, and says for whom in X-Forwarded-For and X-Forwarded-Proto.")
  private boolean proxied;

  @Option(names = "--verbose", description = "Tell of each request on standard error.")
  private boolean verbose;

  @Option(names = "--read-only", description = "Nothing can be changed.")
  private boolean readOnly;

  /**
   * @param reader opens the model, at the first text that is to be read
   */
  ServeCommand(Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    this.streams = streams;
    this.reader = reader;
  }

  @Override
  public Integer call() throws InterruptedException {
    checkOptions();
    NativeLibrary.prepare();
    Serving.Wish wish =
        new Serving.Wish(
            address,
            port,
            base,
            hosts,
            author.name(),
            proxied,
            verbose ? streams.err()::println : null,
            line -> streams.err().println("hearsay: " + line));
    checkTokens(wish);
    Ledger written = readOnly ? null : folder.open(streams);
    try (Stopping stopping = new Stopping();
        Desk desk =
            new Desk(
                folder::openToRead, written, new LazyReader(() -> reader.apply(Depth.NESTED)));
        Serving serving = new Serving(desk, wish)) {
      streams.err().println("hearsay: serving at " + shown(started(serving)) + "; Ctrl-C ends it");
      while (!stopping.wished()) {
        stopping.pause(60_000);
      }
    }
    return ExitCode.DONE;
  }

  private void checkOptions() {
    if (port < 0 || port > 65_535) {
      throw wrong("--port " + port + ": wants a number from 0 to 65535");
    }
    if (!Links.isBase(base)) {
      throw wrong("--base " + base + ": wants a path such as /hearsay");
    }
    boolean all = address.equals("0.0.0.0") || address.equals("::");
    if (all && hosts.isEmpty()) {
      throw wrong("--address " + address + ": wants --host NAME too, by which it will be asked");
    }
  }

  /** Before anybody else than this machine can ask, it must be known who. */
  private void checkTokens(Serving.Wish wish) {
    try (Ledger ledger = readOnly ? folder.openToRead() : folder.open(streams)) {
      if (wish.isOpenToOthers() && new Tokens(ledger).all().isEmpty()) {
        throw wrong(
            "others than this machine could ask, and nobody has a token yet: hearsay token add NAME"
                + " --role editor");
      }
    }
  }

  private int started(Serving serving) {
    try {
      return serving.start();
    } catch (IOException e) {
      throw wrong("cannot serve at " + address + " port " + port + ": " + e.getMessage());
    }
  }

  private String shown(int taken) {
    return "http://"
        + (address.contains(":") ? "[" + address + "]" : address)
        + ":"
        + taken
        + base
        + "/";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
