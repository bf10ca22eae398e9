package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final int ROOM = Window.SIZE - 2;

  @Test
  void isOneForAShortText() {
    assertThat(cut("a\nb\nc", 1, 1, 1)).containsExactly(new Window(0, 0, 3));
    assertThat(cut("")).isEmpty();
  }

  @Test
  void holdsAsManyPiecesAsTheEncoderTakes() {
    assertThat(cut("a ".repeat(ROOM), ones(ROOM))).containsExactly(new Window(0, 0, ROOM));
    assertThat(cut("a ".repeat(ROOM + 1), ones(ROOM + 1)))
        .containsExactly(new Window(0, 0, ROOM), new Window(ROOM - 56, ROOM, ROOM + 1));
  }

  @Test
  void endsAtTheLastLineEndThatFits() {
    String text = "a ".repeat(100) + "\n" + "a ".repeat(100) + "\n" + "a ".repeat(100);
    assertThat(cut(text, ones(300))).first().isEqualTo(new Window(0, 0, 200));
  }

  @Test
  void doesNotEndAtALineEndNearItsStart() {
    assertThat(cut("a ".repeat(48) + "\n" + "a ".repeat(300), ones(348)))
        .first()
        .isEqualTo(new Window(0, 0, ROOM));
    assertThat(cut("a ".repeat(49) + "\n" + "a ".repeat(300), ones(349)))
        .first()
        .isEqualTo(new Window(0, 0, 49));
  }

  @Test
  void coversEveryWordOnceWithContextBeforeIt() {
    Seeds.each(
        300,
        random -> {
          Text text = text(random);
          Features features = Features.of(Words.of(text.words()));
          int[] pieces = text.pieces();
          int covered = 0;
          for (Window window : Window.cut(pieces, features)) {
            assertThat(window.start()).isEqualTo(covered);
            assertThat(window.end()).isGreaterThan(window.start());
            covered = window.end();
            assertThat(sum(pieces, window.context(), window.end())).isLessThanOrEqualTo(ROOM);
            assertThat(sum(pieces, window.context(), window.start())).isLessThanOrEqualTo(56);
            if (window.context() > 0) {
              assertThat(sum(pieces, window.context() - 1, window.start())).isGreaterThan(56);
            }
            boolean more = window.end() < pieces.length;
            if (more && features.line(window.end()) == features.line(window.end() - 1)) {
              assertThat(sum(pieces, window.context(), window.end() + 1)).isGreaterThan(ROOM);
            }
          }
          assertThat(covered).isEqualTo(pieces.length);
        });
  }

  private record Text(String words, int[] pieces) {}

  private static Text text(Random random) {
    int longest = random.nextBoolean() ? 3 : 60;
    int breaks = 1 + random.nextInt(200);
    int[] pieces = random.ints(random.nextInt(1500), 1, longest + 1).toArray();
    StringBuilder words = new StringBuilder();
    for (int w = 0; w < pieces.length; w++) {
      words.append(random.nextInt(breaks) == 0 ? "a\n" : "a ");
    }
    return new Text(words.toString(), pieces);
  }

  private static List<Window> cut(String text, int... pieces) {
    return Window.cut(pieces, Features.of(Words.of(text)));
  }

  private static int[] ones(int count) {
    return IntStream.generate(() -> 1).limit(count).toArray();
  }

  private static int sum(int[] pieces, int from, int to) {
    return Arrays.stream(pieces, from, to).sum();
  }
}
