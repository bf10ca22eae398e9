package org.hearsay.bench;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;

/**
 * Holds the whole way from an article to its reading as JSON against what its encoder alone takes
 * for the same word pieces, each window once: what no reader by this encoder can be faster than
 * without passing windows over. Arguments: rounds, then files of articles. Prints a line a round:
 * articles, milliseconds of the whole way, of these in the network, of the encoder alone.
 */
final class EncoderTimes {
  private EncoderTimes() {}

  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    List<Article> articles = new ArrayList<>();
    new Intake(InputStream.nullInputStream(), new Fetch(false), 1)
        .read(
            List.of(args).subList(1, args.length),
            item -> {
              if (item instanceof Item.Found found) {
                articles.add(found.article());
              }
            });
    try (Reader whole = Reader.open(Lexicon.shipped(), Depth.NESTED);
        Reader outermost = Reader.open(Lexicon.shipped(), Depth.OUTERMOST)) {
      for (int round = -1; round < rounds; round++) {
        long network = whole.networkTime().toNanos();
        long start = System.nanoTime();
        long bytes = 0;
        for (Article article : articles) {
          bytes += ReadingJson.write(Keeping.of(whole.read(article)), false).length;
        }
        long all = System.nanoTime() - start;
        network = whole.networkTime().toNanos() - network;
        long encoder = outermost.networkTime().toNanos();
        articles.forEach(outermost::read);
        encoder = outermost.networkTime().toNanos() - encoder;
        if (round >= 0 && bytes > 0) { // before that Java translates the program
          System.out.printf(
              Locale.ROOT,
              "%d %.1f %.1f %.1f%n",
              articles.size(),
              all / 1e6,
              network / 1e6,
              encoder / 1e6);
        }
      }
    }
  }
}
