package org.hearsay.app.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.hearsay.app.export.Talks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
  private static final KeptReading TALKS = Keeping.of(Talks.reading());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesTheSameBytesAfterBeingTakenBack(boolean reasoned) throws BadReadingException {
    byte[] json = ReadingJson.write(TALKS, reasoned);

    assertThat(new String(ReadingJson.write(ReadingJson.parse(json), reasoned), UTF_8))
        .isEqualTo(new String(json, UTF_8));
  }

  @Test
  void keepsEveryReason() throws BadReadingException {
    assertThat(ReadingJson.parse(ReadingJson.write(TALKS, true))).isEqualTo(TALKS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schema\":\"hearsay/reading/1\"|\"schema\":\"hearsay/reading/2\"|\"schema\" is \"hearsay/reading/2\", wanted \"hearsay/reading/1\"",
        "\"id\":\"a1\"|\"id\":\"a2\"|/attributions/1/id: another attribution has the same",
        "\"kind\":\"indirect\"|\"kind\":\"spoken\"|/attributions/0/kind: \"spoken\" is none of [direct, indirect, mixed]",
        "\"negated\":false|\"negated\":0|/attributions/0/negated: neither true nor false",
        "\"confidence\":|\"confidence\":7|/attributions/0/confidence: not between 0 and 1",
        "\"model\":|\"modell\":|\"model\" is missing",
        "\"start\":0,|\"start\":1,|/attributions/0/source/0: \"end\"",
        "\"length\":|\"length\":-|/article/length: a negative number",
        "\"speakers\":[|\"speakers\":[7,|/speakers/0: not an object",
        "\"length\":|\"length\":9999999999|/article/length: not a whole number up to 2147483647",
        "\"target\":\"a2\"|\"target\":\"a3\"|/attributions/2/effect/target: it is the attribution itself",
        "2025-07-25|2025-02-30|/attributions/0/said/date: wanted a day that exists",
        "\"negated\":false|\"negated\":no|no valid JSON in UTF-8 at byte ",
        "\"title\":null|\"title\":\"\\ud800\"|/article/title: half a character",
      })
  void saysWhatIsWrongAndWhere(String right, String wrong, String message) {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    assertThat(json).contains(right);

    assertThatThrownBy(() ->
            ReadingJson.parse(
                json.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong))
                    .getBytes(UTF_8)))
        .isInstanceOf(BadReadingException.class)
        .hasMessageContaining(message);
  }

  /** As a page of text has it, which is what {@code read} prints. */
  @Test
  void writesEveryCharacterAsItIs() throws BadReadingException {
    String json =
        new String(ReadingJson.write(TALKS, false), UTF_8)
            .replaceFirst("\"title\":null", "\"title\":\"é \uD83D\uDE00 \u4e2d\"");

    assertThat(new String(ReadingJson.write(ReadingJson.parse(json.getBytes(UTF_8)), false), UTF_8))
        .isEqualTo(json);
  }

  @Test
  void takesAByteOrderMarkForNothing() throws BadReadingException {
    String json = "\uFEFF" + new String(ReadingJson.write(TALKS, true), UTF_8);

    assertThat(ReadingJson.parse(json.getBytes(UTF_8))).isEqualTo(TALKS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-32", "UTF-32LE"})
  void refusesBytesThatAreNoReadingInAnyEncoding(String encoding) {
    byte[] bytes = "\u0001{".getBytes(Charset.forName(encoding));

    assertThatThrownBy(() -> ReadingJson.parse(bytes)).isInstanceOf(BadReadingException.class);
    assertThatThrownBy(() -> ReadingJson.parse(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE}))
        .isInstanceOf(BadReadingException.class);
  }

  @Test
  void refusesReasonsBehindTheArticle() {
    String json = new String(ReadingJson.write(TALKS, true), UTF_8);
    String beyond =
        json.replaceFirst(
            "(\"act\":\\{\"rule\":\"[^\"]*\",\"words\":)\\[[^]]*]",
            "$1[{\"start\":99999,\"end\":100000,\"text\":\"x\"}]");

    assertThatThrownBy(() -> ReadingJson.parse(beyond.getBytes(UTF_8)))
        .isInstanceOf(BadReadingException.class)
        .hasMessageContaining("/attributions/0/explain/act: ends at 100000, behind the article");
  }

  @Test
  void tellsOfDeepNestingWithoutFollowingIt() {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    String deep = json.replaceFirst("\\{", "{\"x\":" + "[".repeat(100_000));

    assertThatThrownBy(() -> ReadingJson.parse(deep.getBytes(UTF_8)))
        .isInstanceOf(BadReadingException.class)
        .hasMessageContaining("nested deeper than 512");
  }

  @Test
  void refusesAnAttributionThatLiesWithinItself() {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    String looped =
        json.replaceFirst("\"id\":\"a1\",\"within\":null", "\"id\":\"a1\",\"within\":\"a1\"");

    assertThatThrownBy(() -> ReadingJson.parse(looped.getBytes(UTF_8)))
        .isInstanceOf(BadReadingException.class)
        .hasMessageContaining("lies within itself");
  }

  @Test
  void refusesASpanBehindTheArticle() {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    String shorter = json.replaceFirst("\"length\":\\d+", "\"length\":20");

    assertThatThrownBy(() -> ReadingJson.parse(shorter.getBytes(UTF_8)))
        .isInstanceOf(BadReadingException.class)
        .hasMessageContaining("behind the article, which has 20 code points");
  }

  @Test
  void takesADateOfPublicationThatIsNoneForUnknown() throws BadReadingException {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    String undated =
        json.replaceFirst("\"published\":(null|\"[^\"]*\")", "\"published\":\"lately\"");

    assertThat(ReadingJson.parse(undated.getBytes(UTF_8)).article().published()).isNull();
  }

  @Test
  void ignoresKeysItDoesNotKnow() throws BadReadingException {
    String json = new String(ReadingJson.write(TALKS, false), UTF_8);
    String more = json.replace("{\"start\"", "{\"page\":{\"of\":[1,2]},\"start\"");

    assertThat(ReadingJson.write(ReadingJson.parse(more.getBytes(UTF_8)), false))
        .isEqualTo(ReadingJson.write(TALKS, false));
  }

  /** Whatever bytes come: a reading or a message, never another exception. */
  @Test
  void damagedBytesNeverDoMoreThanBeRefused() {
    long seed = Long.getLong("test.seed", 5);
    Random random = new Random(seed);
    byte[] good = ReadingJson.write(TALKS, true);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = damaged(good, random);
      try {
        ReadingJson.parse(bytes);
      } catch (BadReadingException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      } catch (RuntimeException wrong) {
        throw new AssertionError(
            "seed " + seed + ", round " + i + ": " + new String(bytes, UTF_8), wrong);
      }
    }
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> {
        bytes[from] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 2 -> {
        // A piece twice
        byte[] more = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, more, to, bytes.length - from);
        yield more;
      }
      default -> {
        // A piece less
        byte[] less = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, less, from, bytes.length - to);
        yield less;
      }
    };
  }
}
