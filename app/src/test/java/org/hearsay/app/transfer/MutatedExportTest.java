package org.hearsay.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Speakers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutatedExportTest {
  private static final int ROUNDS = 300;

  @TempDir private Path folder;

  @Test
  void whateverBecameOfAnExportEachBadLineIsNamedOnceAndNothingIsThrown() {
    long seed = Long.getLong("test.seed", 20261123);
    byte[] export = export();
    Random random = new Random(seed);
    try (Ledger other = Fixture.ledger(folder.resolve("other"))) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] mutated = mutated(export, random);
        long lines = new String(mutated, StandardCharsets.UTF_8).lines().count();
        Fixture.Told told = Fixture.take(other, mutated);
        assertThat(told.bad())
            .as("round %d of -Dtest.seed=%d", round, seed)
            .hasSizeLessThanOrEqualTo((int) lines)
            .allMatch(line -> line.startsWith("in:") && line.lines().count() == 1);
      }
      StringBuilder out = new StringBuilder();
      Export.run(other, null, ExportFormat.JSONL, out::append);
      assertThat(other.sql().list("PRAGMA foreign_key_check", row -> row.getString(1))).isEmpty();
    }
  }

  private byte[] export() {
    try (Ledger ledger = Fixture.ledger(folder.resolve("one"))) {
      String lines =
          Fixture.line(Fixture.reading("a", "Gazette", "m1", "Ann Lee", "it rained 🦊"))
              + Fixture.line(Fixture.reading("a", "Gazette", "m1", "Ann Lee", "it poured"))
              + Fixture.line(Fixture.reading("b", "Herald", "m1", "Bob Ray", "it snowed"));
      Fixture.take(ledger, lines);
      long statement = ledger.sql().number("SELECT id FROM statement");
      ledger.write(writer ->
          writer.correct(
              statement, List.of(new Correction.Note("so"), new Correction.Tag("t")), "eva"));
      long leaf = ledger.sql().number("SELECT id FROM speaker");
      ledger.write(writer ->
          writer.decide(
              new Decision.Rename(new Speakers(ledger).party(leaf).orElseThrow(), "Ann"), "eva"));
      StringBuilder out = new StringBuilder();
      Export.run(ledger, null, ExportFormat.JSONL, out::append);
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Bytes changed, a piece cut out, doubled or moved. */
  private static byte[] mutated(byte[] export, Random random) {
    int from = random.nextInt(export.length);
    int to = Math.min(export.length, from + random.nextInt(200));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(4)) {
      case 0 -> {
        out.writeBytes(export);
        byte[] changed = out.toByteArray();
        for (int i = random.nextInt(20); i >= 0; i--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
      }
      case 1 -> {
        out.write(export, 0, from);
        out.write(export, to, export.length - to);
      }
      case 2 -> {
        out.write(export, 0, to);
        out.write(export, from, export.length - from);
      }
      default -> {
        int at = random.nextInt(from + 1);
        out.write(export, 0, at);
        out.write(export, from, to - from);
        out.write(export, at, export.length - at);
      }
    }
    return out.toByteArray();
  }
}
