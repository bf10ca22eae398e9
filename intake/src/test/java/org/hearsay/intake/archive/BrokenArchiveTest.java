package org.hearsay.intake.archive;

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

import java.util.Arrays;
import java.util.Random;
import org.hearsay.intake.archive.Fixture.Outcome;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken record costs itself alone and is named; what lies before and behind it is read. */
class BrokenArchiveTest {
  private static final byte[] CONTENT =
      http("200 OK", "Content-Type: text/html\r\n", bytes(html("broken")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1\r\n",
        "Content-Length: 80\r\n",
        "Content-Length: 120\r\n",
        "Content-Length: 5000\r\n",
        "Content-Length: 999999999\r\n",
        "Content-Length: 999999999999999\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Content-Length: -5\r\n",
        "Content-Length: many\r\n",
        "Content-Length:\r\n",
        "",
        "no field\r\n",
        ": nameless\r\n",
      })
  void skipsARecordOfWrongLengthOrHead(String fields) {
    byte[] broken = record("response", fields, CONTENT);

    for (byte[] archive : both(page("a"), broken, page("b"), page("c"))) {
      Outcome outcome = read(archive);

      assertThat(outcome.texts()).containsExactly(html("a"), html("b"), html("c"));
      assertThat(outcome.problems())
          .extracting(Problem::where, Problem::reason)
          .containsExactly(tuple("f.warc record 2", Reason.BROKEN_ARCHIVE));
      assertThat(outcome.pages().getLast().name()).isEqualTo("f-4");
    }
  }

  @Test
  void saysWhatIsWrongWithALength() {
    byte[] broken = record("response", "Content-Length: 1000\r\n", CONTENT);
    int behind = CONTENT.length + 4;

    assertThat(read(join(broken, page("a"))).problems())
        .containsExactly(
            new Problem(
                "f.warc record 1",
                Reason.BROKEN_ARCHIVE,
                "its length is 1000, but the next record starts behind " + behind,
                "fetch the archive again"));
    assertThat(read(broken).problems())
        .extracting(Problem::what)
        .containsExactly("its length is 1000, but " + behind + " bytes are there");
  }

  @Test
  void skipsARecordWithoutType() {
    byte[] broken = raw("Content-Length: " + CONTENT.length + "\r\n", CONTENT);
    byte[] told =
        raw(
            "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + CONTENT.length
                + "\r\n",
            CONTENT);

    Outcome outcome = read(join(page("a"), broken, told));

    assertThat(outcome.texts()).containsExactly(html("a"), html("broken"));
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::what)
        .containsExactly(tuple("f.warc record 2", "it has no WARC-Type"));
  }

  @Test
  void takesAPageWithoutAddressAndDate() {
    byte[] bare = raw("WARC-Type: response\r\nContent-Length: " + CONTENT.length + "\r\n", CONTENT);

    Outcome outcome = read(bare);

    assertThat(outcome.pages()).hasSize(1);
    assertThat(outcome.pages().getFirst().address()).isNull();
    assertThat(outcome.pages().getFirst().retrieved()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 OK\r\n\r\n", "HTTP/"})
  void namesARecordWhoseHttpHeadIsBroken(String content) {
    Outcome outcome = read(join(page("a"), record("response", bytes(content)), page("b")));

    assertThat(outcome.texts()).containsExactly(html("a"), html("b"));
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::what)
        .containsExactly(tuple("f.warc record 2", "its HTTP head is broken"));
  }

  @Test
  void namesAnAnswerWithoutHttpHead() {
    byte[] archive =
        join(
            record("response", bytes("HTP/1.1 200 OK\r\n\r\n" + html("x"))),
            record("response", bytes(html("a"))));

    Outcome outcome = read(archive);

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::what)
        .containsExactly(tuple("f.warc record 1", "its HTTP head is broken"));
  }

  @Test
  void namesHeadsWithoutEnd() {
    String fields = "a: b\r\n".repeat(20_000);
    byte[] archive =
        join(
            page("a"),
            bytes("WARC/1.0\r\n" + fields),
            page("b"),
            record("response", bytes("HTTP/1.1 200 OK\r\n" + fields)),
            page("c"),
            bytes("WARC/1.0\r\n"),
            page("d"),
            bytes("WARC/1.0\r\nWARC-Type: resp\r\n"),
            page("e"));

    Outcome outcome = read(archive);

    assertThat(outcome.texts())
        .containsExactly(html("a"), html("b"), html("c"), html("d"), html("e"));
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::what)
        .containsExactly(
            tuple("f.warc record 2", "its head is longer than 64 kB"),
            tuple("f.warc record 4", "its HTTP head is longer than 64 kB"),
            tuple("f.warc record 6", "its head is broken at byte 18"),
            tuple("f.warc record 8", "its head is broken at byte 35"));
  }

  @Test
  void namesGarbageBetweenRecords() {
    for (byte[] archive : both(page("a"), bytes("\r\n<p>left over\0\r\n"), page("b"))) {
      Outcome outcome = read(archive);

      assertThat(outcome.texts()).containsExactly(html("a"), html("b"));
      assertThat(outcome.problems())
          .extracting(Problem::where, Problem::what)
          .containsExactly(tuple("f.warc behind record 1", "15 bytes that are no record"));
    }
  }

  @Test
  void endsALongRecordWhereTheNextOneStarts() {
    byte[] broken = record("metadata", "Content-Length: 123456789012\r\n", new byte[300_000]);

    Outcome outcome = read(join(broken, page("a")));

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems())
        .extracting(Problem::what)
        .containsExactly("its length is 123456789012, but the next record starts behind 300004");
  }

  @Test
  void doesNotLookForRecordsInThoseOfTheRightLength() {
    byte[] nested = response("Content-Type: application/warc\r\n", join(page("x"), page("y")));

    Outcome outcome = read(join(nested, page("a")));

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void findsTheNextRecordOfAnArc() {
    String body = html("a");
    byte[] archive =
        join(
            arc("filedesc://f.arc 0.0.0.0 20140216050221 text/plain 9", "1 0 Maker"),
            arc("http://a.example/ 192.0.2.7 20140216050221 text/html 5", html("x")),
            arc("http://b.example/ 192.0.2.7 20140216050221 text/html 5000", html("x")),
            arc("http://c.example/ 192.0.2.7 20140216050221 text/html -1", html("x")),
            arc("http://c.example/ 192.0.2.7 20140216050221  ", html("x")),
            arc("http://d.example/ 192.0.2.7 20140216050221 text/html " + body.length(), body));

    Outcome outcome = read(archive);

    assertThat(outcome.addresses()).containsExactly("http://d.example/");
    assertThat(outcome.problems())
        .extracting(Problem::where)
        .containsExactly(
            "f.warc record 2", "f.warc record 3", "f.warc record 4", "f.warc record 5");
  }

  @Test
  void deliversAllBeforeTheCutOfAFileCutOff() {
    byte[] whole = join(page("a"), page("b"), page("c"));
    byte[] packed = gzip(page("a"), page("b"), page("c"));

    for (byte[] cut : new byte[][] {firstPart(whole, 40), firstPart(packed, 40)}) {
      Outcome outcome = read(cut);

      assertThat(outcome.texts()).containsExactly(html("a"), html("b"));
      assertThat(outcome.problems()).hasSize(1);
      assertThat(outcome.problems().getFirst().where()).isEqualTo("f.warc record 3");
    }
  }

  @Test
  void goesOnBehindABrokenMemberOfAGzip() {
    byte[] first = gzip(page("a"));
    byte[] second = gzip(page("b"));
    byte[] broken = second.clone();
    Arrays.fill(broken, 40, 60, (byte) 0x55);
    byte[] wrongSum = second.clone();
    wrongSum[second.length - 8] ^= 1;
    byte[] noHead = second.clone();
    noHead[0] = 0;

    for (byte[] bad : new byte[][] {broken, wrongSum, noHead, firstPart(second, 30)}) {
      Outcome outcome = read(join(first, bad, gzip(page("c"), page("d"))));

      assertThat(outcome.texts()).containsExactly(html("a"), html("c"), html("d"));
      assertThat(outcome.problems()).hasSize(1);
    }
  }

  @Test
  void goesOnBehindABrokenFirstMember() {
    byte[] archive = gzip(page("a"), page("b"));
    archive[0] = 0;

    assertThat(read(archive).texts()).containsExactly(html("b"));
  }

  @Test
  void stopsAtARecordThatUnpacksBeyondAllReason() {
    byte[] bomb = record("metadata", new byte[Limits.GZIP_FREE + (16 << 20)]);

    Outcome outcome = read(gzip(page("a"), bomb, page("b"), page("c")));

    assertThat(outcome.texts()).containsExactly(html("a"), html("b"), html("c"));
    assertThat(outcome.problems()).hasSize(1);
    assertThat(outcome.problems().getFirst().what()).contains("250 times");
  }

  @Test
  void stopsAtAnAnswerThatUnpacksBeyondAllReason() {
    byte[] bomb = gzip(new byte[8 << 20]);
    String head = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";

    Outcome outcome = read(join(response(head, bomb), page("a")));

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems())
        .extracting(Problem::reason, Problem::what)
        .containsExactly(
            tuple(Reason.TOO_LARGE, "a page that unpacks to more than 250 times its size"));
  }

  @Test
  void tellsOfTheFirstBrokenRecordsAndCountsTheRest() {
    byte[][] all = new byte[1000][];
    Arrays.fill(all, record("response", "Content-Length: x\r\n", CONTENT));

    Outcome outcome = read(join(join(all), page("a")));

    assertThat(outcome.texts()).containsExactly(html("a"));
    assertThat(outcome.problems()).hasSize(Tally.TOLD + 1);
    assertThat(outcome.problems().getLast())
        .isEqualTo(
            new Problem(
                "f.warc",
                Reason.BROKEN_ARCHIVE,
                "980 more broken places",
                "fetch the archive again"));
  }

  @Test
  void passesOverNothingInAnEmptyArchive() {
    assertThat(read(new byte[0]).items()).isEmpty();
    assertThat(read(bytes("\r\n\r\n")).items()).isEmpty();
    assertThat(read(gzip(new byte[0])).items()).isEmpty();
  }

  /** Whatever is done to an archive, what lies before is delivered and nothing is thrown. */
  @Test
  void deliversAllBeforeAnyDamage() {
    long seed = Long.getLong("test.seed", new Random().nextLong());
    Random random = new Random(seed);
    byte[][] pages = new byte[12][];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = page("page " + i + " of " + random.nextLong());
    }
    for (int round = 0; round < 1000; round++) {
      boolean packed = round % 2 == 0;
      int damagedPage = 1 + random.nextInt(pages.length - 1);
      byte[] before = part(packed, pages, 0, damagedPage);
      byte[] damaged = damaged(random, part(packed, pages, damagedPage, pages.length));

      Outcome outcome = read(join(before, damaged));

      assertThat(outcome.texts())
          .as("-Dtest.seed=%d, round %d", seed, round)
          .startsWith(read(before).texts().toArray(String[]::new));
    }
  }

  @Test
  void losesNoMoreThanTheDamagedMember() {
    long seed = Long.getLong("test.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] middle = gzip(page("b " + random.nextLong() + " " + random.nextLong()));
      middle[random.nextInt(middle.length)] ^= (byte) (1 << random.nextInt(8));

      Outcome outcome = read(join(gzip(page("a")), middle, gzip(page("c")), gzip(page("d"))));

      assertThat(outcome.texts())
          .as("-Dtest.seed=%d, round %d", seed, round)
          .contains(html("a"), html("c"), html("d"));
    }
  }

  @Test
  void throwsNothingAtRandomContent() {
    long seed = Long.getLong("test.seed", new Random().nextLong());
    Random random = new Random(seed);
    String[] codings = {"gzip", "deflate", "br", "br, gzip", "gzip, deflate, br"};
    for (int round = 0; round < 1000; round++) {
      byte[] body = new byte[random.nextInt(300)];
      random.nextBytes(body);
      String head =
          "Content-Type: text/html\r\nContent-Encoding: "
              + codings[round % codings.length]
              + "\r\n";

      Outcome outcome = read(join(response(head, body), page("a")));

      assertThat(outcome.texts()).as("-Dtest.seed=%d", seed).endsWith(html("a"));
    }
  }

  private static byte[] part(boolean packed, byte[][] pages, int from, int to) {
    byte[][] some = Arrays.copyOfRange(pages, from, to);
    return packed ? gzip(some) : join(some);
  }

  /** Flips, cuts, overwrites, removes and repeats. */
  private static byte[] damaged(Random random, byte[] sound) {
    byte[] bytes = sound.clone();
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(200), bytes.length - at);
    switch (random.nextInt(5)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes = Arrays.copyOf(bytes, at);
      case 2 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, length);
      }
      case 3 ->
          bytes =
              join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
      default ->
          bytes =
              join(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
    }
    return bytes;
  }

  private static byte[][] both(byte[]... parts) {
    return new byte[][] {join(parts), gzip(parts), gzip(join(parts))};
  }

  private static byte[] firstPart(byte[] whole, int missing) {
    return Arrays.copyOf(whole, whole.length - missing);
  }
}
