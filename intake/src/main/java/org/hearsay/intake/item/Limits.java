package org.hearsay.intake.item;

import java.time.Duration;

/**
 * How much is taken. News articles are ten to a hundred kilobytes long; what lies far beyond is no
 * article, and must not take the memory that the others need.
 */
public final class Limits {
  /** Longest text of one article: bytes of a plain text file, UTF-16 units of a JSON string. */
  public static final int TEXT = 16 << 20;

  /** Longest line of JSON Lines, in bytes. Longer lines are skipped, the next one is read. */
  public static final int LINE = 32 << 20;

  /**
   * How many bytes one byte of gzip may give, on average since the beginning. Text gives 2 to 10,
   * very repetitive JSON Lines 50; gzip can give 1032.
   */
  public static final int GZIP_RATIO = 250;

  /** Bytes that gzip may give before {@link #GZIP_RATIO} counts. */
  public static final int GZIP_FREE = 32 << 20;

  /** Bytes of one page, feed, wire document or archived answer, unpacked. */
  public static final int DOCUMENT = 16 << 20;

  /** Deepest nesting of JSON values; of markup, what lies deeper counts as lying there. */
  public static final int DEPTH = 512;

  /** Tags of one XML document: they take fifty times as much memory as they are long. */
  public static final int TAGS = 1_000_000;

  /**
   * Tags of one HTML document, or of one in a feed. HTML repeats a dozen of those left open in each
   * paragraph, so that they may take ten times as much again.
   */
  public static final int PAGE_TAGS = 200_000;

  /** Values of one JSON document, inner ones counted too; an object takes 200 bytes and more. */
  public static final int VALUES = 500_000;

  /** Entries of one feed, news items of one document. */
  public static final int ENTRIES = 100_000;

  /** Markup of one entry's text, in UTF-16 units. */
  public static final int ENTRY = 4 << 20;

  /** Deepest nesting of folders below the one named. */
  public static final int FOLDERS = 64;

  /** Longest web address, in characters. */
  public static final int ADDRESS = 4096;

  /** Times that one address may lead to another. */
  public static final int REDIRECTS = 5;

  /** For a connection to a server, at each of its addresses. */
  public static final Duration CONNECT = Duration.ofSeconds(10);

  /** For the next byte from a server. */
  public static final Duration SILENCE = Duration.ofSeconds(15);

  /** For all that one address takes, redirects included. */
  public static final Duration FETCH = Duration.ofSeconds(60);

  /** Longest line of an answer's header, in bytes. */
  public static final int HEADER = 16 << 10;

  /** Lines of an answer's header. */
  public static final int HEADERS = 200;

  private Limits() {}
}
