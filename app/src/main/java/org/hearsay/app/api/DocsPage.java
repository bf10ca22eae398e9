package org.hearsay.app.api;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.api.OpenApi.Operation;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.pages.Frame;

/** The API for people: each route with what it takes and tells. */
public final class DocsPage {
  private final OpenApi description = new OpenApi();
  private final Frame frame;

  public DocsPage(Frame frame) {
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/api", this::page));
  }

  private Response page(Request request) {
    Links links = request.links();
    Tag page =
        tag("div")
            .classed("api")
            .add(
                tag("h1").add("The JSON API"),
                tag("p").add(description.description()),
                tag("p")
                    .add(
                        Html.words("The same for programs: "),
                        tag("a")
                            .set("href", links.base() + Api.ROOT + "/openapi.json")
                            .add("openapi.json"),
                        Html.words(" (OpenAPI 3.1).")),
                contents());
    String host = "http://" + request.header("Host") + links.base() + Api.ROOT;
    description.operations().forEach(each -> page.add(section(each, host)));
    page.add(tag("h2").set("id", "schemas").add("What is told"));
    description.schemas().forEach((name, schema) -> page.add(schema(name, OpenApi.map(schema))));
    return frame.page(request, "The JSON API", page);
  }

  private Tag contents() {
    return tag("nav")
        .set("aria-label", "Routes")
        .add(
            tag("ul")
                .each(
                    description.operations(),
                    each ->
                        tag("li")
                            .add(
                                tag("a")
                                    .set("href", "#" + anchor(each))
                                    .add(each.method() + " " + each.path()),
                                Html.words(" " + each.text("summary")))));
  }

  private static String anchor(Operation operation) {
    return operation.method().toLowerCase(Locale.ROOT)
        + operation.path().replaceAll("[^a-zA-Z]+", "-");
  }

  private static Html section(Operation operation, String host) {
    Tag section = tag("section").set("aria-labelledby", anchor(operation));
    section.add(
        tag("h2")
            .set("id", anchor(operation))
            .add(tag("code").add(operation.method() + " " + operation.path())),
        tag("p").add(operation.text("summary")));
    if (!operation.text("description").isEmpty()) {
      section.add(tag("p").add(operation.text("description")));
    }
    if (!operation.parameters().isEmpty()) {
      section.add(parameters(operation));
    }
    section.add(
        tag("pre")
            .set("tabindex", 0)
            .set("role", "group")
            .set("aria-label", "Example of " + operation.method() + " " + operation.path())
            .add(tag("code").add(example(operation, host))));
    return section.add(answers(operation));
  }

  private static Tag parameters(Operation operation) {
    return tag("dl")
        .each(
            operation.parameters(),
            each ->
                Html.several(
                    List.of(
                        tag("dt")
                            .add(
                                tag("code").add(each.name()),
                                tag("span")
                                    .classed("quiet")
                                    .add(
                                        " in the "
                                            + each.in()
                                            + (each.required() ? ", needed" : ""))),
                        tag("dd").add(each.description()))));
  }

  private static String example(Operation operation, String host) {
    StringBuilder curl = new StringBuilder("curl");
    if (!operation.method().equals("GET")) {
      curl.append(" -X ").append(operation.method());
    }
    operation.types().stream()
        .filter(type -> type.startsWith("text/event"))
        .forEach(type -> curl.append(" -N"));
    if (!operation.body().isEmpty()) {
      curl.append(" -H 'Content-Type: ").append(operation.body().getFirst()).append('\'');
      Object given =
          OpenApi.map(
                  OpenApi.map(OpenApi.map(operation.about().get("requestBody")).get("content"))
                      .get(operation.body().getFirst()))
              .get("example");
      curl.append(" --data '")
          .append(given == null ? "@FILE" : plain(given).replace("'", "'\\''"))
          .append('\'');
    }
    return curl.append(" '").append(host).append(operation.path()).append('\'').toString();
  }

  private static Tag answers(Operation operation) {
    List<Html> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    operation
        .told()
        .forEach((status, told) -> {
          if (!status.startsWith("2")) {
            problems.add(status);
            return;
          }
          Tag cell = tag("dd").add(String.valueOf(told.getOrDefault("description", "")));
          OpenApi.map(told.get("content"))
              .forEach((type, media) -> {
                cell.add(Html.words(" "), tag("code").add(type));
                String name = schemaName(OpenApi.map(OpenApi.map(media).get("schema")));
                if (!name.isEmpty()) {
                  cell.add(Html.words(": "), tag("a").set("href", "#schema-" + name).add(name));
                }
              });
          rows.add(tag("dt").add(status));
          rows.add(cell);
        });
    rows.add(tag("dt").add(String.join(" ", problems)));
    rows.add(
        tag("dd")
            .add(
                Html.words("A "),
                tag("a").set("href", "#schema-Problem").add("Problem"),
                Html.words(", as application/problem+json.")));
    return tag("dl").classed("answers").add(rows);
  }

  private static String schemaName(Map<String, Object> schema) {
    String ref = String.valueOf(schema.getOrDefault("$ref", ""));
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static Html schema(String name, Map<String, Object> schema) {
    return tag("section")
        .set("aria-labelledby", "schema-" + name)
        .add(
            tag("h3").set("id", "schema-" + name).add(name),
            tag("p").add(String.valueOf(schema.getOrDefault("description", ""))),
            tag("details")
                .add(
                    tag("summary").add("Its keys"),
                    tag("pre")
                        .set("tabindex", 0)
                        .set("role", "group")
                        .set("aria-label", "Schema of " + name)
                        .add(tag("code").add(indented(schema, 0)))));
  }

  /** JSON as the document has it, but for its numbers. */
  private static String indented(Object value, int depth) {
    String before = "\n" + "  ".repeat(depth + 1);
    return switch (value) {
      case Map<?, ?> map when map.isEmpty() -> "{}";
      case Map<?, ?> map -> {
        StringBuilder out = new StringBuilder("{");
        map.forEach((key, each) ->
            out.append(out.length() > 1 ? "," : "")
                .append(before)
                .append(key)
                .append(": ")
                .append(indented(each, depth + 1)));
        yield out.append("\n").append("  ".repeat(depth)).append('}').toString();
      }
      case List<?> list -> {
        StringBuilder out = new StringBuilder("[");
        list.forEach(
            each -> out.append(out.length() > 1 ? ", " : "").append(indented(each, depth + 1)));
        yield out.append(']').toString();
      }
      default -> String.valueOf(value);
    };
  }

  /** An example body as one line of JSON. */
  private static String plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        StringBuilder out = new StringBuilder("{");
        map.forEach((key, each) ->
            out.append(out.length() > 1 ? ", " : "")
                .append(plain(String.valueOf(key)))
                .append(": ")
                .append(plain(each)));
        yield out.append('}').toString();
      }
      case List<?> list -> {
        StringBuilder out = new StringBuilder("[");
        list.forEach(each -> out.append(out.length() > 1 ? ", " : "").append(plain(each)));
        yield out.append(']').toString();
      }
      case Boolean bool -> bool.toString();
      default -> '"' + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }
}
