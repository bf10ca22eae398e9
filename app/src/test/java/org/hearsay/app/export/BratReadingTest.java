package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Kind;
import org.junit.jupiter.api.Test;

class BratReadingTest {
  @Test
  void writesPiecesInCodePointsAndJoinsThem() {
    String text = "\uD83D\uDE00 \"No,\" said\r\nAna\tHolt. \uD83D\uDE00 \"Never.\"";

    String ann =
        BratReading.write(
            Readings.of(
                Article.of("x", text),
                attribution(text, "Ana\tHolt", "said", "\"No,\"|\"Never.\"", Kind.DIRECT),
                attribution(text, "", "No", "Never", Kind.INDIRECT)));

    assertThat(ann)
        .isEqualTo(
            """
            T1	Source 14 22	Ana Holt
            T2	Cue 8 12	said
            T3	Content 2 7;26 34	"No," "Never."
            T4	Attribution 8 12	said
            E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
            T5	Cue 3 5	No
            T6	Content 27 32	Never
            T7	Attribution 3 5	No
            E2	Attribution:T7 Cue:T5 Content:T6
            """);
  }

  @Test
  void breaksNoLineInsideTheWords() {
    String text = "a\u2028b\u0085c\u000bd\r\ne said";

    String ann =
        BratReading.write(
            Readings.of(
                Article.of("x", text),
                attribution(text, "", "said", "a\u2028b\u0085c\u000bd\r\ne", Kind.INDIRECT)));

    assertThat(ann).contains("\ta b c d  e\n");
  }
}
