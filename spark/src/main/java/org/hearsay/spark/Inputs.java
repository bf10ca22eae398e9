package org.hearsay.spark;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.hearsay.intake.Intake;

/**
 * What is to be read, in the order of the inputs and, in folders, of the names.
 *
 * @param others than tables of Parquet
 */
record Inputs(List<Numbered> others, List<Numbered> tables) {
  private static final String TABLE = ".parquet";

  /**
   * A file.
   *
   * @param number its place in the order
   */
  record Numbered(long number, String path) {}

  Inputs {
    others = List.copyOf(others);
    tables = List.copyOf(tables);
  }

  /**
   * @throws Main.Unusable if one is not there, or there is nothing
   */
  static Inputs of(List<String> inputs, Configuration hadoop) {
    List<Numbered> others = new ArrayList<>();
    List<Numbered> tables = new ArrayList<>();
    long number = 0;
    for (String input : inputs) {
      for (String path : input.contains("://") ? remote(input, hadoop) : local(input)) {
        (path.endsWith(TABLE) ? tables : others).add(new Numbered(number++, path));
      }
    }
    if (number == 0) {
      throw new Main.Unusable("there is nothing to read in " + String.join(", ", inputs));
    }
    return new Inputs(others, tables);
  }

  private static List<String> local(String input) {
    File file = new File(input);
    if (!file.exists()) {
      throw new Main.Unusable(input + ": no such file or folder");
    }
    List<String> found = new ArrayList<>();
    if (file.isDirectory()) {
      try (Stream<java.nio.file.Path> all = Files.walk(file.toPath())) {
        all.map(Object::toString).filter(each -> each.endsWith(TABLE)).sorted().forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        throw new Main.Unusable(input + ": cannot be gone through: " + e.getMessage());
      }
    }
    Intake.files(List.of(input)).forEach(each -> found.add(each.toString()));
    return found;
  }

  private static List<String> remote(String input, Configuration hadoop) {
    List<String> found = new ArrayList<>();
    try {
      Path path = new Path(input);
      FileSystem system = path.getFileSystem(hadoop);
      RemoteIterator<LocatedFileStatus> all = system.listFiles(path, true);
      while (all.hasNext()) {
        Path each = all.next().getPath();
        if (!each.getName().startsWith("_") && !each.getName().startsWith(".")) {
          found.add(each.toString());
        }
      }
    } catch (FileNotFoundException e) {
      throw new Main.Unusable(input + ": no such file or folder");
    } catch (IOException e) {
      throw new Main.Unusable(input + ": " + e.getMessage());
    }
    Collections.sort(found);
    return found;
  }
}
