package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.AboutOutlet;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Stats;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.search.Hit;

/** Outlets, who relies on whom, and what is in the ledger altogether. */
final class OutletsApi {
  private static final int MOST = 10_000;
  private static final int USUAL = 100;

  private final Desk desk;
  private final Counts counts;

  OutletsApi(Desk desk, Counts counts) {
    this.desk = desk;
    this.counts = counts;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/outlets", request -> table("outlets", Table.OUTLETS, request)),
        Route.get(Api.ROOT + "/outlets/{name...}", this::outlet),
        Route.get(Api.ROOT + "/reliance", request -> table("reliance", Table.RELIANCE, request)),
        Route.get(Api.ROOT + "/stats", request -> table("totals", Table.TOTALS, request)));
  }

  private Response table(String name, Table table, Request request) {
    Counts.Made made = counts.wanted(table);
    int limit = Paging.limit(request, USUAL, MOST);
    return answer(json -> {
      json.writeStartObject();
      json.writeStringField("counted", made.at().toString());
      rows(name, made.rows().stream().limit(limit).toList(), json);
      json.writeEndObject();
    });
  }

  private static void rows(String name, List<Row> rows, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Row row : rows) {
      json.writeStartObject();
      json.writeStringField("name", row.name());
      Stats.Relied relied = row.relied();
      if (relied != null) {
        json.writeStringField("on", row.on());
      }
      json.writeNumberField("articles", row.articles());
      json.writeNumberField("statements", row.statements());
      if (row.named() != null) {
        json.writeNumberField("named", row.named());
      }
      json.writeNumberField("direct", row.direct());
      if (relied != null) {
        json.writeNumberField("credits", relied.credits());
        json.writeNumberField("copies", relied.copies());
        json.writeStringField("family", relied.family());
        json.writeStringField("onFamily", relied.onFamily());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Response outlet(Request request) {
    AboutOutlet about = desk.ask(ledger -> AboutOutlet.of(ledger, request.named("name")));
    List<Row> all = counts.wanted(Table.RELIANCE).rows();
    return answer(json -> {
      json.writeStartObject();
      json.writeStringField("name", about.name());
      json.writeBooleanField("known", about.known() != null);
      StatementsApi.fields(about.counted(), json);
      rows("reliesOn", all.stream().filter(row -> about.name().equals(row.name())).toList(), json);
      rows("reliedOnBy", all.stream().filter(row -> about.name().equals(row.on())).toList(), json);
      json.writeArrayFieldStart("articles");
      for (AboutOutlet.Newest article : about.articles()) {
        json.writeStartObject();
        json.writeNumberField("number", article.number());
        json.writeStringField("id", article.id());
        json.writeStringField("title", article.title());
        json.writeStringField("published", article.published());
        json.writeNumberField("statements", article.statements());
        json.writeEndObject();
      }
      json.writeEndArray();
      statements("newest", about.newest(), json);
      statements("passedOn", about.passedOn(), json);
      json.writeEndObject();
    });
  }

  private static void statements(String name, List<Hit> hits, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Hit hit : hits) {
      StatementsApi.object(hit, json);
    }
    json.writeEndArray();
  }

  private static Response answer(JsonPage page) {
    return SpeakersApi.answer(page);
  }
}
