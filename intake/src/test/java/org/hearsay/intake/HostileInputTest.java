package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Failed;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input made to do harm, through the front door. That the tests end at all, in a heap of a few
 * hundred megabytes, is half of what they show.
 */
class HostileInputTest {
  private static final int DEEP = 100_000;
  private static final String PAGE =
      "<html><body><p>The mayor said on Monday that there was no money for a bridge.</p>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "p",
        "b",
        "a",
        "table",
        "ul",
        "li",
        "blockquote",
        "svg",
        "span",
        "font",
        "form",
        "select",
        "template"
      })
  void readsAPageOfDeepTags(String tag) {
    String page = PAGE + ("<" + tag + ">").repeat(DEEP) + "He said no more.";

    sound(stdin(page));
    sound(stdin(page + ("</" + tag + ">").repeat(DEEP)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</div>",
        "<!--",
        "<a b='",
        "&amp;",
        "&",
        "<",
        "<![CDATA[",
        "<p ",
        "\0",
        "<script>",
        "<br>",
        "<td>"
      })
  void readsAPageOfOneThingOverAndOver(String thing) {
    sound(stdin(PAGE + thing.repeat(DEEP)));
  }

  @Test
  void readsATagWithoutEndOfAttributes() {
    StringBuilder page = new StringBuilder(PAGE).append("<p");
    for (int i = 0; i < DEEP; i++) {
      page.append(" a").append(i).append("=b");
    }

    sound(stdin(page.append(">He said no more.").toString()));
  }

  @Test
  void readsJsonLdThatIsDeep() {
    sound(
        stdin(
            PAGE
                + "<script type='application/ld+json'>"
                + "{\"@graph\":[".repeat(DEEP)
                + "</script>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><item><title>t</title><description>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>",
        "<newsItem guid='a'><contentSet><inlineXML>",
        "<newsMessage><itemSet>",
        "<NewsML><NewsItem>",
        "<nitf><body><body.content>"
      })
  void readsXmlOfDeepTags(String start) {
    sound(stdin(start + "<div>".repeat(DEEP) + "He said no."));
    sound(stdin(start + "<item>".repeat(DEEP) + "He said no."));
    sound(stdin(start + "<newsItem>".repeat(DEEP) + "He said no."));
    sound(stdin(start + "&lt;div&gt;".repeat(DEEP) + "He said no."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><p>",
        "<rss version='2.0'><channel><item><description>",
        "<newsItem guid='a'><contentSet><inlineXML><p>"
      })
  void doesNotParseTagsThatWouldTakeAllMemory(String start) {
    Problem problem = problem(stdin(start + "<b>a".repeat(Limits.TAGS)));

    assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(problem.what()).endsWith("tags");
  }

  @Test
  void doesNotParseEscapedTagsThatWouldTakeAllMemory() {
    String tags = "&lt;b>a".repeat(Limits.PAGE_TAGS);
    String start = "<rss version='2.0'><channel><item><title>" + tags + "</title><description>";

    Problem problem = problem(stdin(start + "&lt;p>" + tags));

    assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void doesNotHoldJsonOfMoreValuesThanItTakes() {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[";

    Problem problem = problem(stdin(feed + "{},".repeat(Limits.VALUES) + "{}]}"));

    assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(problem.what()).isEqualTo("more than 500000 values");
  }

  @Test
  void doesNotMakeEntriesOfAJsonFeedWithoutEnd() {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[";

    List<Item> items = stdin(feed + "{},".repeat(Limits.ENTRIES) + "{}]}");

    assertThat(items).hasSize(Limits.ENTRIES + 1);
    assertThat(((Problem) items.getLast()).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void readsAFeedWithALinkOfManySteps() {
    String link = "a/".repeat(1 << 20) + "../".repeat(1 << 20);

    sound(
        stdin(
            "<rss version='2.0'><channel><link>https://a.example/</link><item><link>"
                + link
                + "</link><description>He said no more.</description></item>"));
  }

  @Test
  void doesNotFollowJsonIntoTheDepth() {
    List<Item> items = stdin("{\"uri\":\"u\",\"versioncreated\":\"\",\"a\":" + "[".repeat(DEEP));

    assertThat(problem(items).reason()).isEqualTo(Reason.BROKEN_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><item><title>%s</title><description>%s</description></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>%s</title><summary>%s</summary></entry></feed>",
        "<newsItem guid='a'><contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML>"
            + "<html><body><p>%s</p></body></html></inlineXML></contentSet></newsItem>",
        "<nitf><body><body.head><hedline><hl1>%s</hl1></hedline></body.head>"
            + "<body.content><p>%s</p></body.content></body></nitf>",
        "<html><title>%s</title><body><p>%s</p></body></html>"
      })
  void expandsNoEntities(String document) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    StringBuilder types = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'laugh'>");
    for (int i = 1; i < 10; i++) {
      types.append("<!ENTITY l").append(i).append(" '");
      types.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    types.append("<!ENTITY file SYSTEM '").append(secret.toUri()).append("'>");
    types.append("<!ENTITY % remote SYSTEM 'http://127.0.0.1:1/x.dtd'> %remote;]>");
    String words = "He said &file; and &l9; and no more.";

    List<Item> items = stdin(types + String.format(document, words, words));

    sound(items);
    assertThat(items.toString()).doesNotContain("the secret").doesNotContain("laughlaugh");
    assertThat(items.toString()).hasSizeLessThan(10_000);
  }

  @Test
  void readsAFeedThatIsAPage() throws IOException {
    Path file = Files.writeString(folder.resolve("feed.xml"), "<!doctype html>" + PAGE);

    List<Item> items = read(file);

    sound(items);
    assertThat(found(items).article().text()).contains("no money for a bridge");
  }

  @Test
  void readsAPageInAnUnknownCharset() {
    List<Item> items =
        stdin("<meta charset='klingon-8'><p>The mayor of Malmö said on Monday there was no money.");

    assertThat(found(items).article().text()).contains("Malmö");
  }

  @Test
  void saysThatAPageOf200MegabytesIsTooLarge() {
    byte[] more = "<p>The mayor said no.</p>\n".repeat(40_000).getBytes(UTF_8);
    InputStream page =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(200, (InputStream) null).stream()
                    .map(each -> (InputStream) new ByteArrayInputStream(more))
                    .toList()));

    List<Item> items =
        read(
            List.of(Intake.STDIN),
            new SequenceInputStream(new ByteArrayInputStream(PAGE.getBytes(UTF_8)), page));

    assertThat(problem(items).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void stopsAtAPageThatIsAGzipBomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(PAGE.getBytes(UTF_8));
      byte[] more = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(more);
      }
    }

    List<Item> items = read(List.of(Intake.STDIN), new ByteArrayInputStream(packed.toByteArray()));

    assertThat(problem(items).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void saysThatAGzipIsCutOff() throws IOException {
    byte[] whole = gzip((PAGE + "<p>" + "x".repeat(DEEP)).getBytes(UTF_8));
    Path file = Files.write(folder.resolve("a.html.gz"), Arrays.copyOf(whole, whole.length - 20));

    assertThat(problem(read(file)).reason()).isEqualTo(Reason.BROKEN_GZIP);
  }

  @Test
  void stopsAtAnArchiveThatIsAZipBomb() throws IOException {
    Path file = folder.resolve("a.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/data.warc"));
      zip.write(warc("WARC/1.0", String.valueOf(1L << 40), ""));
      byte[] more = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(more);
      }
    }

    List<Item> items = read(file);

    sound(items);
    assertThat(items).isNotEmpty();
  }

  @Test
  void writesNothingForNamesThatLeadOutOfAZip() throws IOException {
    Path file = folder.resolve("inner").resolve("a.wacz");
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/../../../data.warc"));
      zip.write(warc("WARC/1.0", "5", "hello"));
    }

    sound(read(file));
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "-1", "100000", "9223372036854775807", "99999999999999999999", "x", ""})
  void goesOnBehindARecordOfAWrongLength(String length) {
    byte[] good = warc("WARC/1.0", null, http(PAGE + "<p>He said no more.</p>"));
    byte[] bad = warc("WARC/1.0", length, http(PAGE));

    sound(read(List.of(Intake.STDIN), new ByteArrayInputStream(joined(good, bad, good, good))));
  }

  @Test
  void readsRecordsOfPagesThatUnpackToTooMuch() throws IOException {
    byte[] bomb = gzip(new byte[Limits.DOCUMENT + 1]);
    String packed =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
            + new String(bomb, ISO_8859_1);
    byte[] bad = warc("WARC/1.0", null, packed);
    byte[] good = warc("WARC/1.0", null, http(PAGE + "<p>He said no more.</p>"));

    List<Item> items = read(List.of(Intake.STDIN), new ByteArrayInputStream(joined(bad, good)));

    sound(items);
    assertThat(problem(items).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(found(items).article().text()).contains("no money");
  }

  private static String http(String page) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
        + page.length()
        + "\r\n\r\n"
        + page;
  }

  /**
   * @param length as the record has it; null for the right one
   */
  private static byte[] warc(String version, @Nullable String length, String body) {
    return (version
            + "\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2026-11-22T12:00:00Z\r\nWARC-Target-URI: https://news.example/\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (length == null ? body.length() : length)
            + "\r\n\r\n"
            + body
            + "\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static List<Item> stdin(String document) {
    return read(List.of(Intake.STDIN), new ByteArrayInputStream(document.getBytes(UTF_8)));
  }

  private static List<Item> read(Path file) {
    return read(List.of(file.toString()), InputStream.nullInputStream());
  }

  private static List<Item> read(List<String> paths, InputStream stdin) {
    List<Item> items = new ArrayList<>();
    new Intake(stdin, new Fetch(false), 1).read(paths, items::add);
    return items;
  }

  private static void sound(List<Item> items) {
    assertThat(items).isNotEmpty().noneMatch(Failed.class::isInstance);
    Sound.check(items);
  }

  private static Problem problem(List<Item> items) {
    return items.stream()
        .filter(Problem.class::isInstance)
        .map(Problem.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(items.toString()));
  }

  private static Found found(List<Item> items) {
    return items.stream()
        .filter(Found.class::isInstance)
        .map(Found.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(items.toString()));
  }
}
