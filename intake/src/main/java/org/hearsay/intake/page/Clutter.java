package org.hearsay.intake.page;

import java.util.Locale;
import java.util.Set;
import org.hearsay.intake.page.Names.Holds;
import org.jsoup.nodes.Element;

/**
 * What of a page is not its article, as each element by itself tells: by its tag, its role, its
 * names, by what it is in microdata, by being hidden. Pages bend all of these, so none of them
 * counts against an element that holds much of what there is to read.
 */
final class Clutter {
  /** What never holds the headline; the headings in it are its own. */
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside");

  /** What never holds an article, however much it holds. */
  private static final Set<String> NEVER = Set.of("nav", "footer");

  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "form",
          "figure",
          "figcaption",
          "dialog",
          "menu",
          "header",
          "caption",
          "marquee");

  /** What a figure may show in place of a picture. */
  private static final Set<String> QUOTING = Set.of("table", "blockquote", "pre");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "button");

  /** schema.org properties whose words are no part of a text. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "headline",
          "author",
          "datepublished",
          "datemodified",
          "datecreated",
          "keywords",
          "publisher",
          "mainentityofpage",
          "image",
          "thumbnailurl",
          "caption",
          "articlesection",
          "creator",
          "copyrightholder",
          "comment",
          "commentcount",
          "contributor",
          "editor");

  /** Parts of a table and a list are named after what they show, as in a table of players. */
  private static final Set<String> UNNAMED = Set.of("tr", "td", "th", "tbody");

  /** The share of a page's prose that captions may have. */
  private static final double LITTLE = 0.1;

  /** The share of a page's prose that an element may hold and still be clutter. */
  private static final double MOST = 0.5;

  /** The same for an element around the headline or what says it is the text. */
  private static final double SOME = 0.3;

  private Clutter() {}

  /** For each element of an outline whether it is clutter or inside some. */
  static boolean[] of(Outline outline, Names names) {
    boolean[] clutter = new boolean[outline.size()];
    boolean[] central = central(outline);
    boolean[] quoting = quoting(outline);
    boolean[] spared = new boolean[clutter.length]; // an article told in pictures
    Mass mass = Mass.of(outline, clutter);
    for (int i = 1; i < clutter.length; i++) {
      Element element = outline.element(i);
      spared[i] = spared[outline.parent(i)];
      boolean much = mass.of(i) > (central[i] ? SOME : MOST) * mass.all();
      clutter[i] =
          clutter[outline.parent(i)]
              || switch (names.of(element)) {
                case COMMENTS -> !central[i] && (central[0] || !much);
                case PICTURES -> {
                  boolean little = mass.of(i) <= LITTLE * mass.all() && !central[i];
                  spared[i] |= !little;
                  yield little && !spared[i];
                }
                case CLUTTER -> !much && !UNNAMED.contains(element.normalName());
                case TEXT, ANYTHING ->
                    NEVER.contains(element.normalName())
                        ? !central[i] && (central[0] || !much)
                        : !much && !quoting[i] && isMarked(element);
              };
    }
    return clutter;
  }

  /** Whether the page put an element into a line of text: a label, a button, something unseen. */
  static boolean isInsertion(Element element, Names names) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Holds holds = names.of(element);
    return holds.compareTo(Holds.TEXT) > 0 || isMarked(element);
  }

  /** Whether an element says of itself that it is the text of an article. */
  static boolean isBody(Element element) {
    return element.attr("itemprop").contains("articleBody");
  }

  /** For each element whether it holds the headline, the text or the only article. */
  private static boolean[] central(Outline outline) {
    boolean[] central = new boolean[outline.size()];
    int article = -1;
    boolean one = true;
    for (int i = outline.size() - 1; i >= 0; i--) {
      Element element = outline.element(i);
      String name = element.normalName();
      central[i] |= name.equals("h1") || name.equals("main") || isBody(element);
      if (name.equals("article")) {
        one = article < 0;
        article = i;
      }
      central[i] &= !ASIDE.contains(name);
      if (central[i] && i > 0) {
        central[outline.parent(i)] = true;
      }
    }
    for (int i = one ? article : -1; i >= 0; i = outline.parent(i)) {
      central[i] = true;
    }
    return central;
  }

  /** For each element whether it is a figure that shows words and no picture. */
  private static boolean[] quoting(Outline outline) {
    boolean[] quoting = new boolean[outline.size()];
    for (int i = outline.size() - 1; i > 0; i--) {
      String name = outline.element(i).normalName();
      int parent = outline.parent(i);
      if (QUOTING.contains(name) || quoting[i] && !name.equals("figure")) {
        quoting[parent] = true;
      }
    }
    for (int i = 0; i < quoting.length; i++) {
      quoting[i] &= outline.element(i).normalName().equals("figure");
    }
    return quoting;
  }

  private static boolean isMarked(Element element) {
    return TAGS.contains(element.normalName())
        || element.attributesSize() > 0
            && (ROLES.contains(element.attr("role"))
                || PROPERTIES.contains(element.attr("itemprop").toLowerCase(Locale.ROOT))
                || isHidden(element));
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return says(style, "display", "none") || says(style, "visibility", "hidden");
  }

  /** Whether a style gives a property a value; the first mention of the property counts. */
  private static boolean says(String style, String property, String value) {
    int i = style.indexOf(property);
    if (i < 0) {
      return false;
    }
    i += property.length();
    while (i < style.length() && (style.charAt(i) == ' ' || style.charAt(i) == ':')) {
      i++;
    }
    return style.startsWith(value, i);
  }
}
