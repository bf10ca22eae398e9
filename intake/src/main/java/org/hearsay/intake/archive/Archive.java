package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** WARC and ARC, gzipped or not. */
public final class Archive {
  private Archive() {}

  /**
   * Takes time linear in the archive and what it unpacks to, and memory for one record: a hundred
   * megabytes at most.
   *
   * @param name of the N-th record's article is {@code name-N} where nothing better is known
   * @param in as it lies on the disk, packed where it is packed; not closed
   * @param pages gets each page that was answered with success
   * @param sink gets what is broken, as it is met, and at the end what was passed over
   * @throws IOException if the stream itself cannot be read, behind all that came before
   */
  public static void read(
      String where,
      String name,
      InputStream in,
      Consumer<? super Document> pages,
      Consumer<? super Item> sink)
      throws IOException {
    Tally tally = new Tally(where, sink);
    try (Unpacked unpacked = new Unpacked(in)) {
      new Records(unpacked, new Answers(where, name, pages, tally), tally).read();
    } finally {
      tally.close();
    }
  }
}
