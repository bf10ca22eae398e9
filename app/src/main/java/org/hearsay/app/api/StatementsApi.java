package org.hearsay.app.api;

import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.HitJson;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;

/** Statements that a query finds. */
final class StatementsApi {
  private static final int MOST = 1_000;
  private static final int USUAL = 50;

  private final Desk desk;

  StatementsApi(Desk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(Route.get(Api.ROOT + "/statements", this::found));
  }

  private Response found(Request request) {
    String words = request.query("q");
    int limit = limit(request.query("limit"));
    Hits hits =
        desk.ask(ledger -> {
          try {
            Query query = QueryParser.parse(words == null ? "" : words);
            return new Search(ledger).page(query, limit, request.query("after"));
          } catch (QueryException e) {
            throw new Problem(400, "Query not understood", e.wanted(), e);
          }
        });
    return Response.of(Response.JSON, JsonPage.of(json -> write(hits, json), true));
  }

  private static void write(Hits hits, com.fasterxml.jackson.core.JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("statements");
    for (Hit hit : hits.hits()) {
      json.writeStartObject();
      HitJson.keys(hit, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("next", hits.next());
    json.writeEndObject();
  }

  private static int limit(@Nullable String given) {
    if (given == null) {
      return USUAL;
    }
    if (given.matches("\\d{1,4}")
        && Integer.parseInt(given) >= 1
        && Integer.parseInt(given) <= MOST) {
      return Integer.parseInt(given);
    }
    throw Problem.wrong("limit takes a number from 1 to " + MOST);
  }
}
