package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;

/** The keys of pages, as people are told of them; {@code data-key} and scripts take them. */
enum Keys {
  EVERYWHERE(
      "On every page",
      List.of(),
      key("/", "search"),
      key("?", "this list"),
      key("Tab", "the next link or field; with Shift the one before"),
      key("Esc", "close what has opened")),
  READING(
      "Reading an article",
      List.of("/article/", "/statement/", "/read"),
      key("n j", "the next statement"),
      key("p k", "the one before"),
      key("Enter w", "why it is read so"),
      key("c", "correct it"),
      key("u", "undo what was saved last"),
      key("Esc", "leave the statement"),
      key("Ctrl-Enter", "read what is pasted")),
  REVIEWING(
      "Reviewing",
      List.of("/review"),
      key("n j", "the next statement"),
      key("p k", "the one before"),
      key("r", "reviewed"),
      key("x", "wrong: nobody said this"),
      key("c", "correct it"),
      key("u", "undo what was saved last"),
      key("Enter", "see it in its article")),
  SEARCHING(
      "Searching",
      List.of("/search"),
      key("n j", "the next result"),
      key("p k", "the one before"),
      key("↓ ↑", "through the quick results under the search box"),
      key("Enter", "open it"));

  private record Key(String keys, String what) {}

  private final String title;
  private final List<String> paths;
  private final List<Key> keys;

  Keys(String title, List<String> paths, Key... keys) {
    this.title = title;
    this.paths = paths;
    this.keys = List.of(keys);
  }

  private static Key key(String keys, String what) {
    return new Key(keys, what);
  }

  /**
   * All of them, those of a page first.
   *
   * @param path of the page, below that of the program
   */
  static Html of(String path) {
    return tag("div")
        .set("id", "keys")
        .classed("help-keys")
        .add(
            tag("h2").add("Keys"),
            tag("div").set("data-switch", ""),
            Html.several(
                Stream.of(values())
                    .sorted(Comparator.comparing(group -> !group.isOf(path)))
                    .map(Keys::table)
                    .toList()));
  }

  private boolean isOf(String path) {
    return paths.stream().anyMatch(path::startsWith);
  }

  private Tag table() {
    return tag("table")
        .add(tag("caption").add(title))
        .add(
            tag("thead")
                .add(
                    tag("tr")
                        .add(
                            tag("th").set("scope", "col").add("Key"),
                            tag("th").set("scope", "col").add("What it does"))))
        .add(tag("tbody").each(keys, Keys::row));
  }

  private static Tag row(Key key) {
    Tag cell = tag("td");
    for (String each : key.keys().split(" ")) {
      cell.add(tag("kbd").add(each), Html.words(" "));
    }
    return tag("tr").add(cell, tag("td").add(key.what()));
  }
}
