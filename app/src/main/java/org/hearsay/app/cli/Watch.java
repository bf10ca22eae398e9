package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.intake.Intake;

/**
 * Sees which files of some folders are new or changed. A file counts when it has stood still from
 * one look to the next, so that none is taken half written. Not thread-safe.
 */
final class Watch {
  private record Stamp(long size, long modified) {}

  private final List<String> paths;
  private Map<Path, Stamp> seen = Map.of();
  private final Map<Path, Stamp> taken = new HashMap<>();

  /**
   * @param paths files and folders; what is not there may come
   */
  Watch(List<String> paths) {
    this.paths = List.copyOf(paths);
  }

  /** Those that are to be taken now, each once until it changes. */
  List<String> look() {
    Map<Path, Stamp> now = new HashMap<>();
    List<String> ready = new ArrayList<>();
    for (Path file : Intake.files(paths)) {
      Stamp stamp;
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        stamp = new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
      } catch (IOException gone) {
        continue; // between two looks files come and go
      }
      now.put(file, stamp);
      if (stamp.equals(seen.get(file)) && !stamp.equals(taken.put(file, stamp))) {
        ready.add(file.toString());
      }
    }
    taken.keySet().retainAll(now.keySet());
    seen = now;
    return ready;
  }
}
