package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.jobs.Job;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.jobs.Wish;

/** Long work: what is to be added, and what became of that before. */
public final class JobsPage {
  private static final int SHOWN = 50;

  private final Jobs jobs;
  private final Frame frame;

  public JobsPage(Jobs jobs, Frame frame) {
    this.jobs = jobs;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/jobs", this::page), Route.post("/jobs", Role.EDITOR, this::add));
  }

  private Response add(Request request) throws IOException {
    Form form = request.form();
    Job job = jobs.add(form.uploads("files"), Wish.of(form::value), request.visitor().name());
    return Response.see(request.links().to("jobs", job.id()));
  }

  private Response page(Request request) {
    String after = request.query("after");
    List<Job> found = jobs.list(after == null ? null : jobs.known(after), SHOWN + 1);
    List<Job> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return frame.page(
        request,
        "Jobs",
        tag("h1").add("Jobs"),
        request.visitor().may(Role.EDITOR) ? form(request) : Html.NOTHING,
        tag("h2").add("So far"),
        shown.isEmpty()
            ? tag("p").classed("quiet").add("There is no job yet.")
            : tag("div").classed("jobs-wide").add(table(request.links(), shown)),
        found.size() > SHOWN ? more(request.links(), shown.getLast()) : Html.NOTHING);
  }

  private static Html more(Links links, Job last) {
    return tag("p")
        .add(
            tag("a")
                .set("href", Links.with(links.to("jobs"), Map.of("after", last.id())))
                .add("Older ones"));
  }

  private static Tag form(Request request) {
    return tag("form")
        .classed("card job-form")
        .set("method", "post")
        .set("enctype", "multipart/form-data")
        .set("action", request.links().to("jobs"))
        .add(
            Frame.csrf(request.visitor()),
            tag("h2").add("Add many articles"),
            tag("p")
                .classed("quiet")
                .add(
                    "Text, HTML, JSON Lines, feeds, WARC, WACZ, ninjs, NewsML-G2, also gzipped;"
                        + " 256 MB at a time. The work goes on when you leave this page."),
            field("files", "Files", tag("input").set("type", "file").flag("multiple", true)),
            field(
                "address",
                "or an address",
                tag("input").set("type", "url").set("placeholder", "https://")),
            tag("details")
                .add(
                    tag("summary").add("What the articles may not say of themselves"),
                    field("publisher", "Publisher", tag("input")),
                    field("published", "Published", tag("input").set("placeholder", "2025-07-26")),
                    tag("p")
                        .add(
                            tag("input")
                                .set("type", "checkbox")
                                .set("id", "language")
                                .set("name", "language")
                                .set("value", "any"),
                            tag("label")
                                .set("for", "language")
                                .add("Also articles that are not in English"))),
            tag("button").classed("main").add("Add them"));
  }

  private static Tag field(String name, String label, Tag input) {
    return tag("p")
        .classed("field")
        .add(tag("label").set("for", name).add(label), input.set("id", name).set("name", name));
  }

  private static Tag table(Links links, List<Job> all) {
    return tag("table")
        .classed("jobs")
        .add(
            tag("thead")
                .add(
                    tag("tr")
                        .each(
                            List.of("What", "State", "Articles", "Problems", "By", "Begun"),
                            name -> tag("th").set("scope", "col").add(name))),
            tag("tbody").each(all, job -> row(links, job)));
  }

  private static Tag row(Links links, Job job) {
    return tag("tr")
        .add(
            tag("td")
                .add(tag("a").set("href", links.to("jobs", job.id())).add(JobWords.title(job))),
            tag("td").add(JobWords.state(job)),
            tag("td").classed("number").add(JobWords.number(job.counts().all())),
            tag("td")
                .classed("number")
                .add(JobWords.number(job.counts().skipped() + job.counts().bad())),
            tag("td").add(job.author().isEmpty() ? "the program" : job.author()),
            tag("td").add(JobWords.time(job.made())));
  }
}
