package org.hearsay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hearsay.intake.archive.Fixture.bytes;
import static org.hearsay.intake.archive.Fixture.gzip;
import static org.hearsay.intake.archive.Fixture.html;
import static org.hearsay.intake.archive.Fixture.join;
import static org.hearsay.intake.archive.Fixture.page;
import static org.hearsay.intake.archive.Fixture.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaczTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(made);
  private final List<Document> pages = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  @Test
  void readsAllArchivesStoredOrDeflated() throws IOException {
    deflated("datapackage.json", bytes("{}"));
    stored("archive/a.warc.gz", gzip(page("a"), page("b")));
    deflated("archive/b.WARC", page("c"));
    deflated("pages/pages.jsonl", bytes("{}"));
    deflated("archive/index.cdx", bytes("x"));

    read();

    assertThat(pages)
        .extracting(Document::name, page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .containsExactly(
            tuple("f-1-1", html("a")), tuple("f-1-2", html("b")), tuple("f-2-1", html("c")));
    assertThat(pages.getFirst().where()).endsWith("f.wacz archive/a.warc.gz record 1");
    assertThat(items).isEmpty();
  }

  @Test
  void saysThatThereIsNoArchive() throws IOException {
    deflated("other/a.warc", page("a"));

    read();

    assertThat(problems()).containsExactly(Reason.EMPTY);
  }

  @Test
  void readsOnBehindABrokenArchive() throws IOException {
    deflated("archive/a.warc", join(page("a"), page("b")));
    stored("archive/b.warc", page("c"));
    zip.close();
    byte[] bytes = made.toByteArray();
    Arrays.fill(bytes, 60, 75, (byte) 0x55); // within the deflated data of the first

    read(bytes);

    assertThat(pages).extracting(Document::name).contains("f-2-1");
    assertThat(problems()).contains(Reason.BROKEN_ARCHIVE);
  }

  @Test
  void stopsAtAnArchiveThatUnpacksBeyondAllReason() throws IOException {
    deflated("archive/a.warc", record("metadata", new byte[Limits.GZIP_FREE + (32 << 20)]));
    stored("archive/b.warc", page("a"));

    read();

    assertThat(pages).hasSize(1);
    assertThat(items)
        .filteredOn(Problem.class::isInstance)
        .extracting(item -> ((Problem) item).what())
        .singleElement()
        .asString()
        .contains("250 times");
  }

  @Test
  void refusesPartsThatLieOverEachOther() throws IOException {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    stored("archive/a.warc", join(page("a"), random));
    stored("archive/b.warc", page("b"));
    zip.close();
    byte[] bytes = made.toByteArray();
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = all.getInt(bytes.length - 6);
    int second = bytes.length - 22 - 46 - "archive/b.warc".length();
    for (int field : new int[] {20, 24, 42}) { // both lengths, and where the part begins
      all.putInt(second + field, all.getInt(directory + field));
    }

    read(bytes);

    assertThat(pages).hasSize(1);
    assertThat(problems()).contains(Reason.UNSAFE);
  }

  @Test
  void showsNoControlCharactersOfNames() throws IOException {
    stored("archive/\u001b[31m.warc", page("a"));

    read();

    assertThat(pages.getFirst().where()).endsWith("archive/?[31m.warc record 1");
  }

  @Test
  void refusesATableOfContentsThatIsTooLong() throws IOException {
    stored("archive/a.warc", page("a"));
    zip.close();
    byte[] bytes = made.toByteArray();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 10, 1 << 30);

    read(bytes);

    assertThat(problems()).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void saysWhatIsNoZip() throws IOException {
    for (byte[] bytes : new byte[][] {{}, bytes("PK\u0003\u0004"), bytes("PK\u0005\u0006")}) {
      items.clear();

      read(bytes);

      assertThat(problems()).containsExactly(Reason.BROKEN_ARCHIVE);
    }
  }

  @Test
  void throwsNothingWhateverIsChanged() throws IOException {
    deflated("archive/a.warc", join(page("a"), page("b")));
    stored("archive/b.warc.gz", gzip(page("c"), page("d")));
    zip.close();
    byte[] sound = made.toByteArray();
    long seed = Long.getLong("test.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      items.clear();
      pages.clear();
      byte[] bytes = sound.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }

      read(bytes);

      assertThat(pages.size() + items.size()).as("-Dtest.seed=%d", seed).isPositive();
    }
  }

  private void deflated(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private void stored(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void read() throws IOException {
    zip.close();
    read(made.toByteArray());
  }

  private void read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("f.wacz"), bytes);
    Wacz.read(file, "f", pages::add, items::add);
  }

  private List<Reason> problems() {
    return items.stream()
        .filter(Problem.class::isInstance)
        .map(item -> ((Problem) item).reason())
        .toList();
  }
}
