package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.intake.Item.PassedOver;
import org.hearsay.intake.Item.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and all folders below it that look like articles, in the order of their
 * names. Hidden ones are left alone; links are followed, to each folder once.
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
          "no .txt or .jsonl file in the folder",
          "files of other endings are read when each is named");
    }
    if (passedOver > 0) {
      sink.accept(new PassedOver(root.toString(), passedOver));
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
        for (String name : sortedNames(folder)) {
          entry(folder.resolve(name), name, depth);
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

  private void entry(Path entry, String name, int depth) {
    if (Files.isDirectory(entry)) {
      walk(entry, depth + 1);
    } else if (FileName.looksLikeArticles(name) && !isSpecial(entry)) {
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

  private void problem(Path where, Reason reason, String what, @Nullable String remedy) {
    sink.accept(new Problem(where.toString(), reason, what, remedy));
  }
}
