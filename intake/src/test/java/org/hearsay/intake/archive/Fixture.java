package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** Archives made for tests, and what comes out of them. */
final class Fixture {
  private Fixture() {}

  /**
   * What {@link Archive#read} gave.
   *
   * @param order places of pages and items as they came
   */
  record Outcome(List<Document> pages, List<Item> items, List<String> order) {
    List<String> texts() {
      return pages.stream().map(page -> new String(page.bytes(), UTF_8)).toList();
    }

    List<String> addresses() {
      return pages.stream().map(Document::address).toList();
    }

    <T extends Item> List<T> all(Class<T> type) {
      return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Item.Problem> problems() {
      return all(Item.Problem.class);
    }
  }

  static Outcome read(byte[] archive) {
    List<Document> pages = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<String> order = new ArrayList<>();
    try {
      Archive.read(
          "f.warc",
          "f",
          new ByteArrayInputStream(archive),
          page -> {
            pages.add(page);
            order.add(page.where());
          },
          item -> {
            items.add(item);
            order.add(item.getClass().getSimpleName());
          });
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Outcome(pages, items, order);
  }

  static String html(String words) {
    return "<!doctype html><title>t</title><p>" + words + "</p>";
  }

  static byte[] page(String words) {
    return response("Content-Type: text/html\r\n", bytes(html(words)));
  }

  /**
   * @param head fields of HTTP, each with its line end
   */
  static byte[] response(String head, byte[] body) {
    return record("response", http("200 OK", head, body));
  }

  static byte[] http(String status, String head, byte[] body) {
    return join(bytes("HTTP/1.1 " + status + "\r\n" + head + "\r\n"), body);
  }

  static byte[] record(String type, byte[] content) {
    return record(type, "Content-Length: " + content.length + "\r\n", content);
  }

  /**
   * @param fields each with its line end
   */
  static byte[] record(String type, String fields, byte[] content) {
    String contentType = type.equals("resource") ? "text/html" : "application/http;msgtype=" + type;
    return raw(
        "WARC-Type: "
            + type
            + "\r\nWARC-Target-URI: https://a.example/"
            + type
            + "\r\nWARC-Date: 2025-07-26T09:30:00Z\r\nContent-Type: "
            + contentType
            + "\r\n"
            + fields,
        content);
  }

  static byte[] raw(String fields, byte[] content) {
    return join(bytes("WARC/1.0\r\n" + fields + "\r\n"), content, bytes("\r\n\r\n"));
  }

  static byte[] arc(String line, String content) {
    return bytes(line + "\n" + content + "\n");
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Each part a member of its own. */
  static byte[] gzip(byte[]... parts) {
    return join(Stream.of(parts).map(Fixture::member).toArray(byte[][]::new));
  }

  private static byte[] member(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
