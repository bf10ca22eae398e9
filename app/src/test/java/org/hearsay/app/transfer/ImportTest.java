package org.hearsay.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.transfer.Fixture.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final String FIRST = reading("first", "m1", "Ann Lee", "it rained");
  private static final String OTHER = reading("other", "m1", "Bob Ray", "it snowed");

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Fixture.ledger(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static String reading(String id, String model, String... said) {
    return Fixture.line(Fixture.reading(id, "Gazette", model, said));
  }

  private long count(String table) {
    return ledger.sql().number("SELECT count(*) FROM " + table);
  }

  @Test
  void takesReadings() {
    Told told = Fixture.take(ledger, FIRST + "\n" + OTHER);
    assertThat(told.tally()).isEqualTo(new Import.Tally(2, 0, 0, 0, 0));
    assertThat(told.durable().getLast()).isEqualTo(2);
    assertThat(count("statement")).isEqualTo(2);
  }

  @Test
  void takesThemPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((FIRST + OTHER).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Fixture.take(ledger, packed.toByteArray()).tally().added()).isEqualTo(2);
  }

  @Test
  void theSameAgainChangesNothing() {
    Fixture.take(ledger, FIRST + OTHER);
    Told again = Fixture.take(ledger, FIRST + OTHER);
    assertThat(again.tally()).isEqualTo(new Import.Tally(0, 0, 2, 0, 0));
    assertThat(again.durable().getLast()).isEqualTo(2);
    assertThat(count("statement")).isEqualTo(2);
  }

  @Test
  void anotherTextIsAFurtherVersionOnce() {
    String changed = reading("first", "m1", "Ann Lee", "it poured");
    Fixture.take(ledger, FIRST + changed);
    assertThat(count("version")).isEqualTo(2);
    assertThat(Fixture.take(ledger, FIRST + changed).tally())
        .isEqualTo(new Import.Tally(0, 0, 2, 0, 0));
    assertThat(ledger.sql().list("SELECT content FROM statement", row -> row.getString(1)))
        .containsExactly("it poured");
  }

  @Test
  void aReadingByAnotherModelTakesThePlaceOfTheOne() {
    Fixture.take(ledger, FIRST);
    Told told = Fixture.take(ledger, reading("first", "m2", "Ann Lee", "it rained"));
    assertThat(told.tally().changed()).isEqualTo(1);
    assertThat(count("version")).isEqualTo(1);
    assertThat(ledger.sql().list("SELECT model FROM reading", row -> row.getString(1)))
        .containsExactly("m2");
  }

  @Test
  void whereNoHashTellsAnotherReadingStandsForAnotherText() {
    String rained = withoutHash(FIRST);
    String poured = withoutHash(reading("first", "m1", "Ann Lee", "it poured"));

    Fixture.take(ledger, rained + poured);

    assertThat(ledger.sql().list("SELECT content FROM statement", row -> row.getString(1)))
        .containsExactly("it poured");
    assertThat(count("version")).isEqualTo(2);
    assertThat(Fixture.take(ledger, rained + poured).tally())
        .isEqualTo(new Import.Tally(0, 0, 2, 0, 0));
  }

  private static String withoutHash(String line) {
    return line.replaceFirst(",\"textSha256\":\"[0-9a-f]+\"", "");
  }

  @Test
  void aBadLineIsNamedAndTheRestTaken() {
    Told told = Fixture.take(ledger, "{\n\n" + FIRST + "[]\n{\"a\":1}\n{\"type\":\"x\"}\n" + OTHER);
    assertThat(told.tally()).isEqualTo(new Import.Tally(2, 0, 0, 0, 4));
    assertThat(told.bad().get(0)).startsWith("in:1: broken JSON");
    assertThat(told.bad().get(1)).isEqualTo("in:4: no JSON object; wanted is one a line");
    assertThat(told.bad().get(2)).startsWith("in:5: neither a reading");
    assertThat(told.bad().get(3)).startsWith("in:6: \"type\": x is none of");
  }

  @Test
  void whatIsWrongInAReadingIsSaidWithItsPlace() {
    Told told = Fixture.take(ledger, FIRST.replace("\"indirect\"", "\"oblique\"") + OTHER);
    assertThat(told.bad()).singleElement().asString().startsWith("in:1: /attributions/0/kind");
    assertThat(told.tally().added()).isEqualTo(1);
  }

  @Test
  void brokenGzipIsNamed() {
    Told told = Fixture.take(ledger, new byte[] {0x1f, (byte) 0x8b, 0, 0});
    assertThat(told.bad()).singleElement().asString().startsWith("in: cannot be read to its end");
  }
}
