package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hearsay.intake.archive.Fixture.arc;
import static org.hearsay.intake.archive.Fixture.bytes;
import static org.hearsay.intake.archive.Fixture.gzip;
import static org.hearsay.intake.archive.Fixture.html;
import static org.hearsay.intake.archive.Fixture.http;
import static org.hearsay.intake.archive.Fixture.join;
import static org.hearsay.intake.archive.Fixture.page;
import static org.hearsay.intake.archive.Fixture.raw;
import static org.hearsay.intake.archive.Fixture.read;
import static org.hearsay.intake.archive.Fixture.record;
import static org.hearsay.intake.archive.Fixture.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.hearsay.intake.archive.Fixture.Outcome;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound archives: which records are pages, and what their bytes are. */
class ArchiveTest {
  private static final String HTML = "Content-Type: text/html\r\n";

  @Test
  void takesAPageWithWhatTheRecordSaysOfIt() {
    byte[] archive = response("Content-Type: text/html; charset=koi8-r\r\n", bytes(html("a")));

    Document page = read(archive).pages().getFirst();

    assertThat(new String(page.bytes(), UTF_8)).isEqualTo(html("a"));
    assertThat(page.where()).isEqualTo("f.warc record 1");
    assertThat(page.name()).isEqualTo("f-1");
    assertThat(page.contentType()).isEqualTo("text/html; charset=koi8-r");
    assertThat(page.address()).isEqualTo("https://a.example/response");
    assertThat(page.retrieved()).isEqualTo("2025-07-26T09:30:00Z");
  }

  @Test
  void readsPackedRecordsEachOrTogether() {
    byte[] each = gzip(page("a"), page("b"));
    byte[] together = gzip(join(page("a"), page("b")));
    byte[] across = gzip(page("a"), bytes("WARC/1"), bytes(".0\r\nWARC"), rest(page("b"), 14));

    assertThat(read(each).texts()).containsExactly(html("a"), html("b"));
    assertThat(read(together).texts()).containsExactly(html("a"), html("b"));
    assertThat(read(across).texts()).containsExactly(html("a"), html("b"));
    assertThat(read(across).problems()).isEmpty();
  }

  @Test
  void skipsNamesAndExtraFieldsOfGzip() {
    byte[] plain = gzip(page("a"));
    byte[] named =
        join(bytes("\u001f\u008b\b\u001e\0\0\0\0\0\0\u0003\0abcname\0note\0cc"), rest(plain, 10));

    assertThat(read(named).texts()).containsExactly(html("a"));
  }

  @Test
  void countsWhatIsNoPageByClass() {
    byte[] archive =
        join(
            record("warcinfo", bytes("software: x\r\n")),
            record("request", bytes("GET / HTTP/1.1\r\n\r\n")),
            record("metadata", bytes("a: b\r\n")),
            record("response", http("404 Not Found", HTML, bytes(html("x")))),
            record("response", http("301 Moved", HTML, bytes(html("x")))),
            response("Content-Type: image/png\r\n", bytes("\u0089PNG")),
            record("revisit", http("200 OK", HTML, bytes(""))),
            response(HTML + "Content-Encoding: zstd\r\n", bytes("(\u00b5/\u00fd...")),
            page("a"));

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.items())
        .containsExactly(
            new PassedOver("f.warc", 3, "records that are no answers"),
            new PassedOver("f.warc", 1, "repeated answers without their content"),
            new PassedOver("f.warc", 2, "answers other than HTTP 200"),
            new PassedOver("f.warc", 1, "answers that are no page"),
            new PassedOver("f.warc", 1, "pages in an encoding that is not read"));
  }

  @Test
  void takesAResourceThatIsAPage() {
    assertThat(read(record("resource", bytes(html("a")))).texts()).containsExactly(html("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/octet-stream\r\n",
        "Content-Type: html\r\n",
        "Content-Type: TEXT/HTML\r\n",
        "Content-Type: application/xhtml+xml\r\n",
      })
  void tellsAPageByItsBeginningWhereTheTypeSaysLittle(String head) {
    byte[] body = bytes("\u00ef\u00bb\u00bf\r\n<?xml version='1.0'?><!-- x --> <HTML lang='en'>");

    assertThat(read(response(head, body)).pages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "{\"a\":1}", "<?xml version='1.0'?><rss>", "GIF89a"})
  void doesNotTakeForAPageWhatOnlySaysSo(String body) {
    assertThat(read(response(HTML, bytes(body))).pages()).isEmpty();
  }

  @Test
  void putsChunksTogether() {
    byte[] chunks = bytes("5\r\n<html\r\n4;x=y\r\n>abc\r\n0\r\n\r\n");

    assertThat(read(response(HTML + "Transfer-Encoding: chunked\r\n", chunks)).texts())
        .containsExactly("<html>abc");
  }

  @Test
  void unpacksGzipAndDeflate() throws IOException {
    byte[] body = bytes(html("a"));
    byte[] archive =
        join(
            response(HTML + "Content-Encoding: gzip\r\n", gzip(body)),
            response(HTML + "Content-Encoding: Deflate\r\n", deflate(body, false)),
            response(HTML + "Content-Encoding: deflate\r\n", deflate(body, true)),
            response(HTML + "Content-Encoding: deflate, gzip\r\n", gzip(deflate(body, false))));

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsOnly(html("a")).hasSize(4);
    assertThat(outcome.items()).isEmpty();
  }

  /** One block that is stored as it is, and an empty last one (RFC 7932, section 9.2). */
  @Test
  void unpacksBrotli() {
    byte[] body = bytes("<html>abc");
    int length = body.length - 1;
    int head = length << 4 | 1 << 20; // window of 64 kB, not the last, length in 4 digits, stored
    byte[] coded =
        join(
            new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)},
            body,
            new byte[] {3});

    assertThat(read(response(HTML + "Content-Encoding: br\r\n", coded)).texts())
        .containsExactly("<html>abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n",
        "Content-Encoding: zstd\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: 3\r\n",
      })
  void takesContentThatWasStoredDecodedAsItIs(String head) {
    Outcome outcome = read(response(HTML + head, bytes(html("a"))));

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.items()).isEmpty();
  }

  @Test
  void doesNotUnpackWhatIsCodedTooOften() {
    byte[] packed = gzip(gzip(gzip(gzip(bytes(html("a"))))));

    Outcome outcome = read(response(HTML + "Content-Encoding: gzip,gzip,gzip,gzip\r\n", packed));

    assertThat(outcome.pages()).isEmpty();
    assertThat(outcome.items())
        .containsExactly(new PassedOver("f.warc", 1, "pages in an encoding that is not read"));
  }

  @Test
  void takesPackedContentAsFarAsItGoes() {
    byte[] packed = gzip(bytes(html("all of it")));
    byte[] cut = Arrays.copyOf(packed, packed.length - 4);

    Outcome outcome = read(response(HTML + "Content-Encoding: gzip\r\n", cut));

    assertThat(outcome.texts()).containsExactly(html("all of it"));
    assertThat(outcome.items())
        .containsExactly(
            new Note("f.warc record 1", "its gzip data break off; read as far as they go"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "1", "zz", "-3", "fffffffffffffffffff"})
  void keepsAllWordsWhereTheLengthOfAChunkIsWrong(String length) {
    byte[] chunks = bytes("6\r\n<html>\r\n" + length + "\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n");

    Outcome outcome = read(response(HTML + "Transfer-Encoding: chunked\r\n", chunks));

    assertThat(outcome.texts().getFirst()).startsWith("<html>").contains("abc", "def");
  }

  @Test
  void takesChunksAsFarAsTheyGo() {
    byte[] chunks = bytes("6\r\n<html>\r\n99\r\nabc");

    Outcome outcome = read(response(HTML + "Transfer-Encoding: chunked\r\n", chunks));

    assertThat(outcome.texts()).containsExactly("<html>abc");
    assertThat(outcome.items())
        .containsExactly(
            new Note("f.warc record 1", "its chunks break off; read as far as they go"));
  }

  @Test
  void saysThatTheCrawlerCutAPageOff() {
    byte[] content = http("200 OK", HTML, bytes(html("a")));
    String fields = "WARC-Truncated: length\r\nContent-Length: " + content.length + "\r\n";

    assertThat(read(record("response", fields, content)).items())
        .containsExactly(new Note("f.warc record 1", "cut off by the crawler"));
  }

  @Test
  void takesAddressesOutOfAngleBrackets() {
    byte[] content = http("200 OK", HTML, bytes(html("a")));

    Outcome outcome =
        read(
            raw(
                "WARC-Type: response\r\nWARC-Target-URI: <https://a.example/b>\r\nContent-Length: "
                    + content.length
                    + "\r\n",
                content));

    assertThat(outcome.addresses()).containsExactly("https://a.example/b");
  }

  @Test
  void allowsLineFeedsAloneAndBlankLinesMoreOrLess() {
    String head = "WARC/1.1\nWARC-Type: resource\nContent-Type: text/html\nContent-Length: 7\n\n";
    byte[] archive = bytes(head + "<html>a\n" + head + "<html>b\n\n\n\n\n" + head + "<html>c");

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsExactly("<html>a", "<html>b", "<html>c");
    assertThat(outcome.items()).isEmpty();
  }

  @Test
  void readsArcOfBothVersions() {
    String answer = "HTTP/1.0 200 OK\r\n" + HTML + "\r\n" + html("a");
    String old = html("b");
    byte[] archive =
        join(
            arc("filedesc://f.arc 0.0.0.0 20140216050221 text/plain 9", "1 0 Maker"),
            arc("http://a.example/ 192.0.2.7 20140216050221 text/html " + answer.length(), answer),
            arc("https://b.example/ 2001:db8::1 20149916050221 text/html " + old.length(), old),
            arc("dns:a.example 192.0.2.7 20140216050221 text/dns 9", "192.0.2.7"),
            arc(
                "http://c.example/ 192.0.2.7 20140216050221 text/html 200 - - 12 f.arc "
                    + answer.length(),
                answer));

    Outcome outcome = read(archive);

    assertThat(outcome.pages())
        .extracting(Document::address, Document::retrieved, page -> new String(page.bytes(), UTF_8))
        .containsExactly(
            tuple("http://a.example/", "2014-02-16T05:02:21Z", html("a")),
            tuple("https://b.example/", null, html("b")),
            tuple("http://c.example/", "2014-02-16T05:02:21Z", html("a")));
    assertThat(outcome.items())
        .containsExactly(new PassedOver("f.warc", 2, "records that are no answers"));
  }

  @Test
  void doesNotTakeAPageThatIsTooLarge() {
    byte[] large = new byte[Limits.DOCUMENT + 1];
    byte[] larger = new byte[Limits.DOCUMENT + (1 << 20)];
    byte[] archive = join(response(HTML, large), response(HTML, larger), page("a"));

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::reason)
        .containsExactly(
            tuple("f.warc record 1", Reason.TOO_LARGE), tuple("f.warc record 2", Reason.TOO_LARGE));
  }

  @Test
  void passesLongRecordsThatAreNoPages() {
    byte[] film = new byte[Limits.DOCUMENT + (1 << 20)];
    byte[] archive = join(response("Content-Type: video/mp4\r\n", film), page("a"));

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.items())
        .containsExactly(new PassedOver("f.warc", 1, "answers that are no page"));
  }

  private static byte[] rest(byte[] all, int from) {
    return Arrays.copyOfRange(all, from, all.length);
  }

  private static byte[] deflate(byte[] content, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
