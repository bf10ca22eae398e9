package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.desk.AboutSpeaker;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Resemblance;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.WhoFinder;
import org.hearsay.app.search.WhoFinder.Who;

/** Speakers: found by name, the most quoted, each with what they said. */
final class SpeakersApi {
  private static final int LOOKED = 2_000;

  private final Desk desk;
  private final Counts counts;

  SpeakersApi(Desk desk, Counts counts) {
    this.desk = desk;
    this.counts = counts;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/speakers", this::found),
        Route.get(Api.ROOT + "/speakers/{id}", this::speaker));
  }

  private Response found(Request request) {
    String typed = request.query("q");
    int limit = Paging.limit(request);
    if (typed == null) {
      return mostSaid(limit);
    }
    List<Who> found = desk.ask(ledger -> new WhoFinder(ledger).find(typed, LOOKED, limit));
    return answer(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("speakers");
      for (Who who : found) {
        json.writeStartObject();
        json.writeStringField("id", SpeakerId.text(who.id()));
        json.writeStringField("name", who.name());
        json.writeStringField("kind", small(who.kind()));
        json.writeStringField("role", who.role());
        json.writeNumberField("statements", who.statements());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private Response mostSaid(int limit) {
    Counts.Made made = counts.wanted(Table.SPEAKERS);
    return answer(json -> {
      json.writeStartObject();
      json.writeStringField("counted", made.at().toString());
      json.writeArrayFieldStart("speakers");
      for (Row row : made.rows().stream().limit(limit).toList()) {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("name", row.name());
        json.writeNumberField("statements", row.statements());
        json.writeNumberField("articles", row.articles());
        json.writeNumberField("direct", row.direct());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private Response speaker(Request request) {
    AboutSpeaker about = desk.ask(ledger -> AboutSpeaker.of(ledger, request.named("id")));
    return answer(json -> write(about, json));
  }

  private static void write(AboutSpeaker about, JsonGenerator json) throws IOException {
    KnownSpeaker speaker = about.speaker();
    json.writeStartObject();
    json.writeStringField("id", SpeakerId.text(speaker.id()));
    json.writeStringField("name", speaker.name());
    json.writeBooleanField("renamed", speaker.renamed());
    json.writeStringField("kind", small(speaker.kind()));
    json.writeBooleanField("named", speaker.named());
    json.writeArrayFieldStart("forms");
    for (Form form : speaker.forms()) {
      json.writeStartObject();
      json.writeStringField("id", SpeakerId.text(form.leaf()));
      json.writeStringField("name", form.name());
      json.writeStringField("kind", small(form.kind()));
      json.writeStringField("role", form.role());
      json.writeStringField("article", form.article());
      json.writeNumberField("statements", form.statements());
      json.writeEndObject();
    }
    json.writeEndArray();
    StatementsApi.fields(about.counted(), json);
    json.writeArrayFieldStart("newest");
    for (Hit hit : about.newest()) {
      StatementsApi.object(hit, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("maybeSame");
    for (Resemblance other : about.alike()) {
      json.writeStartObject();
      json.writeStringField("id", SpeakerId.text(other.id()));
      json.writeStringField("name", other.name());
      json.writeStringField("role", other.role());
      json.writeStringField("why", other.why().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static Response answer(JsonPage page) {
    return Response.of(Response.JSON, JsonPage.of(page, true));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
