package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.LooseDate;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.page.Address;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
public final class JsonFeed {
  private JsonFeed() {}

  /** Whether this object says that it is one. */
  public static boolean is(Map<?, ?> object) {
    return object.get("version") instanceof String version
        && version.contains("jsonfeed.org/version/");
  }

  /**
   * An item for each entry, in the document's order; one problem where there is none. What is of
   * another kind than the specification has it counts as absent.
   */
  public static List<Item> read(Document document, Map<?, ?> feed) {
    List<?> entries = feed.get("items") instanceof List<?> list ? list : List.of();
    if (entries.isEmpty()) {
      return List.of(new Problem(document.where(), Reason.EMPTY, "a feed without entries", null));
    }
    List<Item> items = new ArrayList<>();
    for (Object each : entries) {
      if (items.size() == Limits.ENTRIES) {
        items.add(Problem.tooMany(document.where(), "entries"));
        break;
      }
      Story story = each instanceof Map<?, ?> entry ? story(document, feed, entry) : new Story();
      items.add(story.item(document, items.size() + 1, entries.size() > 1));
    }
    return items;
  }

  private static Story story(Document document, Map<?, ?> feed, Map<?, ?> entry) {
    Story story = new Story();
    Draft draft = story.draft;
    String home = string(feed, "home_page_url");
    String base = document.address() == null ? home : document.address();
    for (String key : List.of("url", "external_url")) {
      draft.offer(Field.URL, Address.resolved(string(entry, key), base), place(key));
    }
    draft.offer(Field.ID, string(entry, "id"), place("id"));
    draft.addressAsId();
    draft.offer(Field.TITLE, string(entry, "title"), place("title"));
    String publisher = string(feed, "title");
    draft.offer(Field.PUBLISHER, publisher, place("feed title"));
    draft.offer(
        Field.PUBLISHED, LooseDate.iso(string(entry, "date_published")), place("date_published"));
    draft.offer(
        Field.MODIFIED, LooseDate.iso(string(entry, "date_modified")), place("date_modified"));
    draft.offer(Field.LANGUAGE, string(entry, "language"), place("language"));
    draft.offer(Field.LANGUAGE, string(feed, "language"), place("feed language"));
    story.authors(authors(entry), publisher, place("authors"));
    story.authors(authors(feed), publisher, place("feed authors"));
    String html = string(entry, "content_html");
    if (html != null) {
      story.whole(Body.ofHtml(html), place("content_html"));
    }
    String text = string(entry, "content_text");
    if (text != null) {
      story.whole(Body.ofText(text), place("content_text"));
    }
    String summary = string(entry, "summary");
    if (summary != null) {
      story.summary(Body.ofText(summary), place("summary"));
    }
    return story;
  }

  /** Version 1.0 has one {@code author}, 1.1 several. */
  private static List<Author> authors(Map<?, ?> of) {
    List<Author> authors = new ArrayList<>();
    List<?> all = of.get("authors") instanceof List<?> list ? list : List.of();
    for (Object each : all) {
      addName(each, authors);
    }
    addName(of.get("author"), authors);
    return authors;
  }

  private static void addName(@Nullable Object author, List<Author> authors) {
    String name = author instanceof Map<?, ?> map ? string(map, "name") : null;
    if (name != null) {
      authors.add(new Author(name, true));
    }
  }

  private static @Nullable String string(Map<?, ?> of, String key) {
    return of.get(key) instanceof String value ? value : null;
  }

  private static String place(String key) {
    return "JSON Feed " + key;
  }
}
