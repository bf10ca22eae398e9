package org.hearsay.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/** Takes the pages out of sound records, and counts the others. */
final class Answers {
  private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

  private final String where;
  private final String name;
  private final Consumer<? super Document> pages;
  private final Tally tally;

  Answers(String where, String name, Consumer<? super Document> pages, Tally tally) {
    this.where = where;
    this.name = name;
    this.pages = pages;
    this.tally = tally;
  }

  /**
   * @param number of the record in its archive, from 1
   * @param from where the content begins, up to {@code to}
   */
  void take(long number, Head head, byte[] bytes, int from, int to) throws BrokenRecordException {
    Passed passed =
        switch (head.type()) {
          case Head.RESPONSE -> response(number, head, bytes, from, to);
          case Head.RESOURCE ->
              page(number, head, head.contentType(), Arrays.copyOfRange(bytes, from, to));
          case Head.REVISIT -> Passed.REVISITS;
          default -> Passed.NO_ANSWERS;
        };
    if (passed != null) {
      tally.pass(passed);
    }
  }

  /**
   * The same for a record too long to be held: a problem if it may be a page.
   *
   * @param start the beginning of its content
   */
  void tooLong(Head head, byte[] start) throws BrokenRecordException {
    Passed passed =
        switch (head.type()) {
          case Head.RESPONSE, Head.RESOURCE -> {
            if (isHttp(start, 0, start.length)) {
              HttpResponse answer = parse(start, 0, start.length);
              yield sorted(answer, contentType(answer));
            }
            yield Sniff.isPage(head.contentType(), start) ? null : Passed.NO_PAGES;
          }
          case Head.REVISIT -> Passed.REVISITS;
          default -> Passed.NO_ANSWERS;
        };
    if (passed == null) {
      throw new BrokenRecordException(
          Reason.TOO_LARGE, "a page of more than " + (Limits.DOCUMENT >> 20) + " MB");
    }
    tally.pass(passed);
  }

  /** Why there is no page; null if there is one. */
  private @Nullable Passed response(long number, Head head, byte[] bytes, int from, int to)
      throws BrokenRecordException {
    if (!isHttp(bytes, from, to)) {
      return withoutHead(number, head, Arrays.copyOfRange(bytes, from, to));
    }
    HttpResponse answer = parse(bytes, from, to);
    String contentType = contentType(answer);
    Passed passed = sorted(answer, contentType);
    if (passed != null) {
      return passed;
    }
    Body body;
    try {
      body = Body.of(answer);
    } catch (IOException broken) {
      throw new BrokenRecordException("its HTTP answer is broken: " + broken.getMessage());
    }
    if (!Body.isReadable(answer) && !Sniff.startsLikePage(body.bytes())) {
      return Passed.ENCODED;
    }
    passed = page(number, head, contentType, body.bytes());
    if (passed == null && body.broken() != null) {
      tally.note("record " + number, body.broken() + " break off; read as far as they go");
    }
    return passed;
  }

  /** Early archives hold answers without a head; other protocols have none. */
  private @Nullable Passed withoutHead(long number, Head head, byte[] content)
      throws BrokenRecordException {
    String type = head.contentType();
    boolean missing = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/http");
    if (missing && content.length > 0 && !Sniff.startsLikePage(content)) {
      throw new BrokenRecordException("its HTTP head is broken");
    }
    return page(number, head, missing ? null : type, content);
  }

  private static @Nullable Passed sorted(HttpResponse answer, @Nullable String contentType) {
    if (answer.status() != 200) {
      return Passed.FAILURES;
    }
    return Sniff.mayBePage(contentType) ? null : Passed.NO_PAGES;
  }

  private @Nullable Passed page(
      long number, Head head, @Nullable String contentType, byte[] content) {
    if (!Sniff.isPage(contentType, content)) {
      return Passed.NO_PAGES;
    }
    String place = "record " + number;
    if (head.truncated()) {
      tally.note(place, "cut off by the crawler");
    }
    pages.accept(
        new Document(
            where + " " + place,
            name + "-" + number,
            content,
            contentType,
            head.target(),
            head.date()));
    return null;
  }

  private static @Nullable String contentType(HttpResponse answer) {
    return answer.headers().first("Content-Type").orElse(null);
  }

  private static boolean isHttp(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + HTTP.length);
    return Arrays.equals(bytes, from, end, HTTP, 0, HTTP.length);
  }

  private static HttpResponse parse(byte[] bytes, int from, int to) throws BrokenRecordException {
    int length = to - from;
    if (length > Head.LONGEST && !hasEmptyLine(bytes, from, from + Head.LONGEST)) {
      throw new BrokenRecordException(
          "its HTTP head is longer than " + (Head.LONGEST >> 10) + " kB");
    }
    try {
      HttpResponse answer =
          HttpResponse.parse(
              LengthedBody.create(
                  Channels.newChannel(new ByteArrayInputStream(bytes, from, length)),
                  ByteBuffer.allocate(0),
                  length));
      if (answer.status() > 0) {
        return answer;
      }
    } catch (IOException broken) {
      // told below; the message is about jwarc's buffers
    }
    throw new BrokenRecordException("its HTTP head is broken");
  }

  private static boolean hasEmptyLine(byte[] bytes, int from, int to) {
    int lineStart = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        if (i == lineStart || i == lineStart + 1 && bytes[lineStart] == '\r') {
          return true;
        }
        lineStart = i + 1;
      }
    }
    return false;
  }
}
