package org.hearsay.app.api;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.desk.CorrectionDesk;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.DecisionDesk;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.ReviewDesk;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.jobs.Jobs;

/** All routes of the API, and how it tells what is wrong. */
public final class Api {
  /** What the API's paths begin with. */
  public static final String ROOT = "/api/v1";

  private Api() {}

  public static List<Route> routes(Desk desk, Counts counts, Jobs jobs) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new StatementsApi(desk).routes());
    routes.addAll(new SearchesApi(desk).routes());
    routes.addAll(new SpeakersApi(desk, counts).routes());
    routes.addAll(new OutletsApi(desk, counts).routes());
    routes.addAll(new ClaimsApi(desk).routes());
    routes.addAll(new JobsApi(jobs).routes());
    routes.addAll(new ArticlesApi(desk).routes());
    routes.addAll(new ReviewApi(new ReviewDesk(desk)).routes());
    routes.addAll(new CorrectionsApi(new CorrectionDesk(desk)).routes());
    routes.addAll(new DecisionsApi(new DecisionDesk(desk)).routes());
    OpenApi description = new OpenApi();
    routes.add(
        Route.get(
            ROOT + "/openapi.json",
            request -> Response.of(Response.JSON, description.text(request.links()))));
    return routes.stream().map(route -> AsDescribed.of(route, description)).toList();
  }

  /** As RFC 9457 has it. */
  public static Response problem(Problem problem) {
    String json =
        JsonPage.of(
            page -> {
              page.writeStartObject();
              page.writeStringField("type", "about:blank");
              page.writeStringField("title", problem.title());
              page.writeNumberField("status", problem.status());
              page.writeStringField("detail", problem.detail());
              page.writeEndObject();
            },
            true);
    return Response.of("application/problem+json", json).status(problem.status());
  }
}
