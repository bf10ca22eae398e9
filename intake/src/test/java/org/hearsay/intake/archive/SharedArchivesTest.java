package org.hearsay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.intake.archive.Fixture.Outcome;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be got out of samples from other projects, good ones and broken ones. */
class SharedArchivesTest {
  private static final Path SAMPLES = Path.of("../../shared/data/formats/warc");

  @ParameterizedTest
  @CsvSource({
    // a chunked answer that was stored unpacked and unchunked
    "cc.warc.gz, 1, 20289, http://commoncrawl.org/, 2019-12-10T10:00:01Z",
    // one gzip over six records
    "example-bad-non-chunked.warc.gz, 3, 1270, http://example.com/, 2017-03-06T04:02:06Z",
    "example-bad.warc.gz.bad, 2, 1270, http://example.com?example=1, 2014-01-03T03:03:21Z",
    "example-iana.org-chunked.warc, 2, 7223, http://www.iana.org/, 2017-03-06T16:54:09Z",
    // records that begin within members of the gzip
    "example-wrong-chunks.warc.gz, 1, 1270, http://example.com/, 2018-11-02T18:55:11Z",
    "example.arc.gz, 2, 1270, http://example.com/, 2014-02-16T05:02:21Z",
    "example.warc.gz, 3, 1270, http://example.com/, 2017-03-06T04:02:06Z",
  })
  void readsThePage(String file, int record, int length, String address, String date)
      throws IOException {
    Outcome outcome = read(file);

    assertThat(outcome.pages())
        .extracting(
            Document::where, page -> page.bytes().length, Document::address, Document::retrieved)
        .containsExactly(tuple("f.warc record " + record, length, address, date));
    assertThat(outcome.texts().getFirst()).contains("<html", "</html>");
    assertThat(outcome.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"example-digest.warc, 4", "gzip_extra_sl.warc.gz, 1"})
  void countsWhereThereIsNoPage(String file, int records) throws IOException {
    Outcome outcome = read(file);

    assertThat(outcome.pages()).isEmpty();
    assertThat(outcome.items())
        .containsExactly(new PassedOver("f.warc", records, "records that are no answers"));
  }

  /** The length of its one answer is too short by two. */
  @Test
  void namesTheRecordOfWrongLength() throws IOException {
    Outcome outcome = read("example-trunc.warc");

    assertThat(outcome.pages()).isEmpty();
    assertThat(outcome.problems())
        .extracting(Problem::where, Problem::what)
        .containsExactly(
            tuple("f.warc record 3", "its length is 973, but the next record starts behind 979"));
    assertThat(outcome.all(PassedOver.class)).extracting(PassedOver::count).containsExactly(3L);
  }

  @Test
  void namesTheRecordsWithoutLength() throws IOException {
    Outcome outcome = read("bad.arc");

    assertThat(outcome.problems())
        .extracting(Problem::where)
        .containsExactly("f.warc record 1", "f.warc record 2", "f.warc record 4");
    assertThat(outcome.all(PassedOver.class)).extracting(PassedOver::count).containsExactly(1L);
  }

  private static Outcome read(String file) throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "skipped: no sample archives at " + SAMPLES);
    return Fixture.read(Files.readAllBytes(SAMPLES.resolve(file)));
  }
}
