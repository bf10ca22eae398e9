package org.hearsay.app.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.http.Upload;
import org.hearsay.app.jobs.Job;
import org.hearsay.app.jobs.JobJson;
import org.hearsay.app.jobs.JobProblem;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.jobs.Wish;

/** Long work: taking many articles, and how far it is. */
final class JobsApi {
  private static final String JOBS = Api.ROOT + "/jobs";
  private static final String JOB = JOBS + "/{id}";
  private static final String ID = "id";

  /** Names for what comes without one, by the type of its content. */
  private static final Map<String, String> NAMES =
      Map.of(
          "application/x-ndjson", "articles.jsonl",
          "application/jsonl", "articles.jsonl",
          "application/json", "articles.json",
          "text/html", "article.html",
          "text/plain", "article.txt",
          "application/warc", "archive.warc",
          "application/rss+xml", "feed.xml",
          "application/atom+xml", "feed.xml");

  private final Jobs jobs;
  private final JobEvents events;

  JobsApi(Jobs jobs) {
    this.jobs = jobs;
    events = new JobEvents(jobs);
  }

  List<Route> routes() {
    return List.of(
        Route.get(JOBS, this::list),
        Route.post(JOBS, Role.EDITOR, this::add),
        Route.get(JOB, request -> of(jobs.known(request.named(ID)))),
        Route.get(JOB + "/problems", this::problems),
        Route.get(
            JOB + "/events",
            request -> events.of(request.named(ID), request.header("Last-Event-ID"))),
        Route.post(JOB + "/stop", Role.EDITOR, this::stop),
        new Route("DELETE", JOB, Role.EDITOR, this::remove));
  }

  private Response list(Request request) {
    String after = request.query("after");
    int limit = Paging.limit(request);
    List<Job> found = jobs.list(after == null ? null : jobs.known(after), limit + 1);
    List<Job> shown = found.subList(0, Math.min(limit, found.size()));
    return json(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("jobs");
      for (Job job : shown) {
        JobJson.write(job, jobs.share(job.id()).orElse(null), json);
      }
      json.writeEndArray();
      json.writeStringField("next", found.size() > limit ? shown.getLast().id() : null);
      json.writeEndObject();
    });
  }

  /** A form with files or an address; or one file as it is, with what is known in the query. */
  private Response add(Request request) throws IOException {
    Job job;
    if (request.type().equals("multipart/form-data")
        || request.type().equals("application/x-www-form-urlencoded")) {
      Form form = request.form();
      List<Upload> files = new ArrayList<>();
      form.files().values().forEach(files::addAll);
      job = jobs.add(files, Wish.of(form::value), request.visitor().name());
    } else {
      String name = request.query("name");
      Upload file =
          new Upload(
              name == null ? NAMES.getOrDefault(request.type(), "articles") : name, request::body);
      job = jobs.add(List.of(file), Wish.of(request::query), request.visitor().name());
    }
    return of(job).status(202).with("Location", request.links().to("api", "v1", "jobs", job.id()));
  }

  private Response of(Job job) {
    return json(json -> JobJson.write(job, jobs.share(job.id()).orElse(null), json));
  }

  private static Response json(JsonPage page) {
    return Response.of(Response.JSON, JsonPage.of(page, true));
  }

  private Response problems(Request request) {
    String id = jobs.known(request.named(ID)).id();
    String after = request.query("after");
    if (after != null && !after.matches("\\d{1,9}")) {
      throw Problem.wrong("after takes the number of a problem");
    }
    int limit = Paging.limit(request);
    List<JobProblem> found =
        jobs.problems(id, after == null ? 0 : Long.parseLong(after), limit + 1);
    List<JobProblem> shown = found.subList(0, Math.min(limit, found.size()));
    return json(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("problems");
      for (JobProblem each : shown) {
        json.writeStartObject();
        json.writeNumberField("number", each.number());
        json.writeStringField("place", each.place());
        json.writeStringField("reason", each.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField(
          "next", found.size() > limit ? Long.toString(shown.getLast().number()) : null);
      json.writeEndObject();
    });
  }

  private Response stop(Request request) {
    jobs.stop(request.named(ID));
    return of(jobs.known(request.named(ID))).status(202);
  }

  private Response remove(Request request) {
    jobs.remove(request.named(ID));
    return Response.empty();
  }
}
