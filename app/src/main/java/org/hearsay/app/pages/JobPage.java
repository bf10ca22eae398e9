package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.jobs.Job;
import org.hearsay.app.jobs.JobProblem;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.jobs.Share;

/** One job: how far it is, and what it could not take. {@code job.js} keeps it up to date. */
public final class JobPage {
  private static final String ID = "id";
  private static final String JOBS = "jobs";
  private static final int SHOWN = 200;

  private final Jobs jobs;
  private final Frame frame;
  private final Assets assets;

  public JobPage(Jobs jobs, Frame frame, Assets assets) {
    this.jobs = jobs;
    this.frame = frame;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/jobs/{id}", this::page),
        Route.post("/jobs/{id}/stop", Role.EDITOR, this::stop),
        Route.post("/jobs/{id}/remove", Role.EDITOR, this::remove));
  }

  private Response stop(Request request) {
    jobs.stop(request.named(ID));
    return Response.see(request.links().to(JOBS, request.named(ID)));
  }

  private Response remove(Request request) {
    jobs.remove(request.named(ID));
    return Response.see(request.links().to(JOBS));
  }

  private Response page(Request request) {
    Job job = jobs.known(request.named(ID));
    Links links = request.links();
    return frame.page(
        request,
        JobWords.title(job),
        tag("p").add(tag("a").set("href", links.to(JOBS)).add("All jobs")),
        tag("h1").add(JobWords.title(job)),
        tag("p")
            .classed("quiet")
            .add(
                Html.words(
                    job.author().isEmpty() ? "by the program, " : "by " + job.author() + ", "),
                JobWords.time(job.made())),
        state(links, job),
        request.visitor().may(Role.EDITOR) ? controls(request, job) : Html.NOTHING,
        problems(request, job));
  }

  private Html state(Links links, Job job) {
    boolean over = job.state().isOver();
    Tag card =
        tag("section")
            .classed("card job")
            .set("aria-label", "How far it is")
            .add(tag("p").set("role", "status").add(JobWords.state(job), doing(job)));
    if (job.said() != null) {
      card.add(tag("p").classed("error").add(job.said()));
    }
    if (!over) {
      card.set("data-events", links.to("api", "v1", JOBS, job.id(), "events"))
          .add(bar(jobs.share(job.id())));
    }
    card.add(job.kind() == Job.Kind.ADDING ? counts(job.counts()) : Html.NOTHING);
    if (!over) {
      card.add(
          tag("noscript")
              .add(
                  tag("meta").set("http-equiv", "refresh").set("content", "4"),
                  tag("p").classed("quiet").add("This page loads itself again every 4 seconds.")),
          tag("script").set("type", "module").set("src", assets.link(links, "job.js")));
    }
    return card;
  }

  private Html doing(Job job) {
    boolean comparing = jobs.share(job.id()).map(Share::comparing).orElse(false);
    return tag("span")
        .set("data-job", "doing")
        .add(comparing ? ": comparing them with the other articles" : "");
  }

  private static Tag bar(Optional<Share> share) {
    return tag("progress")
        .set("max", 100)
        .set("aria-label", "Read so far, per cent")
        .setIf(
            "value",
            share
                .filter(each -> each.percent().isPresent())
                .map(each -> Long.toString(each.percent().getAsLong()))
                .orElse(null));
  }

  private static Tag counts(Job.Counts counts) {
    return tag("dl")
        .classed("counts")
        .add(
            count("added", counts.added()),
            count("changed", counts.changed()),
            count("unchanged", counts.unchanged()),
            count("skipped", counts.skipped()),
            count("bad", counts.bad()));
  }

  private static Tag count(String name, long count) {
    return tag("div")
        .add(
            tag("dt").add(name.equals("bad") ? "not taken" : name),
            tag("dd").set("data-job", name).add(JobWords.number(count)));
  }

  private static Html controls(Request request, Job job) {
    return job.state().isOver()
        ? control(request, job, "remove", "Remove from the list")
        : control(request, job, "stop", "Stop");
  }

  private static Tag control(Request request, Job job, String what, String label) {
    return tag("form")
        .set("method", "post")
        .set("action", request.links().to(JOBS, job.id(), what))
        .add(Frame.csrf(request.visitor()), tag("button").add(label));
  }

  private Html problems(Request request, Job job) {
    String after = request.query("after");
    if (after != null && !after.matches("\\d{1,9}")) {
      throw Problem.wrong("after takes the number of a problem");
    }
    List<JobProblem> found =
        jobs.problems(job.id(), after == null ? 0 : Long.parseLong(after), SHOWN + 1);
    if (found.isEmpty()) {
      return Html.NOTHING;
    }
    List<JobProblem> shown = found.subList(0, Math.min(SHOWN, found.size()));
    List<Html> pieces = new ArrayList<>();
    pieces.add(tag("h2").add("What to know"));
    pieces.add(
        tag("ol")
            .classed("job-problems")
            .set("start", shown.getFirst().number())
            .each(
                shown,
                each ->
                    tag("li").add(tag("b").add(each.place()), Html.words(": " + each.reason()))));
    if (found.size() > SHOWN) {
      String next = Long.toString(shown.getLast().number());
      pieces.add(
          tag("p")
              .add(
                  tag("a")
                      .set(
                          "href",
                          Links.with(request.links().to(JOBS, job.id()), Map.of("after", next)))
                      .add("More")));
    }
    pieces.add(
        tag("p")
            .classed("quiet small")
            .add("Of each job the first 1,000 are kept; all are counted."));
    return Html.several(pieces);
  }
}
