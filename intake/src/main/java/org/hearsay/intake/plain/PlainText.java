package org.hearsay.intake.plain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.bytes.Encoding.Decoded;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;

/** A file that is one article, every character of it. */
public final class PlainText {
  private PlainText() {}

  public static void read(String where, String name, InputStream in, Consumer<? super Item> sink)
      throws IOException {
    byte[] bytes = in.readNBytes(Limits.TEXT + 1);
    if (bytes.length > Limits.TEXT) {
      sink.accept(Problem.longText(where));
      return;
    }
    Decoded decoded = Encoding.decode(bytes, bytes.length);
    Problem problem = Problem.ofText(where, decoded.text());
    if (problem != null) {
      sink.accept(problem);
      return;
    }
    if (decoded.windows1252()) {
      sink.accept(new Note(where, "not UTF-8, read as Windows-1252"));
    }
    sink.accept(new Found(where, Article.of(name, decoded.text())));
  }

  /** A text with words about it from whoever carried it, its charset for one. */
  public static List<Item> read(Document document) {
    String text = Charsets.decode(document.bytes(), document.contentType()).text();
    Draft draft = new Draft();
    draft.offer(Field.URL, document.address(), "address").addressAsId().retrieved(document);
    return List.of(draft.item(document.where(), document.name(), text));
  }
}
