package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.desk.AboutSpeaker;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Resemblance;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Facets.Value;
import org.hearsay.app.search.Field;
import org.jspecify.annotations.Nullable;

/** A speaker: what they are called, what they said when and where, who they may be. */
public final class SpeakerPage {
  private static final int FORMS = 30;

  private final Desk desk;
  private final Frame frame;

  public SpeakerPage(Desk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/speaker/{id}", this::page));
  }

  private Response page(Request request) {
    AboutSpeaker about = desk.ask(ledger -> AboutSpeaker.of(ledger, request.named("id")));
    KnownSpeaker speaker = about.speaker();
    Links links = request.links();
    return frame.page(
        request,
        name(speaker.name()),
        tag("h1").add(name(speaker.name())),
        tag("p").classed("quiet").add(head(speaker)),
        tag("div")
            .classed("columns")
            .add(
                tag("section")
                    .add(
                        tag("h2").add("Over time"),
                        TimeChart.of(about.counted()),
                        tag("h2").add("Said last"),
                        new HitList(links, about.query()).of(about.newest()),
                        tag("p").add(all(links, speaker, about.counted()))),
                tag("div")
                    .add(
                        how(links, speaker, about.counted()),
                        forms(speaker),
                        alike(links, about.alike()),
                        SpeakerForms.of(request, speaker, about.decisions(), about.alike()))));
  }

  static String name(@Nullable String name) {
    return name == null ? "(no name)" : name;
  }

  static String kind(KnownSpeaker speaker) {
    String kind = speaker.kind().name().toLowerCase(Locale.ROOT);
    return speaker.named() ? kind : kind + ", not named";
  }

  private static String head(KnownSpeaker speaker) {
    List<String> parts = new ArrayList<>();
    parts.add(kind(speaker));
    speaker.forms().stream()
        .map(Form::role)
        .filter(role -> role != null)
        .distinct()
        .limit(3)
        .forEach(parts::add);
    parts.add(HitList.counted(speaker.statements(), "statement"));
    if (speaker.renamed()) {
      parts.add("called so by people here");
    }
    parts.add(SpeakerId.text(speaker.id()));
    return String.join(" · ", parts);
  }

  private static Html all(Links links, KnownSpeaker speaker, Counted counted) {
    return tag("a")
        .set("href", search(links, Map.of(Field.SPEAKER, SpeakerId.text(speaker.id()))))
        .add(
            counted.all()
                ? "All " + HitList.counted(counted.looked(), "statement") + " in the search"
                : "All statements in the search");
  }

  private static String search(Links links, Map<Field, String> conditions) {
    String link = links.to("search");
    for (Map.Entry<Field, String> each : conditions.entrySet()) {
      link = Links.with(link, Map.of(each.getKey().toString(), each.getValue()));
    }
    return link;
  }

  /** Through which outlets, to whom, how: as far as the ledger knows. */
  private static Html how(Links links, KnownSpeaker speaker, Counted counted) {
    String id = SpeakerId.text(speaker.id());
    Tag section =
        tag("section")
            .add(
                tag("h2").add("How"),
                Shares.of(
                    counted,
                    List.of(Field.NAMED, Field.KIND, Field.ACT),
                    (field, value) ->
                        Links.with(
                            search(links, Map.of(Field.SPEAKER, id)),
                            Map.of(field.toString(), value))),
                tag("p")
                    .classed("quiet small")
                    .add(
                        "To whom: the ledger keeps that in the words of the articles alone; "
                            + "each statement's own page shows it where the text tells."));
    names(section, "In articles of", counted.of(Field.OUTLET), links);
    names(section, "Passed on by", counted.of(Field.CITES), links);
    return section;
  }

  private static void names(Tag section, String title, List<Value> outlets, Links links) {
    if (!outlets.isEmpty()) {
      section.add(
          tag("h3").add(title),
          tag("ul")
              .classed("counts")
              .each(
                  outlets.stream().limit(10).toList(),
                  value ->
                      tag("li")
                          .add(
                              tag("a")
                                  .set("href", links.to("outlet", value.value()))
                                  .add(value.label()),
                              tag("span").classed("number").add(Integer.toString(value.count())))));
    }
  }

  private static Html forms(KnownSpeaker speaker) {
    Tag list = tag("ul").classed("counts");
    for (Form form : speaker.forms().stream().limit(FORMS).toList()) {
      list.add(
          tag("li")
              .add(
                  tag("span")
                      .add(
                          name(form.name())
                              + (form.role() == null ? "" : ", " + form.role())
                              + (form.article() == null
                                  ? ""
                                  : " (in " + form.article() + " alone)")),
                  tag("span").classed("number").add(Long.toString(form.statements()))));
    }
    return tag("section")
        .add(
            tag("h2").add("Called"),
            list,
            speaker.forms().size() > FORMS
                ? tag("p").classed("quiet small").add("and other forms")
                : Html.NOTHING);
  }

  private static Html alike(Links links, List<Resemblance> alike) {
    return alike.isEmpty()
        ? Html.NOTHING
        : tag("section")
            .add(
                tag("h2").add("May be the same"),
                tag("ul")
                    .classed("counts")
                    .each(
                        alike,
                        other ->
                            tag("li")
                                .add(
                                    tag("span")
                                        .add(
                                            tag("a")
                                                .set(
                                                    "href",
                                                    links.to("speaker", SpeakerId.text(other.id())))
                                                .add(name(other.name())),
                                            Html.words(
                                                other.role() == null ? "" : ", " + other.role())),
                                    tag("span")
                                        .classed("quiet small")
                                        .add(other.why().toString()))));
  }
}
