package org.hearsay.app.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request is not answered as it wants, in words for people (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final String detail;
  private final transient Map<String, String> headers;

  /**
   * @param status of HTTP, 400 to 599
   * @param title what kind of problem it is, the same for all of its kind
   * @param detail what is wrong here, and what to do
   */
  public Problem(int status, String title, String detail) {
    this(status, title, detail, null);
  }

  public Problem(int status, String title, String detail, @Nullable Throwable cause) {
    this(status, title, detail, cause, Map.of());
  }

  private Problem(
      int status,
      String title,
      String detail,
      @Nullable Throwable cause,
      Map<String, String> headers) {
    super(detail, cause);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.headers = headers;
  }

  /** The same with a header that goes with it. */
  public Problem with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, title, detail, getCause(), more);
  }

  public static Problem wrong(String detail) {
    return new Problem(400, "Not understood", detail);
  }

  public static Problem missing(String detail) {
    return new Problem(404, "Not found", detail);
  }

  public static Problem refused(String detail) {
    return new Problem(403, "Not allowed", detail);
  }

  public static Problem tooLarge(String detail) {
    return new Problem(413, "Too large", detail);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }

  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }
}
