package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;

/**
 * Articles of nearly the same text, for people:
 *
 * <pre>
 * ferry-12  Port Ellery Gazette · 25 Jul 2031 · Ferry stays in harbour
 *           credits Reuters · cites Kiln Radio (a3, a7)
 *           62 % of it from ferry-3
 *         = ferry-14  Coast Weekly · 26 Jul 2031 · Ferry still in harbour
 * </pre>
 */
public final class DescentText {
  /** Articles of one text that are listed; of more, how many there are. */
  private static final int MOST = 50;

  private static final String INDENT = "    ";

  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private DescentText(Screen screen) {
    this.screen = screen;
  }

  /**
   * @param descent of the article that stands for all
   * @param alike the others
   */
  public static String of(Descent descent, List<Descent> alike, Screen screen) {
    return new DescentText(screen).write(descent, alike);
  }

  private String write(Descent descent, List<Descent> alike) {
    article("", descent);
    for (Descent other : alike.subList(0, Math.min(MOST, alike.size()))) {
      article("  = ", other);
    }
    if (alike.size() > MOST) {
      text.append("  = and ").append(alike.size() - MOST).append(" more\n");
    }
    return text.toString();
  }

  private void article(String sign, Descent descent) {
    List<String> head = new ArrayList<>();
    head.add(descent.publisher() == null ? "(no publisher)" : descent.publisher());
    if (descent.published() != null) {
      head.add(day(descent.published()));
    }
    if (descent.title() != null) {
      head.add(descent.title());
    }
    String id = Screen.printable(descent.article());
    String line = id + "  " + Screen.printable(String.join(" · ", head));
    List<String> lines = Screen.folded(line, screen.columns() - sign.length() - INDENT.length());
    String first = lines.getFirst();
    text.append(sign)
        .append(first.startsWith(id) ? screen.bold(id) + first.substring(id.length()) : first)
        .append('\n');
    lines.stream().skip(1).forEach(more -> indented(sign, more));
    details(sign, descent);
  }

  private void details(String sign, Descent descent) {
    List<String> details = new ArrayList<>();
    if (!descent.credits().isEmpty()) {
      details.add("credits " + String.join(", ", descent.credits()));
    }
    Map<String, List<String>> cites = new LinkedHashMap<>();
    for (Descent.Cited cited : descent.cites()) {
      cites.computeIfAbsent(cited.outlet(), outlet -> new ArrayList<>()).add(cited.attribution());
    }
    cites.forEach(
        (outlet, ids) -> details.add("cites " + outlet + " (" + String.join(", ", ids) + ")"));
    if (descent.copyOf() != null && sign.isEmpty()) {
      String share = descent.share() == null ? "some" : Math.round(descent.share() * 100) + " %";
      details.add(share + " of it from " + descent.copyOf());
    }
    if (!details.isEmpty()) {
      String line = Screen.printable(String.join(" · ", details));
      Screen.folded(line, screen.columns() - sign.length() - INDENT.length())
          .forEach(more -> indented(sign, more));
    }
  }

  private void indented(String sign, String line) {
    text.append(" ".repeat(sign.length())).append(INDENT).append(screen.dim(line)).append('\n');
  }

  private static String day(String published) {
    return DateWords.of(published.substring(0, Math.min(10, published.length())));
  }
}
