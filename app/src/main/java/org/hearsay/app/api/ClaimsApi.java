package org.hearsay.app.api;

import java.util.List;
import java.util.Optional;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.TraceJson;
import org.hearsay.app.trace.TraceSvg;
import org.hearsay.app.trace.Tracing;
import org.hearsay.app.trace.WhichClaim;
import org.hearsay.engine.origin.Counting;

/** Claims, by one of their statements or by words. */
final class ClaimsApi {
  private final Desk desk;

  ClaimsApi(Desk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Api.ROOT + "/claims", this::asked),
        Route.get(
            Api.ROOT + "/claims/{statement}",
            request ->
                desk.ask(
                    ledger -> Response.of(Response.JSON, TraceJson.of(trace(request, ledger))))),
        Route.get(
            Api.ROOT + "/claims/{statement}/graph.svg",
            request ->
                desk.ask(
                    ledger -> Response.of("image/svg+xml", TraceSvg.of(trace(request, ledger))))));
  }

  private static Trace trace(Request request, Ledger ledger) {
    Long id = StatementId.parse(request.named("statement"));
    if (id == null) {
      throw Problem.missing("there is no statement " + request.named("statement"));
    }
    return new Tracing(ledger, Counting::of)
        .of(id)
        .orElseThrow(() ->
            new Statements(ledger).of(id).isPresent()
                ? new Problem(
                    409,
                    "Not compared yet",
                    "this statement has not been compared with others yet; try again in a while")
                : Problem.missing("there is no statement " + StatementId.text(id)));
  }

  private Response asked(Request request) {
    String words = request.query("words");
    if (words == null || words.codePointCount(0, words.length()) > WhichClaim.LONGEST) {
      throw Problem.wrong("words takes 1 to " + WhichClaim.LONGEST + " characters");
    }
    Optional<WhichClaim.Meant> meant = desk.ask(ledger -> new WhichClaim(ledger).of(words));
    String json =
        JsonPage.of(
            page -> {
              page.writeStartObject();
              page.writeArrayFieldStart("claims");
              if (meant.isPresent()) {
                page.writeString(StatementId.text(meant.get().statement()));
                for (long other : meant.get().others()) {
                  page.writeString(StatementId.text(other));
                }
              }
              page.writeEndArray();
              page.writeNumberField("more", meant.map(WhichClaim.Meant::more).orElse(0));
              page.writeEndObject();
            },
            true);
    return Response.of(Response.JSON, json);
  }
}
