package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Marker.Mark;
import org.hearsay.app.search.Marker.Window;
import org.jspecify.annotations.Nullable;

/**
 * A statement for people:
 *
 * <pre>
 * 0f5mz3k8c2q1d  Port officials (unnamed) · deny · Fri 25 Jul 2031 · The Harbour Light
 *                … that the dockers have gone back on their word …
 *                via Kiln Radio · hedged
 * </pre>
 */
final class HitText {
  private final Hit hit;
  private final Marker marker;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();
  private final String indent;
  private final int width;

  private HitText(Hit hit, Marker marker, Screen screen) {
    this.hit = hit;
    this.marker = marker;
    this.screen = screen;
    String margin = StatementId.text(hit.id()) + "  ";
    indent = " ".repeat(margin.length());
    width = screen.columns() - margin.length();
    text.append(screen.dim(margin));
  }

  static String of(Hit hit, Marker marker, Screen screen) {
    return new HitText(hit, marker, screen).write();
  }

  private String write() {
    heading();
    content();
    for (String line : Screen.folded(String.join(" · ", details()), width)) {
      text.append(line.isEmpty() ? "" : indent + screen.dim(line) + "\n");
    }
    return text.toString();
  }

  private void heading() {
    String who = who();
    List<String> parts = new ArrayList<>(List.of(who, HitJson.small(hit.act())));
    if (hit.said() != null) {
      parts.add(DateWords.of(hit.said()));
    }
    parts.add(Screen.printable(hit.publisher() == null ? hit.article() : hit.publisher()));
    List<String> lines = Screen.folded(String.join(" · ", parts), width);
    String first = lines.getFirst();
    text.append(first.startsWith(who) ? screen.bold(who) + first.substring(who.length()) : first);
    text.append('\n');
    lines.stream().skip(1).forEach(line -> text.append(indent).append(line).append('\n'));
  }

  private String who() {
    String name = name(hit.speaker());
    return hit.speaker() == null || hit.flags().contains(Flag.NAMED) ? name : name + " (unnamed)";
  }

  private static String name(@Nullable String name) {
    return name == null ? "(nobody named)" : Screen.printable(name);
  }

  /** As much of it as there is room for, the words of the query marked. */
  private void content() {
    String content = hit.content();
    Window window = marker.window(content);
    String shown =
        (window.start() > 0 ? "… " : "")
            + Screen.printable(content.substring(window.start(), window.end()))
            + (window.end() < content.length() ? " …" : "");
    List<Mark> marks = screen.colour() ? marker.marks(shown) : List.of();
    int at = 0;
    for (String line : Screen.folded(shown, width)) {
      text.append(indent);
      bold(line, at, marks);
      text.append('\n');
      at += line.length();
      at += at < shown.length() && shown.charAt(at) == ' ' ? 1 : 0;
    }
  }

  /**
   * @param at where the line begins in the text that the marks count in
   */
  private void bold(String line, int at, List<Mark> marks) {
    int done = 0;
    for (Mark mark : marks) {
      int start = Math.max(mark.start() - at, done);
      int end = Math.min(mark.end() - at, line.length());
      if (start < end) {
        text.append(line, done, start).append(screen.bold(line.substring(start, end)));
        done = end;
      }
    }
    text.append(line, done, line.length());
  }

  private List<String> details() {
    List<String> details = new ArrayList<>();
    if (hit.chain().size() > 1) {
      details.add(
          "via "
              + hit.chain().subList(0, hit.chain().size() - 1).stream()
                  .map(HitText::name)
                  .collect(Collectors.joining(", ")));
    }
    hit.flags().stream()
        .filter(flag -> flag != Flag.NAMED && flag != Flag.RELAY)
        .forEach(flag -> details.add(flag.toString()));
    return details;
  }
}
