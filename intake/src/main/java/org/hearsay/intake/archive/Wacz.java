package org.hearsay.intake.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/**
 * WACZ: a zip with WARCs in its folder {@code archive}. Nothing is unpacked to the disk, so names
 * in it can do no harm. jwarc's own reader gives no more than what the zip says of itself.
 */
public final class Wacz {
  /** WARCs in one file. */
  private static final int ARCHIVES = 10_000;

  private static final int LONGEST_NAME = 100;
  private static final String AGAIN = "fetch the file again";

  private final Path file;
  private final String name;
  private final Consumer<? super Document> pages;
  private final Consumer<? super Item> sink;
  private final long size;

  private Wacz(
      Path file, String name, Consumer<? super Document> pages, Consumer<? super Item> sink)
      throws IOException {
    this.file = file;
    this.name = name;
    this.pages = pages;
    this.sink = sink;
    size = Files.size(file);
  }

  /**
   * As {@link Archive#read}, for all archives of one file in its order. Articles without a name of
   * their own are numbered by archive and record, {@code name-2-17}.
   *
   * @param file a zip, which is read here and there and not from its beginning to its end
   */
  public static void read(
      Path file, String name, Consumer<? super Document> pages, Consumer<? super Item> sink)
      throws IOException {
    new Wacz(file, name, pages, sink).read();
  }

  private void read() throws IOException {
    try {
      if (Directory.length(file) > Directory.LONGEST) {
        problem(Reason.TOO_LARGE, "a table of contents of more than 32 MB", null);
        return;
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        List<? extends ZipEntry> archives =
            zip.stream().filter(entry -> isArchive(entry.getName())).limit(ARCHIVES + 1L).toList();
        if (archives.isEmpty()) {
          problem(Reason.EMPTY, "no WARC in its folder archive", null);
        } else if (archives.size() > ARCHIVES) {
          problem(Reason.TOO_LARGE, "more than " + ARCHIVES + " WARCs", "split it");
        } else {
          archives(zip, archives);
        }
      }
    } catch (ZipException broken) {
      problem(Reason.BROKEN_ARCHIVE, "no zip that can be read: " + broken.getMessage(), AGAIN);
    } catch (EOFException cutOff) {
      problem(Reason.BROKEN_ARCHIVE, "no zip that can be read: it is cut off", AGAIN);
    }
  }

  private void archives(ZipFile zip, List<? extends ZipEntry> archives) {
    long packed = 0;
    int number = 0;
    for (ZipEntry archive : archives) {
      number++;
      packed += Math.max(0, archive.getCompressedSize());
      if (packed > size) {
        problem(Reason.UNSAFE, "its parts lie over each other", AGAIN);
        return;
      }
      String where = file + " " + printable(archive.getName());
      try (InputStream in = zip.getInputStream(archive)) {
        InputStream limited = new Limited(in, archive.getCompressedSize());
        Archive.read(where, name + "-" + number, limited, pages, sink);
      } catch (IOException broken) {
        String why = "a broken part of the zip: " + broken.getMessage();
        sink.accept(new Problem(where, Reason.BROKEN_ARCHIVE, why, AGAIN));
      }
    }
  }

  private void problem(Reason reason, String what, @Nullable String remedy) {
    sink.accept(new Problem(file.toString(), reason, what, remedy));
  }

  private static boolean isArchive(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith("archive/") && (small.endsWith(".warc") || small.endsWith(".warc.gz"));
  }

  /** The name comes from outside and goes to a terminal. */
  private static String printable(String name) {
    StringBuilder printable = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Stops at data packed to overwhelm the reader. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long packed) {
      super(in);
      left = Math.max(Limits.GZIP_FREE, packed * Limits.GZIP_RATIO);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      left -= Math.max(n, 0);
      if (left < 0) {
        throw new ZipException("unpacks to more than " + Limits.GZIP_RATIO + " times its size");
      }
      return n;
    }
  }
}
