package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.api.Api;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  @TempDir private Path folder;
  private Served served;
  private JsonNode document;

  @BeforeEach
  void serve() throws IOException {
    served = new Served(folder);
    served
        .ledger()
        .add(
            "one",
            "The Saltmere Post",
            "2025-03-01",
            by(person("Ana Holt"), "the eastern dam at Saltmere will be closed for repairs"),
            by(null, "nobody has asked the farmers"));
    document = JSON.readTree(served.get("/api/v1/openapi.json").body());
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void describesWhatIsServedAndNothingElse() {
    Set<String> described = new TreeSet<>();
    operations((path, method, operation) ->
        described.add(method.toUpperCase(Locale.ROOT) + " " + Api.ROOT + path));
    Set<String> routes = new TreeSet<>();
    for (Route route : served.api()) {
      routes.add(route.method() + " " + route.path().replace("...}", "}"));
    }
    assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void isWellFormed() {
    assertThat(document.get("openapi").asText()).startsWith("3.1.");
    assertThat(document.at("/info/title").asText()).isNotEmpty();
    assertThat(document.at("/info/version").asText()).isNotEmpty();
    Set<String> ids = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    operations((path, method, operation) -> {
      String name = method + " " + path;
      if (!ids.add(operation.path("operationId").asText())) {
        wrong.add(name + ": operationId twice");
      }
      if (operation.path("summary").asText().isEmpty() || operation.path("responses").isEmpty()) {
        wrong.add(name + ": without summary or responses");
      }
      Set<String> named = new TreeSet<>();
      operation
          .path("parameters")
          .forEach(each -> {
            JsonNode parameter = resolved(each);
            if (parameter.path("in").asText().equals("path")) {
              named.add("{" + parameter.path("name").asText() + "}");
            }
          });
      Set<String> wanted = new TreeSet<>();
      for (String part : path.split("/")) {
        if (part.startsWith("{")) {
          wanted.add(part);
        }
      }
      if (!named.equals(wanted)) {
        wrong.add(name + ": parameters of the path " + named);
      }
    });
    document
        .findValues("$ref")
        .forEach(ref -> {
          if (document.at(ref.asText().substring(1)).isMissingNode()) {
            wrong.add(ref + " leads nowhere");
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void itsSchemasAreSchemas() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    document
        .at("/components/schemas")
        .properties()
        .forEach(each -> assertThat(meta.validate(each.getValue())).as(each.getKey()).isEmpty());
  }

  @Test
  void whatIsToldFitsIt() throws IOException {
    String id =
        JSON.readTree(served.get("/api/v1/statements").body())
            .at("/statements/0/statement")
            .asText();
    Speakers speakers = new Speakers(served.ledger().ledger());
    String speaker = SpeakerId.text(speakers.find("Ana Holt", 1).getFirst());
    String statement = "/statements/" + id;
    fits("post", "/statements/{id}/corrections", statement + "/corrections", "{\"wrong\":true}");
    fits(
        "post",
        "/statements/{id}/corrections",
        statement + "/corrections",
        "{\"act\":\"deny\",\"tag\":[\"water\"],\"effect\":\"none\"}");
    fits(
        "post",
        "/speakers/{id}/decisions",
        "/speakers/" + speaker + "/decisions",
        "{\"field\":\"rename\",\"name\":\"Ana M. Holt\"}");
    fits("get", "/statements", "/statements", null);
    fits("get", "/statements/{id}", statement, null);
    String article = "{\"text\":\"The dam is safe, Mayor Ana Holt said on Monday.\"}";
    fits("post", "/readings", "/readings?explain=true", article);
    fits("post", "/articles", "/articles", article);
    fits("post", "/articles", "/articles", article);
    fits("get", "/articles", "/articles", null);
    fits("get", "/articles/{number}", "/articles/2", null);
    fits("get", "/articles/{number}/reading", "/articles/2/reading", null);
    fits("get", "/review", "/review", null);
    fits("get", "/review", "/review?order=unsure", null);
    fits("get", "/facets", "/facets?speaker=Ana%20Holt", null);
    fits("get", "/statements/{id}/corrections", statement + "/corrections", null);
    fits("get", "/corrections", "/corrections?limit=1", null);
    fits("get", "/decisions", "/decisions", null);
    fits("get", "/speakers/{id}/decisions", "/speakers/" + speaker + "/decisions", null);
    HttpResponse<String> problem = served.get("/api/v1/corrections?limit=0");
    assertThat(schema("/components/schemas/Problem").validate(JSON.readTree(problem.body())))
        .isEmpty();
  }

  private void fits(String method, String path, String asked, @Nullable String body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(Api.ROOT + asked)))
            .header("Content-Type", "application/json");
    HttpResponse<String> answer =
        served.send((body == null ? request : request.POST(BodyPublishers.ofString(body))).build());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    String pointer =
        "/paths/"
            + path.replace("~", "~0").replace("/", "~1")
            + "/"
            + method
            + "/responses/"
            + answer.statusCode()
            + "/content/application~1json/schema";
    assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
    assertThat(schema(pointer).validate(JSON.readTree(answer.body())))
        .as(path + ": " + answer.body())
        .isEmpty();
  }

  /** With the whole document behind it, in which its references lead somewhere. */
  private JsonSchema schema(String pointer) {
    var root = JSON.createObjectNode();
    root.put("$ref", "#" + pointer);
    root.set("paths", document.get("paths"));
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
  }

  @Test
  void isReadByPeopleToo() {
    Browser browser = Browser.get().open(served.at("/api"));
    assertThat(browser.find("main").getText())
        .contains("POST /statements/{id}/corrections", "curl -X POST", "\"speaker\"");
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width);
      browser.mustBeSound();
      browser.picture("api-" + width);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private interface Each {
    void take(String path, String method, JsonNode operation);
  }

  private void operations(Each each) {
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (METHODS.contains(method.getKey())) {
                    each.take(path.getKey(), method.getKey(), method.getValue());
                  }
                }));
  }
}
