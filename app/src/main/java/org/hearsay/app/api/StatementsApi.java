package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.app.desk.Asked;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Facets;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.HitCsv;
import org.hearsay.app.search.HitJson;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;

/** Statements that a search finds, as a page or as a file of all; how often values come up. */
final class StatementsApi {
  /** Statements that are fetched at a time for a file; between, others have their turn. */
  private static final int TURN = 1_000;

  /** Newest statements whose values are counted. */
  private static final int COUNTED = 1_000;

  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";

  private final Desk desk;

  StatementsApi(Desk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/statements", this::found),
        Route.get(Api.ROOT + "/statements/{id}", this::statement),
        Route.get(Api.ROOT + "/facets", this::facets));
  }

  private Response found(Request request) {
    Query query = Asked.of(request).understood();
    String format = request.query("format");
    if (format == null ? request.accepts(CSV) : format.equals("csv")) {
      return file(query, CSV + "; charset=utf-8; header=present", "csv", HitCsv.HEAD, HitCsv::row);
    }
    if (format == null ? request.accepts(LINES) : format.equals("jsonl")) {
      return file(query, LINES, "jsonl", "", StatementsApi::line);
    }
    if (format != null && !format.equals("json")) {
      throw Problem.wrong("format takes json, jsonl or csv");
    }
    int limit = Paging.limit(request);
    Hits hits = page(query, limit, request.query("after"));
    return Response.of(Response.JSON, JsonPage.of(json -> write(hits, json), true))
        .with("Vary", "Accept");
  }

  private Hits page(Query query, int limit, @Nullable String after) {
    return desk.ask(ledger -> {
      try {
        return new Search(ledger).page(query, limit, after);
      } catch (QueryException e) {
        throw Asked.misunderstood(e);
      }
    });
  }

  /** All that is found, in the order of the pages, any number in little memory. */
  private Response file(
      Query query, String type, String ending, String head, Function<Hit, String> row) {
    Hits first = page(query, TURN, null);
    return Response.flowing(
            type,
            out -> {
              write(out, head);
              Hits hits = first;
              while (true) {
                for (Hit hit : hits.hits()) {
                  write(out, row.apply(hit));
                }
                if (hits.next() == null) {
                  return;
                }
                hits = page(query, TURN, hits.next());
              }
            })
        .asFile("statements." + ending)
        .with("Vary", "Accept");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Hit hit) {
    return JsonPage.of(json -> object(hit, json), false);
  }

  private static void write(Hits hits, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("statements");
    for (Hit hit : hits.hits()) {
      object(hit, json);
    }
    json.writeEndArray();
    json.writeStringField("next", hits.next());
    json.writeEndObject();
  }

  static void object(Hit hit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    HitJson.keys(hit, json);
    json.writeStringField("speakerId", hit.holder() == null ? null : SpeakerId.text(hit.holder()));
    json.writeEndObject();
  }

  private Response statement(Request request) {
    Long id = StatementId.parse(request.named("id"));
    Hit hit = id == null ? null : desk.ask(ledger -> new Search(ledger).of(id).orElse(null));
    if (hit == null) {
      throw Problem.missing("there is no such statement; it may have gone with its words");
    }
    return Response.of(Response.JSON, JsonPage.of(json -> object(hit, json), true));
  }

  private Response facets(Request request) {
    Query query = Asked.of(request).understood();
    Counted counted = desk.ask(ledger -> Facets.of(ledger, query, COUNTED));
    return Response.of(Response.JSON, JsonPage.of(json -> write(counted, json), true));
  }

  static void write(Counted counted, JsonGenerator json) throws IOException {
    json.writeStartObject();
    fields(counted, json);
    json.writeEndObject();
  }

  /** Into an object that has been begun. */
  static void fields(Counted counted, JsonGenerator json) throws IOException {
    json.writeNumberField("looked", counted.looked());
    json.writeBooleanField("all", counted.all());
    json.writeObjectFieldStart("facets");
    for (Map.Entry<Field, List<Facets.Value>> each : counted.values().entrySet()) {
      json.writeArrayFieldStart(each.getKey().toString());
      for (Facets.Value value : each.getValue()) {
        json.writeStartObject();
        json.writeStringField("value", value.value());
        json.writeStringField("label", value.label());
        json.writeNumberField("count", value.count());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("times");
    for (Map.Entry<String, Integer> each : counted.times().entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("undated", counted.undated());
  }
}
