package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Served served;
  private String statement;

  @BeforeEach
  void serve() throws IOException {
    served = new Served(folder);
    served
        .ledger()
        .add(
            "one",
            "The Saltmere Post",
            "2025-03-01",
            by(person("Ana Holt"), "the eastern dam at Saltmere will be closed for repairs"));
    statement =
        "/api/v1/statements/"
            + json(served.get("/api/v1/statements")).at("/statements/0/statement").asText();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return served.send(request.build());
  }

  private HttpResponse<String> correct(String body, String... headers) {
    return ask("POST", statement + "/corrections", body, headers);
  }

  @Test
  void keepsAndTakesBack() throws IOException {
    HttpResponse<String> kept = correct("{\"speaker\":\"Ivo Brandt\",\"note\":\"asked him\"}");
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(json(kept).get("kept")).hasSize(2);
    assertThat(json(served.get("/api/v1/statements")).at("/statements/0/speaker").asText())
        .isEqualTo("Ivo Brandt");
    String uid = json(kept).at("/kept/0").asText();
    HttpResponse<String> undone = ask("DELETE", "/api/v1/corrections/" + uid, "");
    assertThat(json(undone).get("undone").asText()).isEqualTo(uid);
    assertThat(json(served.get("/api/v1/statements")).at("/statements/0/speaker").asText())
        .isEqualTo("Ana Holt");
    assertThat(ask("DELETE", "/api/v1/corrections/" + uid, "").statusCode()).isEqualTo(409);
    assertThat(ask("DELETE", "/api/v1/corrections/c0000000000000", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whoComesSecondIsToldSo() throws IOException {
    String seen = served.get(statement + "/corrections").headers().firstValue("ETag").orElseThrow();
    assertThat(correct("{\"wrong\":true}", "If-Match", seen).statusCode()).isEqualTo(201);
    HttpResponse<String> second = correct("{\"reviewed\":true}", "If-Match", seen);
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(served.get(statement + "/corrections")).get("corrections")).hasSize(1);
    assertThat(correct("{\"reviewed\":true}", "If-Match", "W/\"1\"").statusCode()).isEqualTo(412);
    assertThat(correct("{\"reviewed\":true}", "If-Match", "*").statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String seen = served.get(statement + "/corrections").headers().firstValue("ETag").orElseThrow();
    assertThat(served.get(statement + "/corrections", "If-None-Match", seen).statusCode())
        .isEqualTo(304);
  }

  @Test
  void marksAreSetAndTakenAway() throws IOException {
    assertThat(ask("PUT", statement + "/reviewed", "").statusCode()).isEqualTo(204);
    assertThat(ask("PUT", statement + "/reviewed", "").statusCode()).isEqualTo(204);
    assertThat(ask("PUT", statement + "/tags/deep%20water", "").statusCode()).isEqualTo(204);
    assertThat(json(served.get(statement + "/corrections")).get("corrections")).hasSize(2);
    assertThat(json(served.get("/api/v1/statements?q=tag:%22deep%20water%22")).get("statements"))
        .hasSize(1);
    assertThat(ask("DELETE", statement + "/tags/deep%20water", "").statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", statement + "/reviewed", "").statusCode()).isEqualTo(204);
    assertThat(json(served.get("/api/v1/statements?q=reviewed:yes")).get("statements")).isEmpty();
  }

  @Test
  void allAreListedPageByPage() throws IOException {
    correct("{\"tag\":[\"one\",\"two\",\"three\"]}");
    JsonNode first = json(served.get("/api/v1/corrections?limit=2"));
    assertThat(first.get("corrections")).hasSize(2);
    JsonNode second =
        json(served.get("/api/v1/corrections?limit=2&after=" + first.get("next").asText()));
    assertThat(second.at("/corrections/0/value").asText()).isEqualTo("three");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(served.get("/api/v1/corrections?after=c9").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsWrongIsToldInALine() throws IOException {
    assertThat(correct("{\"act\":\"sing\"}").statusCode()).isEqualTo(422);
    assertThat(json(correct("{\"act\":\"sing\"}")).get("detail").asText())
        .contains("\"sing\" is no act");
    assertThat(correct("{\"spaeker\":\"x\"}").body()).contains("unknown key spaeker");
    assertThat(correct("{}").statusCode()).isEqualTo(422);
    assertThat(correct("[]").statusCode()).isEqualTo(400);
    assertThat(correct("{\"wrong\":\"perhaps\"}").body()).contains("wrong takes true or false");
    assertThat(correct("{").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/statements?colour=red").body())
        .contains("unknown parameter colour");
    assertThat(served.get("/api/v1/corrections", "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(served.get("/api/v1/statements/0000000000000/corrections").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherTypeOrMethodIsRefused() {
    HttpRequest plain =
        HttpRequest.newBuilder(URI.create(served.at(statement + "/corrections")))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"wrong\":true}"))
            .build();
    assertThat(served.send(plain).statusCode()).isEqualTo(415);
    HttpResponse<String> put = ask("PUT", statement + "/corrections", "");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST"));
    HttpResponse<String> head = ask("HEAD", statement + "/corrections", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void speakersAreDecidedAboutLikewise() throws IOException {
    Speakers speakers = new Speakers(served.ledger().ledger());
    String speaker = SpeakerId.text(speakers.find("Ana Holt", 1).getFirst());
    String decisions = "/api/v1/speakers/" + speaker + "/decisions";
    HttpResponse<String> made =
        ask("POST", decisions, "{\"field\":\"rename\",\"name\":\"Ana M. Holt\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(served.get("/api/v1/statements")).at("/statements/0/speaker").asText())
        .isEqualTo("Ana M. Holt");
    String uid = json(made).get("uid").asText();
    assertThat(ask("DELETE", "/api/v1/decisions/" + uid, "").statusCode()).isEqualTo(200);
    assertThat(json(served.get(decisions)).get("decisions")).hasSize(2);
    assertThat(json(served.get("/api/v1/decisions?limit=1")).get("next").asText()).isEqualTo(uid);
    assertThat(ask("POST", decisions, "{\"field\":\"merge\",\"with\":\"Nobody Known\"}").body())
        .contains("nobody in the ledger goes by Nobody Known");
    assertThat(served.get("/api/v1/speakers/p0000000000000/decisions").statusCode()).isEqualTo(404);
  }
}
