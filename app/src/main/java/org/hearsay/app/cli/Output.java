package org.hearsay.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

  /** Standard output: the first page of each article, one behind the other. */
  record Stream(OutputStream out) implements Output {
    @Override
    public void write(String articleId, List<Page> pages) {
      try {
        out.write(pages.getFirst().bytes());
        out.flush();
      } catch (IOException e) {
        throw new OutputException("standard output", e);
      }
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
  }

  /**
   * One file: the first page of each article. Appears under its name when all of them are in it.
   */
  final class File implements Output {
    private final Path target;
    private final Path partial;
    private final OutputStream out;

    /**
     * @param file replaced if it exists; devices and pipes are written to as they are
     */
    File(Path file) {
      try {
        // A link stays one: what it leads to is replaced
        target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Folder.create(target.getParent());
        partial = Files.exists(target) && !Files.isRegularFile(target) ? target : partial(target);
        partial.toFile().deleteOnExit();
        out = Files.newOutputStream(partial);
      } catch (IOException e) {
        throw new OutputException(file.toString(), e);
      }
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
        if (partial != target) {
          Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        throw new OutputException(target.toString(), e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
        if (partial != target) {
          Files.deleteIfExists(partial);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
