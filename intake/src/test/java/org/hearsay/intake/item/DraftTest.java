package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.intake.item.Draft.Field;
import org.junit.jupiter.api.Test;

class DraftTest {
  @Test
  void keepsTheFirstGoodValueOfAField() {
    Draft draft = new Draft();
    draft.offer(Field.TITLE, "", "a").offer(Field.TITLE, " \n", "b");
    draft.offer(Field.TITLE, "One", "c").offer(Field.TITLE, "Two", "d");
    draft.offer(Field.PUBLISHED, "yesterday", "a").offer(Field.PUBLISHED, "2026-11-22", "b");

    assertThat(draft.value(Field.TITLE)).isEqualTo("One");
    assertThat(draft.value(Field.PUBLISHED)).isEqualTo("2026-11-22");
  }

  @Test
  void takesTheAddressForTheIdWhereThereIsNoOther() {
    Draft draft = new Draft().offer(Field.URL, "https://a.example/b", "og:url").addressAsId();
    Item item = draft.item("a.html", "a", "He said no more.");

    assertThat(item).isInstanceOf(Item.Found.class);
    assertThat(((Item.Found) item).article().id()).isEqualTo("https://a.example/b");
    assertThat(((Item.Found) item).article().particulars().from()).containsEntry("id", "og:url");
    assertThat(new Draft().offer(Field.ID, "c", "guid").addressAsId().value(Field.ID))
        .isEqualTo("c");
    assertThat(new Draft().addressAsId().value(Field.ID)).isNull();
  }

  @Test
  void tidiesValues() {
    Draft draft = new Draft();
    draft.offer(
        Field.BYLINE, List.of(" Ann \u00a0\t\u0007 Example\n", "Ann Example", "\u2028"), "a");
    draft.offer(Field.TITLE, "half \ud83d and \ude00\ud83d, whole \ud83d\ude00", "a");

    assertThat(draft.values(Field.BYLINE)).containsExactly("Ann Example");
    assertThat(draft.value(Field.TITLE))
        .isEqualTo("half \ufffd and \ufffd\ufffd, whole \ud83d\ude00");
  }
}
