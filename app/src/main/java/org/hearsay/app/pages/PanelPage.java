package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.app.desk.Correctable;
import org.hearsay.app.desk.CorrectionDesk;
import org.hearsay.app.desk.Overtaken;
import org.hearsay.app.desk.Seen;
import org.hearsay.app.desk.Wishes;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement is corrected: a page by itself, or a part of one for the script that asks for
 * it so.
 */
public final class PanelPage {
  /** Uids in an address. */
  private static final int MOST_SAVED = 100;

  /** The header by which our scripts ask. */
  static final String FOR_SCRIPT = "X-Requested-With";

  private final CorrectionDesk desk;
  private final Frame frame;

  public PanelPage(CorrectionDesk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/statement/{id}/panel", this::panel),
        Route.post("/statement/{id}/corrections", Role.EDITOR, this::correct),
        Route.post("/statement/{id}/undo", Role.EDITOR, this::undo));
  }

  private Response panel(Request request) {
    Correctable statement = desk.of(CorrectionDesk.id(request.named("id")));
    String saved = request.query("saved");
    return shown(
        request,
        statement,
        new Panel(statement, request).html(saved == null ? List.of() : List.of(saved.split(","))));
  }

  private Response shown(Request request, Correctable statement, Tag panel) {
    return (isForScript(request) ? Response.page(panel) : page(request, statement, panel))
        .with("Vary", FOR_SCRIPT);
  }

  private Response page(Request request, Correctable statement, Tag panel) {
    String id = StatementId.text(statement.id());
    return frame.page(
        request,
        "Correct a statement",
        tag("h1").add("Correct a statement"),
        tag("p")
            .add(tag("a").set("href", request.links().to("statement", id)).add("In its article")),
        panel.classed("card"));
  }

  private static boolean isForScript(Request request) {
    return "hearsay".equals(request.header(FOR_SCRIPT));
  }

  private Response correct(Request request) throws IOException {
    Form form = request.form();
    long id = CorrectionDesk.id(request.named("id"));
    Map<String, List<String>> wished = wished(form);
    try {
      List<String> uids =
          desk.correct(id, seen(form), new Wishes(wished), request.visitor().name());
      return back(request, form, uids);
    } catch (Overtaken overtaken) {
      return shown(request, overtaken.now(), conflict(request, overtaken, wished, form))
          .status(409);
    }
  }

  private Response undo(Request request) throws IOException {
    Form form = request.form();
    List<String> uids = form.fields().getOrDefault("uid", List.of());
    if (uids.isEmpty() || uids.size() > MOST_SAVED) {
      throw Problem.wrong("1 to " + MOST_SAVED + " corrections are taken back at a time");
    }
    CorrectionDesk.id(request.named("id"));
    return back(request, form, desk.undo(uids, request.visitor().name()));
  }

  /** To where the form came from, where that is a page of ours; else to the panel. */
  private static Response back(Request request, Form form, List<String> uids) {
    String back = form.value("back");
    Links links = request.links();
    if (back != null && back.matches("/[^/\\\\\\s][^\\\\\\s]*") && back.startsWith(links.base())) {
      return Response.see(back);
    }
    return Response.see(
        Links.with(
            links.to("statement", request.named("id"), "panel"),
            Map.of("saved", String.join(",", uids.subList(0, Math.min(uids.size(), MOST_SAVED))))));
  }

  private static @Nullable Seen seen(Form form) {
    String text = form.value("seen");
    Seen seen = text == null ? null : Seen.parse(text);
    if (seen == null) {
      throw Problem.wrong("the form does not say what was seen; load the page again");
    }
    return seen;
  }

  /** What the form has that is not as it was shown. */
  private static Map<String, List<String>> wished(Form form) {
    Map<String, List<String>> wished = new LinkedHashMap<>();
    for (String field : Wishes.ONE) {
      String given = field.equals("effect") ? effect(form) : given(form, field);
      String was = given(form, PanelForms.WAS + field);
      if (given != null && !given.equals(was)) {
        wished.put(field, List.of(given.isEmpty() && !field.equals("content") ? "none" : given));
      }
    }
    for (Set<String> fields : List.of(Wishes.EITHER, Wishes.SEVERAL)) {
      for (String field : fields) {
        List<String> given =
            form.fields().getOrDefault(field, List.of()).stream()
                .map(PanelPage::normal)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!given.isEmpty()) {
          wished.put(field, given);
        }
      }
    }
    return wished;
  }

  private static @Nullable String given(Form form, String field) {
    List<String> values = form.fields().getOrDefault(field, List.of());
    return values.isEmpty() ? null : normal(values.getFirst());
  }

  private static @Nullable String effect(Form form) {
    String type = given(form, "effect-type");
    if (type == null) {
      return given(form, "effect");
    }
    String target = given(form, "effect-on");
    if (!type.isEmpty() && (target == null || target.isEmpty())) {
      throw new Problem(422, "Cannot be kept", "choose which statement it " + type);
    }
    return type.isEmpty() ? "" : type + ":" + target;
  }

  /** Browsers send ends of lines in a way of their own. */
  private static String normal(String value) {
    return value.replace("\r\n", "\n").strip();
  }

  private static Tag conflict(
      Request request, Overtaken overtaken, Map<String, List<String>> wished, Form form) {
    Correctable now = overtaken.now();
    Set<String> since =
        overtaken.since().stream().map(each -> each.correction().uid()).collect(Collectors.toSet());
    List<CorrectionWords.Change> theirs =
        CorrectionWords.history(now).stream()
            .filter(change -> since.contains(change.listed().correction().uid()))
            .toList();
    Tag anyway = new PanelForms(now, request).posting("corrections");
    List<Html> mine = new ArrayList<>();
    wished.forEach((field, values) -> {
      for (String value : values) {
        anyway.add(tag("input").set("type", "hidden").set("name", field).set("value", value));
        mine.add(tag("li").add(CorrectionWords.field(field) + ": " + value));
      }
    });
    String back = form.value("back");
    if (back != null) {
      anyway.add(tag("input").set("type", "hidden").set("name", "back").set("value", back));
    }
    String id = StatementId.text(now.id());
    return tag("section")
        .classed("panel conflict")
        .set("data-statement", id)
        .set("aria-label", "Somebody else has corrected this statement")
        .set("tabindex", -1)
        .add(
            tag("p")
                .classed("error")
                .set("role", "alert")
                .add(
                    "Somebody else has corrected this statement since you loaded it. Nothing of"
                        + " yours is kept yet."),
            tag("h2").add("What they did"),
            tag("ol").each(theirs, change -> tag("li").add(Panel.changed(change))),
            tag("h2").add("What you wish"),
            tag("ul").add(mine),
            anyway.add(tag("button").classed("main").add("Save mine anyway")),
            tag("p")
                .add(
                    tag("a")
                        .classed("button correct")
                        .set("href", request.links().to("statement", id, "panel"))
                        .add("Drop mine")));
  }
}
