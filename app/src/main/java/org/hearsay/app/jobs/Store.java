package org.hearsay.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The files of jobs, {@code jobs/JOB/NUMBER/NAME} in the ledger's folder: each in a folder of its
 * own, so that a name that was given before is no matter.
 */
final class Store {
  private static final String FOLDER = "jobs";
  private static final int LONGEST_NAME = 120;

  /** Bytes that are left free on the disk, for the ledger itself. */
  private static final long LEFT_FREE = 512L << 20;

  private final Path folder;

  Store(Path ledger) {
    folder = ledger.resolve(FOLDER);
  }

  /**
   * Keeps files; they are on the disk when this returns.
   *
   * @return their names as they are kept
   * @throws Problem if there is no room, or they are too large together
   */
  List<String> keep(String job, List<Upload> files) {
    List<String> names = new ArrayList<>();
    try {
      long left = Request.MOST_UPLOADED;
      for (Upload file : files) {
        Path place = place(job, names.size() + 1);
        Files.createDirectories(place);
        if (Files.getFileStore(place).getUsableSpace() < LEFT_FREE + Request.MOST_UPLOADED) {
          throw noRoom(null);
        }
        String name = safe(file.name());
        left -= copy(file, place.resolve(name), left);
        names.add(name);
      }
      return names;
    } catch (IOException e) {
      remove(job);
      throw noRoom(e);
    } catch (RuntimeException e) {
      remove(job);
      throw e;
    }
  }

  private static Problem noRoom(@Nullable IOException e) {
    return new Problem(507, "No room", "the disk has no room for these files", e);
  }

  private static long copy(Upload file, Path to, long most) throws IOException {
    try (InputStream in = opened(file);
        FileChannel channel =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] some = new byte[1 << 16];
      long bytes = 0;
      for (int n = next(in, some); n >= 0; n = next(in, some)) {
        bytes += n;
        if (bytes > most) {
          throw Problem.tooLarge(
              "at most " + (Request.MOST_UPLOADED >> 20) + " MB are taken at a time");
        }
        out.write(some, 0, n);
      }
      channel.force(true);
      return bytes;
    }
  }

  /** What goes wrong in hearing is not what goes wrong in keeping. */
  private static InputStream opened(Upload file) {
    try {
      return file.content().open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int next(InputStream in, byte[] some) {
    try {
      return in.read(some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of a name, which tells its kind; letters, digits, dots and dashes alone. */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^A-Za-z0-9._-]", "_");
    String cut = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    return cut.matches("\\.*") ? "file" : cut;
  }

  List<Path> files(Job job) {
    List<Path> files = new ArrayList<>();
    for (String name : job.wish().files()) {
      files.add(place(job.id(), files.size() + 1).resolve(name));
    }
    return files;
  }

  private Path place(String job, int number) {
    return folder.resolve(job).resolve(Integer.toString(number));
  }

  /** Where a file of a job lies, as intake tells it; by the name that it was given. */
  String shown(String job, String where) {
    String before = folder.resolve(job) + Path.of("").getFileSystem().getSeparator();
    return where.startsWith(before)
        ? where.substring(before.length()).replaceFirst("^\\d+[/\\\\]", "")
        : where;
  }

  /** Without a word where it cannot be done: {@link #clear} tries again. */
  void remove(String job) {
    try (Stream<Path> inside = Files.walk(folder.resolve(job))) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException gone) {
      // Or held open by another program
    }
  }

  /** Takes out what no job needs. */
  void clear(Predicate<String> needed) {
    try (Stream<Path> jobs = Files.list(folder)) {
      jobs.map(path -> String.valueOf(path.getFileName()))
          .filter(needed.negate())
          .forEach(this::remove);
    } catch (IOException none) {
      // There is no folder yet
    }
  }
}
