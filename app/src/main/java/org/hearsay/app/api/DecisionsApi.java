package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.DecisionDesk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Speakers.Decided;
import org.hearsay.app.transfer.DecisionJson;
import org.jspecify.annotations.Nullable;

/** What people decide about who is who. */
final class DecisionsApi {
  private static final String OF_SPEAKER = Api.ROOT + "/speakers/{id}/decisions";

  private final DecisionDesk desk;

  DecisionsApi(DecisionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/decisions", this::all),
        new Route("DELETE", Api.ROOT + "/decisions/{uid}", Role.EDITOR, this::undo),
        Route.get(OF_SPEAKER, request -> told(desk.of(request.named("id")), null, false)),
        Route.post(OF_SPEAKER, Role.EDITOR, this::decide));
  }

  private Response all(Request request) {
    int limit = Paging.limit(request);
    List<Decided> all = desk.all();
    String after = request.query("after");
    int from = after == null ? 0 : 1 + place(all, after);
    List<Decided> page = all.subList(from, Math.min(all.size(), from + limit));
    boolean more = from + limit < all.size();
    return told(page, more ? Decision.text(page.getLast().decision().uid()) : null, true);
  }

  private static int place(List<Decided> all, String uid) {
    for (int i = 0; i < all.size(); i++) {
      if (Decision.text(all.get(i).decision().uid()).equals(uid)) {
        return i;
      }
    }
    throw Problem.wrong("after: no page of this list ends there");
  }

  private static Response told(List<Decided> decisions, @Nullable String next, boolean paged) {
    return Response.of(
        Response.JSON,
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("decisions");
              for (Decided each : decisions) {
                json.writeStartObject();
                DecisionJson.write(each.decision(), json);
                json.writeBooleanField("inForce", !each.undone());
                json.writeEndObject();
              }
              json.writeEndArray();
              if (paged) {
                json.writeStringField("next", next);
              }
              json.writeEndObject();
            },
            true));
  }

  private Response decide(Request request) throws IOException {
    JsonBody body = JsonBody.of(request, List.of("field", "with", "article", "name"));
    String id = request.named("id");
    desk.speaker(id);
    String author = request.visitor().name();
    Decision made =
        switch (body.wanted("field")) {
          case "merge" -> desk.merge(id, body.wanted("with"), author);
          case "split" -> desk.split(id, body.text("article"), author);
          case "rename" -> desk.rename(id, body.wanted("name"), author);
          default -> throw Problem.wrong("field takes merge, split or rename");
        };
    return told(made).status(201);
  }

  private Response undo(Request request) {
    return told(desk.undo(request.named("uid"), request.visitor().name()));
  }

  private static Response told(Decision made) {
    return Response.of(Response.JSON, JsonPage.of(json -> write(made, json), true));
  }

  private static void write(Decision made, JsonGenerator json) throws IOException {
    json.writeStartObject();
    DecisionJson.write(made, json);
    json.writeBooleanField("inForce", true);
    json.writeEndObject();
  }
}
