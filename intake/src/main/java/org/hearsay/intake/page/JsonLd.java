package org.hearsay.intake.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.bytes.LongNames;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page: of all things that are described there, what is said about the page's own
 * article. Lists of other articles, breadcrumbs, pictures and comments are not looked into.
 */
final class JsonLd {
  /** Scripts that are looked at, and things in them. */
  private static final int MOST = 200;

  private static final int LONGEST_VALUE = 1000;

  /** In which one thing may hold another that is the article, or holds it. */
  private static final List<String> INTO = List.of("@graph", "mainEntity", "mainEntityOfPage");

  /** Types that are articles without "Article" in their name. */
  private static final Set<String> ARTICLES =
      Set.of("BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "NewsStory");

  /** Two titles so alike are of one article. */
  private static final double ALIKE = 0.5;

  private final List<Map<?, ?>> things = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  JsonLd(List<String> scripts) {
    Deque<Object> todo = new ArrayDeque<>();
    int left = MendedJson.LONGEST;
    for (String script : scripts.subList(0, Math.min(MOST, scripts.size()))) {
      left -= Math.min(left, script.length());
      Object value = left == 0 ? null : MendedJson.parse(script);
      if (value != null) {
        todo.add(value);
      }
    }
    while (!todo.isEmpty() && things.size() < MOST) {
      Object next = todo.poll();
      if (next instanceof List<?> list) {
        list.stream().limit(MOST).forEach(todo::add);
      } else if (next instanceof Map<?, ?> thing) {
        things.add(thing);
        if (thing.get("@id") instanceof String id && thing.size() > 1) {
          byId.putIfAbsent(id, thing);
        }
        INTO.stream().map(thing::get).filter(each -> each != null).forEach(todo::add);
      }
    }
  }

  /** Names that the site or its publisher is given. */
  List<String> siteNames() {
    List<String> names = new ArrayList<>();
    for (Map<?, ?> thing : things) {
      String publisher = name(thing.get("publisher"));
      if (publisher != null) {
        names.add(publisher);
      }
      boolean site =
          types(thing).contains("WebSite") || types(thing).contains("NewsMediaOrganization");
      String own = site ? text(thing.get("name")) : null;
      if (own != null) {
        names.add(own);
      }
    }
    return names;
  }

  /** All headlines of articles, to compare headings with. */
  List<String> headlines() {
    return things.stream()
        .filter(thing -> rank(thing) > 0)
        .flatMap(thing -> headlines(thing).stream())
        .distinct()
        .toList();
  }

  /**
   * What is said about the article that has one of these titles or this address; of a page of one
   * article alone, whatever its title.
   *
   * @param address of the page; null when not known
   */
  Statement article(List<String> titles, @Nullable String address) {
    record Candidate(Map<?, ?> thing, double score) {}
    List<Candidate> candidates = new ArrayList<>();
    List<Set<String>> told = titles.stream().map(Wording::words).toList();
    long articles = things.stream().filter(thing -> rank(thing) == 3).count();
    for (Map<?, ?> thing : things) {
      int rank = rank(thing);
      if (rank == 0) {
        continue;
      }
      double alike = 0;
      for (String headline : headlines(thing)) {
        Set<String> words = Wording.words(headline);
        for (Set<String> title : told) {
          alike = Math.max(alike, Wording.likeness(words, title));
        }
      }
      String url = url(thing);
      boolean here = url != null && address != null && Address.samePage(url, address);
      boolean elsewhere =
          url != null && address != null && !here && Address.isArticle(url) && alike < ALIKE;
      boolean one = rank == 3 && articles == 1 || headlines(thing).isEmpty();
      if (!elsewhere && (here || one || alike >= ALIKE)) {
        candidates.add(new Candidate(thing, rank + 2 * alike + (here ? 1 : 0)));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    Statement statement = Statement.NONE;
    for (Candidate candidate : candidates) {
      statement = statement.completed(statement(candidate.thing));
    }
    return statement;
  }

  private Statement statement(Map<?, ?> thing) {
    boolean page = rank(thing) == 1;
    String published = text(thing.get("datePublished"));
    if (published == null || WrittenDate.iso(published) == null) {
      published = text(thing.get("dateCreated"));
    }
    List<String> authors = names(thing.get("author"));
    return new Statement(
        page ? List.of() : headlines(thing),
        published,
        text(thing.get("dateModified")),
        authors.isEmpty() ? names(thing.get("creator")) : authors,
        name(thing.get("publisher")),
        url(thing),
        text(thing.get("inLanguage")));
  }

  /** 3 for an article, 2 for a work with a headline, 1 for the page itself, else 0. */
  private static int rank(Map<?, ?> thing) {
    int rank = 0;
    for (String type : types(thing)) {
      if (type.endsWith("Article") || ARTICLES.contains(type)) {
        rank = 3;
      } else if (type.endsWith("WebPage") || type.equals("CreativeWork") || type.equals("Review")) {
        rank = Math.max(rank, thing.get("headline") == null ? 1 : 2);
      }
    }
    return rank;
  }

  private static List<String> types(Map<?, ?> thing) {
    Object type = thing.get("@type");
    List<String> types = new ArrayList<>();
    for (Object each :
        type instanceof List<?> list ? list : type == null ? List.of() : List.of(type)) {
      String name = String.valueOf(each);
      types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    }
    return types;
  }

  private static List<String> headlines(Map<?, ?> thing) {
    List<String> headlines = new ArrayList<>();
    for (String key : List.of("headline", "name", "alternativeHeadline")) {
      String headline = text(thing.get(key));
      if (headline != null) {
        headlines.add(headline);
      }
    }
    return headlines;
  }

  private static @Nullable String url(Map<?, ?> thing) {
    String url = text(thing.get("url"));
    if (url == null) {
      Object page = thing.get("mainEntityOfPage");
      url = text(page instanceof Map<?, ?> map ? map.get("@id") : page);
    }
    return url;
  }

  /** Persons and organisations, by name or by reference to where they are described. */
  private List<String> names(@Nullable Object value) {
    List<String> names = new ArrayList<>();
    for (Object each :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      if (names.size() >= MOST) {
        break;
      }
      Object who = each instanceof Map<?, ?> map ? described(map).get("name") : each;
      for (Object name :
          who instanceof List<?> several ? several : who == null ? List.of() : List.of(who)) {
        String written = text(name);
        if (written != null && !Address.is(written)) {
          names.add(written);
        }
      }
    }
    return names;
  }

  private @Nullable String name(@Nullable Object value) {
    List<String> names = names(value);
    return names.isEmpty() ? null : names.getFirst();
  }

  private Map<?, ?> described(Map<?, ?> thing) {
    Map<?, ?> elsewhere =
        thing.get("name") == null && thing.get("@id") instanceof String id ? byId.get(id) : null;
    return elsewhere == null ? thing : elsewhere;
  }

  /** Without markup and entities, which templates leave in; null for anything but some words. */
  private static @Nullable String text(@Nullable Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
    if (!(one instanceof String text) || text.isBlank() || text.length() > LONGEST_VALUE) {
      return null;
    }
    boolean marked = text.indexOf('&') >= 0 || text.indexOf('<') >= 0;
    String plain = marked ? Jsoup.parseBodyFragment(LongNames.cut(text)).text() : text;
    return plain.isBlank() ? null : plain.strip();
  }
}
