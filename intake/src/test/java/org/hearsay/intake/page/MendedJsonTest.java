package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendedJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"b c\"}",
        "{\"a\":\"b c\",}",
        "<!-- {\"a\":\"b c\"} -->",
        "//<![CDATA[\n{\"a\":\"b c\"}\n//]]>",
        "\uFEFF{\"a\":\"b c\"};",
        "{ // which one\n \"a\" /* this */ : \"b c\" }",
        "{\"a\":\"b c\"",
        "{\"a\":\"b c",
        "{&quot;a&quot;:&quot;b c&quot;}",
        "{\"a\":\"b c\"}}",
        "{\"a\":\"b c\"},"
      })
  void readsWhatTemplatesMakeOfJson(String script) {
    assertThat(MendedJson.parse(script)).isEqualTo(Map.of("a", "b c"));
  }

  @Test
  void keepsRawLineFeedsAndTabsInStrings() {
    assertThat(MendedJson.parse("{\"a\":\"b\nc\td\",}")).isEqualTo(Map.of("a", "b\nc d"));
  }

  @Test
  void takesQuotationMarksInsideAStringForWhatTheyAre() {
    assertThat(MendedJson.parse("{\"a\":\"He said \"no\" twice\",\"b\":\"1\"}"))
        .isEqualTo(Map.of("a", "He said \"no\" twice", "b", "1"));
  }

  @Test
  void leavesOutValuesThatAreMissing() {
    assertThat(MendedJson.parse("{\"a\":,\"b\":[\"c\",,\"d\",]}"))
        .isEqualTo(Map.of("b", List.of("c", "d")));
  }

  @Test
  void putsCommasWhereTheyWereForgotten() {
    assertThat(MendedJson.parse("{\"a\":\"b\"\n\"c\":\"d\"}"))
        .isEqualTo(Map.of("a", "b", "c", "d"));
  }

  @Test
  void takesEscapesThatAreNoneForThemselves() {
    assertThat(MendedJson.parse("{\"a\":\"it\\'s \\d \\u00e9 \\u12\",}"))
        .isEqualTo(Map.of("a", "it's \\d é \\u12"));
  }

  @Test
  void makesNothingOfWhatIsNoJson() {
    assertThat(MendedJson.parse("")).isNull();
    assertThat(MendedJson.parse("window.dataLayer = push(1)")).isNull();
  }

  @Test
  void readsAnythingWithoutFailing() {
    Random random = new Random(20191119);
    String[] pieces = {
      "{", "}", "[", "]", "\"", "\\", ",", ":", "a", "1", " ", "\n", "//", "/*", "*/", "<!--",
      "-->", "null", "\\u00", "&quot;"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder script = new StringBuilder(random.nextBoolean() ? "{" : "");
      for (int n = random.nextInt(30); n > 0; n--) {
        script.append(pieces[random.nextInt(pieces.length)]);
      }
      MendedJson.parse(script.toString());
    }
    MendedJson.parse("[".repeat(100_000));
    assertThat(MendedJson.parse("{\"a\":\"" + "\" ".repeat(100_000))).isNotNull();
  }
}
