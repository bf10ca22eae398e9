package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class and the id of an element give away. People who write pages name the parts after
 * what they hold; these are the words that are common on the web at large, in any of the ways to
 * write them together: {@code related-links}, {@code relatedLinks}, {@code article__related_links}.
 */
final class Names {
  /** What an element's names say it holds. */
  enum Holds {
    /** Nothing that the names tell. */
    ANYTHING,
    /** The text of the article. */
    TEXT,
    /** Pictures, or text beside pictures. */
    PICTURES,
    /** Things around an article: links to others, its particulars, requests to the reader. */
    CLUTTER,
    /** What readers wrote. */
    COMMENTS
  }

  private static final Set<String> CLUTTER =
      Set.of(
          // other articles
          "related",
          "relateds",
          "recirc",
          "recirculation",
          "recommended",
          "recommendation",
          "recommendations",
          "recommend",
          "outbrain",
          "taboola",
          "sidebar",
          "popular",
          "trending",
          "mostread",
          "teaser",
          "teasers",
          "readmore",
          "rail",
          "relacionadas",
          "relacionados",
          "relacionado",
          "relacionada",
          "correlati",
          "terkait",
          // the reader is wanted
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "subscriptions",
          "signup",
          "optin",
          "donate",
          "donation",
          "login",
          "register",
          "poll",
          "survey",
          "rating",
          "ratings",
          "follow",
          "followers",
          "cta",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          // advertisements
          "promo",
          "promos",
          "promotion",
          "promotions",
          "promoted",
          "sponsor",
          "sponsored",
          "sponsors",
          "advert",
          "adverts",
          "advertisement",
          "advertisements",
          "advertising",
          "advertise",
          "ad",
          "ads",
          "adunit",
          "adslot",
          "adbox",
          "publicidade",
          "publicidad",
          "anuncio",
          "werbung",
          "anzeige",
          "reklama",
          "iklan",
          "pubblicita",
          // to share
          "share",
          "shares",
          "sharing",
          "sharebar",
          "sharethis",
          "addthis",
          "social",
          "socials",
          // about the article and its pictures
          "caption",
          "captions",
          "credit",
          "credits",
          "byline",
          "bylines",
          "author",
          "authors",
          "bio",
          "tags",
          "taglist",
          "keywords",
          "topics",
          "meta",
          "metadata",
          "timestamp",
          "timestamps",
          "date",
          "pubdate",
          "copyright",
          // to move about
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "pagination",
          "pager",
          "toolbar",
          "menu",
          "menus",
          "nav",
          "navbar",
          "navigation",
          "masthead",
          "footer",
          "tools",
          "utility",
          "jump",
          "skip",
          "button",
          "btn",
          "print",
          // laid over the page
          "modal",
          "popup",
          "lightbox",
          "overlay",
          "tooltip",
          "pullquote");

  /** Names of what holds pictures, and of parts laid out beside pictures. */
  private static final Set<String> PICTURES =
      Set.of(
          "gallery",
          "galleries",
          "slideshow",
          "carousel",
          "slider",
          "image",
          "images",
          "photo",
          "photos",
          "img",
          "picture",
          "thumbnail",
          "thumb");

  private static final Set<String> COMMENTS =
      Set.of(
          "comment",
          "comments",
          "commenting",
          "commentlist",
          "disqus",
          "respond",
          "replies",
          "discussion",
          "discussions",
          "comentarios",
          "comentario",
          "kommentare",
          "kommentar",
          "kommentarer",
          "commentaires",
          "commentaire",
          "commenti",
          "komentar",
          "reacties");

  private static final Set<String> PAIRS =
      Set.of(
          "video player",
          "audio player",
          "media player",
          "most read",
          "most popular",
          "most viewed",
          "most shared",
          "most commented",
          "read more",
          "read next",
          "read also",
          "also read",
          "see also",
          "you may",
          "up next",
          "next post",
          "next article",
          "prev post",
          "previous post",
          "post navigation",
          "sign up",
          "opt in",
          "pull quote",
          "screen reader",
          "sr only",
          "visually hidden",
          "more from",
          "more stories",
          "more news",
          "more articles",
          "latest news",
          "latest stories",
          "latest posts",
          "latest articles",
          "top stories",
          "recent posts",
          "recent articles",
          "word count",
          "widget area");

  private static final Set<String> TEXT =
      Set.of(
          "articlebody",
          "storybody",
          "article body",
          "article content",
          "article text",
          "article copy",
          "entry content",
          "post content",
          "post body",
          "entry body",
          "entry text",
          "post text",
          "story body",
          "story content",
          "story text",
          "content body",
          "body copy",
          "body text",
          "body content",
          "news text",
          "news content",
          "news body",
          "text content",
          "blog content");

  /** Words before which a name tells of the whole page, or of what an element has not. */
  private static final Set<String> MODIFIERS =
      Set.of("has", "with", "no", "not", "without", "js", "is", "tag", "category", "hide", "show");

  private final Map<String, Holds> known = new HashMap<>();

  Holds of(Element element) {
    String names = element.attr("class");
    String id = element.id();
    String all = id.isEmpty() ? names : names.isEmpty() ? id : names + ' ' + id;
    return all.isEmpty() ? Holds.ANYTHING : known.computeIfAbsent(all, Names::read);
  }

  private static Holds read(String names) {
    Holds holds = Holds.ANYTHING;
    List<String> words = new ArrayList<>();
    int length = Math.min(names.length(), 400);
    for (int i = 0; i < length; ) {
      i = words(names, i, length, words);
      Holds one = read(words);
      holds = one.compareTo(holds) > 0 ? one : holds;
      words.clear();
    }
    return holds;
  }

  private static Holds read(List<String> words) {
    Holds holds = Holds.ANYTHING;
    if (words.isEmpty() || MODIFIERS.contains(words.getFirst())) {
      return holds;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String pair = i == 0 ? word : words.get(i - 1) + ' ' + word;
      if (word.startsWith("embed")) {
        return Holds.ANYTHING;
      } else if (COMMENTS.contains(word)) {
        return Holds.COMMENTS;
      } else if (CLUTTER.contains(word) || PAIRS.contains(pair)) {
        holds = Holds.CLUTTER;
      } else if (holds != Holds.CLUTTER && PICTURES.contains(word)) {
        holds = Holds.PICTURES;
      } else if (holds == Holds.ANYTHING && TEXT.contains(pair)) {
        holds = Holds.TEXT;
      }
    }
    return holds;
  }

  /** Adds the words of the name at {@code i}; returns where the next name begins. */
  private static int words(String names, int i, int length, List<String> words) {
    int start = i;
    for (; i < length; i++) {
      char c = names.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
        if (c <= ' ') {
          return i + 1;
        }
      }
    }
    if (i > start) {
      words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
    }
    return i;
  }
}
