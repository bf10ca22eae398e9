package org.hearsay.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.hearsay.intake.Item.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in files, folders and streams. Whatever cannot be taken becomes a {@link
 * Problem}, and the rest is read. Holds one article at a time, however many there are.
 */
public final class Intake {
  /** Stands for standard input among paths. */
  public static final String STDIN = "-";

  private static final String AS_TEXT = "save the article as plain text";

  private static final Counted NOTHING = new Counted(InputStream.nullInputStream());

  private final InputStream stdin;
  private Counted current = NOTHING;
  private long bytesBefore;

  public Intake(InputStream stdin) {
    this.stdin = stdin;
  }

  /**
   * Reads files whatever their names, folders with all below them in the order of their names
   * (there only {@code .txt}, {@code .text}, {@code .jsonl}, {@code .ndjson}, each also with {@code
   * .gz}), and standard input for {@link #STDIN}.
   *
   * @param sink gets every item as soon as it is found, in the order of the paths; what it throws
   *     goes through to the caller
   */
  public void read(List<String> paths, Consumer<? super Item> sink) {
    for (String path : paths) {
      read(path, sink);
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
      Path file = path.equals(STDIN) ? null : path(path);
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

  private static @Nullable Path path(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException noPath) {
      return null; // characters that no name of this system holds, NUL for one
    }
  }

  private void read(String path, Consumer<? super Item> sink) {
    if (path.equals(STDIN)) {
      stream("standard input", "stdin", stdin, sink);
      return;
    }
    if (path.startsWith("http://") || path.startsWith("https://")) {
      sink.accept(unsupported(path, "an address", "download it and name the file"));
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

  private void file(Path file, Consumer<? super Item> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      stream(file.toString(), String.valueOf(file.getFileName()), in, sink);
    } catch (IOException e) {
      sink.accept(Problem.unreadable(file.toString(), e));
    }
  }

  private void stream(String where, String fileName, InputStream raw, Consumer<? super Item> sink) {
    Counted counted = new Counted(raw);
    current = counted;
    try {
      Peekable in = new Peekable(counted);
      byte[] head = in.head(Content.HEAD);
      if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
        try (Peekable unpacked = new Peekable(new Gunzip(in))) {
          content(where, fileName, unpacked.head(Content.HEAD), unpacked, sink);
        }
      } else {
        content(where, fileName, head, in, sink);
      }
    } catch (ZipException | EOFException e) {
      sink.accept(
          new Problem(
              where, Reason.BROKEN_GZIP, String.valueOf(e.getMessage()), "fetch the file again"));
    } catch (IOException e) {
      sink.accept(Problem.unreadable(where, e));
    }
    bytesBefore += counted.bytes();
    current = NOTHING;
  }

  private static void content(
      String where, String fileName, byte[] head, InputStream in, Consumer<? super Item> sink)
      throws IOException {
    Content content = Content.of(head);
    switch (content) {
      case TEXT, JSON -> {
        if (FileName.isJsonLines(fileName)
            || content == Content.JSON && !FileName.isPlainText(fileName)) {
          new JsonLines(where, FileName.stem(fileName), sink).read(in);
        } else {
          PlainText.read(where, FileName.stem(fileName), in, sink);
        }
      }
      case EMPTY -> sink.accept(new Problem(where, Reason.EMPTY, "0 bytes", null));
      case UTF_16 -> sink.accept(unsupported(where, "UTF-16", "iconv -f UTF-16 -t UTF-8"));
      case MARKUP -> sink.accept(unsupported(where, "HTML or XML", AS_TEXT));
      case ARCHIVE -> sink.accept(unsupported(where, "a web archive", AS_TEXT));
      case BINARY -> sink.accept(new Problem(where, Reason.NOT_TEXT, "binary data", AS_TEXT));
    }
  }

  private static Problem unsupported(String where, String what, String remedy) {
    return new Problem(where, Reason.UNSUPPORTED, what, remedy);
  }
}
