package org.hearsay.intake;

import java.util.Locale;
import java.util.Set;

/** What a file's name says about it. */
final class FileName {
  /** Taken where a folder, and not the file, was asked for. */
  private static final Set<String> ARTICLES = Set.of(".txt", ".text", ".jsonl", ".ndjson");

  private static final Set<String> DOCUMENTS =
      Set.of(".html", ".htm", ".xhtml", ".shtml", ".rss", ".atom", ".rdf", ".nitf");

  private static final Set<String> ARCHIVES = Set.of(".warc", ".arc", ".wacz");

  /** Taken from a folder only where the first bytes look like news. */
  private static final Set<String> OPEN = Set.of(".json", ".xml");

  /** Left out of ids beside those above; any other ending is taken for part of the name. */
  private static final Set<String> OTHERS = Set.of(".md");

  private FileName() {}

  /** Whether a file of this name is taken where a folder, and not the file, was asked for. */
  static boolean looksLikeArticles(String name) {
    String ending = ending(name);
    return ARTICLES.contains(ending) || DOCUMENTS.contains(ending) || ARCHIVES.contains(ending);
  }

  static boolean isPlainText(String name) {
    String ending = ending(name);
    return ending.equals(".txt") || ending.equals(".text");
  }

  static boolean isJsonLines(String name) {
    String ending = ending(name);
    return ending.equals(".jsonl") || ending.equals(".ndjson");
  }

  static boolean isPage(String name) {
    String ending = ending(name);
    return ending.equals(".html") || ending.equals(".htm") || ending.equals(".xhtml");
  }

  /** Of records in a row, packed or not. */
  static boolean isArchive(String name) {
    String ending = ending(name);
    return ending.equals(".warc") || ending.equals(".arc");
  }

  static boolean isWacz(String name) {
    return ending(name).equals(".wacz");
  }

  /** The name without the endings that tell what the file holds. */
  static String stem(String name) {
    String bare = withoutGz(name);
    String ending = ending(name);
    return looksLikeArticles(name) || OPEN.contains(ending) || OTHERS.contains(ending)
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
