package org.hearsay.engine.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
  private static final int UNKNOWN = 0;

  private final WordPiece wordPiece =
      vocabulary("[UNK] i un aff able ##aff ##able ##a ##i \" ' - a");

  @Test
  void takesTheLongestPieceThatFits() {
    assertThat(wordPiece.pieces("unaffable")).containsExactly(2, 5, 6);
    assertThat(wordPiece.pieces("affable")).containsExactly(3, 6);
    assertThat(wordPiece.pieces("una")).containsExactly(2, 7);
  }

  @Test
  void knowsNothingOfAWordOfWhichItDoesNotKnowAll() {
    assertThat(wordPiece.pieces("unaffected")).containsExactly(UNKNOWN);
    assertThat(wordPiece.pieces("😀")).containsExactly(UNKNOWN);
    assertThat(wordPiece.pieces("\ud83d")).containsExactly(UNKNOWN);
  }

  /** The tests run in a Turkish locale, where the small letter of I is another. */
  @Test
  void foldsCaseInAnyLocale() {
    assertThat(wordPiece.pieces("UNI")).containsExactly(2, 8);
    assertThat(wordPiece.pieces("I")).containsExactly(1);
  }

  @Test
  void dropsAccents() {
    assertThat(wordPiece.pieces("ünÄffâblé"))
        .isEqualTo(wordPiece.pieces("u\u0308na\u0308ffa\u0302ble\u0301"))
        .containsExactly(2, 5, 6);
    assertThat(wordPiece.pieces("\u0301")).containsExactly(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “”„«» | 9
          ‘’‚   | 10
          —–―−  | 11
          """)
  void takesQuotationMarksAndDashesForThePlainOnes(String marks, int piece) {
    marks
        .chars()
        .forEach(
            mark -> assertThat(wordPiece.pieces(Character.toString(mark))).containsExactly(piece));
  }

  @Test
  void splitsWordsOfUpToSixtyCharacters() {
    assertThat(wordPiece.pieces("a".repeat(60))).hasSize(60);
    assertThat(wordPiece.pieces("á".repeat(60))).hasSize(60);
    assertThat(wordPiece.pieces("a".repeat(61))).containsExactly(UNKNOWN);
  }

  @Test
  void refusesAPieceItDoesNotHave() {
    assertThatIllegalStateException()
        .isThrownBy(() -> wordPiece.id("[CLS]"))
        .withMessageContaining("[CLS]");
    assertThatIllegalStateException().isThrownBy(() -> vocabulary("no unknown piece"));
  }

  private static WordPiece vocabulary(String pieces) {
    try {
      return WordPiece.load(new ByteArrayInputStream(pieces.replace(' ', '\n').getBytes(UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
