package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesApiTest {
  private static final String TEXT =
      "The eastern dam will be closed, Mayor Ana Holt said on Monday.";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send("POST", path, type, body);
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void readsATextAndKeepsNothing() {
    HttpResponse<String> answer = post("/api/v1/readings?publisher=Kiln", "text/plain", TEXT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"Ana Holt\"", "\"publisher\" : \"Kiln\"")
        .doesNotContain("explain");
    assertThat(served.get("/api/v1/articles").body()).contains("\"articles\" : [ ]");
  }

  @Test
  void readsAnObjectOnSeveralLinesAndExplains() {
    HttpResponse<String> answer =
        post(
            "/api/v1/readings?explain=true",
            "application/json",
            "{\"id\": \"x7\",\n \"text\": \"" + TEXT + "\\n\\nBen Moss denied it.\"}\n");
    assertThat(answer.body()).contains("\"x7\"", "\"explain\"");
  }

  @Test
  void saysWhatIsWrongWithABody() {
    assertThat(post("/api/v1/readings", "application/json", "{\"text\":").statusCode())
        .isEqualTo(422);
    assertThat(post("/api/v1/readings", "application/json", "{}").body()).contains("text");
    assertThat(post("/api/v1/readings", "text/plain", " \n").statusCode()).isEqualTo(422);
    assertThat(post("/api/v1/readings", "image/png", "x").statusCode()).isEqualTo(415);
    assertThat(post("/api/v1/readings", "text/plain", "a b ".repeat(60_000)).statusCode())
        .isEqualTo(413);
    assertThat(post("/api/v1/readings?published=soon", "text/plain", TEXT).statusCode())
        .isEqualTo(400);
  }

  @Test
  void addsTellsAndRemovesAnArticle() {
    String body = "{\"id\":\"x7\",\"publisher\":\"Kiln\",\"text\":\"" + TEXT + "\"}";
    HttpResponse<String> added = post("/api/v1/articles", "application/json", body);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).hasValue("/api/v1/articles/1");
    assertThat(post("/api/v1/articles", "application/json", body).body()).contains("\"unchanged\"");
    assertThat(served.get("/api/v1/articles/1").body())
        .contains("\"identity\" : \"id:Kiln/x7\"", TEXT, "\"versions\"", "\"lineage\"");
    assertThat(served.get("/api/v1/articles/1/reading").body()).contains("\"Ana Holt\"");
    assertThat(send("DELETE", "/api/v1/articles/1", "text/plain", "").statusCode()).isEqualTo(204);
    assertThat(served.get("/api/v1/articles/1").statusCode()).isEqualTo(410);
    assertThat(served.get("/api/v1/articles/1/reading").statusCode()).isEqualTo(410);
    assertThat(post("/api/v1/articles", "application/json", body).statusCode()).isEqualTo(409);
    assertThat(served.get("/api/v1/articles/2").statusCode()).isEqualTo(404);
  }

  @Test
  void listsArticlesPageByPage() {
    for (int i = 1; i <= 5; i++) {
      served.ledger().add("a" + i, "Kiln", "2025-03-01", by(person("Ana Holt"), "it is " + i));
    }
    assertThat(served.get("/api/v1/articles?limit=2").body())
        .contains("\"a5\"", "\"a4\"", "\"next\" : \"4\"")
        .doesNotContain("\"a3\"");
    assertThat(served.get("/api/v1/articles?limit=3&after=4").body())
        .contains("\"a3\"", "\"a1\"", "\"next\" : null");
    assertThat(served.get("/api/v1/articles?limit=0").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/articles?after=x").statusCode()).isEqualTo(400);
  }
}
