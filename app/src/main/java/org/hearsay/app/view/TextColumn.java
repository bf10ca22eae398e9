package org.hearsay.app.view;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.view.Layer.Role;
import org.jspecify.annotations.Nullable;

/** The text by paragraphs, each piece with its marks. */
final class TextColumn {
  /** A reading of ours has some four a statement; one from elsewhere might have any number. */
  private static final int MOST_MARKS = 5_000;

  /** Lines under each other that can still be told apart. */
  private static final int DEEPEST = 3;

  /** Where a statement begins and ends in the text: at its first and behind its last word. */
  private final Map<Integer, List<Integer>> begin = new HashMap<>();

  private final Map<Integer, List<Integer>> end = new HashMap<>();
  private final List<Segments.Mark> marks = new ArrayList<>();
  private final int chosen;

  private TextColumn(int chosen) {
    this.chosen = chosen;
  }

  static Html of(String text, List<Placed> statements, int chosen, @Nullable String language) {
    TextColumn column = new TextColumn(chosen);
    statements.forEach(column::mark);
    int length = text.codePointCount(0, text.length());
    boolean whole = length <= ArticleView.MOST_TEXT;
    String shown =
        whole ? text : text.substring(0, text.offsetByCodePoints(0, ArticleView.MOST_TEXT));
    Tag page =
        tag("div")
            .classed("text")
            .set("lang", language == null ? "" : language)
            .each(Segments.of(shown, column.marks), column::paragraph);
    return whole
        ? page
        : page.add(
            tag("p")
                .classed("quiet")
                .add(
                    "The first "
                        + ArticleView.MOST_TEXT
                        + " of "
                        + length
                        + " characters are shown."));
  }

  private void mark(Placed placed) {
    if (marks.size() >= MOST_MARKS) {
      return;
    }
    List<Quote> all = new ArrayList<>();
    layer(placed, Role.CONTENT, placed.said().content(), all);
    layer(placed, Role.SOURCE, placed.said().source(), all);
    layer(placed, Role.CUE, placed.said().cue(), all);
    int first = all.stream().mapToInt(Quote::start).min().orElseThrow();
    int last = all.stream().mapToInt(Quote::end).max().orElseThrow();
    begin.computeIfAbsent(first, at -> new ArrayList<>()).add(placed.number());
    end.computeIfAbsent(last, at -> new ArrayList<>()).add(placed.number());
  }

  private void layer(Placed placed, Role role, List<Quote> quotes, List<Quote> all) {
    for (Quote quote : quotes) {
      marks.add(
          new Segments.Mark(
              quote.start(), quote.end(), new Layer(placed.number(), role, placed.depth())));
      all.add(quote);
    }
  }

  private Tag paragraph(List<Segment> segments) {
    Tag paragraph = tag("p");
    for (Segment segment : segments) {
      begin
          .getOrDefault(segment.start(), List.of())
          .forEach(number -> paragraph.add(reference(number)));
      paragraph.add(piece(segment));
      end.getOrDefault(segment.end(), List.of())
          .forEach(number ->
              paragraph.add(
                  tag("span").classed("hidden-text ends").add(" statement " + number + " ends ")));
    }
    return paragraph;
  }

  /** To the card; the card leads back here. */
  private static Tag reference(int number) {
    return tag("a")
        .classed("ref")
        .set("id", "m" + number)
        .set("href", "#a" + number)
        .add(
            tag("span").classed("hidden-text").add("statement "),
            Html.words(Integer.toString(number)),
            tag("span").classed("hidden-text").add(" begins "));
  }

  private Tag piece(Segment segment) {
    List<Layer> layers = segment.layers();
    Tag piece = tag(layers.isEmpty() ? "span" : "mark").set("data-at", segment.start());
    if (segment.unseen()) {
      piece.set("data-n", segment.length()).classed("code");
    }
    if (!layers.isEmpty()) {
      piece
          .classed(looks(layers))
          .set("data-s", layers.stream().map(Layer::key).collect(Collectors.joining(" ")));
    }
    return piece.add(segment.words());
  }

  /** Lines under contents by how many lie on each other; of source and cue, the innermost. */
  private String looks(List<Layer> layers) {
    StringBuilder looks = new StringBuilder("seg");
    long contents = layers.stream().filter(layer -> layer.role() == Role.CONTENT).count();
    if (contents > 0) {
      looks.append(" c").append(Math.min(contents, DEEPEST));
    }
    for (Layer layer : layers.reversed()) {
      if (layer.role() != Role.CONTENT) {
        looks.append(' ').append(layer.role().word());
        break;
      }
    }
    for (Layer layer : layers.reversed()) {
      if (layer.statement() == chosen) {
        looks.append(" on-").append(layer.role().word());
        break;
      }
    }
    return looks.toString();
  }
}
