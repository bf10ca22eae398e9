package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Encoding.Decoded;
import org.hearsay.intake.Item.Found;
import org.hearsay.intake.Item.Note;
import org.hearsay.intake.Item.Problem;
import org.jspecify.annotations.Nullable;

/** A file that is one article, every character of it. */
final class PlainText {
  private PlainText() {}

  static void read(String where, String name, InputStream in, Consumer<? super Item> sink)
      throws IOException {
    byte[] bytes = in.readNBytes(Limits.TEXT + 1);
    if (bytes.length > Limits.TEXT) {
      sink.accept(tooLarge(where));
      return;
    }
    Decoded decoded = Encoding.decode(bytes, bytes.length);
    Problem problem = problem(where, decoded.text());
    if (problem != null) {
      sink.accept(problem);
      return;
    }
    if (decoded.windows1252()) {
      sink.accept(new Note(where, "not UTF-8, read as Windows-1252"));
    }
    sink.accept(new Found(where, Article.of(name, decoded.text())));
  }

  /** What keeps a text from being an article, or null. */
  static @Nullable Problem problem(String where, String text) {
    if (text.length() > Limits.TEXT) {
      return tooLarge(where);
    }
    if (text.codePoints().allMatch(PlainText::isBlank)) {
      return new Problem(where, Reason.EMPTY, "no words in it", null);
    }
    return null;
  }

  private static Problem tooLarge(String where) {
    return new Problem(
        where,
        Reason.TOO_LARGE,
        "a text of more than " + (Limits.TEXT >> 20) + " MB",
        "split it into articles");
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0xFEFF;
  }
}
