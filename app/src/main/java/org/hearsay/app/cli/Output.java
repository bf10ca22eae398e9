package org.hearsay.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hearsay.app.export.Page;
import org.jspecify.annotations.Nullable;

/** Where the pages of readings go. Not thread-safe. */
sealed interface Output extends AutoCloseable {

  /**
   * Takes one article's pages, in the order of the articles.
   *
   * @throws OutputException if they cannot be written
   */
  void write(String articleId, List<Page> pages);

  /** To be called after the last article; without it, a single file does not appear. */
  void complete();

  @Override
  void close();

  /**
   * One file. What exists and is no regular file, a device or a pipe, is written to as it is: it
   * must be neither replaced nor removed.
   */
  static Output file(Path file) {
    try {
      return Files.exists(file) && !Files.isRegularFile(file)
          ? new Stream(file.toString(), Files.newOutputStream(file))
          : new File(file);
    } catch (IOException e) {
      throw new OutputException(file.toString(), e);
    }
  }

  /**
   * The first page of each article, one behind the other, as soon as they are there.
   *
   * @param name for messages
   * @param out unbuffered
   */
  record Stream(String name, OutputStream out) implements Output {
    @Override
    public void write(String articleId, List<Page> pages) {
      try {
        out.write(pages.getFirst().bytes());
      } catch (IOException e) {
        throw new OutputException(name, e);
      }
    }

    @Override
    public void complete() {}

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new OutputException(name, e);
      }
    }
  }

  /** The first page of each article, in a file that appears when all of them are in it. */
  final class File implements Output {
    private final Path target;
    private final Path partial;
    private final OutputStream out;

    private File(Path file) throws IOException {
      // A link stays one: what it leads to is replaced
      target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Folder.create(target.getParent());
      partial = partial(target);
      partial.toFile().deleteOnExit(); // when stopped from outside
      out = Files.newOutputStream(partial);
    }

    @Override
    public void write(String articleId, List<Page> pages) {
      try {
        out.write(pages.getFirst().bytes());
      } catch (IOException e) {
        throw new OutputException(target.toString(), e);
      }
    }

    @Override
    public void complete() {
      try {
        out.close();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new OutputException(target.toString(), e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
        Files.deleteIfExists(partial);
      } catch (IOException e) {
        throw new OutputException(target.toString(), e);
      }
    }
  }

  /** A folder: all pages of each article, in files named after its id. */
  final class Folder implements Output {
    private final Path folder;
    private final FileNames names = new FileNames();

    Folder(Path folder) {
      try {
        create(folder);
      } catch (IOException e) {
        throw new OutputException(folder.toString(), e);
      }
      this.folder = folder;
    }

    /** Null, the folder of the root, exists. */
    private static void create(@Nullable Path folder) throws IOException {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    }

    @Override
    public void write(String articleId, List<Page> pages) {
      String name = names.next(articleId);
      for (Page page : pages) {
        Path target = folder.resolve(name + page.ending());
        try {
          Path partial = partial(target);
          Files.write(
              partial,
              page.bytes(),
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
          Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          throw new OutputException(target.toString(), e);
        }
      }
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
  }

  /** Beside the file, so that a rename suffices; hidden, so that nobody takes it for the whole. */
  private static Path partial(Path target) {
    return target.resolveSibling(
        "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
  }
}
