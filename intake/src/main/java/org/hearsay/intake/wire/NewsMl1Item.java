package org.hearsay.intake.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A news item of NewsML 1.0 to 1.2. Its components nest and may hold the story in several forms and
 * languages; the language that comes first is taken, and what stands nearest the text counts before
 * what stands further out.
 */
final class NewsMl1Item {
  /** Further content items are not looked at. */
  private static final int MOST_CONTENTS = 100;

  private static final Set<String> STORY_ROLES = Set.of("main", "body", "story", "article", "text");

  /** What stands beside a story: not its text even where there is no other. */
  private static final Set<String> OTHER_ROLES =
      Set.of("stylesheet", "headline", "logo", "contact", "caption", "thumbnail", "preview");

  private final Element item;
  private final Dispatch dispatch;
  private final String where;

  NewsMl1Item(Element item, String where, Dispatch dispatch) {
    this.item = item;
    this.where = where;
    this.dispatch = dispatch;
  }

  /**
   * An item, and a note where languages were left out.
   *
   * @param sender of the envelope; null without one
   */
  List<Item> read(@Nullable String sender) {
    identification();
    management();
    List<Element> contents = contents();
    List<Element> story = contents.stream().filter(NewsMl1Item::isText).toList();
    List<Element> told = story.stream().filter(content -> hasRole(content, STORY_ROLES)).toList();
    List<Element> chosen = told.isEmpty() ? story : told;
    String language = chosen.isEmpty() ? null : language(chosen.getFirst());
    Set<String> others = new LinkedHashSet<>();
    for (Element content : chosen) {
      String own = language(content);
      if (own == null || own.equals(language)) {
        body(content);
      } else {
        others.add(own);
      }
    }
    if (chosen.isEmpty()) {
      contents.stream()
          .map(content -> formalName(Xml.child(content, "mediatype")))
          .filter(media -> media != null && !media.equalsIgnoreCase("text"))
          .findFirst()
          .ifPresent(dispatch::nature);
    }
    dispatch.offer(Field.LANGUAGE, language, "Language");
    Element outmost = Xml.child(item, "newscomponent");
    Element headline = Xml.child(outmost, "newscomponent");
    components(chosen.isEmpty() ? outmost : chosen.getFirst()).forEach(this::lines);
    dispatch.offer(Field.TITLE, Xml.text(headline, "newslines", "headline"), "HeadLine");
    dispatch.offer(Field.PUBLISHER, sender, "SentFrom");
    dispatch.offer(
        Field.PUBLISHER,
        Xml.text(item, "identification", "newsidentifier", "providerid"),
        "ProviderId");
    Item read = dispatch.item();
    return others.isEmpty()
        ? List.of(read)
        : List.of(
            new Item.Note(
                where, Draft.tidied("left out: the same in " + String.join(", ", others))),
            read);
  }

  private void identification() {
    Element identifier = Xml.child(item, "identification", "newsidentifier");
    dispatch.id(Xml.text(identifier, "publicidentifier"), "PublicIdentifier");
    dispatch.id(Xml.text(identifier, "newsitemid"), "NewsItemId");
    Element revision = Xml.child(identifier, "revisionid");
    dispatch.offer(Field.VERSION, Xml.text(revision), "RevisionId");
    String previous = Xml.attribute(revision, "previousrevision");
    if (previous != null && !previous.equals("0")) {
      dispatch.earlier(previous, "PreviousRevision " + previous, "RevisionId");
    }
  }

  private void management() {
    Element management = Xml.child(item, "newsmanagement");
    dispatch.date(Field.PUBLISHED, Xml.text(management, "firstcreated"), "FirstCreated");
    dispatch.versionDate(Xml.text(management, "thisrevisioncreated"), "ThisRevisionCreated");
    dispatch.status(formalName(Xml.child(management, "status")), "Status");
    Xml.children(management, "instruction")
        .forEach(instruction -> dispatch.signal(formalName(instruction), "Instruction"));
  }

  /** Content items with data in them, those of items inside this one left out. */
  private List<Element> contents() {
    List<Element> found = new ArrayList<>();
    item.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (depth == 0 || !(node instanceof Element element)) {
              return FilterResult.CONTINUE;
            }
            if (Xml.is(element, "contentitem")) {
              found.add(element);
              return found.size() < MOST_CONTENTS ? FilterResult.SKIP_CHILDREN : FilterResult.STOP;
            }
            return Xml.is(element, "newsitem") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isText(Element content) {
    if (Xml.child(content, "datacontent") == null || hasRole(content, OTHER_ROLES)) {
      return false;
    }
    String media = formalName(Xml.child(content, "mediatype"));
    String mime = formalName(Xml.child(content, "mimetype"));
    return (media == null || media.equalsIgnoreCase("text"))
        && (mime == null
            || mime.startsWith("text/") && !mime.equals("text/css")
            || mime.contains("xml"));
  }

  private void body(Element content) {
    Element data = Xml.child(content, "datacontent");
    if (data != null && data.childrenSize() > 0) {
      Inline.xml(data, "DataContent", dispatch);
    } else if (data != null) {
      String mime = formalName(Xml.child(content, "mimetype"));
      Inline.data(data.wholeText(), mime, "DataContent", dispatch);
    }
  }

  private void lines(Element component) {
    Element lines = Xml.child(component, "newslines");
    dispatch.offer(Field.TITLE, Xml.text(lines, "headline"), "HeadLine");
    dispatch.byline(Xml.text(lines, "byline"), "ByLine");
    dispatch.offer(Field.DATELINE, Xml.text(lines, "dateline"), "DateLine");
    Xml.texts(lines, "creditline").forEach(line -> dispatch.credit(line, "CreditLine"));
    Xml.children(lines, "newsline").forEach(this::line);
    Element administrative = Xml.child(component, "administrativemetadata");
    dispatch.offer(Field.PUBLISHER, party(administrative, "provider"), "Provider");
    Xml.children(administrative, "source")
        .forEach(source -> dispatch.credit(formalName(Xml.child(source, "party")), "Source"));
    String creator = party(administrative, "creator");
    if (creator != null && !creator.equals(dispatch.value(Field.PUBLISHER))) {
      dispatch.offer(Field.BYLINE, creator, "Creator");
    }
  }

  /** A line of a type of the sender's own: only those to editors concern us. */
  private void line(Element line) {
    String type = formalName(Xml.child(line, "newslinetype"));
    String name = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (name.contains("note") || name.contains("advisory")) {
      dispatch.note(Xml.text(line, "newslinetext"), "NewsLine " + type);
    }
  }

  private static @Nullable String party(@Nullable Element parent, String name) {
    return formalName(Xml.child(parent, name, "party"));
  }

  private static boolean hasRole(Element content, Set<String> roles) {
    return components(content)
        .map(component -> formalName(Xml.child(component, "role")))
        .filter(role -> role != null)
        .findFirst()
        .filter(role -> roles.contains(role.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  private static @Nullable String language(Element content) {
    return components(content)
        .map(component -> Xml.child(component, "descriptivemetadata", "language"))
        .map(NewsMl1Item::formalName)
        .filter(language -> language != null)
        .findFirst()
        .orElse(null);
  }

  /** The element and those around it, up to the item: what stands in them holds for it. */
  private static Stream<Element> components(@Nullable Element inmost) {
    return inmost == null
        ? Stream.of()
        : Stream.iterate(inmost, at -> at != null && !Xml.is(at, "newsitem"), at -> at.parent());
  }

  private static @Nullable String formalName(@Nullable Element element) {
    return Xml.attribute(element, "formalname");
  }
}
