package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Marker;
import org.hearsay.app.search.Query;
import org.jspecify.annotations.Nullable;

/** Statements as a list: what was said, by whom, through whom, how, when, where it stands. */
final class HitList {
  /** What is said of a statement only where it holds; the others show in its words. */
  private static final Set<Flag> SHOWN =
      Set.of(
          Flag.HEDGED,
          Flag.NEGATED,
          Flag.NESTED,
          Flag.REVIEWED,
          Flag.WRONG,
          Flag.CORRECTED,
          Flag.COPY);

  /** UTF-16 units of a content beyond which a piece of it is shown. */
  private static final int LONG = 400;

  private final Links links;
  private final Marker marker;

  /**
   * @param query whose words are marked
   */
  HitList(Links links, Query query) {
    this.links = links;
    marker = new Marker(query);
  }

  Html of(List<Hit> hits) {
    return tag("ol").classed("hits").set("role", "list").each(hits, this::hit);
  }

  private Tag hit(Hit hit) {
    String id = StatementId.text(hit.id());
    Tag where =
        tag("p")
            .classed("where")
            .add(
                speaker(hit),
                tag("span").add(HitWords.act(hit)),
                date(hit.said()),
                hit.publisher() == null
                    ? tag("span").add(hit.article())
                    : tag("a")
                        .set("href", links.to("outlet", hit.publisher()))
                        .add(hit.publisher()),
                tag("a").set("href", links.to("claim", id)).add("Who else says it"));
    hit.flags().stream()
        .filter(SHOWN::contains)
        .forEach(flag -> where.add(tag("span").classed("flag " + flag).add(HitWords.flag(flag))));
    return tag("li")
        .add(
            tag("a")
                .classed("said")
                .set("href", links.to("statement", id))
                .add(content(hit.content())),
            where);
  }

  private Html speaker(Hit hit) {
    String name = hit.speaker() == null ? "nobody named" : hit.speaker();
    Html who =
        hit.holder() == null
            ? tag("span").classed("quiet").add(name)
            : tag("a").set("href", links.to("speaker", SpeakerId.text(hit.holder()))).add(name);
    List<@Nullable String> relays = hit.chain().subList(0, Math.max(0, hit.chain().size() - 1));
    if (relays.isEmpty()) {
      return who;
    }
    List<String> names = new ArrayList<>();
    relays.forEach(relay -> names.add(relay == null ? "somebody not named" : relay));
    return tag("span")
        .add(
            who,
            tag("span")
                .classed("quiet")
                .add(" through " + String.join(", then ", names.reversed())));
  }

  private static Tag date(@Nullable String said) {
    return said == null
        ? tag("span").classed("quiet").add("no date")
        : tag("time").set("datetime", said).add(DateWords.of(said));
  }

  /** With the words marked that were looked for. */
  private Html content(String content) {
    Marker.Window window =
        content.length() <= LONG ? new Marker.Window(0, content.length()) : marker.window(content);
    List<Html> pieces = new ArrayList<>();
    pieces.add(Html.words(window.start() > 0 ? "… " : ""));
    int at = window.start();
    for (Marker.Mark mark : marker.marks(content)) {
      if (mark.start() >= at && mark.end() <= window.end()) {
        pieces.add(Html.words(content.substring(at, mark.start())));
        pieces.add(tag("mark").add(content.substring(mark.start(), mark.end())));
        at = mark.end();
      }
    }
    pieces.add(Html.words(content.substring(at, window.end())));
    pieces.add(Html.words(window.end() < content.length() ? " …" : ""));
    return Html.several(pieces);
  }

  /** {@code 1,234 statements}. */
  static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }
}
