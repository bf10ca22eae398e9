package org.hearsay.app.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** What comes with a request. Files of a form lie on the disk until it is closed. */
final class Body implements AutoCloseable {
  /** Fields of a form, files among them. */
  static final int MOST_FIELDS = 1_000;

  /** Bytes of a body that needs no place among the {@link Uploads}. */
  private static final int SMALL = 1 << 20;

  /** Bytes of a field or file that is not put on the disk. */
  private static final int IN_MEMORY = 1 << 16;

  private final org.eclipse.jetty.server.Request asked;
  private final Patience patience;
  private final Uploads uploads;
  private boolean placed;
  private MultiPartFormData.@Nullable Parts parts;

  Body(org.eclipse.jetty.server.Request asked, Patience patience, Uploads uploads) {
    this.asked = asked;
    this.patience = patience;
    this.uploads = uploads;
  }

  /** In bytes; below 0 where it is not told. */
  long length() {
    return asked.getLength();
  }

  InputStream stream() {
    return new FilterInputStream(Content.Source.asInputStream(asked)) {
      @Override
      public int read() throws IOException {
        return patience.during(() -> super.read());
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return patience.during(() -> super.read(bytes, from, length));
      }
    };
  }

  /**
   * @throws Problem if it is larger
   */
  byte[] bytes(int most) throws IOException {
    if (length() > most) {
      throw tooLarge(most);
    }
    if (length() > SMALL) {
      takePlace();
    }
    byte[] bytes = stream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge(most);
    }
    return bytes;
  }

  private static Problem tooLarge(int most) {
    return Problem.tooLarge("at most " + most + " bytes are taken");
  }

  void takePlace() {
    if (!placed) {
      uploads.takePlace();
      placed = true;
    }
  }

  /** A form of several parts. */
  Form form(String type) throws IOException {
    if (length() > Request.MOST_UPLOADED) {
      throw Problem.tooLarge(
          "at most " + (Request.MOST_UPLOADED >> 20) + " MB are taken at a time");
    }
    if (length() < 0 || length() > SMALL) {
      takePlace();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    for (MultiPart.Part part : parts(type)) {
      String name = String.valueOf(part.getName());
      if (part.getFileName() == null) {
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(words(part));
      } else if (!part.getFileName().isEmpty() || part.getLength() > 0) {
        files
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(
                new Upload(
                    part.getFileName(),
                    () -> Content.Source.asInputStream(part.createContentSource())));
      }
    }
    return new Form(fields, files);
  }

  private static String words(MultiPart.Part part) {
    if (part.getLength() > Request.MOST_FORM) {
      throw Problem.tooLarge("a field has at most " + (Request.MOST_FORM >> 20) + " MB");
    }
    return part.getContentAsString(StandardCharsets.UTF_8);
  }

  private MultiPartFormData.Parts parts(String type) {
    MultiPartConfig limits =
        new MultiPartConfig.Builder()
            .location(Path.of(System.getProperty("java.io.tmpdir")))
            .maxParts(MOST_FIELDS)
            .maxSize(Request.MOST_UPLOADED)
            .maxPartSize(Request.MOST_UPLOADED)
            .maxMemoryPartSize(IN_MEMORY)
            .build();
    try {
      MultiPartFormData.Parts all =
          patience.during(() -> MultiPartFormData.getParts(asked, asked, type, limits));
      parts = all;
      return all;
    } catch (RuntimeException e) {
      if (isFull(e)) {
        throw new Problem(
            507, "No room", "there is no room here for what is sent; try again later", e);
      }
      throw new Problem(
          400,
          "Not understood",
          "the form is broken off, or holds more than "
              + (Request.MOST_UPLOADED >> 20)
              + " MB or "
              + MOST_FIELDS
              + " fields",
          e);
    }
  }

  /** Java has no exception of its own for a full disk. */
  private static boolean isFull(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    if (parts != null) {
      parts.close();
    }
    if (placed) {
      uploads.givePlaceBack();
    }
  }

  /** The type of its content with its parameters. */
  @Nullable String type() {
    return asked.getHeaders().get(HttpHeader.CONTENT_TYPE);
  }
}
