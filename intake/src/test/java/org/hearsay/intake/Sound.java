package org.hearsay.intake;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Particulars;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Failed;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Item.Textless;
import org.jspecify.annotations.Nullable;

/** What holds of all that comes out of a parser, whatever went in. */
final class Sound {
  private Sound() {}

  /** A document as a careless server would give it. */
  static Document document(byte[] bytes) {
    return new Document("where", "name", bytes, null, "https://news.example/a/b", "2026-11-22");
  }

  static void check(List<Item> items) {
    items.forEach(Sound::check);
  }

  static void check(Item item) {
    switch (item) {
      case Found(String where, Article article) -> {
        line("where", where);
        check(article);
      }
      case Textless(Article article, Problem problem) -> {
        check((Item) problem);
        that(article.text().isEmpty(), "textless with a text", article.text());
        checkAllButText(article);
      }
      case Note(String where, String what) -> {
        line("where", where);
        line("note", what);
      }
      case Problem(String where, var reason, String what, String remedy) -> {
        line("where", where);
        line("problem", what);
        line("remedy", remedy);
      }
      case Failed(String where, Throwable failure) -> throw new AssertionError(where, failure);
      case PassedOver(String where, long count, String what) ->
          that(count > 0, "passed over nothing", what);
    }
  }

  private static void check(Article article) {
    that(Problem.ofText("", article.text()) == null, "no words in a text", article.text());
    whole("text", article.text());
    checkAllButText(article);
  }

  private static void checkAllButText(Article article) {
    line("id", article.id());
    line("title", article.title());
    line("publisher", article.publisher());
    line("url", article.url());
    article.byline().forEach(name -> line("byline", name));
    date("published", article.published());
    Particulars more = article.particulars();
    date("modified", more.modified());
    date("retrieved", more.retrieved());
    line("version", more.version());
    line("language", more.language());
    line("dateline", more.dateline());
    more.credits().forEach(credit -> line("credit", credit));
    more.hops().forEach(Sound::check);
    more.notices().forEach(Sound::check);
    more.from().forEach((field, place) -> line(field, place));
  }

  private static void check(Record value) {
    whole("value", value.toString());
  }

  private static void date(String what, @Nullable String value) {
    that(value == null || IsoDate.isValid(value), what + " that is no date", value);
  }

  /** A value that stands on one line: something, without controls. */
  private static void line(String what, @Nullable String value) {
    if (value != null) {
      that(!value.isBlank(), what + " that is empty", value);
      that(value.chars().noneMatch(Character::isISOControl), what + " with a control", value);
      whole(what, value);
    }
  }

  private static void whole(String what, String value) {
    that(
        value.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF),
        what + " with half a character",
        value);
  }

  private static void that(boolean holds, String what, @Nullable String value) {
    if (!holds) {
      throw new AssertionError(what + ": " + value);
    }
  }
}
