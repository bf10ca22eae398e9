package org.hearsay.app.desk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.http.Problem;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.engine.article.Article;

/**
 * Readings that people look at before they decide whether to keep them. They are in memory alone,
 * and the ones least looked at give way. Thread-safe.
 */
public final class Readings {
  /** UTF-16 units of one text: some 35,000 words, which take half a minute. */
  public static final int LONGEST = 200_000;

  private static final int MOST = 50;

  /** UTF-16 units of all texts; a reading takes some five times its text. */
  private static final long MOST_HELD = 6 << 20;

  /**
   * A reading with its article.
   *
   * @param key by which it is asked for; nobody guesses it
   * @param where the article was found, as intake says it
   */
  public record Held(String key, String where, Article article, KeptReading reading) {}

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private long units;

  public Readings(Desk desk) {
    this.desk = desk;
  }

  /**
   * Reads and holds.
   *
   * @throws Problem if the text is too long to be waited for
   */
  public Held read(String where, Article article) {
    checkLength(article.text());
    byte[] key = new byte[16];
    random.nextBytes(key);
    Held made =
        new Held(HexFormat.of().formatHex(key), where, article, Keeping.of(desk.read(article)));
    hold(made);
    return made;
  }

  /**
   * @throws Problem if a text is too long to be waited for
   */
  public static void checkLength(String text) {
    if (text.length() > LONGEST) {
      throw Problem.tooLarge(
          "a text of more than "
              + LONGEST
              + " characters is not read while you wait; add it as a job, or use hearsay read");
    }
  }

  private synchronized void hold(Held made) {
    held.put(made.key(), made);
    units += made.article().text().length();
    List<Held> oldestFirst = new ArrayList<>(held.values());
    for (Held each : oldestFirst.subList(0, oldestFirst.size() - 1)) {
      if (held.size() > MOST || units > MOST_HELD) {
        drop(each.key());
      }
    }
  }

  public synchronized Optional<Held> held(String key) {
    return Optional.ofNullable(held.get(key));
  }

  private synchronized void drop(String key) {
    Held dropped = held.remove(key);
    if (dropped != null) {
      units -= dropped.article().text().length();
    }
  }
}
