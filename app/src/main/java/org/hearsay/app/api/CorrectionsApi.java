package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.desk.Correctable;
import org.hearsay.app.desk.CorrectionDesk;
import org.hearsay.app.desk.Overtaken;
import org.hearsay.app.desk.Seen;
import org.hearsay.app.desk.Wishes;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.Marks;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.transfer.CorrectionLine;
import org.jspecify.annotations.Nullable;

/** What people say about statements. */
final class CorrectionsApi {
  private static final String OF_STATEMENT = Api.ROOT + "/statements/{id}";
  private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

  private static final List<String> KEYS =
      List.of(
          "content",
          "source",
          "chain",
          "speaker",
          "act",
          "effect",
          "wrong",
          "reviewed",
          "tag",
          "untag",
          "note");

  private final CorrectionDesk desk;

  CorrectionsApi(CorrectionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(OF_STATEMENT + "/corrections", this::ofStatement),
                Route.post(OF_STATEMENT + "/corrections", Role.EDITOR, this::correct),
                Route.get(Api.ROOT + "/corrections", this::all),
                new Route("DELETE", Api.ROOT + "/corrections/{uid}", Role.EDITOR, this::undo)));
    said(routes, "PUT", "/reviewed", "reviewed", "yes", Marks::reviewed, true);
    said(routes, "DELETE", "/reviewed", "reviewed", "no", Marks::reviewed, false);
    said(routes, "PUT", "/wrong", "wrong", "yes", Marks::wrong, true);
    said(routes, "DELETE", "/wrong", "wrong", "no", Marks::wrong, false);
    routes.add(
        new Route("PUT", OF_STATEMENT + "/tags/{tag}", Role.EDITOR, request -> tag(request, true)));
    routes.add(
        new Route(
            "DELETE", OF_STATEMENT + "/tags/{tag}", Role.EDITOR, request -> tag(request, false)));
    return routes;
  }

  private void said(
      List<Route> routes,
      String method,
      String path,
      String field,
      String value,
      Predicate<Marks> holds,
      boolean wished) {
    routes.add(
        new Route(
            method,
            OF_STATEMENT + path,
            Role.EDITOR,
            request -> {
              Correctable now = statement(request);
              if (holds.test(now.marks()) != wished) {
                keep(request, now.id(), Map.of(field, List.of(value)));
              }
              return Response.empty();
            }));
  }

  private Response tag(Request request, boolean wished) {
    Correctable now = statement(request);
    String tag = request.named("tag");
    if (now.marks().tags().contains(tag) != wished) {
      keep(request, now.id(), Map.of(wished ? "tag" : "untag", List.of(tag)));
    }
    return Response.empty();
  }

  private Correctable statement(Request request) {
    return desk.of(CorrectionDesk.id(request.named("id")));
  }

  private Response ofStatement(Request request) {
    return told(statement(request), List.of());
  }

  private static Response told(Correctable statement, List<String> kept) {
    return Response.of(
            Response.JSON,
            JsonPage.of(
                json -> {
                  json.writeStartObject();
                  json.writeStringField("statement", StatementId.text(statement.id()));
                  list(statement.history(), json);
                  if (!kept.isEmpty()) {
                    json.writeArrayFieldStart("kept");
                    for (String uid : kept) {
                      json.writeString(uid);
                    }
                    json.writeEndArray();
                  }
                  json.writeEndObject();
                },
                true))
        .with("ETag", '"' + statement.seen().text() + '"');
  }

  private static void list(List<Listed> corrections, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("corrections");
    for (Listed each : corrections) {
      json.writeStartObject();
      CorrectionLine.keys(each, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Response correct(Request request) throws IOException {
    long id = CorrectionDesk.id(request.named("id"));
    Map<String, List<String>> wished = new LinkedHashMap<>();
    JsonBody.of(request, KEYS)
        .values()
        .forEach((key, value) -> wished.put(key, values(key, value)));
    List<String> kept = keep(request, id, wished);
    return told(desk.of(id), kept).status(201);
  }

  private static List<String> values(String key, Object value) {
    boolean either = Wishes.EITHER.contains(key);
    if (either && value instanceof Boolean said) {
      return List.of(said ? "yes" : "no");
    }
    if (!either && value instanceof String text) {
      return List.of(text);
    }
    if (Wishes.SEVERAL.contains(key) && value instanceof List<?> list) {
      return list.stream()
          .map(each -> {
            if (each instanceof String text) {
              return text;
            }
            throw Problem.wrong(key + " takes texts");
          })
          .toList();
    }
    throw Problem.wrong(key + " takes " + (either ? "true or false" : "a text"));
  }

  private List<String> keep(Request request, long id, Map<String, List<String>> wished) {
    try {
      return desk.correct(id, seen(request), new Wishes(wished), request.visitor().name());
    } catch (Overtaken e) {
      throw new Problem(412, "Changed since", String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable Seen seen(Request request) {
    String match = request.header("If-Match");
    if (match == null || match.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(match.strip());
    Seen seen = tag.matches() ? Seen.parse(tag.group(1)) : null;
    if (seen == null) {
      throw new Problem(
          412, "Changed since", "If-Match takes the ETag of this statement's corrections");
    }
    return seen;
  }

  private Response all(Request request) {
    int limit = Paging.limit(request);
    List<Listed> found = desk.page(request.query("after"), limit + 1);
    List<Listed> page = found.subList(0, Math.min(limit, found.size()));
    return Response.of(
        Response.JSON,
        JsonPage.of(
            json -> {
              json.writeStartObject();
              list(page, json);
              json.writeStringField(
                  "next", found.size() > limit ? page.getLast().correction().uid() : null);
              json.writeEndObject();
            },
            true));
  }

  private Response undo(Request request) {
    String uid = request.named("uid");
    String undoing = desk.undo(List.of(uid), request.visitor().name()).getFirst();
    return Response.of(
        Response.JSON,
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("undone", uid);
              json.writeStringField("by", undoing);
              json.writeEndObject();
            },
            true));
  }
}
