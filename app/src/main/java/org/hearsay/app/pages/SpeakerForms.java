package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.util.List;
import org.hearsay.app.desk.DecisionDesk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.Resemblance;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers.Decided;
import org.jspecify.annotations.Nullable;

/** On a speaker's page: what was decided about who they are, and the forms that decide it. */
public final class SpeakerForms {
  /** Decisions and others that are shown. */
  private static final int SHOWN = 50;

  private final DecisionDesk desk;

  public SpeakerForms(DecisionDesk desk) {
    this.desk = desk;
  }

  public List<Route> routes() {
    return List.of(Route.post("/speaker/{pid}/decisions", Role.EDITOR, this::decide));
  }

  private Response decide(Request request) throws IOException {
    Form form = request.form();
    String pid = request.named("pid");
    desk.speaker(pid);
    String author = request.visitor().name();
    switch (form.wanted("what")) {
      case "merge" -> desk.merge(pid, form.wanted("with"), author);
      case "split" -> desk.split(form.wanted("form"), form.value("article"), author);
      case "rename" -> desk.rename(pid, form.wanted("name"), author);
      case "undo" -> desk.undo(form.wanted("uid"), author);
      default -> throw Problem.wrong("what takes merge, split, rename or undo");
    }
    return Response.see(request.links().to("speaker", pid));
  }

  /**
   * @param decisions about the speaker, the earliest first
   * @param alike who may be the same
   */
  public static Html of(
      Request request, KnownSpeaker speaker, List<Decided> decisions, List<Resemblance> alike) {
    Tag section =
        tag("section")
            .classed("decisions")
            .set("aria-labelledby", "who-is-who")
            .add(tag("h2").set("id", "who-is-who").add("Who is who"), history(request, decisions));
    if (!request.visitor().may(Role.EDITOR)) {
      return section;
    }
    String pid = SpeakerId.text(speaker.id());
    section.add(
        tag("details")
            .add(
                tag("summary").add("Say who this is"),
                merge(request, pid, alike),
                split(request, speaker, pid),
                rename(request, speaker, pid)));
    return section;
  }

  private static Tag merge(Request request, String pid, List<Resemblance> alike) {
    Tag names = tag("datalist").set("id", "same-as");
    alike.stream()
        .limit(SHOWN)
        .forEach(each ->
            names.add(
                tag("option")
                    .set("value", SpeakerId.text(each.id()))
                    .add((each.name() == null ? "no name" : each.name()) + ": " + each.why())));
    return form(request, pid, "merge")
        .add(
            tag("label").set("for", "with").add("Is the same as (a name, or an ID)"),
            tag("input")
                .set("id", "with")
                .set("name", "with")
                .set("list", "same-as")
                .flag("required", true),
            names,
            tag("button").add("The same"));
  }

  private static Html split(Request request, KnownSpeaker speaker, String pid) {
    Tag forms = tag("select").set("id", "form").set("name", "form");
    speaker.forms().stream()
        .limit(SHOWN)
        .forEach(each ->
            forms.add(
                tag("option")
                    .set("value", SpeakerId.text(each.leaf()))
                    .add(
                        (each.name() == null ? "no name" : each.name())
                            + (each.role() == null ? "" : ", " + each.role())
                            + (each.article() == null ? "" : ", in " + each.article()))));
    return form(request, pid, "split")
        .add(
            tag("label").set("for", "form").add("Is somebody else"),
            forms,
            tag("label").set("for", "in-article").add("in this article alone (its ID; or empty)"),
            tag("input").set("id", "in-article").set("name", "article"),
            tag("button").add("Not the same"));
  }

  private static Tag rename(Request request, KnownSpeaker speaker, String pid) {
    return form(request, pid, "rename")
        .add(
            tag("label").set("for", "new-name").add("Is called"),
            tag("input")
                .set("id", "new-name")
                .set("name", "name")
                .set("value", speaker.name() == null ? "" : speaker.name())
                .flag("required", true),
            tag("button").add("Rename"));
  }

  private static Tag form(Request request, String pid, String what) {
    return tag("form")
        .classed("decide")
        .set("method", "post")
        .set("action", request.links().to("speaker", pid, "decisions"))
        .add(
            Frame.csrf(request.visitor()),
            tag("input").set("type", "hidden").set("name", "what").set("value", what));
  }

  private static Html history(Request request, List<Decided> decisions) {
    if (decisions.isEmpty()) {
      return tag("p").classed("quiet").add("Nobody has decided anything about this speaker.");
    }
    return tag("ol")
        .each(
            decisions.reversed().stream().limit(SHOWN).toList(),
            each -> tag("li").add(line(request, each)));
  }

  private static Tag line(Request request, Decided decided) {
    Decision decision = decided.decision();
    Tag line =
        tag("div")
            .classed("change")
            .add(
                tag("p")
                    .add(what(decision.what()))
                    .add(decided.undone() ? tag("b").add(" (undone)") : Html.NOTHING),
                tag("p")
                    .classed("quiet small")
                    .add(
                        decision.author()
                            + " · "
                            + Panel.moment(decision.made())
                            + " · "
                            + Decision.text(decision.uid())));
    Party first =
        decided.subject().parties().isEmpty() ? null : decided.subject().parties().getFirst();
    if (first != null && !decided.undone() && request.visitor().may(Role.EDITOR)) {
      boolean undo = decision.what() instanceof Decision.Undo;
      line.add(
          form(request, SpeakerId.text(first.leaf()), "undo")
              .add(
                  tag("input")
                      .set("type", "hidden")
                      .set("name", "uid")
                      .set("value", Decision.text(decision.uid())),
                  tag("button").add(undo ? "Redo" : "Undo")));
    }
    return line;
  }

  private static String what(Decision.What what) {
    return switch (what) {
      case Decision.Merge(Party one, Party other) -> name(one) + " and " + name(other) + " are one";
      case Decision.Split(Party who, Party.@Nullable Own in) ->
          name(who) + " is somebody else" + (in == null ? "" : " in " + in.article());
      case Decision.Rename(Party who, String name) -> name(who) + " is called " + name;
      case Decision.Undo(long undone) -> Decision.text(undone) + " is undone";
    };
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Shared shared ->
          shared.name() + (shared.role() == null ? "" : " (" + shared.role() + ")");
      case Party.Own own -> SpeakerId.text(own.leaf()) + " of " + own.article();
    };
  }
}
