package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and all folders below it that look like news by their endings or their
 * beginnings, in the order of their names. Hidden ones are left alone; links are followed, to each
 * folder once.
 */
final class Folder {
  private final Path root;
  private final Consumer<Path> files;
  private final Consumer<? super Item> sink;
  private final Set<Path> seen = new HashSet<>();
  private long taken;
  private long passedOver;

  /**
   * @param files gets each file, whether or not it can be read
   * @param sink gets what is wrong with folders, and at the end what was passed over
   */
  Folder(Path root, Consumer<Path> files, Consumer<? super Item> sink) {
    this.root = root;
    this.files = files;
    this.sink = sink;
  }

  void walk() {
    walk(root, 0);
    if (taken == 0) {
      problem(
          root,
          Reason.EMPTY,
          "no file in the folder that looks like news",
          "any file is read when it is named");
    }
    if (passedOver > 0) {
      sink.accept(new PassedOver(root.toString(), passedOver, "other files"));
    }
  }

  private void walk(Path folder, int depth) {
    try {
      if (!seen.add(folder.toRealPath())) {
        problem(
            folder, Reason.ALREADY_READ, "a link to a folder that is read by another name", null);
      } else if (depth > Limits.FOLDERS) {
        problem(
            folder,
            Reason.TOO_LARGE,
            "more than " + Limits.FOLDERS + " folders deep",
            "name the inner folder");
      } else {
        List<String> names = sortedNames(folder);
        Set<String> present = new HashSet<>(names);
        for (String name : names) {
          if (isPartsOfPage(name, present)) {
            passedOver++;
          } else {
            entry(folder.resolve(name), name, depth);
          }
        }
      }
    } catch (IOException e) {
      sink.accept(Problem.unreadable(folder.toString(), e));
    }
  }

  /** Names and not paths: a folder may hold a million files. */
  private static List<String> sortedNames(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** Browsers save what belongs to {@code story.html} in a folder {@code story_files} beside it. */
  private static boolean isPartsOfPage(String name, Set<String> present) {
    if (!name.endsWith("_files")) {
      return false;
    }
    String page = name.substring(0, name.length() - "_files".length());
    return present.contains(page + ".html") || present.contains(page + ".htm");
  }

  private void entry(Path entry, String name, int depth) {
    if (Files.isDirectory(entry)) {
      walk(entry, depth + 1);
    } else if (!isSpecial(entry) && (FileName.looksLikeArticles(name) || holdsNews(entry))) {
      taken++;
      files.accept(entry);
    } else {
      passedOver++;
    }
  }

  /** Pipes and devices can keep a reader waiting for ever. A link to nowhere is not special. */
  private static boolean isSpecial(Path entry) {
    return Files.exists(entry) && !Files.isRegularFile(entry);
  }

  /** Whether a file whose name does not tell begins like something made to carry news. */
  private static boolean holdsNews(Path entry) {
    try (InputStream in = Files.newInputStream(entry)) {
      byte[] head = in.readNBytes(Content.HEAD);
      return Content.of(Gunzip.isGzip(head) ? Gunzip.head(head, Content.HEAD) : head)
          .holdsNews(head);
    } catch (IOException unreadable) {
      return false; // it was not named, so it need not be told of
    }
  }

  private void problem(Path where, Reason reason, String what, @Nullable String remedy) {
    sink.accept(new Problem(where.toString(), reason, what, remedy));
  }
}
