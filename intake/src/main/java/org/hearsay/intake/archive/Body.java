package org.hearsay.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The content of an HTTP answer without the codings it travelled in. What breaks off is taken as
 * far as it goes, and what only claims to be coded, because a crawler stored it decoded, as it is.
 *
 * @param broken what breaks off; null when nothing does
 */
record Body(byte[] bytes, @Nullable String broken) {
  /** What may be unpacked from however few bytes. */
  private static final int FREE = 1 << 18;

  /** Codings of one answer; more are a trick. */
  private static final int MOST_CODINGS = 3;

  private static final Set<String> CODINGS = Set.of("gzip", "x-gzip", "deflate", "br");

  /** What servers write that coded nothing. */
  private static final Set<String> NO_CODINGS =
      Set.of("", "identity", "none", "utf-8", "utf8", "chunked");

  /** Stops at the first byte too many. */
  private static final class Limited {
    private final InputStream in;
    private final long most;

    Limited(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    Body read(String coding) throws BrokenRecordException {
      byte[] bytes = new byte[1 << 14];
      int n = 0;
      String broken = null;
      try {
        int more;
        while ((more = in.read(bytes, n, bytes.length - n)) >= 0) {
          n += more;
          if (n > most) {
            throw tooLarge();
          }
          if (n == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * n);
          }
        }
      } catch (IOException e) {
        broken = coding;
      }
      return new Body(Arrays.copyOf(bytes, n), broken);
    }

    private BrokenRecordException tooLarge() {
      return new BrokenRecordException(
          Reason.TOO_LARGE,
          most == Limits.DOCUMENT
              ? "a page of more than " + (most >> 20) + " MB"
              : "a page that unpacks to more than " + Limits.GZIP_RATIO + " times its size");
    }
  }

  /** Whether {@link #of} knows all codings of the answer. */
  static boolean isReadable(HttpResponse answer) {
    List<String> codings = codings(answer);
    return codings.size() <= MOST_CODINGS && CODINGS.containsAll(codings);
  }

  /** Still coded where the codings are not known. Takes time linear in what it reads and gives. */
  static Body of(HttpResponse answer) throws IOException, BrokenRecordException {
    Body body = new Limited(answer.body().stream(), Limits.DOCUMENT).read("its chunks");
    List<String> codings = isReadable(answer) ? codings(answer) : List.of();
    for (String coding : codings.reversed()) {
      body = body.without(coding);
    }
    return body;
  }

  private static List<String> codings(HttpResponse answer) {
    return Stream.concat(
            answer.headers().all("Content-Encoding").stream(),
            answer.headers().all("Transfer-Encoding").stream())
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !NO_CODINGS.contains(coding))
        .toList();
  }

  private Body without(String coding) throws BrokenRecordException {
    if (Sniff.startsLikePage(bytes)) {
      return this;
    }
    // Where the stream breaks, Java's own readers give all before that; jwarc's do not
    Inflater inflater = new Inflater(!isZlib());
    try (InputStream coded = new ByteArrayInputStream(bytes);
        InputStream in =
            switch (coding) {
              case "gzip", "x-gzip" -> new GZIPInputStream(coded, 1 << 13);
              case "deflate" -> new InflaterInputStream(coded, inflater);
              case "br" -> new BrotliInputStream(coded);
              default -> coded;
            }) {
      Body decoded = limited(in).read("its " + coding + " data");
      return decoded.bytes.length == 0 ? this : decoded.brokenAt(broken);
    } catch (IOException notBegun) {
      return this; // it is not coded so
    } finally {
      inflater.end();
    }
  }

  /** With what broke before, where nothing did now. */
  private Body brokenAt(@Nullable String before) {
    return broken == null ? new Body(bytes, before) : this;
  }

  /** Many servers leave out the envelope that RFC 9110, section 8.4.1.2, wants around the data. */
  private boolean isZlib() {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
  }

  private Limited limited(InputStream in) {
    long byRatio = Math.max(FREE, (long) bytes.length * Limits.GZIP_RATIO);
    return new Limited(in, Math.min(Limits.DOCUMENT, byRatio));
  }
}
