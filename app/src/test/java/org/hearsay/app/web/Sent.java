package org.hearsay.app.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Forms with files, as a program sends them. */
final class Sent {
  private static final String BORDER = "----border7d1";

  private final StringBuilder parts = new StringBuilder();

  Sent file(String name, String content) {
    return part("form-data; name=\"files\"; filename=\"" + name + "\"", content);
  }

  Sent field(String name, String value) {
    return part("form-data; name=\"" + name + "\"", value);
  }

  Sent part(String disposition, String content) {
    parts
        .append("--")
        .append(BORDER)
        .append("\r\nContent-Disposition: ")
        .append(disposition)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
    return this;
  }

  static String type() {
    return "multipart/form-data; boundary=" + BORDER;
  }

  String body() {
    return parts + "--" + BORDER + "--\r\n";
  }

  HttpResponse<String> to(Served served, String path) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .header("Content-Type", type())
            .POST(BodyPublishers.ofString(body(), StandardCharsets.UTF_8))
            .build());
  }
}
