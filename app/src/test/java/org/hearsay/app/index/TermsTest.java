package org.hearsay.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearsay.app.index.Terms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The ferry WILL sail.|the ferry will sail",
        "the company's board|the company board",
        "the companies’ boards|the companies boards",
        "BANK'S|bank",
        "1990's|1990",
        "don't, won’t|dont wont",
        "O'Brien's boat|obrien boat",
        "'tis 'so' said|tis so said",
        "rock 'n' roll|rock n roll",
        "re-open al‑Nur|re open al nur",
        "the U.S. and the US|the us and the us",
        "the U.S.'s U.S-led U.S.A|the us us led usa",
        "at 5 p.m. I.|at 5 pm i",
        "plan A.Then B|plan a then b",
        "5,000 boats, 1,234,567.5 tons|5000 boats 1234567p5 tons",
        "1,2,3 and 12,34|1 2 3 and 12 34",
        "3.5 35 3.5m .5|3p5 35 3p5m 5",
        "at 10:30 on 1.2.|at 10 30 on 1p2",
        "5,0000|5 0000",
        "Łódź, São Tomé, Straße, Æthel|lodz sao tome strasse aethel",
        "İzmir ISPARTA ısı|izmir isparta isi",
        "ﬁsh ＦＵＬＬ ٣٤|fish full 34",
        "ΣΟΦΟΣ σοφός|σοφοσ σοφοσ",
        "東京で\u309F said|東 京 て よ り said",
        "한국 뉴스|한국 뉴스",
        "snake_case a+b=c @who #tag|snake case a b c who tag",
        "— … !!|``",
      })
  void foldsWordsAsASearcherWritesThem(String text, String tokens) {
    assertThat(Terms.folded(text)).isEqualTo(tokens);
  }

  @Test
  void saysWhereEachWordStands() {
    assertThat(Terms.of("😀 The U.S. fleet's"))
        .containsExactly(new Term(3, 6, "the"), new Term(7, 11, "us"), new Term(12, 17, "fleet"));
  }

  @Test
  void takesAccentsAndSoftHyphensThatStandApart() {
    assertThat(Terms.of("cafe\u0301 co\u00ADop."))
        .containsExactly(new Term(0, 5, "cafe"), new Term(6, 11, "coop"));
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Terms.folded("x".repeat(10_000))).isEqualTo("x".repeat(64));
    assertThat(Terms.folded("\uD835\uDD38".repeat(70))).isEqualTo("a".repeat(64));
    assertThat(Terms.folded("\uD801\uDC28".repeat(70)).codePointCount(0, 128)).isEqualTo(64);
  }

  @Test
  void takesLongRunsInOneGo() {
    for (String piece :
        List.of("a.", "1.", "1,", "111,", "a'", "'s", "\u0301", "\uD83D", "a\u00AD")) {
      assertThat(Terms.of(piece.repeat(200_000))).hasSizeLessThanOrEqualTo(400_000);
    }
  }

  @Test
  void tokensOfTokensAreThemselves() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String text = characters(random);
      String folded = Terms.folded(text);
      assertThat(Terms.folded(folded)).as(escaped(text)).isEqualTo(folded);
      assertThat(folded.codePoints().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c)))
          .as(escaped(text))
          .isTrue();
    }
  }

  @Test
  void everyCharacterFoldsOnce() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String folded = Terms.folded(Character.toString(c));
      if (!Terms.folded(folded).equals(folded)) {
        throw new AssertionError("U+%04X gives %s".formatted(c, folded));
      }
    }
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("aZ19.,'’s- ".charAt(random.nextInt(11)));
        case 1 -> text.append((char) random.nextInt(0x600));
        case 2 -> text.append((char) random.nextInt(0x10000));
        default -> text.appendCodePoint(random.nextInt(0x20000));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
  }
}
