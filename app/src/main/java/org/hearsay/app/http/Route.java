package org.hearsay.app.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one path answers.
 *
 * @param method GET, POST, PUT or DELETE; HEAD is answered as GET
 * @param path such as {@code /claim/{id}}; a part in braces takes any one part of a path, which the
 *     request tells by that name; in the last, {@code {name...}} takes all that follow
 * @param role that a visitor needs
 */
public record Route(String method, String path, Role role, Action action) {
  /** Answers a request. */
  @FunctionalInterface
  public interface Action {
    /** What cannot be answered is a {@link Problem}. */
    Response answer(Request request) throws IOException;
  }

  public static Route get(String path, Action action) {
    return new Route("GET", path, Role.READER, action);
  }

  public static Route post(String path, Role role, Action action) {
    return new Route("POST", path, role, action);
  }

  /** Whether it changes anything. */
  boolean isSafe() {
    return method.equals("GET");
  }

  /** Whether programs use it rather than forms of pages. */
  boolean isForPrograms() {
    return path.startsWith("/api/");
  }

  /** The named parts of a path; null if it is another's path. */
  @Nullable Map<String, String> match(List<String> parts) {
    List<String> wanted = parts(path);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String part = wanted.get(i);
      boolean rest = part.endsWith("...}");
      if (i >= parts.size()) {
        return null;
      }
      if (rest) {
        named.put(
            part.substring(1, part.length() - 4), String.join("/", parts.subList(i, parts.size())));
        return named;
      }
      if (part.startsWith("{")) {
        named.put(part.substring(1, part.length() - 1), parts.get(i));
      } else if (!part.equals(parts.get(i))) {
        return null;
      }
    }
    return wanted.size() == parts.size() ? named : null;
  }

  static List<String> parts(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    parts.removeFirst();
    if (!parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }
}
