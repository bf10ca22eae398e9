package org.hearsay.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.hearsay.intake.Item.PassedOver;
import org.hearsay.intake.Item.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in files, folders and streams. Whatever cannot be taken becomes a {@link
 * Problem}, and the rest is read. Holds one article at a time, however many there are.
 */
public final class Intake {
  /** Stands for standard input among paths. */
  public static final String STDIN = "-";

  private final InputStream stdin;
  private final Consumer<? super Item> sink;

  /**
   * @param sink gets every item as soon as it is found, in the order of the paths, on the thread
   *     that calls {@link #read}; what it throws goes through to the caller
   */
  public Intake(InputStream stdin, Consumer<? super Item> sink) {
    this.stdin = stdin;
    this.sink = sink;
  }

  /**
   * Reads files whatever their names, folders with all below them in the order of their names
   * (there only {@code .txt}, {@code .text}, {@code .jsonl}, {@code .ndjson}, each also with {@code
   * .gz}), and standard input for {@link #STDIN}.
   */
  public void read(List<String> paths) {
    for (String path : paths) {
      read(path);
    }
  }

  private void read(String path) {
    if (path.equals(STDIN)) {
      stream("standard input", "stdin", stdin);
      return;
    }
    if (path.startsWith("http://") || path.startsWith("https://")) {
      problem(path, Reason.UNSUPPORTED, "an address", "download it and give the file");
      return;
    }
    Path file;
    try {
      file = Path.of(path);
    } catch (InvalidPathException noPath) {
      problem(path, Reason.MISSING, "not a path: " + noPath.getReason(), "check the spelling");
      return;
    }
    if (Files.isDirectory(file)) {
      Folder folder = new Folder(file);
      folder.read(file, 0);
      folder.close();
    } else {
      file(file);
    }
  }

  private void file(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      stream(file.toString(), String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      problem(file, e);
    }
  }

  private void stream(String where, String fileName, InputStream raw) {
    try {
      PushbackInputStream in = new PushbackInputStream(raw, Content.HEAD);
      byte[] head = head(in);
      if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
        in = new PushbackInputStream(new Gunzip(in), Content.HEAD);
        head = head(in);
      }
      content(where, fileName, Content.of(head), in);
    } catch (ZipException | EOFException e) {
      problem(where, Reason.BROKEN_GZIP, String.valueOf(e.getMessage()), "fetch the file again");
    } catch (IOException e) {
      problem(where, Reason.UNREADABLE, String.valueOf(e.getMessage()), "try again");
    }
  }

  private static byte[] head(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(Content.HEAD);
    in.unread(head);
    return head;
  }

  private void content(String where, String fileName, Content content, InputStream in)
      throws IOException {
    switch (content) {
      case TEXT, JSON -> {
        if (FileName.isJsonLines(fileName)
            || content == Content.JSON && !FileName.isPlainText(fileName)) {
          new JsonLines(where, FileName.stem(fileName), sink).read(in);
        } else {
          PlainText.read(where, FileName.stem(fileName), in, sink);
        }
      }
      case EMPTY -> problem(where, Reason.EMPTY, "0 bytes", null);
      case UTF_16 ->
          problem(where, Reason.UNSUPPORTED, "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8");
      case MARKUP ->
          problem(where, Reason.UNSUPPORTED, "HTML or XML", "save the article as plain text");
      case ARCHIVE ->
          problem(where, Reason.UNSUPPORTED, "a web archive", "save its articles as plain text");
      case BINARY ->
          problem(where, Reason.NOT_TEXT, "binary data", "save the article as plain text");
    }
  }

  private void problem(Path where, IOException e) {
    String path = where.toString();
    switch (e) {
      case NoSuchFileException missing ->
          problem(path, Reason.MISSING, "no such file or folder", "check the spelling");
      case AccessDeniedException denied ->
          problem(path, Reason.UNREADABLE, "permission denied", "allow reading: chmod +r");
      default -> problem(path, Reason.UNREADABLE, String.valueOf(e.getMessage()), "try again");
    }
  }

  private void problem(String where, Reason reason, String what, @Nullable String remedy) {
    sink.accept(new Problem(where, reason, what, remedy));
  }

  /** One folder that was named, with everything below it. */
  private final class Folder {
    private final Path root;
    private final Set<Object> seen = new HashSet<>();
    private long taken;
    private long passedOver;

    Folder(Path root) {
      this.root = root;
    }

    void read(Path folder, int depth) {
      try {
        if (!seen.add(folder.toRealPath())) {
          problem(
              folder.toString(),
              Reason.ALREADY_READ,
              "a link to a folder that is read under another name",
              null);
          return;
        }
        if (depth > Limits.FOLDERS) {
          problem(
              folder.toString(),
              Reason.TOO_LARGE,
              "more than " + Limits.FOLDERS + " folders deep",
              "name the inner folder");
          return;
        }
        for (String name : sortedNames(folder)) {
          entry(folder.resolve(name), name, depth);
        }
      } catch (IOException e) {
        problem(folder, e);
      }
    }

    /** Names and not paths: a folder may hold a million files. */
    private List<String> sortedNames(Path folder) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries
            .map(entry -> String.valueOf(entry.getFileName()))
            .filter(name -> !name.startsWith("."))
            .sorted()
            .toList();
      }
    }

    private void entry(Path entry, String name, int depth) {
      if (Files.isDirectory(entry)) {
        read(entry, depth + 1);
      } else if (FileName.looksLikeArticles(name) && !isSpecial(entry)) {
        taken++;
        file(entry);
      } else {
        passedOver++;
      }
    }

    /** Pipes and devices can keep a reader waiting for ever. A link to nowhere is not special. */
    private static boolean isSpecial(Path entry) {
      return Files.exists(entry) && !Files.isRegularFile(entry);
    }

    void close() {
      if (taken == 0) {
        problem(
            root.toString(),
            Reason.EMPTY,
            "no .txt or .jsonl file in it",
            "name files of other endings one by one");
      }
      if (passedOver > 0) {
        sink.accept(new PassedOver(root.toString(), passedOver));
      }
    }
  }
}
