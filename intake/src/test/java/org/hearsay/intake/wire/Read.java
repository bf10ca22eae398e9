package org.hearsay.intake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Notice;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.plain.Json;

/** What comes of a document given as a string. */
final class Read {
  private Read() {}

  static List<Item> xml(String xml) {
    return NewsMl.read(Document.file("a.xml", "a", xml.getBytes(UTF_8)));
  }

  static Item json(String json) {
    try {
      Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(Json.parse(json));
      assertThat(object).matches(Ninjs::is, "is ninjs");
      Document document = Document.file("a.json", "a", json.getBytes(UTF_8));
      return Ninjs.read(document, "a.json", "a", object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static Article article(List<Item> items) {
    assertThat(items).hasSize(1);
    return article(items.getFirst());
  }

  static Article article(Item item) {
    assertThat(item).isInstanceOf(Found.class);
    return ((Found) item).article();
  }

  static List<Notice> notices(Article article) {
    return article.particulars().notices();
  }
}
