package org.hearsay.intake.page;

import java.util.List;

/**
 * Which place of a page is asked first, and why.
 *
 * <table>
 *   <caption>The order for each value</caption>
 *   <tr><th>title</th><td>the heading shown: it is what a reader knows the article by · JSON-LD and
 *       microdata headlines: written for the article, sometimes cut · metas: often made for
 *       elsewhere · {@code title}: carries the site's name</td></tr>
 *   <tr><th>publisher</th><td>of all names the one that the address bears out: JSON-LD may name the
 *       supplier or the program · {@code og:site_name} · the rest</td></tr>
 *   <tr><th>published</th><td>a date shown that is a day off or the only one: the reader's day ·
 *       JSON-LD · metas made for news: with a zone · microdata · other metas: filled by hand · {@code
 *       time} near the headline: may be of anything · the address: the day a draft was begun</td></tr>
 *   <tr><th>byline</th><td>a line that begins "By": meant for readers · JSON-LD · microdata · metas:
 *       the account as often as the author · elements named for authors: of teasers too</td></tr>
 *   <tr><th>address</th><td>{@code link canonical}: made for this · {@code og:url}</td></tr>
 *   <tr><th>language</th><td>JSON-LD: of the article · {@code html lang}: of the site</td></tr>
 * </table>
 *
 * <p>The lists below are of {@code meta} names, in small letters: what is made for news first, then
 * what other programs fill, last what often holds something else.
 */
final class Trust {
  static final List<String> TITLES =
      List.of(
          "og:title",
          "twitter:title",
          "twitter:text:title",
          "parsely-title",
          "sailthru.title",
          "citation_title",
          "headline",
          "dc.title",
          "dcterms.title",
          "article_title",
          "title");

  /** Nearly always with a zone. */
  static final List<String> NEWS_DATES =
      List.of(
          "article:published_time", "article.published", "og:published_time", "article:published");

  static final List<String> DATES =
      List.of(
          "parsely-pub-date",
          "citation_publication_date",
          "citation_date",
          "datepublished",
          "publish-date",
          "publish_date",
          "published_at",
          "publication_date",
          "pub_date",
          "pubdate",
          "og:pubdate",
          "publishdate",
          "published-date",
          "article_date_original",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "datecreated",
          "article.created",
          "date"); // may be that of the template

  static final List<String> CHANGES =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "article.updated",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "updated-date",
          "article_date_updated",
          "last-modified",
          "lastmod",
          "revised");

  static final List<String> AUTHORS =
      List.of(
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "author",
          "article:author", // an address more often than a name
          "article.author",
          "byl",
          "byline",
          "dc.creator",
          "dcterms.creator",
          "article_author",
          "authors");

  /** The first four are the site's own name; the others may be a house's. */
  static final List<String> SITES =
      List.of(
          "og:site_name",
          "application-name",
          "apple-mobile-web-app-title",
          "dc.publisher",
          "publisher",
          "cre",
          "copyright");

  private Trust() {}
}
