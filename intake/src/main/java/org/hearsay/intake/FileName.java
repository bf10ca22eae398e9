package org.hearsay.intake;

import java.util.List;
import java.util.Locale;

/** What a file's name says about it. */
final class FileName {
  private static final List<String> ARTICLES = List.of(".txt", ".text", ".jsonl", ".ndjson");

  /** Left out of ids beside those of articles; any other ending is taken for part of the name. */
  private static final List<String> OTHERS =
      List.of(".json", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".md");

  private FileName() {}

  /** Whether a file of this name is taken where a folder, and not the file, was asked for. */
  static boolean looksLikeArticles(String name) {
    return ARTICLES.contains(ending(name));
  }

  static boolean isPlainText(String name) {
    String ending = ending(name);
    return ending.equals(".txt") || ending.equals(".text");
  }

  static boolean isJsonLines(String name) {
    String ending = ending(name);
    return ending.equals(".jsonl") || ending.equals(".ndjson");
  }

  /** The name without the endings that tell what the file holds. */
  static String stem(String name) {
    String bare = withoutGz(name);
    String ending = ending(name);
    return ARTICLES.contains(ending) || OTHERS.contains(ending)
        ? bare.substring(0, bare.length() - ending.length())
        : bare;
  }

  /** The last ending before {@code .gz}, in small letters; empty where there is none. */
  private static String ending(String name) {
    String bare = withoutGz(name);
    int dot = bare.lastIndexOf('.');
    return dot <= 0 ? "" : bare.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static String withoutGz(String name) {
    int end = name.length() - 3;
    return end > 0 && name.regionMatches(true, end, ".gz", 0, 3) ? name.substring(0, end) : name;
  }
}
