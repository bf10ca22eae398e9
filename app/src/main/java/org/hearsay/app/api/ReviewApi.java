package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.ReviewDesk;
import org.hearsay.app.desk.ReviewDesk.ToReview;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;

/** Statements that nobody has reviewed. */
final class ReviewApi {
  private final ReviewDesk desk;

  ReviewApi(ReviewDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(Route.get(Api.ROOT + "/review", this::page));
  }

  private Response page(Request request) {
    String order = request.query("order");
    String after = request.query("after");
    if (order != null && !order.equals("newest") && !order.equals("unsure")) {
      throw Problem.wrong("order takes newest or unsure");
    }
    boolean unsure = "unsure".equals(order);
    if (unsure && after != null) {
      throw Problem.wrong("order=unsure has one page; leave after out");
    }
    ReviewDesk.Page found = unsure ? desk.leastSure() : desk.newest(after);
    return SpeakersApi.answer(json -> write(found, json));
  }

  private static void write(ReviewDesk.Page found, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("looked", found.counted());
    json.writeNumberField("reviewed", found.reviewed());
    json.writeNumberField("wrong", found.wrong());
    json.writeArrayFieldStart("statements");
    for (ToReview each : found.statements()) {
      json.writeStartObject();
      json.writeNumberField("confidence", each.confidence());
      json.writeFieldName("statement");
      StatementsApi.object(each.hit(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("next", found.next());
    json.writeEndObject();
  }
}
