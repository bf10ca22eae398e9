package org.hearsay.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        (path.endsWith(".parquet") ? tables : others).add(new Numbered(number++, path));
      }
    }
    if (number == 0) {
      throw new Main.Unusable("there is nothing to read in " + String.join(", ", inputs));
    }
    return new Inputs(others, tables);
  }

  private static List<String> local(String input) {
    java.nio.file.Path path = java.nio.file.Path.of(input);
    if (!java.nio.file.Files.exists(path)) {
      throw new Main.Unusable(input + ": no such file or folder");
    }
    List<String> found = new ArrayList<>();
    if (java.nio.file.Files.isDirectory(path)) {
      try (var all = java.nio.file.Files.walk(path)) {
        all.map(Object::toString).filter(each -> each.endsWith(".parquet")).forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
