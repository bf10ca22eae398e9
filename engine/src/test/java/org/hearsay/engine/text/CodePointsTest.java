package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void isTheSameOffsetWhereAllIsPlain() {
    CodePoints codePoints = new CodePoints("“Non”, dit-elle.");
    assertThat(codePoints.at(0)).isZero();
    assertThat(codePoints.at(7)).isEqualTo(7);
    assertThat(codePoints.length()).isEqualTo(16);
  }

  @Test
  void countsAnEmojiAsOne() {
    String text = "😀“Yes” 😀😀 “no”";
    CodePoints codePoints = new CodePoints(text);
    assertThat(codePoints.at(text.indexOf("Yes"))).isEqualTo(2);
    assertThat(codePoints.at(text.indexOf("no"))).isEqualTo(11);
    assertThat(codePoints.length()).isEqualTo(14);
  }

  @Test
  void countsALoneSurrogateAsOne() {
    CodePoints codePoints = new CodePoints("\uD83D\uD83D\uDE00\uDE00x");
    assertThat(codePoints.at(4)).isEqualTo(3);
    assertThat(codePoints.length()).isEqualTo(4);
  }

  @Test
  void takesTheEndAndNothingBeyond() {
    assertThat(new CodePoints("").at(0)).isZero();
    assertThat(new CodePoints("😀").at(2)).isEqualTo(1);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new CodePoints("abc").at(4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new CodePoints("abc").at(-1));
  }

  @Test
  void agreesWithTheSlowWayOnAnyText() {
    Random random = new Random(17);
    for (int round = 0; round < 200; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        made.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(50) : 'a');
      }
      String text = made.toString();
      CodePoints codePoints = new CodePoints(text);
      for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
        assertThat(codePoints.at(i)).isEqualTo(text.codePointCount(0, i));
        assertThat(codePoints.utf16At(codePoints.at(i))).isEqualTo(i);
      }
      assertThat(codePoints.length()).isEqualTo(codePoints.at(text.length()));
      assertThat(codePoints.utf16At(codePoints.length())).isEqualTo(text.length());
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> codePoints.utf16At(codePoints.length() + 1));
    }
  }
}
