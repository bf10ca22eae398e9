package org.hearsay.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.desk.Readings;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Upload;
import org.hearsay.app.kept.TextHash;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;
import org.jspecify.annotations.Nullable;

/** The articles that a form brings: pasted, as files, by an address. */
final class Brought {
  /** Articles that are read while somebody waits. */
  static final int MOST = 10;

  /** As intake calls what comes from nowhere: the text is all that tells it from others. */
  private static final String NOWHERE = "-";

  private static final int LONGEST_FIELD = 1_000;

  /**
   * What there is.
   *
   * @param troubles a line for whatever cannot be read
   */
  record All(List<Item.Found> found, List<String> troubles) {}

  private final List<Item.Found> found = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Form form;
  private int more;

  private Brought(Form form) {
    this.form = form;
  }

  /**
   * @throws Problem if there is nothing, or a field cannot be used
   */
  static All of(Form form) throws IOException {
    Brought brought = new Brought(form);
    brought.take();
    return new All(brought.found, brought.troubles);
  }

  private void take() throws IOException {
    String published = field("published");
    if (published != null && !IsoDate.isValid(published)) {
      throw Problem.wrong("a date is written 2031-07-25, or 2031-07-25T09:30:00+02:00");
    }
    String text = form.value("text");
    if (text != null && !text.isBlank()) {
      Readings.checkLength(text);
      take(new Item.Found(NOWHERE, pasted(text.replace("\r\n", "\n"), field("title"))));
    }
    for (Upload upload : form.uploads("files")) {
      try (InputStream in = upload.content().open()) {
        intake().read(name(upload), in, this::take);
      }
    }
    String address = field("address");
    if (address != null) {
      if (!address.matches("(?i)https?://.+")) {
        throw Problem.wrong("an address begins with http:// or https://");
      }
      intake().read(List.of(address), this::take);
    }
    if (more > 0) {
      troubles.add(
          more
              + " more articles are not read while you wait ("
              + MOST
              + " are); add them as a job");
    }
    if (found.isEmpty() && troubles.isEmpty()) {
      throw Problem.wrong("there is nothing to read: paste a text, choose a file, give an address");
    }
  }

  /** Nothing but what anybody may fetch; one document at a time. */
  private static Intake intake() {
    return new Intake(InputStream.nullInputStream(), new Fetch(false), 1);
  }

  private static String name(Upload upload) {
    String name = upload.name().replaceAll(".*[/\\\\]", "");
    return name.isBlank() ? "file" : name;
  }

  private static Article pasted(String text, @Nullable String title) {
    String id = "pasted-" + new TextHash(text).hex().substring(0, 8);
    return new Article(id, text, title, null, null, List.of(), null);
  }

  private void take(Item item) {
    switch (item) {
      case Item.Found each -> take(each);
      case Item.Textless each -> trouble(each.problem());
      case Item.Problem each -> trouble(each);
      case Item.Failed each -> trouble(each.where() + ": could not be read; the fault is ours");
      case Item.Note each -> {}
      case Item.PassedOver each -> {}
    }
  }

  private void take(Item.Found each) {
    if (found.size() >= MOST) {
      more++;
    } else if (each.article().text().length() > Readings.LONGEST) {
      trouble(each.article().id() + ": too long to be read while you wait; add it as a job");
    } else {
      found.add(
          new Item.Found(
              each.where().contains("://") ? each.where() : NOWHERE,
              each.article().completed(field("publisher"), field("published"))));
    }
  }

  private void trouble(Item.Problem problem) {
    trouble(
        problem.where()
            + ": "
            + problem.what()
            + (problem.remedy() == null ? "" : "; " + problem.remedy()));
  }

  private void trouble(String line) {
    if (troubles.size() < MOST) {
      troubles.add(line);
    }
  }

  private @Nullable String field(String name) {
    String value = form.value(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST_FIELD) {
      throw Problem.tooLarge(name + " has at most " + LONGEST_FIELD + " characters");
    }
    return value.strip();
  }
}
