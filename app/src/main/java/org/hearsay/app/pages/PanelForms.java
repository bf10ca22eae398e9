package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.Arrays;
import java.util.List;
import org.hearsay.app.desk.Correctable;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Request;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements.Told;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/** The forms by which a statement is corrected. */
final class PanelForms {
  /** Begins the name of a field that has what another was when it was shown. */
  static final String WAS = "was-";

  /** Statements that a form offers. */
  private static final int OTHERS = 200;

  /** Of another statement's words, in code points. */
  private static final int SHORT = 80;

  private final Correctable statement;
  private final Request request;
  private final String id;

  PanelForms(Correctable statement, Request request) {
    this.statement = statement;
    this.request = request;
    id = StatementId.text(statement.id());
  }

  /** What takes one press. */
  Tag quick() {
    boolean reviewed = statement.marks().reviewed();
    boolean wrong = statement.marks().wrong();
    return posting("corrections")
        .classed("panel-quick")
        .add(
            tag("button")
                .set("name", "reviewed")
                .set("value", reviewed ? "no" : "yes")
                .add(reviewed ? "Not reviewed" : "Reviewed"),
            tag("button")
                .set("name", "wrong")
                .set("value", wrong ? "no" : "yes")
                .add(wrong ? "Right after all" : "Wrong: nobody said this"));
  }

  /** Those it has, to be taken away. */
  Html tags() {
    if (statement.marks().tags().isEmpty()) {
      return Html.NOTHING;
    }
    return posting("corrections")
        .classed("panel-tags")
        .add(tag("span").add("Tags:"))
        .each(
            statement.marks().tags(),
            name ->
                tag("button")
                    .set("name", "untag")
                    .set("value", name)
                    .set("aria-label", "Take away the tag " + name)
                    .add(name + " ×"));
  }

  /** All that can be corrected. */
  Tag all() {
    Tag form = posting("corrections").classed("panel-form");
    form.add(
        field("speaker", "Who said it", "Empty where the text names nobody.", names("speaker")),
        field(
            "chain",
            "Through whom it came",
            "From the one nearest the reader to who said it, with > between them; none for nobody"
                + " named.",
            input("chain")),
        field(
            "content",
            "What was said",
            "Words as the article has them, with … where others stand between.",
            area("content")),
        field(
            "source", "Words that name who said it", "Empty where there are none.", area("source")),
        field("act", "What is done by saying it", null, acts()),
        field("effect", "What it does to another statement", null, effects()),
        field("tag", "Add a tag", null, plain("input", "tag").set("maxlength", 200)),
        field("note", "Add a note", null, plain("textarea", "note").set("rows", 2)));
    return form.add(tag("div").classed("panel-end").add(tag("button").classed("main").add("Save")));
  }

  private Tag field(String name, String label, @Nullable String hint, Tag... controls) {
    Tag field = tag("div").classed("field").add(tag("label").set("for", control(name)).add(label));
    if (hint != null) {
      controls[0].set("aria-describedby", control(name) + "-hint");
    }
    field.add(controls);
    return hint == null
        ? field
        : field.add(tag("p").classed("quiet small").set("id", control(name) + "-hint").add(hint));
  }

  /** Of controls on a page that may have several panels. */
  private String control(String name) {
    return name + "-" + id;
  }

  private Tag plain(String element, String name) {
    return tag(element).set("id", control(name)).set("name", name).set("autocomplete", "off");
  }

  private String value(String name) {
    return CorrectionWords.value(statement, statement.said(), name);
  }

  /** What the person has before them: only what differs from it is a correction. */
  private static Tag was(String name, String value) {
    return tag("input").set("type", "hidden").set("name", WAS + name).set("value", value);
  }

  private Tag[] input(String name) {
    return new Tag[] {plain("input", name).set("value", value(name)), was(name, value(name))};
  }

  private Tag[] names(String name) {
    String list = control(name) + "-names";
    Tag names = tag("datalist").set("id", list);
    names.each(statement.names(), each -> tag("option").set("value", each));
    return new Tag[] {
      plain("input", name).set("value", value(name)).set("list", list),
      names,
      was(name, value(name))
    };
  }

  private Tag[] area(String name) {
    return new Tag[] {
      plain("textarea", name).set("rows", 2).add(value(name)), taking(name), was(name, value(name))
    };
  }

  /** Shown by a script where there is a text to select in. */
  private Tag taking(String name) {
    return tag("button")
        .set("type", "button")
        .flag("hidden", true)
        .set("data-take", control(name))
        .add("Take what I have selected");
  }

  private Tag[] acts() {
    String now = CorrectionWords.small(statement.said().act());
    return new Tag[] {
      plain("select", "act")
          .each(
              Arrays.stream(Act.values()).map(CorrectionWords::small).toList(),
              act -> option(act, act, act.equals(now))),
      was("act", now)
    };
  }

  private Tag[] effects() {
    String[] now = CorrectionWords.value(statement, statement.said(), "effect").split(":", 2);
    Tag types =
        plain("select", "effect-type")
            .set("id", control("effect"))
            .add(option("", "nothing", now[0].isEmpty()))
            .each(
                Arrays.stream(Effect.Type.values()).map(CorrectionWords::small).toList(),
                type -> option(type, type, type.equals(now[0])));
    String target = now.length > 1 ? now[1] : "";
    Tag targets =
        plain("select", "effect-on")
            .set("aria-label", "Which statement")
            .add(option("", "which statement?", target.isEmpty()))
            .each(
                statement.others().stream()
                    .filter(other -> other.id() != statement.id())
                    .limit(OTHERS)
                    .toList(),
                other -> {
                  String id = StatementId.text(other.id());
                  return option(id, other.number() + ": " + shortened(other), id.equals(target));
                });
    return new Tag[] {types, targets, was("effect", String.join(":", now))};
  }

  private static String shortened(Told other) {
    String words = other.content();
    return words.codePointCount(0, words.length()) <= SHORT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHORT)) + " …";
  }

  private static Tag option(String value, String words, boolean chosen) {
    return tag("option").set("value", value).flag("selected", chosen).add(words);
  }

  /** Takes corrections back. */
  Tag undo(List<String> uids) {
    return posting("undo")
        .each(uids, uid -> tag("input").set("type", "hidden").set("name", "uid").set("value", uid));
  }

  /** A form of this statement, with what the person has before them. */
  Tag posting(String what) {
    return tag("form")
        .set("method", "post")
        .set("action", request.links().to("statement", id, what))
        .add(
            Frame.csrf(request.visitor()),
            tag("input")
                .set("type", "hidden")
                .set("name", "seen")
                .set("value", statement.seen().text()));
  }
}
