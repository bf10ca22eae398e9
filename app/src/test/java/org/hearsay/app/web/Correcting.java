package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another person, in a session of their own. */
record Correcting(Served served) {
  /** Loads a statement's panel and saves one field of it. */
  void form(String id, String field, String value) {
    String page = served.get("/statement/" + id + "/panel").body();
    String body =
        "csrf="
            + hidden(page, "csrf")
            + "&seen="
            + hidden(page, "seen")
            + "&"
            + field
            + "="
            + URLEncoder.encode(value, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        served.send(
            HttpRequest.newBuilder(URI.create(served.at("/statement/" + id + "/corrections")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static String hidden(String page, String name) {
    Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(matcher.find()).as(name + " on the page").isTrue();
    return matcher.group(1);
  }
}
