package org.hearsay.intake.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** WACZ: a zip with WARCs in its folder {@code archive}. */
public final class Wacz {
  private Wacz() {}

  /** As {@link Archive#read}, for all archives of one file. */
  public static void read(
      Path file, String name, Consumer<? super Document> pages, Consumer<? super Item> sink)
      throws IOException {}
}
