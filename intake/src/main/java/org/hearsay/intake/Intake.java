package org.hearsay.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.hearsay.intake.archive.Archive;
import org.hearsay.intake.archive.Wacz;
import org.hearsay.intake.bytes.Counted;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.bytes.Peekable;
import org.hearsay.intake.bytes.Prefix;
import org.hearsay.intake.feed.Feed;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.page.Address;
import org.hearsay.intake.page.Page;
import org.hearsay.intake.plain.JsonLines;
import org.hearsay.intake.plain.PlainText;
import org.hearsay.intake.web.Fetch;
import org.hearsay.intake.wire.NewsMl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in files, folders and streams. Whatever cannot be taken becomes a {@link
 * Problem}, and the rest is read. Holds a bounded number of documents, however many there are.
 */
public final class Intake {
  /** Stands for standard input among paths. */
  public static final String STDIN = "-";

  private static final String AS_TEXT = "save the article as plain text";

  private static final Counted NOTHING = new Counted(InputStream.nullInputStream());

  private final InputStream stdin;
  private final Fetch fetch;
  private final int threads;
  private Counted current = NOTHING;
  private long bytesBefore;

  /**
   * @param fetch asked for each address
   * @param threads that parse, at least 1
   */
  public Intake(InputStream stdin, Fetch fetch, int threads) {
    this.stdin = stdin;
    this.fetch = fetch;
    this.threads = threads;
  }

  /**
   * Reads files whatever their names, folders with all below them that looks like news in the order
   * of the names, addresses, and standard input for {@link #STDIN}.
   *
   * @param sink gets every item in the order of the paths, on this thread; what it throws goes
   *     through to the caller
   */
  public void read(List<String> paths, Consumer<? super Item> sink) {
    try (InOrder inOrder = new InOrder(sink, threads)) {
      for (String path : paths) {
        read(path, inOrder);
      }
      inOrder.finish();
    }
  }

  /**
   * Reads one stream as a file of this name would be read. An archive that wants a file to go back
   * and forth in (WACZ) is not taken.
   *
   * @param name with its ending, of which nothing is opened
   */
  public void read(String name, InputStream in, Consumer<? super Item> sink) {
    try (InOrder inOrder = new InOrder(sink, threads)) {
      stream(name, name, null, in, inOrder);
      inOrder.finish();
    }
  }

  /** Of all files and streams so far, as they lie on the disk, on {@link #read}'s thread. */
  public long bytesRead() {
    return bytesBefore + current.bytes();
  }

  /** What {@link #bytesRead} will be in the end; empty where a stream's length is not known. */
  public static OptionalLong bytesIn(List<String> paths) {
    long[] sum = {0};
    for (String path : paths) {
      Path file = path.equals(STDIN) || path.contains("://") ? null : path(path);
      if (file == null) {
        return OptionalLong.empty();
      }
      Consumer<Path> add = each -> sum[0] += each.toFile().length();
      if (Files.isDirectory(file)) {
        new Folder(file, add, nothing -> {}).walk();
      } else {
        add.accept(file);
      }
    }
    return OptionalLong.of(sum[0]);
  }

  /** The files that {@link #read} takes of files and folders as they are now, in its order. */
  public static List<Path> files(List<String> paths) {
    List<Path> files = new ArrayList<>();
    for (String path : paths) {
      Path file = path(path);
      if (file != null && Files.isDirectory(file)) {
        new Folder(file, files::add, nothing -> {}).walk();
      } else if (file != null && Files.exists(file)) {
        files.add(file);
      }
    }
    return files;
  }

  private static @Nullable Path path(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException noPath) {
      return null; // characters that no name of this system holds, NUL for one
    }
  }

  private void read(String path, InOrder sink) {
    if (path.equals(STDIN)) {
      stream("standard input", "stdin", null, stdin, sink);
      return;
    }
    if (Address.is(path)) {
      address(path, sink);
      return;
    }
    if (path.contains("://")) {
      sink.accept(
          unsupported(
              path, "an address that is not http or https", "download it and name the file"));
      return;
    }
    Path file = path(path);
    if (file == null) {
      sink.accept(new Problem(path, Reason.MISSING, "not a path", "check the spelling"));
      return;
    }
    if (Files.isDirectory(file)) {
      new Folder(file, inside -> file(inside, sink), sink).walk();
    } else {
      file(file, sink);
    }
  }

  private void address(String address, InOrder sink) {
    switch (fetch.get(address)) {
      case Fetch.Answer.Nothing(Problem problem) -> sink.accept(problem);
      case Fetch.Answer.Got(Document document) -> fetched(document, sink);
    }
  }

  private static void fetched(Document document, InOrder sink) {
    byte[] bytes = document.bytes();
    Content content = Content.of(Arrays.copyOf(bytes, Math.min(bytes.length, Content.HEAD)));
    Function<Document, List<Item>> parser =
        content != Content.TEXT
            ? parser(content)
            : document.isDeclared("text/html") ? Page::read : PlainText::read;
    if (parser == null) {
      sink.accept(
          unsupported(
              document.where(),
              "neither a page nor a feed nor a wire document",
              "download it and name the file"));
    } else {
      sink.begin(document, parser);
    }
  }

  private void file(Path file, InOrder sink) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      // As much as there is now: it may be the very file that is being written to
      InputStream whole = Files.isRegularFile(file) ? new Prefix(in, Files.size(file)) : in;
      stream(file.toString(), name, file, whole, sink);
    } catch (IOException e) {
      sink.accept(Problem.unreadable(file.toString(), e));
    }
  }

  /**
   * @param file null where the stream is no file's
   */
  private void stream(
      String where, String fileName, @Nullable Path file, InputStream raw, InOrder sink) {
    Counted counted = new Counted(raw);
    current = counted;
    try {
      Peekable in = new Peekable(counted);
      byte[] head = in.head(Content.HEAD);
      if (!Gunzip.isGzip(head)) {
        content(where, fileName, file, head, in, sink);
      } else if (FileName.isArchive(fileName)
          || Content.of(Gunzip.head(head, Content.HEAD)) == Content.ARCHIVE) {
        archive(where, fileName, in, sink); // which unpacks each record by itself
      } else {
        try (Peekable unpacked = new Peekable(new Gunzip(in))) {
          content(where, fileName, null, unpacked.head(Content.HEAD), unpacked, sink);
        }
      }
    } catch (ZipException | EOFException e) {
      sink.accept(
          new Problem(
              where, Reason.BROKEN_GZIP, String.valueOf(e.getMessage()), "fetch the file again"));
    } catch (IOException e) {
      sink.accept(Problem.unreadable(where, e));
    }
    // What was left unread, or read in another way, is done with too
    bytesBefore +=
        file == null ? counted.bytes() : Math.max(counted.bytes(), file.toFile().length());
    current = NOTHING;
  }

  private static void content(
      String where, String fileName, @Nullable Path file, byte[] head, InputStream in, InOrder sink)
      throws IOException {
    Content found = Content.of(head);
    // The beginning of an archive may be broken, and the rest is worth reading
    Content content =
        FileName.isArchive(fileName) && found != Content.EMPTY ? Content.ARCHIVE : found;
    String name = FileName.stem(fileName);
    switch (content) {
      case TEXT, JSON -> {
        if (FileName.isJsonLines(fileName)) {
          new JsonLines(where, name, sink).read(in);
        } else if (content == Content.TEXT && FileName.isPage(fileName)) {
          document(where, name, in, Page::read, sink);
        } else if (content == Content.JSON && !FileName.isPlainText(fileName)) {
          json(where, name, head, in, sink);
        } else {
          PlainText.read(where, name, in, sink);
        }
      }
      case PAGE, FEED, WIRE -> document(where, name, in, parser(content), sink);
      case ARCHIVE -> archive(where, fileName, in, sink);
      case ZIP -> {
        if (file == null || !FileName.isWacz(fileName)) {
          sink.accept(unsupported(where, "a zip", "unpack it, or name a .wacz file"));
        } else {
          Wacz.read(file, name, page -> sink.begin(page, Page::read), sink);
        }
      }
      case EMPTY -> sink.accept(new Problem(where, Reason.EMPTY, "0 bytes", null));
      case UTF_16 -> sink.accept(unsupported(where, "UTF-16", "iconv -f UTF-16 -t UTF-8"));
      case XML ->
          sink.accept(unsupported(where, "XML that is neither feed nor news item", AS_TEXT));
      case BINARY -> sink.accept(new Problem(where, Reason.NOT_TEXT, "binary data", AS_TEXT));
    }
  }

  /** JSON of no telling name: one value over several lines, or one on each. */
  private static void json(String where, String name, byte[] head, InputStream in, InOrder sink)
      throws IOException {
    if (Content.JSON.holdsNews(head)) {
      document(where, name, in, JsonDocument::read, sink);
    } else {
      new JsonLines(where, name, sink).read(in);
    }
  }

  private static void archive(String where, String fileName, InputStream in, InOrder sink)
      throws IOException {
    Archive.read(where, FileName.stem(fileName), in, page -> sink.begin(page, Page::read), sink);
  }

  private static void document(
      String where,
      String name,
      InputStream in,
      @Nullable Function<Document, List<Item>> parser,
      InOrder sink)
      throws IOException {
    byte[] bytes = in.readNBytes(Limits.DOCUMENT + 1);
    if (bytes.length > Limits.DOCUMENT) {
      sink.accept(
          new Problem(
              where, Reason.TOO_LARGE, "more than " + (Limits.DOCUMENT >> 20) + " MB", "split it"));
    } else {
      sink.begin(Document.file(where, name, bytes), Objects.requireNonNull(parser));
    }
  }

  /** Null for what is not parsed as one document. */
  private static @Nullable Function<Document, List<Item>> parser(Content content) {
    return switch (content) {
      case PAGE -> Page::read;
      case FEED -> Feed::read;
      case WIRE -> NewsMl::read;
      case JSON -> JsonDocument::read;
      case EMPTY, TEXT, UTF_16, XML, ARCHIVE, ZIP, BINARY -> null;
    };
  }

  private static Problem unsupported(String where, String what, String remedy) {
    return new Problem(where, Reason.UNSUPPORTED, what, remedy);
  }
}
