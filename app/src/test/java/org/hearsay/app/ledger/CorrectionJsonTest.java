package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionJsonTest {
  private static final Quote RAIN = new Quote(3, 7, "rain");
  private static final StatementWords WORDS =
      new StatementWords(List.of(new Quote(0, 4, "said")), List.of(RAIN), null);

  static List<Correction> all() {
    return List.of(
        new Correction.Content(List.of(RAIN, new Quote(10, 11, "😀"))),
        new Correction.Source(List.of()),
        new Correction.Holder(new Correction.Whom("Ana \"A\" Holt", SpeakerKind.PERSON)),
        new Correction.Chain(
            List.of(
                new Correction.Whom(null, SpeakerKind.UNKNOWN),
                new Correction.Whom("Ana Holt", SpeakerKind.PERSON))),
        new Correction.Doing(Act.DENY),
        new Correction.Bearing(null),
        new Correction.Bearing(new Correction.Onto(Effect.Type.DENIES, -5, WORDS)),
        new Correction.Wrong(true),
        new Correction.Reviewed(false),
        new Correction.Tag("weather"),
        new Correction.Untag("weather"),
        new Correction.Note("two\nlines"),
        new Correction.Undo("c0000000000000"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void comesBackAsItWas(Correction correction) throws BadReadingException {
    String json = CorrectionJson.write(correction);
    assertThat(CorrectionJson.parse(correction.field(), json)).isEqualTo(correction);
  }

  @Test
  void wordsComeBackAsTheyWere() throws BadReadingException {
    assertThat(CorrectionJson.words(CorrectionJson.write(WORDS))).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "act | \"shout\" | act: a name that is none of those known",
        "act | 1 | act: not a string",
        "wrong | \"yes\" | wrong: neither true nor false",
        "content | [] | content: an empty array",
        "content | [{\"start\":1,\"end\":3,\"text\":\"x\"}] | content: a span whose places do not fit its words",
        "content | [{\"start\":1,\"end\":1,\"text\":\"\"}] | content: a span without words",
        "content | [{\"start\":5,\"end\":6,\"text\":\"x\"},{\"start\":1,\"end\":2,\"text\":\"x\"}] | content: spans that overlap or are out of order",
        "speaker | {\"name\":\"x\"} | speaker: \"kind\" is missing",
        "tag | \"x\" 1 | tag: more behind the end of the value",
        "colour | 1 | colour: no correction has this field",
      })
  void saysWhatIsWrong(String field, String value, String message) {
    assertThatThrownBy(() -> CorrectionJson.parse(field, value))
        .isInstanceOf(BadReadingException.class)
        .hasMessage(message);
  }

  @Test
  void nothingOfStrangersFailsOtherwise() {
    long seed = Long.getLong("test.seed", 7L);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Correction correction = all().get(random.nextInt(all().size()));
      StringBuilder json = new StringBuilder(CorrectionJson.write(correction));
      for (int change = random.nextInt(3); change >= 0 && !json.isEmpty(); change--) {
        int at = random.nextInt(json.length());
        switch (random.nextInt(3)) {
          case 0 -> json.setCharAt(at, "{}[]\",:0-9nt\\u".charAt(random.nextInt(14)));
          case 1 -> json.setLength(at);
          default -> json.insert(at, json.substring(at));
        }
      }
      try {
        CorrectionJson.parse(correction.field(), json.toString());
      } catch (BadReadingException expected) {
        assertThat(expected.getMessage()).as("seed %d", seed).startsWith(correction.field());
      }
    }
  }
}
