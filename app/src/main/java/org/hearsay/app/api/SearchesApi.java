package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.hearsay.app.desk.Asked;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Searches;
import org.hearsay.app.desk.Searches.Told;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.search.SavedSearches.Saved;

/** Saved searches: what they are, how much is new, keeping and forgetting them. */
final class SearchesApi {
  private final Searches searches;

  SearchesApi(Desk desk) {
    searches = new Searches(desk);
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/searches", this::all),
        Route.post(Api.ROOT + "/searches", Role.EDITOR, this::save),
        Route.post(Api.ROOT + "/searches/{id}/seen", Role.EDITOR, this::seen),
        new Route("DELETE", Api.ROOT + "/searches/{id}", Role.EDITOR, this::delete));
  }

  private Response all(Request request) {
    List<Told> all = searches.all();
    return SpeakersApi.answer(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("searches");
      for (Told told : all) {
        json.writeStartObject();
        keys(told.saved(), json);
        if (told.fresh() >= 0) {
          json.writeNumberField("new", told.fresh());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void keys(Saved saved, JsonGenerator json) throws IOException {
    json.writeNumberField("id", saved.id());
    json.writeStringField("name", saved.name());
    json.writeStringField("query", saved.query());
    json.writeStringField("author", saved.author());
    json.writeStringField("made", saved.made());
  }

  /** {@code name} and what {@code /statements} takes, all in the address. */
  private Response save(Request request) {
    String name = request.query("name");
    if (name == null) {
      throw Problem.wrong("name is missing: POST …/searches?name=NAME&q=QUERY");
    }
    String query = Asked.of(request).understood().toString();
    Saved saved = searches.save(name, query, request.visitor().name(), Instant.now());
    return answer(saved).status(201);
  }

  private Response seen(Request request) {
    return answer(searches.opened(request.named("id")));
  }

  private static Response answer(Saved saved) {
    return Response.of(
        Response.JSON,
        JsonPage.of(
            json -> {
              json.writeStartObject();
              keys(saved, json);
              json.writeEndObject();
            },
            true));
  }

  private Response delete(Request request) {
    searches.delete(request.named("id"));
    return Response.empty();
  }
}
