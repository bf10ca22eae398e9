package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.junit.jupiter.api.Test;

class ItemTest {
  @Test
  void aMessageStandsOnOneLine() {
    assertThat(new Note("a", "titled One\r\nTwo\u2028\u001bThree \ud83d").what())
        .isEqualTo("titled One  Two  Three \ufffd");
  }

  @Test
  void aMessageEndsSomewhere() {
    String what = new Problem("a", Reason.EMPTY, "\ud83d\ude00".repeat(1000), null).what();

    assertThat(what).hasSize(301).endsWith("\ud83d\ude00…");
  }
}
