package org.hearsay.intake.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text that a page states for machines, {@code articleBody} in JSON-LD. It has no sub-headings
 * and often no paragraphs, so it serves only where the page itself shows hardly anything: behind a
 * paywall, or when scripts are to bring the words.
 */
final class StatedText {
  private StatedText() {}

  /** The longest one, or an empty text. */
  static String of(Document dom) {
    String longest = "";
    for (Element script : dom.getElementsByTag("script")) {
      String data = script.data();
      if (script.attr("type").contains("ld+json") && data.contains("articleBody")) {
        String text = longest(data);
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest.isEmpty() ? "" : paragraphs(longest);
  }

  private static String longest(String json) {
    String longest = "";
    Deque<Object> open = new ArrayDeque<>();
    Object whole = MendedJson.parse(json);
    if (whole != null) {
      open.add(whole);
    }
    while (!open.isEmpty()) {
      Object value = open.pop();
      if (value instanceof List<?> list) {
        list.forEach(open::push);
      } else if (value instanceof Map<?, ?> map) {
        if (map.get("articleBody") instanceof String text && text.length() > longest.length()) {
          longest = text;
        }
        map.values().forEach(open::push);
      }
    }
    return longest;
  }

  /** Some write markup into it, others line feeds. */
  private static String paragraphs(String text) {
    String html = text.replace("\n", "<br><br>");
    return Tags.areTooMany(html, Limits.PAGE_TAGS)
        ? ""
        : Paragraphs.text(Jsoup.parseBodyFragment(LongNames.cut(html)).body());
  }
}
