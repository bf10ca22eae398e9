package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
  private static final String GOOD = "{\"id\":\"good\",\"text\":\"He said so.\"}\n";

  @TempDir private Path folder;

  @Test
  void takesATextFileAsItIs() throws IOException {
    Path file = write("mayor.txt", "\uFEFFThe mayor\r\nsaid \u200F\"no\". \uD83D\uDE00\r\n");

    Article article = only(Found.class, read(file)).article();

    assertThat(article.text()).isEqualTo("\uFEFFThe mayor\r\nsaid \u200F\"no\". \uD83D\uDE00\r\n");
    assertThat(article.id()).isEqualTo("mayor");
  }

  @Test
  void takesNoCommentForAnArticle() throws IOException {
    Path file = write("a.xml", "<!-- nothing -->\n<!-- at all -->\n");

    assertThat(only(Problem.class, read(file)).reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void takesWhatJsonLinesSay() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"id":7,"url":"https://a.example/x","title":"T","publisher":"P","published":"2025-07-26",\
            "byline":["A","B"],"text":"a","licence":{"deep":[1,{}]}}
            {"byline":"C","published":"2025-07-26T09:30:00+02:00","text":"b"}
            """);

    assertThat(articles(read(file)))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("particulars")
        .containsExactly(
            new Article("7", "a", "T", "P", "2025-07-26", List.of("A", "B"), "https://a.example/x"),
            new Article("a-2", "b", null, null, "2025-07-26T09:30:00+02:00", List.of("C"), null));
  }

  @Test
  void namesAnArticleByIdThenAddressThenPlace() throws IOException {
    Path file =
        write(
            "wire.jsonl",
            """
            {"id":"i","url":"https://a.example/","text":"a"}
            {"url":"https://a.example/","text":"a"}

            {"text":"a"}
            {"id":"","text":"a"}
            """);

    assertThat(articles(read(file)))
        .extracting(Article::id)
        .containsExactly("i", "https://a.example/", "wire-3", "wire-4");
  }

  @Test
  void tellsTheKeysThatALineOfJsonGave() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"url":"https://a.example/x","byline":[],"published":"then","title":"T","text":"a"}
            {"text":"b"}
            """);

    assertThat(articles(read(file)))
        .extracting(article -> article.particulars().from())
        .containsExactly(Map.of("id", "url", "url", "url", "title", "title"), Map.of());
  }

  @Test
  void tellsAGivenIdFromOneMadeOfThePlace() throws IOException {
    String item = "<item>%s<description>He said that it was so, and more.</description></item>";
    Path given = Files.createDirectories(folder.resolve("given"));
    Files.writeString(given.resolve("a.jsonl"), GOOD);
    Files.writeString(
        given.resolve("b.rss"),
        "<rss><channel>" + item.formatted("<guid>g</guid>") + "</channel></rss>");
    Files.writeString(
        given.resolve("c.json"),
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":"
            + "[{\"id\":\"i\",\"content_text\":\"He said that it was so.\"}]}");
    Path made = Files.createDirectories(folder.resolve("made"));
    Files.writeString(made.resolve("a.jsonl"), "{\"text\":\"He said so.\"}");
    Files.writeString(
        made.resolve("b.rss"), "<rss><channel>" + item.formatted("") + "</channel></rss>");
    Files.writeString(made.resolve("c.html"), "<!doctype html><p>He said that it was so.");
    Files.writeString(made.resolve("d.txt"), "He said so.");

    assertThat(articles(read(given)))
        .hasSize(3)
        .allMatch(article -> article.particulars().from().containsKey("id"));
    assertThat(articles(read(made)))
        .hasSize(4)
        .noneMatch(article -> article.particulars().from().containsKey("id"));
  }

  @Test
  void numbersLaterArticlesTheSameWhenALineIsMended() throws IOException {
    List<Item> broken = read(write("a.jsonl", "{broken\n{\"text\":\"x\"}\n"));
    List<Item> mended = read(write("a.jsonl", "{\"text\":\"y\"}\n{\"text\":\"x\"}\n"));

    assertThat(articles(broken).getLast().id())
        .isEqualTo(articles(mended).getLast().id())
        .isEqualTo("a-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n.txt", "n.text", "n.jsonl", "n.NDJSON", "n.txt.gz", "n.jsonl.GZ", "n.html"})
  void leavesEndingsOutOfTheId(String name) {
    assertThat(FileName.stem(name)).isEqualTo("n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report-1.2", "U.S", ".txt", ".gz", "no ending"})
  void takesOtherDotsForPartOfTheName(String name) {
    assertThat(FileName.stem(name)).isEqualTo(name);
  }

  @Test
  void readsGzipWhateverItIsCalled() throws IOException {
    Path named = Files.write(folder.resolve("a.txt.gz"), gzip("He said so."));
    Path unnamed = Files.write(folder.resolve("b"), gzip("She said so."));

    assertThat(articles(read(named, unnamed)))
        .containsExactly(Article.of("a", "He said so."), Article.of("b", "She said so."));
  }

  @Test
  void readsAllMembersOfAGzip() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(GOOD));
    both.write(gzip(GOOD));
    Path file = Files.write(folder.resolve("a.jsonl.gz"), both.toByteArray());

    assertThat(articles(read(file))).hasSize(2);
  }

  @Test
  void keepsTheLinesBeforeAGzipBreaksOff() throws IOException {
    byte[] whole = gzip(GOOD.repeat(3) + new Random(1).nextLong());
    Path file = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 12));

    List<Item> items = read(file);

    assertThat(articles(items)).isNotEmpty();
    assertThat(only(Problem.class, items).reason()).isEqualTo(Reason.BROKEN_GZIP);
  }

  @Test
  void stopsAtAGzipThatUnpacksToAlmostNothingButSize() throws IOException {
    Path file = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1 << 20]);
      }
    }

    // Binary by its first bytes already; as text it must stop as well
    assertThat(only(Problem.class, read(file)).reason()).isEqualTo(Reason.NOT_TEXT);
    try (InputStream in = new Gunzip(Files.newInputStream(file))) {
      assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
          .hasMessageContaining("unpacks to more than 250 times its size");
    }
  }

  @Test
  void readsStandardInputAsTextOrJsonLinesByItsContent() {
    assertThat(articles(stdin("The mayor said no.\n")))
        .containsExactly(Article.of("stdin", "The mayor said no.\n"));
    assertThat(articles(stdin("\uFEFF" + GOOD + "{\"text\":\"x\"}")))
        .extracting(Article::id)
        .containsExactly("good", "stdin-2");
  }

  @Test
  void takesATextFileForTextEvenIfItLooksLikeJson() throws IOException {
    assertThat(articles(read(write("a.txt", GOOD)))).containsExactly(Article.of("a", GOOD));
  }

  @Test
  void goesOnBehindBrokenJsonOnLineSeven() throws IOException {
    Path file = write("a.jsonl", GOOD.repeat(6) + "{\"text\":\"unclosed\n" + GOOD.repeat(2));

    List<Item> items = read(file);

    assertThat(articles(items)).hasSize(8);
    Problem problem = only(Problem.class, items);
    assertThat(problem.where()).isEqualTo(file + ":7");
    assertThat(problem.reason()).isEqualTo(Reason.BROKEN_JSON);
    assertThat(items.get(6)).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1]", "7", "\"text\"", "{} {}", "{\"text\":\"a\"} x", "{'text':'a'}", "nul"})
  void callsEveryLineBrokenThatIsNotOneObject(String line) throws IOException {
    List<Item> items = read(write("a.jsonl", line + "\n" + GOOD + GOOD));

    assertThat(articles(items)).hasSize(2);
    assertThat(only(Problem.class, items).reason()).isEqualTo(Reason.BROKEN_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"text\":null}", "{\"text\":5}", "{\"text\":[\"a\"]}", "{\"Text\":\"a\"}"})
  void saysWhichLineHasNoText(String line) throws IOException {
    List<Item> items = read(write("a.jsonl", GOOD + line + "\n" + GOOD));

    assertThat(articles(items)).hasSize(2);
    Problem problem = only(Problem.class, items);
    assertThat(problem.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(problem.where()).endsWith("a.jsonl:2");
  }

  @Test
  void survivesJsonNestedTooDeep() throws IOException {
    String deep = "{\"x\":" + "[".repeat(200_000) + "\n";

    List<Item> items = read(write("a.jsonl", deep + GOOD));

    assertThat(articles(items)).hasSize(1);
    assertThat(only(Problem.class, items).reason()).isEqualTo(Reason.BROKEN_JSON);
  }

  @Test
  void saysThatOneJsonDocumentIsNoJsonLines() throws IOException {
    assertThat(only(Problem.class, read(write("a.json", "{\n  \"text\": \"a\"\n}\n"))).reason())
        .isEqualTo(Reason.UNSUPPORTED);
    assertThat(only(Problem.class, read(write("b.json", "[\n{\"text\": \"a\"}\n]\n"))).reason())
        .isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void leavesOutADateThatIsNone() throws IOException {
    List<Item> items = read(write("a.jsonl", "{\"text\":\"a\",\"published\":\"yesterday\"}"));

    assertThat(only(Found.class, items).article().published()).isNull();
    assertThat(only(Note.class, items).what()).contains("yesterday");
  }

  @Test
  void replacesLoneSurrogates() throws IOException {
    Path file =
        write("a.jsonl", "{\"id\":\"\\udc00i\",\"text\":\"a\\ud800b\\ud83d\\ude00c\\udc00\"}\n");

    Article article = only(Found.class, read(file)).article();

    assertThat(article.text()).isEqualTo("a\uFFFDb\uD83D\uDE00c\uFFFD");
    assertThat(article.id()).isEqualTo("\uFFFDi");
  }

  @Test
  void replacesSurrogatesThatWereEncodedAsIfTheyWereCharacters() throws IOException {
    byte[] bytes = "é say".getBytes(UTF_8);
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    Path file = Files.write(folder.resolve("a.txt"), concat(bytes, surrogate));

    List<Item> items = read(file);

    assertThat(only(Found.class, items).article().text()).isEqualTo("é say\uFFFD");
    assertThat(items).hasSize(1);
  }

  @Test
  void readsWindows1252AndSaysSo() throws IOException {
    byte[] bytes = "“No,” said José".getBytes(Charset.forName("windows-1252"));
    Path file = Files.write(folder.resolve("a.txt"), bytes);

    List<Item> items = read(file);

    assertThat(only(Found.class, items).article().text()).isEqualTo("“No,” said José");
    assertThat(only(Note.class, items).what()).contains("Windows-1252");
  }

  @Test
  void readsSingleLinesOfWindows1252AndSaysSoOnce() throws IOException {
    byte[] bad = "{\"text\":\"José\"}\n".getBytes(Charset.forName("windows-1252"));
    byte[] good = "{\"text\":\"José\"}\n".getBytes(UTF_8);
    Path file = Files.write(folder.resolve("a.jsonl"), concat(good, bad, good, bad));

    List<Item> items = read(file);

    assertThat(articles(items)).hasSize(4).allMatch(article -> article.text().equals("José"));
    assertThat(only(Note.class, items).what()).contains("line 2");
  }

  @Test
  void keepsAReplacementCharacterThatStandsInTheFile() throws IOException {
    List<Item> items = read(write("a.txt", "caf\uFFFD é"));

    assertThat(only(Found.class, items).article().text()).isEqualTo("caf\uFFFD é");
    assertThat(items).hasSize(1);
  }

  @Test
  void readsTextWithSomeControlCharacters() throws IOException {
    String text = "ZCZC\u0000\u0001 The mayor \u001b[31msaid\u0007 no.\f\u007f";

    assertThat(articles(read(write("a.txt", text)))).containsExactly(Article.of("a", text));
  }

  @Test
  void skipsWhatIsNotText() throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    Path random = Files.write(folder.resolve("a.txt"), noise);
    Path zeros = Files.write(folder.resolve("b.txt"), new byte[300]);
    Path pdf = write("c.txt", "%PDF-1.7\nHe said so.");

    assertThat(read(random, zeros, pdf))
        .hasSize(3)
        .allSatisfy(item -> assertThat(problem(item).reason()).isEqualTo(Reason.NOT_TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body><p>He said so, and then he said it again.</p></body></html>",
        "\n <HTML><body><p>He said so, and then he said it again.</p>",
        "<!-- saved --><html><body><p>He said so, and then he said it again.</p>"
      })
  void readsAPageByItsBeginningWhateverItsName(String page) throws IOException {
    assertThat(articles(read(write("a.txt", page))))
        .extracting(Article::text)
        .containsExactly("He said so, and then he said it again.");
  }

  @Test
  void takesTextBehindAnAngleBracketForText() throws IOException {
    String text = "<strong words> were heard, he said.";

    assertThat(articles(read(write("a.txt", text)))).containsExactly(Article.of("a", text));
  }

  @Test
  void skipsXmlThatIsNoNews() throws IOException {
    assertThat(
            only(Problem.class, read(write("a.xml", "<?xml version='1.0'?><project/>"))).reason())
        .isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void skipsUtf16AndTellsHowToConvertIt() throws IOException {
    Path file =
        Files.write(folder.resolve("a.txt"), "\uFEFFHe".getBytes(Charset.forName("UTF-16LE")));

    assertThat(only(Problem.class, read(file)).remedy()).contains("iconv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\r\n\u00a0\u2003\uFEFF\u0000 "})
  void skipsAFileWithoutWords(String text) throws IOException {
    assertThat(only(Problem.class, read(write("a.txt", text))).reason()).isEqualTo(Reason.EMPTY);
    assertThat(only(Problem.class, stdin(text)).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void skipsAnArticleWithoutWordsAndReadsTheNext() throws IOException {
    List<Item> items = read(write("a.jsonl", "{\"text\":\" \"}\n" + GOOD));

    assertThat(articles(items)).hasSize(1);
    assertThat(only(Problem.class, items).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void readsFiveMegabytesInOneLine() throws IOException {
    String text = "The mayor said no. ".repeat(280_000);

    assertThat(articles(read(write("a.txt", text)))).containsExactly(Article.of("a", text));
  }

  @Test
  void refusesATextBeyondTheLimit() throws IOException {
    Path text = write("a.txt", "x".repeat(Limits.TEXT + 1));
    Path json = write("b.jsonl", "{\"text\":\"" + "x".repeat(Limits.TEXT + 1) + "\"}\n" + GOOD);

    List<Item> items = read(text, json);

    assertThat(items.subList(0, 2))
        .allSatisfy(item -> assertThat(problem(item).reason()).isEqualTo(Reason.TOO_LARGE));
    assertThat(articles(items)).hasSize(1);
  }

  @Test
  void readsOnBehindALineBeyondTheLimit() throws IOException {
    Path file = folder.resolve("a.jsonl");
    byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 34; i++) {
        out.write(megabyte);
      }
      out.write(("\n" + GOOD).getBytes(UTF_8));
    }

    List<Item> items = read(file);

    assertThat(problem(items.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(articles(items)).hasSize(1);
  }

  @Test
  void readsAFolderInTheOrderOfItsNames() throws IOException {
    write("b.txt", "b");
    write("a/z.txt", "z");
    write("a/B.text", "B");
    write("c.ndjson", "{\"text\":\"c\"}");

    assertThat(articles(read(folder)))
        .extracting(Article::id)
        .containsExactly("B", "z", "b", "c-1");
  }

  @Test
  void countsTheFilesOfAFolderThatItPassesOver() throws IOException {
    write("a.txt", "a");
    write("a.ann", "T1");
    write("deep/a.json", "{}");
    write(".hidden", "x");
    write(".hidden.txt", "x");
    write(".git/a.txt", "x");

    List<Item> items = read(folder);

    assertThat(articles(items)).hasSize(1);
    assertThat(only(PassedOver.class, items))
        .isEqualTo(new PassedOver(folder.toString(), 2, "other files"));
    assertThat(items).hasSize(2);
  }

  @Test
  void readsAFileByContentWhenItIsNamed() throws IOException {
    Path text = write("notes.md", "He said so.");
    Path lines = write("lines.json", GOOD);

    assertThat(articles(read(text, lines)))
        .extracting(Article::id)
        .containsExactly("notes", "good");
  }

  @Test
  void takesFromAFolderWhatBeginsLikeNewsWhateverItsName() throws IOException {
    write("index.html?story=3", "<!doctype html><p>He said so, and then he said it again.</p>");
    write("build.xml", "<project/>");
    write("data.json", "{\"name\":\"x\"}");
    write("photo.jpg", "not a photo");

    List<Item> items = read(folder);

    assertThat(articles(items)).hasSize(1);
    assertThat(only(PassedOver.class, items).count()).isEqualTo(3);
  }

  @Test
  void leavesThePartsOfASavedPageAlone() throws IOException {
    String page = "<!doctype html><p>He said so, and then he said it again.</p>";
    write("story.html", page);
    write("story_files/advert.html", page);
    write("other_files/story.html", page);

    assertThat(articles(read(folder))).extracting(Article::id).containsExactly("story", "story");
  }

  @Test
  void readsTheRestOfAFolderWithOneUnreadableFile() throws IOException {
    write("a.txt", "a");
    Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("nowhere"));
    write("c.txt", "c");

    List<Item> items = read(folder);

    assertThat(articles(items)).hasSize(2);
    assertThat(only(Problem.class, items).where()).endsWith("b.txt");
  }

  @Test
  void followsEachFolderOnceHoweverLinksRun() throws IOException {
    write("a/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("a/up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("again"), Path.of("a"));

    List<Item> items = read(folder);

    assertThat(articles(items)).hasSize(1);
    assertThat(items.stream().filter(Problem.class::isInstance).map(IntakeTest::problem))
        .hasSize(2)
        .allMatch(problem -> problem.reason() == Reason.ALREADY_READ);
  }

  @Test
  void stopsAtFoldersNestedTooDeep() throws IOException {
    write("x/".repeat(Limits.FOLDERS + 1) + "a.txt", "a");
    write("z.txt", "z");

    List<Item> items = read(folder);

    assertThat(articles(items)).extracting(Article::id).containsExactly("z");
    assertThat(only(Problem.class, items).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void saysThatAFolderHoldsNoArticle() {
    assertThat(only(Problem.class, read(folder)).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void namesAMissingPathAndReadsTheRest() throws IOException {
    Path good = write("a.txt", "a");

    List<Item> items = read(folder.resolve("missing"), good);

    assertThat(problem(items.getFirst()).reason()).isEqualTo(Reason.MISSING);
    assertThat(articles(items)).hasSize(1);
  }

  @Test
  void doesNotTakeAnAddressOrNonsenseForAFile() {
    List<Item> items = items(List.of("HTTP://127.0.0.1/x", "a\0b"), InputStream.nullInputStream());

    assertThat(items)
        .extracting(item -> problem(item).reason())
        .containsExactly(Reason.UNSAFE, Reason.MISSING);
  }

  @Test
  void knowsHowMuchThereIsAndHowMuchItHasTaken() throws IOException {
    write("a.txt", "12345");
    Files.write(folder.resolve("b.txt.gz"), gzip("123"));
    List<String> paths = List.of(folder.toString(), write("c.md", "1234567").toString());

    Intake intake = intake(InputStream.nullInputStream());
    intake.read(paths, item -> {});

    assertThat(Intake.bytesIn(paths)).hasValue(intake.bytesRead());
    assertThat(Intake.bytesIn(List.of("-"))).isEmpty();
  }

  @Test
  void fetchesNothingButHttp() {
    assertThat(
            problem(items(List.of("ftp://a.example/b"), InputStream.nullInputStream()).getFirst()))
        .returns(Reason.UNSUPPORTED, Problem::reason)
        .returns("ftp://a.example/b", Problem::where);
  }

  @Test
  void readsNoMoreOfAFileThanItHeldWhenOpened() throws IOException {
    Path file = write("out.jsonl", GOOD.repeat(3));
    List<Item> items = new ArrayList<>();

    intake(InputStream.nullInputStream())
        .read(
            List.of(folder.toString()),
            item -> {
              items.add(item);
              try {
                Files.writeString(file, GOOD.repeat(3), StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    assertThat(items).hasSize(3);
  }

  @Test
  void holdsNoMoreThanOneLineOfAnEndlessStream() {
    InputStream endless =
        new InputStream() {
          private final byte[] line = GOOD.getBytes(UTF_8);
          private long at;

          @Override
          public int read() {
            return line[(int) (at++ % line.length)];
          }
        };
    int[] seen = {0};

    assertThatThrownBy(() ->
            intake(endless)
                .read(
                    List.of("-"),
                    item -> {
                      if (++seen[0] == 100_000) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<Item> read(Path... paths) {
    return items(Stream.of(paths).map(Path::toString).toList(), InputStream.nullInputStream());
  }

  private static List<Item> stdin(String text) {
    return items(List.of(Intake.STDIN), new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static Intake intake(InputStream stdin) {
    return new Intake(stdin, new Fetch(false), 2);
  }

  private static List<Item> items(List<String> paths, InputStream stdin) {
    List<Item> items = new ArrayList<>();
    intake(stdin).read(paths, items::add);
    return items;
  }

  private static List<Article> articles(List<Item> items) {
    return items.stream()
        .filter(Found.class::isInstance)
        .map(found -> ((Found) found).article())
        .toList();
  }

  private static <T extends Item> T only(Class<T> kind, List<Item> items) {
    List<T> found = items.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).as("%s of %s", kind.getSimpleName(), items).hasSize(1);
    return found.getFirst();
  }

  private static Problem problem(Item item) {
    assertThat(item).isInstanceOf(Problem.class);
    return (Problem) item;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
