package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Taking;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Newest;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Descent;
import org.hearsay.app.lineage.DescentJson;
import org.hearsay.app.lineage.Descents;
import org.hearsay.intake.item.Item;
import org.jspecify.annotations.Nullable;

/** Texts that are read, and articles of the ledger. */
final class ArticlesApi {
  private static final String ARTICLES = Api.ROOT + "/articles";
  private static final String ARTICLE = ARTICLES + "/{number}";
  private static final String NUMBER = "number";

  private final Desk desk;
  private final Taking taking;

  ArticlesApi(Desk desk) {
    this.desk = desk;
    taking = new Taking(desk);
  }

  List<Route> routes() {
    return List.of(
        Route.post(Api.ROOT + "/readings", Role.READER, this::read),
        Route.get(ARTICLES, this::list),
        Route.post(ARTICLES, Role.EDITOR, this::add),
        Route.get(ARTICLE, this::article),
        Route.get(ARTICLE + "/reading", this::reading),
        new Route("DELETE", ARTICLE, Role.EDITOR, this::remove));
  }

  private Response read(Request request) throws IOException {
    KeptReading reading = Keeping.of(desk.read(Sent.article(request).article()));
    boolean reasoned = reasoned(request);
    return json(json -> ReadingJson.write(reading, json, reasoned));
  }

  /** Whether each conclusion is to come with its reason. */
  private static boolean reasoned(Request request) {
    String wish = request.query("explain");
    if (wish != null && !wish.equals("true") && !wish.equals("false")) {
      throw Problem.wrong("explain takes true or false");
    }
    return "true".equals(wish);
  }

  private Response add(Request request) throws IOException {
    Item.Found found = Sent.article(request);
    Taking.Taken taken =
        taking.add(found.where(), found.article(), Keeping.of(desk.read(found.article())));
    String outcome =
        switch (taken.outcome()) {
          case Outcome.Added added -> "added";
          case Outcome.Changed changed -> changed.reread() ? "renewed" : "changed";
          case Outcome.Unchanged unchanged -> "unchanged";
          case Outcome.Tombstone(String when) ->
              throw new Problem(
                  409, "Removed before", "this article was removed from the ledger on " + when);
        };
    return json(
            json -> {
              json.writeStartObject();
              json.writeNumberField(NUMBER, taken.number());
              json.writeStringField("outcome", outcome);
              json.writeEndObject();
            })
        .status(outcome.equals("added") ? 201 : 200)
        .with(
            "Location", request.links().to("api", "v1", "articles", Long.toString(taken.number())));
  }

  private Response list(Request request) {
    String after = request.query("after");
    if (after != null && !after.matches("\\d{1,18}")) {
      throw Problem.wrong("after takes what next told");
    }
    int limit = Paging.limit(request);
    List<Newest.Listed> found =
        desk.ask(ledger ->
            new Newest(ledger)
                .page(after == null ? Long.MAX_VALUE : Long.parseLong(after), limit + 1));
    List<Newest.Listed> shown = found.subList(0, Math.min(limit, found.size()));
    return json(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("articles");
      for (Newest.Listed each : shown) {
        json.writeStartObject();
        json.writeNumberField(NUMBER, each.number());
        json.writeStringField("id", each.id());
        json.writeStringField("title", each.title());
        json.writeStringField("publisher", each.outlet());
        json.writeStringField("published", each.published());
        json.writeStringField("added", each.added());
        json.writeNumberField("statements", each.statements());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField(
          "next", found.size() > limit ? Long.toString(shown.getLast().number()) : null);
      json.writeEndObject();
    });
  }

  private Response article(Request request) {
    record Seen(
        Articles.Known known,
        Corrections.Whole whole,
        List<Articles.Version> versions,
        @Nullable String text,
        @Nullable Descent descent) {}

    Seen seen =
        desk.ask(ledger -> {
          Articles.Known known = there(ledger, request);
          Articles articles = new Articles(ledger);
          return new Seen(
              known,
              new Corrections(ledger).whole(known.id()),
              articles.versions(known.id()),
              articles.text(known.id()).orElse(null),
              new Descents(ledger).of(known.id()).orElse(null));
        });
    return json(json -> {
      json.writeStartObject();
      json.writeNumberField(NUMBER, seen.known().id());
      json.writeStringField("identity", seen.known().identity());
      head(seen.whole().reading().article(), json);
      json.writeStringField("text", seen.text());
      versions(seen.versions(), json);
      json.writeArrayFieldStart("statements");
      for (long id : seen.whole().ids()) {
        json.writeString(StatementId.text(id));
      }
      json.writeEndArray();
      if (seen.descent() != null) {
        json.writeObjectFieldStart("lineage");
        DescentJson.keys(seen.descent(), json);
        json.writeEndObject();
      }
      json.writeEndObject();
    });
  }

  private static void head(KeptReading.Head head, JsonGenerator json) throws IOException {
    json.writeStringField("id", head.id());
    json.writeStringField("title", head.title());
    json.writeStringField("publisher", head.publisher());
    json.writeStringField("published", head.published());
    json.writeArrayFieldStart("byline");
    for (String each : head.byline()) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeStringField("url", head.url());
    json.writeStringField("language", head.language());
    json.writeNumberField("length", head.length());
  }

  private static void versions(List<Articles.Version> versions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("versions");
    for (Articles.Version each : versions) {
      json.writeStartObject();
      json.writeNumberField(NUMBER, each.number());
      json.writeStringField("added", each.added());
      json.writeNumberField("length", each.length());
      json.writeStringField("title", each.title());
      json.writeStringField("published", each.published());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Response reading(Request request) {
    boolean reasoned = reasoned(request);
    KeptReading reading =
        desk.ask(ledger -> new Corrections(ledger).reading(there(ledger, request).id()));
    return json(json -> ReadingJson.write(reading, json, reasoned));
  }

  private Response remove(Request request) {
    long article = desk.ask(ledger -> there(ledger, request).id());
    taking.remove(article);
    return Response.empty();
  }

  private static Articles.Known there(Ledger ledger, Request request) {
    String number = request.named(NUMBER);
    Articles.Known known =
        (number.matches("\\d{1,18}")
                ? new Articles(ledger).find(Long.parseLong(number))
                : java.util.Optional.<Articles.Known>empty())
            .orElseThrow(() -> Problem.missing("this ledger has no article of that number"));
    if (known.removed() != null) {
      throw new Problem(
          410, "Removed", "this article was removed from the ledger on " + known.removed());
    }
    return known;
  }

  private static Response json(JsonPage page) {
    return Response.of(Response.JSON, JsonPage.of(page, true));
  }
}
