package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.page.Surroundings.Seen;
import org.hearsay.intake.page.Survey.Heading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article outside the text. Whom it is asked first stands in {@link
 * Trust}. Time is linear in the page's length.
 */
final class Metadata {
  /** A value and its place in the page. */
  private record Told(String value, String place) {}

  private static final int LONGEST_TITLE = 1000;

  private static final int LONGEST_NAME = 120;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

  private final Survey survey;
  private final Draft draft;
  private final @Nullable String address;
  private final JsonLd jsonLd;
  private final SiteName site;
  private final Statement said;
  private final Statement marked;
  private final @Nullable Heading headline;
  private final Surroundings around;

  private Metadata(Document dom, Draft draft) {
    this.survey = Survey.of(dom);
    this.draft = draft;
    String location = dom.location();
    String canonical = canonical(location);
    this.address = canonical == null ? (Address.is(location) ? location : null) : canonical;
    this.jsonLd = new JsonLd(survey.jsonLd());
    List<String> names = new ArrayList<>(jsonLd.siteNames());
    Trust.SITES.subList(0, 4).forEach(meta -> names.addAll(survey.metas(meta)));
    if (names.isEmpty()) {
      names.addAll(SiteName.guess(title(dom)));
    }
    this.site =
        new SiteName(
            names.stream().flatMap(name -> SiteName.parts(name).stream()).toList(), address);
    List<String> titles = titles(title(dom));
    List<String> told = new ArrayList<>(titles);
    jsonLd.headlines().forEach(each -> told.add(site.without(each)));
    Heading heading = Headline.of(survey.headings(), told, site);
    this.headline = heading == null ? Headline.among(survey.lines(), told) : heading;
    if (headline != null) {
      titles.add(headline.text());
    }
    this.said = jsonLd.article(titles, address);
    List<Heading> shown =
        headline == null
            ? List.of()
            : heading == null
                ? List.of(headline)
                : Headline.all(survey.headings(), headline.text());
    this.marked = Microdata.of(survey.properties(), shown);
    this.around = new Surroundings(survey, shown, site);
  }

  /**
   * Offers every value with the place that gave it, the most trusted first.
   *
   * @return the bylines as they are printed or told, with what stands beside the names
   */
  static List<String> offer(Document dom, Draft draft) {
    Metadata metadata = new Metadata(dom, draft);
    metadata.address(dom.location());
    metadata.title(title(dom));
    metadata.publisher(title(dom));
    metadata.dates(dom);
    metadata.language(dom);
    return metadata.authors();
  }

  private List<String> titles(String title) {
    List<String> titles = new ArrayList<>();
    Trust.TITLES.forEach(
        meta -> survey.metas(meta).forEach(each -> titles.add(site.without(each))));
    titles.add(site.without(title));
    titles.removeIf(each -> each.isBlank() || site.is(each));
    return titles;
  }

  private void title(String title) {
    if (headline != null) {
      draft.offer(Field.TITLE, headline.text(), headline.element().normalName());
    }
    for (String each : said.headlines()) {
      draft.offer(Field.TITLE, site.without(each), "JSON-LD headline");
    }
    for (String each : marked.headlines()) {
      draft.offer(Field.TITLE, site.without(each), "microdata headline");
    }
    for (String meta : Trust.TITLES) {
      for (String each : survey.metas(meta)) {
        if (!site.is(each)) {
          draft.offer(Field.TITLE, site.without(each), meta);
        }
      }
    }
    draft.offer(Field.TITLE, site.is(title) ? null : site.without(title), "title");
  }

  /** Of the names given that one which the address bears out; else what the site calls itself. */
  private void publisher(String title) {
    List<Told> names = new ArrayList<>();
    name(names, "JSON-LD publisher", said.publisher());
    Trust.SITES.forEach(meta -> survey.metas(meta).forEach(each -> name(names, meta, each)));
    name(names, "microdata publisher", marked.publisher());
    if (headline != null) {
      name(names, "title", SiteName.behind(headline.text(), title));
    }
    Predicate<Told> ofHost = told -> SiteName.parts(told.value).stream().anyMatch(site::isOfHost);
    Predicate<Told> ofSite = told -> told.place.equals(Trust.SITES.getFirst());
    for (Predicate<Told> better : List.of(ofHost, ofSite, (Told told) -> true)) {
      names.stream()
          .filter(better)
          .forEach(told ->
              draft.offer(
                  Field.PUBLISHER,
                  SiteName.parts(told.value).getFirst().replaceFirst("^@", ""),
                  told.place));
    }
  }

  private static void name(List<Told> names, String place, @Nullable String name) {
    if (name != null && name.length() <= LONGEST_NAME && !Address.is(name)) {
      names.add(new Told(name, place));
    }
  }

  private void dates(Document dom) {
    List<Told> told = new ArrayList<>();
    add(told, said.published(), "JSON-LD datePublished");
    metas(told, Trust.NEWS_DATES);
    add(told, marked.published(), "microdata datePublished");
    metas(told, Trust.DATES);
    around.times().forEach((time, updated) -> add(told, updated ? null : time, "time"));
    List<Told> changed = new ArrayList<>();
    add(changed, said.modified(), "JSON-LD dateModified");
    metas(changed, Trust.CHANGES);
    add(changed, marked.modified(), "microdata dateModified");
    around.times().forEach((time, updated) -> add(changed, updated ? time : null, "time"));

    String first = told.isEmpty() ? null : told.getFirst().value;
    String last = changed.isEmpty() ? null : changed.getFirst().value;
    List<Seen> seen = around.dates(order(dom));
    draft.offer(Field.PUBLISHED, Published.shown(seen, first, last), "date shown");
    told.forEach(each -> draft.offer(Field.PUBLISHED, each.value, each.place));
    if (address != null) {
      draft.offer(Field.PUBLISHED, Address.day(address), "address");
    }
    String published = draft.value(Field.PUBLISHED);
    for (Told each : changed) {
      if (published == null || Published.days(published, each.value) >= 0) {
        draft.offer(Field.MODIFIED, each.value, each.place);
      }
    }
    for (Seen each : seen) {
      draft.offer(Field.MODIFIED, each.updated() ? each.date().iso() : null, "date shown");
    }
  }

  private void metas(List<Told> told, List<String> names) {
    names.forEach(name -> survey.metas(name).forEach(value -> add(told, value, name)));
  }

  private static void add(List<Told> told, @Nullable String value, String place) {
    String iso = WrittenDate.iso(value);
    if (iso != null) {
      told.add(new Told(iso, place));
    }
  }

  /** In the United States the month comes first, elsewhere the day. */
  private static WrittenDate.Order order(Document dom) {
    String language = language(htmlLanguage(dom));
    if (language == null || language.equalsIgnoreCase("en")) {
      return WrittenDate.Order.UNKNOWN;
    }
    return language.toLowerCase(Locale.ROOT).equals("en-us")
        ? WrittenDate.Order.MONTH_FIRST
        : WrittenDate.Order.DAY_FIRST;
  }

  private List<String> authors() {
    List<Told> places = new ArrayList<>();
    List<List<String>> told = new ArrayList<>();
    tell(told, places, said.authors(), "JSON-LD author");
    tell(told, places, marked.authors(), "microdata author");
    for (String meta : Trust.AUTHORS) {
      List<String> values =
          survey.metas(meta).stream().filter(value -> !Address.is(value)).toList();
      tell(told, places, values, meta);
    }
    List<String> machine = told.isEmpty() ? List.of() : told.getFirst();
    String place = places.isEmpty() ? "" : places.getFirst().place;

    List<String> byline = around.byline();
    List<String> shown = byline.isEmpty() ? around.marked() : byline;
    // A publisher that is put down as the author of everything says nothing
    List<String> persons =
        told.stream().flatMap(List::stream).filter(name -> !isPublisher(name)).toList();
    shown = Authors.cut(shown, persons);
    machine = machine.stream().filter(name -> !isPublisher(name)).toList();
    boolean agree = Authors.agree(shown, machine);
    // Elements around a byline often mark more than names; fewer names than told are a part of them
    if (agree && (byline.isEmpty() || machine.size() > shown.size())) {
      draft.offer(Field.BYLINE, machine, place);
    }
    if (!byline.isEmpty() || agree) {
      draft.offer(Field.BYLINE, shown, "byline");
    }
    draft.offer(Field.BYLINE, machine, place);
    draft.offer(Field.BYLINE, shown, "byline");
    return Stream.concat(around.bylines().stream(), said.authors().stream()).distinct().toList();
  }

  private void tell(
      List<List<String>> told, List<Told> places, List<String> written, String place) {
    List<String> names =
        written.stream()
            .flatMap(each -> Byline.of(each, site).names().stream())
            .distinct()
            .toList();
    if (!names.isEmpty()) {
      told.add(names);
      places.add(new Told(names.getFirst(), place));
    }
  }

  private boolean isPublisher(String name) {
    String publisher = draft.value(Field.PUBLISHER);
    return site.is(name)
        || publisher != null && Objects.equals(Wording.letters(publisher), Wording.letters(name));
  }

  private void language(Document dom) {
    draft.offer(Field.LANGUAGE, language(said.language()), "JSON-LD inLanguage");
    draft.offer(Field.LANGUAGE, language(htmlLanguage(dom)), "html lang");
    for (String meta : List.of("og:locale", "content-language", "dc.language", "language")) {
      survey.metas(meta).forEach(each -> draft.offer(Field.LANGUAGE, language(each), meta));
    }
  }

  private static String title(Document dom) {
    String title = dom.title();
    return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
  }

  private static String htmlLanguage(Document dom) {
    Element html = dom.firstElementChild();
    return html == null ? "" : html.attr("lang");
  }

  private static @Nullable String language(@Nullable String tag) {
    String bare = tag == null ? "" : tag.strip().replace('_', '-');
    return LANGUAGE.matcher(bare).matches() ? bare : null;
  }

  private void address(String location) {
    for (Map.Entry<String, @Nullable String> each : addresses().entrySet()) {
      String absolute = Address.absolute(each.getValue(), location);
      if (isOfArticle(absolute)) {
        draft.offer(Field.URL, absolute, each.getKey());
      }
    }
  }

  private @Nullable String canonical(String location) {
    return addresses().values().stream()
        .map(each -> Address.absolute(each, location))
        .filter(Metadata::isOfArticle)
        .findFirst()
        .orElse(null);
  }

  /** Templates that were not filled in name the front page. */
  private static boolean isOfArticle(@Nullable String absolute) {
    return absolute != null && Address.isArticle(absolute);
  }

  private Map<String, @Nullable String> addresses() {
    Map<String, @Nullable String> addresses = new LinkedHashMap<>();
    survey.links().stream()
        .filter(link ->
            Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                .contains("canonical"))
        .limit(1)
        .forEach(link -> addresses.put("link canonical", link.attr("href")));
    survey.metas("og:url").stream().limit(1).forEach(url -> addresses.put("og:url", url));
    return addresses;
  }
}
