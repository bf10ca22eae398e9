package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes through a feed from its beginning and makes an item of each entry. */
final class Entries implements NodeFilter {
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> CHANNELS = Set.of("channel", "feed");

  private final Document document;
  private final List<Item> later = new ArrayList<>();
  private Channel channel;

  /** Waits: its name depends on whether there are others. */
  private @Nullable Story first;

  Entries(Document document) {
    this.document = document;
    channel = Channel.none(document);
  }

  boolean none() {
    return first == null;
  }

  /** One at least; to be asked once. */
  List<Item> items() {
    if (first != null) {
      later.addFirst(first.item(document, 1, !later.isEmpty()));
      return later;
    }
    String title = channel.title();
    return List.of(
        new Problem(
            document.where(),
            Reason.EMPTY,
            title == null ? "a feed without entries" : "a feed without entries: " + title.strip(),
            null));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = Fields.name(element);
    if (ENTRIES.contains(name)) {
      return add(element);
    }
    if (CHANNELS.contains(name)) {
      channel = Channel.of(element, document);
    }
    Element parent = element.parent();
    return parent != null && ENTRIES.contains(Fields.name(parent))
        ? FilterResult.SKIP_CHILDREN
        : FilterResult.CONTINUE;
  }

  private FilterResult add(Element element) {
    if (later.size() + 1 >= Limits.ENTRIES) {
      later.add(Problem.tooMany(document.where(), "entries"));
      return FilterResult.STOP;
    }
    Story story = Entry.read(element, channel);
    if (first == null) {
      first = story;
    } else {
      later.add(story.item(document, later.size() + 2, true));
    }
    return FilterResult.CONTINUE; // where it was left open, the next one is in it
  }
}
