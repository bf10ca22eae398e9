package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.export.Readings;
import org.hearsay.app.export.Screen;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole commands, with a reader that finds one attribution in every text: its first three words.
 */
class MainTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final String SENTENCE = "Ana said no. It was the last word of a long evening.\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Function<Article, Reading> reader = MainTest::reading;

  @Test
  void printsAReadingForPeople() throws IOException {
    int code = hearsay("read", file("a.txt", SENTENCE));

    assertThat(code).isZero();
    assertThat(out()).isEqualTo("a\n  1 ¶1  Ana said\n        no\n        0.90\n\n");
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "brat", "webannotation"})
  void printsOneArticleOfAFormThatHoldsOne(String format) throws IOException {
    assertThat(hearsay("read", "--format", format, file("a.txt", SENTENCE))).isZero();
    assertThat(out()).contains("Ana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "brat", "webannotation"})
  void wantsAFolderForSeveralOfAFormThatHoldsOne(String format) throws IOException {
    String a = file("a.txt", SENTENCE);
    String b = file("b.txt", SENTENCE);

    assertThat(hearsay("read", "--format", format, a, b)).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("--output DIR/").hasLineCount(1);

    Path single = folder.resolve("single");
    assertThat(hearsay("read", "--format", format, "--output", single.toString(), a, b))
        .isEqualTo(ExitCode.USAGE);
    assertThat(single).doesNotExist();
  }

  @Test
  void writesAFilePairForEachArticleAndTheTextByteByByte() throws IOException {
    String text = "\uFEFFAna said no.\r\n\uD83D\uDE00\r\n";
    Path input = Path.of(file("in/a.txt", text));

    int code = hearsay("read", "--format", "brat", "--output", folder + "/out/", folder + "/in");

    assertThat(code).isZero();
    assertThat(folder.resolve("out/a.txt")).hasSameBinaryContentAs(input);
    assertThat(folder.resolve("out/a.ann")).content().contains("\tCue 5 9\tsaid\n");
    assertThat(names("out")).containsExactly("a.ann", "a.txt");
  }

  @Test
  void writesAWebAnnotationFileForEachArticle() throws IOException {
    String lines = numbered(2);

    hearsay(
        "read", "--format", "webannotation", "--output", folder + "/out/", file("a.jsonl", lines));

    assertThat(names("out")).containsExactly("0.jsonld", "1.jsonld");
    assertThat(folder.resolve("out/1.jsonld")).content().contains("AnnotationCollection");
  }

  @Test
  void saysWhyWhenAsked() throws IOException {
    String file = file("a.txt", SENTENCE);

    assertThat(hearsay("read", "--explain", file)).isZero();
    assertThat(out()).contains(" by by-hand: ");
    assertThat(hearsay("read", "--explain", "--format", "jsonl", file)).isZero();
    assertThat(out()).contains("\"explain\":{");
  }

  @Test
  void keepsIdsFromLeavingTheFolderAndEachOther() throws IOException {
    String lines =
        Stream.of("../x", "x", "X", "https://a.example/b", "../x")
            .map(id -> "{\"id\":\"" + id + "\",\"text\":\"Ana said no.\"}\n")
            .reduce("", String::concat);

    hearsay("read", "--format", "json", "--output", folder + "/deep/out/", file("a.jsonl", lines));

    assertThat(names("deep/out"))
        .containsExactly(
            ".._x-2.json", ".._x.json", "X-2.json", "https___a.example_b.json", "x.json");
    assertThat(names("deep")).containsExactly("out");
  }

  @Test
  void readsTheRestAndNamesWhatItCouldNotRead() throws IOException {
    file("in/a.txt", SENTENCE);
    file("in/b.txt", "");
    Files.createSymbolicLink(folder.resolve("in/c.txt"), Path.of("nowhere"));
    file("in/d.txt", SENTENCE);
    file("in/d.ann", "T1");
    String lines = file("e.jsonl", "{\"text\":\"Ana said no.\"}\n".repeat(6) + "{broken\n");

    int code = hearsay("read", "--format", "jsonl", folder + "/in", lines, folder + "/missing");

    assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out()).hasLineCount(8);
    assertThat(err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("b.txt: empty"),
            line -> assertThat(line).contains("c.txt: missing"),
            line -> assertThat(line).contains("e.jsonl:7: broken JSON"),
            line -> assertThat(line).contains("missing: missing"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "hearsay: 8 read, 1 skipped (1 empty), 3 bad (1 broken JSON, 2 missing);"
                            + " passed over: other files (1)"));
  }

  @Test
  void extractShowsWhatWasUnderstood() throws IOException {
    String page =
        file(
            "story.html",
            "<!doctype html><html lang=en><title>Ferry late</title><body><article><h1>Ferry late</h1>"
                + "<p>The ferry was late again, Ana Brook said on Monday evening.</p></article>");

    assertThat(hearsay("extract", page)).isZero();

    assertThat(out())
        .startsWith("{\"id\":\"story\",\"file\":\"" + page + "\",\"url\":null,")
        .contains("\"title\":\"Ferry late\"", "\"from\":{")
        .endsWith("The ferry was late again, Ana Brook said on Monday evening.\"}\n")
        .hasLineCount(1);
    assertThat(err()).isEmpty();
  }

  @Test
  void extractGivesArticlesOfAllLanguagesAndNamesWhatIsNone() throws IOException {
    file("in/a.txt", "Der Bürgermeister sagte am Montag, dass er nicht zurücktreten werde.");
    file("in/b.txt", " ");

    assertThat(hearsay("extract", folder + "/in")).isEqualTo(ExitCode.INCOMPLETE);

    assertThat(out()).hasLineCount(1);
    assertThat(err()).contains("b.txt: empty", "1 read, 1 skipped (1 empty)");
  }

  @Test
  void extractShowsAHeadlineWithoutTextThatReadOnlyNames() throws IOException {
    String feed =
        file(
            "f.xml",
            "<rss><channel><title>Wire</title><item><title>Ferry late</title>"
                + "<link>https://wire.example/1</link></item></channel></rss>");

    assertThat(hearsay("extract", feed)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out()).contains("\"title\":\"Ferry late\"", "\"text\":\"\"").hasLineCount(1);
    assertThat(err()).contains("f.xml:1: without text", "0 read, 1 skipped (1 without text)");

    out.reset();
    assertThat(hearsay("read", feed)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out()).isEmpty();
  }

  @Test
  void readsWhatExtractWrote() throws IOException {
    hearsay("extract", file("a.jsonl", numbered(3)));
    String extracted = out();
    out.reset();
    hearsay("extract", file("b.jsonl", extracted));

    assertThat(out()).isEqualTo(extracted.replace("a.jsonl", "b.jsonl"));
  }

  @Test
  void readsStandardInput() {
    assertThat(hearsay("read", "-")).isZero();
    assertThat(out()).startsWith("stdin\n");
  }

  @Test
  void takesAPathThatBeginsWithAnAtSign() throws IOException {
    Path file = Files.writeString(folder.resolve("@a.txt"), SENTENCE);

    assertThat(hearsay("read", file.toString())).isZero();
  }

  @Test
  void keepsTheOrderOfTheArticles() throws IOException {
    AtomicInteger turn = new AtomicInteger();
    reader =
        article -> {
          if (turn.getAndIncrement() % 3 == 0) {
            pause(20);
          }
          return reading(article);
        };
    String lines = numbered(60);

    assertThat(hearsay("read", "--format", "jsonl", file("a.jsonl", lines))).isZero();

    List<String> ids =
        out().lines().map(line -> line.replaceAll(".*?\"id\":\"(\\d+)\".*", "$1")).toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 60).mapToObj(String::valueOf).toList());
  }

  @Test
  void readsOnAllProcessors() throws IOException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    reader =
        article -> {
          threads.add(Thread.currentThread());
          return reading(article);
        };

    hearsay("read", "--format", "jsonl", file("a.jsonl", numbered(300)));

    assertThat(threads).hasSize(PROCESSORS);
  }

  @Test
  void holdsFewArticlesWhileTheFirstTakesLong() throws IOException {
    AtomicBoolean first = new AtomicBoolean(true);
    AtomicInteger furthest = new AtomicInteger();
    reader =
        article -> {
          int number = Integer.parseInt(article.id());
          if (number == 0) {
            pause(200);
            first.set(false);
          } else if (first.get()) {
            furthest.accumulateAndGet(number, Math::max);
          }
          return reading(article);
        };
    int few = Batch.AHEAD * PROCESSORS;

    assertThat(hearsay("read", "--format", "jsonl", file("a.jsonl", numbered(10 * few)))).isZero();

    assertThat(furthest).hasValueLessThan(few);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
  void losesOneArticleToAFailureAndReadsTheRest(Class<? extends Throwable> failure)
      throws IOException {
    reader =
        article -> {
          if (article.id().equals("1")) {
            MainTest.<RuntimeException>raise(failure);
          }
          return reading(article);
        };

    int code = hearsay("read", "--format", "jsonl", file("a.jsonl", numbered(3)));

    assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out()).hasLineCount(2);
    assertThat(err()).contains("a.jsonl:2: failed: ", "2 read, 1 bad (1 failed)");
  }

  @Test
  void failsWhenTheModelCannotBeOpened() throws IOException {
    int code =
        hearsay(
            depth -> {
              throw new IllegalStateException("no model");
            },
            new String[] {"read", file("a.txt", SENTENCE)});

    assertThat(code).isEqualTo(ExitCode.FAILURE);
    assertThat(err()).contains("no model", "please report").hasLineCount(1);
  }

  @Test
  void opensNoModelForNothing() throws IOException {
    int code =
        hearsay(
            depth -> {
              throw new AssertionError("opened");
            },
            new String[] {"read", file("a.txt", "")});

    assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
  }

  @Test
  void skipsOtherLanguagesUnlessAnyIsAskedFor() throws IOException {
    String german =
        file(
            "de.txt",
            "Der Bürgermeister sagte am Dienstag, dass die Brücke bis zum Herbst gesperrt bleibe"
                + " und die Stadt mit weiteren Kosten rechnen müsse.\n");

    assertThat(hearsay("read", german)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("de.txt: not in English but in German", "--language any");
    assertThat(hearsay("read", "--language", "any", german)).isZero();
  }

  @Test
  void fillsInPublisherAndDateWhereTheyAreMissing() throws IOException {
    String lines =
        """
        {"text":"Ana said no."}
        {"text":"Ana said no.","publisher":"The Post","published":"1987-02-26T15:01:01"}
        """;

    hearsay(
        "read",
        "--format",
        "jsonl",
        "--publisher",
        "The Sun",
        "--published",
        "2025-07-26",
        file("a.jsonl", lines));

    assertThat(out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line).contains("\"publisher\":\"The Sun\",\"published\":\"2025-07-26\""),
            line ->
                assertThat(line)
                    .contains("\"publisher\":\"The Post\",\"published\":\"1987-02-26T15:01:01\""));
  }

  @Test
  void replacesAFileOnlyWhenAllIsInIt() throws IOException {
    Path target = Files.writeString(folder.resolve("out.jsonl"), "before");
    reader =
        article -> {
          assertThat(target).hasContent("before");
          return reading(article);
        };

    int code =
        hearsay(
            "read", "--format", "jsonl", "--output", target.toString(), file("a.txt", SENTENCE));

    assertThat(code).isZero();
    assertThat(target).content().startsWith("{\"schema\"");
    assertThat(names("")).containsExactly("a.txt", "out.jsonl");
  }

  @Test
  void replacesWhatALinkLeadsTo() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

    hearsay("read", "--output", link.toString(), file("a.txt", SENTENCE));

    assertThat(link).isSymbolicLink();
    assertThat(target).content().startsWith("a\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesToAPipeAsItIs() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(() -> {
          try {
            return Files.readString(pipe);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    assertThat(hearsay("read", "--output", pipe.toString(), file("a.txt", SENTENCE))).isZero();

    assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther()).isTrue();
    assertThat(names("")).containsExactly("a.txt", "pipe");
    assertThat(read.get(10, TimeUnit.SECONDS)).startsWith("a\n");
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws IOException {
    assertThat(hearsay(failing("Broken pipe"), file("a.jsonl", numbered(50)))).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void failsWhenTheOutputIsFull() throws IOException {
    assertThat(hearsay(failing("No space left on device"), file("a.jsonl", numbered(50))))
        .isEqualTo(ExitCode.FAILURE);
    assertThat(err()).isEqualTo("hearsay: cannot write standard output: No space left on device\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read",
        "reed x",
        "read --format yaml x",
        "read --format TEXT x",
        "read --published yesterday x",
        "read --published 2025-02-30 x",
        "read --language de x",
        "read --output= x",
        "read --nonsense x"
      })
  void saysInOneLineWhatIsWrongWithTheUsage(String arguments) {
    int code = hearsay(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).hasLineCount(1).startsWith("hearsay: ").contains("--help");
  }

  @Test
  void refusesAnOutputThatCannotBe() throws IOException {
    String file = file("a.txt", SENTENCE);

    assertThat(hearsay("read", "--output", file + "/", file)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("is a file and no folder");
  }

  @Test
  void replacesNoArticleByItsReading() throws IOException {
    Path article = Path.of(file("in/a.txt", SENTENCE));

    assertThat(hearsay("read", "--output", folder + "/in/", article.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(hearsay("read", "--output", folder + "/in", folder + "/in"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(article).hasContent(SENTENCE);
    assertThat(hearsay("read", "--output", folder + "/in/out/", folder + "/in")).isZero();
  }

  @Test
  void listsExitCodesInTheHelp() {
    assertThat(hearsay("read", "--help")).isZero();
    assertThat(out()).contains("Exit codes:", "wrong usage", "text, json, jsonl, brat,");
    assertThat(err()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(hearsay("--version")).isZero();
    assertThat(out()).startsWith("hearsay-");
  }

  private int hearsay(String... arguments) {
    return hearsay(depth -> reader, arguments);
  }

  private int hearsay(Function<Depth, Function<Article, Reading>> opener, String[] arguments) {
    return run(opener, out, arguments);
  }

  private int hearsay(OutputStream broken, String file) {
    return run(depth -> reader, broken, "read", "--format", "jsonl", file);
  }

  @Test
  void refusesUnusableTablesAsWrongUsage() throws IOException {
    String file = file("a.txt", SENTENCE);
    String none = folder.resolve("none").toString();

    int code =
        run(
            depth -> {
              UserTables.over(Lexicon.shipped(), none);
              return reader;
            },
            out,
            "read",
            file);

    assertThat(code).isEqualTo(2);
    assertThat(err()).isEqualTo("hearsay: HEARSAY_TABLES: wants a folder, not " + none + "\n");
  }

  private int run(
      Function<Depth, Function<Article, Reading>> opener, OutputStream to, String... arguments) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(SENTENCE.getBytes(UTF_8)),
            to,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Screen.PAPER);
    return Main.run(arguments, streams, opener);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private List<String> names(String inside) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(inside))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String numbered(int articles) {
    return IntStream.range(0, articles)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Ana said no.\"}\n")
        .reduce("", String::concat);
  }

  private static Reading reading(Article article) {
    int start = article.text().indexOf("Ana said no");
    List<Attribution> found =
        start < 0
            ? List.of()
            : List.of(
                new Attribution(
                    1,
                    0,
                    List.of(new Span(start, start + 3)),
                    List.of(new Span(start + 4, start + 8)),
                    List.of(new Span(start + 9, start + 11)),
                    Kind.INDIRECT,
                    0.9));
    return Readings.of(article, found);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Class<? extends Throwable> failure) throws T {
    try {
      throw (T) failure.getConstructor(String.class).newInstance("deliberate");
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
