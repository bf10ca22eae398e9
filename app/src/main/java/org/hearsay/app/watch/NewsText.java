package org.hearsay.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.watch.News.Item;
import org.hearsay.app.watch.News.Kind;
import org.hearsay.app.watch.News.Told;

/**
 * News for people:
 *
 * <pre>
 * new claim      Ana Holt · say · Fri 25 Jul 2031 · The Harbour Light · 0f5mz3k8c2q1d
 *                the inner harbour will be closed to lorries from June
 * denied         Piet Brandt · deny · Sat 26 Jul 2031 · Kiln Radio · 7d2mz3k8c2q1d
 *                of: the outer harbour is silting up
 * </pre>
 */
public final class NewsText {
  private static final int MARGIN = 15;

  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private NewsText(Screen screen) {
    this.screen = screen;
  }

  public static String of(News news, Screen screen) {
    if (news.first()) {
      return first(news) + "\n";
    }
    if (news.items().isEmpty()) {
      return "nothing new among " + counted(news) + "\n";
    }
    NewsText page = new NewsText(screen);
    news.items().forEach(page::item);
    return page.text.toString();
  }

  /** What is watched from now on, in one line. */
  public static String first(News news) {
    String query = news.query().isEmpty() ? "everything" : Screen.printable(news.query());
    return "watching " + query + " from now on: " + counted(news);
  }

  private static String counted(News news) {
    return counted(news.claims(), "claim") + " in " + counted(news.statements(), "statement");
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void item(Item item) {
    String kind = item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Told told = item.statement();
    List<String> lines = new ArrayList<>();
    lines.addAll(folded(told == null ? item.article() + " says it no more" : who(told, item)));
    if (told != null) {
      lines.addAll(folded(told.content()));
      boolean other = item.kind() != Kind.NEW_CLAIM && !told.content().equals(item.claim());
      if (item.claim() != null && other) {
        lines.addAll(folded("of: " + item.claim()));
      }
    }
    if (item.others() > 0) {
      lines.add("and " + counted(item.others(), "more statement"));
    }
    text.append(screen.bold(kind)).append(" ".repeat(Math.max(1, MARGIN - kind.length())));
    text.append(lines.getFirst()).append('\n');
    lines.stream()
        .skip(1)
        .forEach(line -> text.append(" ".repeat(MARGIN)).append(line).append('\n'));
  }

  private static String who(Told told, Item item) {
    String speaker = told.speaker() == null ? "(nobody named)" : told.speaker();
    List<String> parts = new ArrayList<>();
    parts.add(told.speaker() == null || told.named() ? speaker : speaker + " (unnamed)");
    parts.add(told.act().name().toLowerCase(Locale.ROOT));
    if (told.said() != null) {
      parts.add(DateWords.of(told.said()));
    }
    parts.add(told.publisher() == null ? item.article() : told.publisher());
    parts.add(StatementId.text(told.id()));
    return String.join(" · ", parts);
  }

  private List<String> folded(String words) {
    return Screen.folded(Screen.printable(words), screen.columns() - MARGIN);
  }
}
