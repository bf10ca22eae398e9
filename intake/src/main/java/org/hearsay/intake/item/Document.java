package org.hearsay.intake.item;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that may hold articles, and what was said of them on their way here. The bytes are not
 * copied; whoever has a document must not change them.
 */
public final class Document {
  private final String where;
  private final String name;
  private final byte[] bytes;
  private final @Nullable String contentType;
  private final @Nullable String address;
  private final @Nullable String retrieved;

  /**
   * @param where for messages: the file, {@code FILE:LINE}, {@code FILE record 12}, an address
   * @param name the id of an article that brings none; with {@code -N} behind where the document
   *     holds several
   * @param contentType as its carrier gave it, {@code text/html; charset=utf-8}; null when nobody
   *     said
   * @param address where it was fetched; null for a file
   * @param retrieved ISO 8601 date-time of that; null when unknown
   */
  public Document(
      String where,
      String name,
      byte[] bytes,
      @Nullable String contentType,
      @Nullable String address,
      @Nullable String retrieved) {
    this.where = where;
    this.name = name;
    this.bytes = bytes;
    this.contentType = contentType;
    this.address = address;
    this.retrieved = retrieved;
  }

  /** A document of which nobody said anything. */
  public static Document file(String where, String name, byte[] bytes) {
    return new Document(where, name, bytes, null, null, null);
  }

  public String where() {
    return where;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  public @Nullable String contentType() {
    return contentType;
  }

  /**
   * Whether the carrier said that this is of a type.
   *
   * @param type in small letters, without parameters
   */
  public boolean isDeclared(String type) {
    return MediaType.of(contentType).equals(type);
  }

  public @Nullable String address() {
    return address;
  }

  public @Nullable String retrieved() {
    return retrieved;
  }
}
