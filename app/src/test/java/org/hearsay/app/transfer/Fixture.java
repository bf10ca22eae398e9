package org.hearsay.app.transfer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.kept.Speaker;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.speaker.SpeakerKind;

/** Small readings, and ledgers to take them. */
final class Fixture {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private Fixture() {}

  static Ledger ledger(Path folder) {
    return Ledger.open(folder, new Outlets(Lexicon.shipped()), CLOCK, () -> {});
  }

  /** An article of "NAME said WORDS." for each of {@code said}, which are such pairs. */
  static KeptReading reading(String id, String publisher, String model, String... said) {
    StringBuilder text = new StringBuilder();
    List<Attributed> attributions = new ArrayList<>();
    List<Speaker> speakers = new ArrayList<>();
    for (int i = 0; i < said.length; i += 2) {
      Quote who = append(text, said[i]);
      text.append(' ');
      Quote cue = append(text, "said");
      text.append(' ');
      Quote content = append(text, said[i + 1]);
      text.append(". ");
      int number = i / 2 + 1;
      speakers.add(
          new Speaker("s" + number, said[i], SpeakerKind.PERSON, true, null, List.of(who)));
      attributions.add(
          new Attributed(
              "a" + number,
              null,
              List.of(who),
              List.of(cue),
              List.of(content),
              Kind.INDIRECT,
              Act.SAY,
              false,
              List.of(),
              List.of(
                  new Link(
                      "s" + number, said[i], SpeakerKind.PERSON, true, List.of(who), null, null)),
              null,
              null,
              null,
              0.5,
              Attributed.Reasons.NONE));
    }
    return new KeptReading(
        new KeptReading.Head(
            id,
            "A title",
            publisher,
            "2025-06-01",
            List.of("A. Writer"),
            null,
            "en",
            text.codePointCount(0, text.length()),
            hash(text.toString())),
        attributions,
        speakers,
        model);
  }

  /** The text of {@link #reading} with the same pairs. */
  static String text(String... said) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < said.length; i += 2) {
      text.append(said[i]).append(" said ").append(said[i + 1]).append(". ");
    }
    return text.toString();
  }

  private static Quote append(StringBuilder text, String words) {
    int start = text.codePointCount(0, text.length());
    text.append(words);
    return new Quote(start, text.codePointCount(0, text.length()), words);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String line(KeptReading reading) {
    return new String(ReadingJson.write(reading, true), StandardCharsets.UTF_8) + "\n";
  }

  /** What an import told. */
  record Told(Import.Tally tally, List<Long> durable, List<String> bad) {}

  static Told take(Ledger ledger, String lines) {
    return take(ledger, lines.getBytes(StandardCharsets.UTF_8));
  }

  static Told take(Ledger ledger, byte[] lines) {
    List<Long> durable = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    Import.Tally tally =
        Import.run(
            ledger,
            List.of(new Source("in", () -> new ByteArrayInputStream(lines))),
            2,
            new Import.Listener() {
              @Override
              public void durable(long articles) {
                durable.add(articles);
              }

              @Override
              public void bad(String where, String what) {
                bad.add(where + ": " + what);
              }
            });
    return new Told(tally, durable, bad);
  }
}
