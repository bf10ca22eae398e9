package org.hearsay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.reuse.Overlap;
import org.hearsay.engine.reuse.Shingles;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;

/**
 * Holds finding copies in a ledger against comparing every text with every other by the same
 * comparison. Arguments: a file of articles, a folder to work in, then how many articles. Prints a
 * line a size: articles, seconds in the ledger, seconds of all pairs, pairs with near-equal texts
 * found by each.
 */
final class CopyTimes {
  private CopyTimes() {}

  public static void main(String[] args) throws IOException {
    List<Article> all = new ArrayList<>();
    new Intake(InputStream.nullInputStream(), new Fetch(false), 1)
        .read(
            List.of(args[0]),
            item -> {
              if (item instanceof Item.Found found) {
                all.add(found.article());
              }
            });
    for (int i = 2; i < args.length; i++) {
      List<Article> articles = all.subList(0, Math.min(all.size(), Integer.parseInt(args[i])));
      Path folder = Files.createTempDirectory(Path.of(args[1]), "copies-");
      Outlets outlets = new Outlets(Lexicon.shipped());
      try (Ledger ledger =
          Ledger.open(folder.resolve("ledger"), outlets, Clock.systemUTC(), () -> {})) {
        ledger.write(writer -> {
          articles.forEach(each ->
              writer.add(Entry.of("id:" + each.id(), each, nothingSaid(each), true, outlets)));
          return articles;
        });
        long start = System.nanoTime();
        new Lineage(ledger).settle(settled -> {});
        double ours = (System.nanoTime() - start) / 1e9;
        long found = ledger.sql().number("SELECT count(*) FROM reuse WHERE near = 1");
        start = System.nanoTime();
        long near = allPairs(articles);
        System.out.printf(
            Locale.ROOT,
            "%d %.2f %.2f %d %d%n",
            articles.size(),
            ours,
            (System.nanoTime() - start) / 1e9,
            found,
            near);
      }
    }
  }

  private static KeptReading nothingSaid(Article article) {
    return Keeping.of(new Reading(article, "en", List.of(), "none"));
  }

  private static long allPairs(List<Article> articles) {
    List<Shingles> texts = articles.stream().map(each -> Shingles.of(each.text())).toList();
    long near = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        near += Overlap.of(texts.get(i), texts.get(j)).near() ? 1 : 0;
      }
    }
    return near;
  }
}
