package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.intake.page.Survey.Heading;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Properties that the markup itself gives the article: microdata ({@code itemprop}) and RDFa
 * ({@code property="schema:…"}). Of several things on a page those are the article's whose element
 * holds the headline, and those that belong to no thing.
 */
final class Microdata {
  private static final int MOST = 20;

  private static final Element NOTHING = new Element("none");

  private Microdata() {}

  /**
   * @param headings that show the headline, possibly none
   */
  static Statement of(List<Element> properties, List<Heading> headings) {
    Map<Element, List<Element>> byThing = new LinkedHashMap<>();
    for (Element property : properties) {
      byThing.computeIfAbsent(thing(property), first -> new ArrayList<>()).add(property);
    }
    Statement statement = Statement.NONE;
    long articles = byThing.keySet().stream().filter(Microdata::isArticle).count();
    for (Map.Entry<Element, List<Element>> each : byThing.entrySet()) {
      Element thing = each.getKey();
      boolean holds = headings.stream().anyMatch(heading -> isBelow(heading.element(), thing));
      if (isArticle(thing) && (holds || articles == 1)) {
        statement = statement.completed(statement(each.getValue()));
      }
    }
    return statement.completed(statement(byThing.getOrDefault(NOTHING, List.of())));
  }

  private static Statement statement(List<Element> properties) {
    List<String> headlines = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    String published = null;
    String modified = null;
    String publisher = null;
    String language = null;
    for (Element each : properties) {
      switch (name(each)) {
        case "headline" -> headlines.add(value(each));
        case "datepublished" -> published = published == null ? value(each) : published;
        case "datemodified" -> modified = modified == null ? value(each) : modified;
        case "author", "creator" -> {
          if (authors.size() < MOST) {
            authors.add(agent(each));
          }
        }
        case "publisher" -> publisher = publisher == null ? agent(each) : publisher;
        case "inlanguage" -> language = value(each);
        default -> {}
      }
    }
    if (published == null) {
      published =
          properties.stream()
              .filter(each -> name(each).equals("datecreated"))
              .map(Microdata::value)
              .findFirst()
              .orElse(null);
    }
    headlines.removeIf(String::isEmpty);
    authors.removeIf(each -> each.isEmpty() || Address.is(each));
    return new Statement(headlines, published, modified, authors, publisher, null, language);
  }

  private static String name(Element property) {
    String name =
        property.hasAttr("itemprop") ? property.attr("itemprop") : property.attr("property");
    String first = name.strip().split("\\s+")[0];
    return first.substring(first.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static String value(Element property) {
    for (String attribute : List.of("content", "datetime")) {
      if (!property.attr(attribute).isBlank()) {
        return property.attr(attribute).strip();
      }
    }
    return Survey.words(property);
  }

  /** The name of a person or organisation that is described below the property. */
  private static String agent(Element property) {
    if (!property.hasAttr("itemscope") && !property.hasAttr("typeof")) {
      return value(property);
    }
    Element name = property.selectFirst("[itemprop~=(?i)\\bname\\b], [property~=(?i)\\bname$]");
    return name == null ? "" : value(name);
  }

  /** The nearest element around a property that is a thing, or {@link #NOTHING}. */
  private static Element thing(Element property) {
    for (Element each = property.parent(); each != null; each = each.parent()) {
      if (each.hasAttr("itemscope") || each.hasAttr("typeof")) {
        return each;
      }
    }
    return NOTHING;
  }

  private static boolean isArticle(Element thing) {
    String type = thing.attr("itemtype") + thing.attr("typeof");
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.endsWith("CreativeWork")
        || type.endsWith("WebPage")
        || type.endsWith("Report");
  }

  private static boolean isBelow(@Nullable Element element, Element above) {
    for (Element each = element; each != null; each = each.parent()) {
      if (each == above) {
        return true;
      }
    }
    return false;
  }
}
