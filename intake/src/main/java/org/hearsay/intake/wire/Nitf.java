package org.hearsay.intake.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.item.Draft.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NITF 2 and 3, bare or inside an item of another format. */
final class Nitf {
  private Nitf() {}

  /**
   * @param nitf the element of that name
   */
  static void read(Element nitf, Dispatch dispatch) {
    Element docdata = Xml.child(nitf, "head", "docdata");
    if (docdata != null) {
      docdata(docdata, dispatch);
    }
    Element pubdata = Xml.child(nitf, "head", "pubdata");
    dispatch.offer(Field.PUBLISHER, Xml.attribute(pubdata, "name"), "NITF pubdata");
    dispatch.date(Field.PUBLISHED, Xml.attribute(pubdata, "date.publication"), "NITF pubdata");
    Element head = Xml.child(nitf, "body", "body.head");
    if (head != null) {
      head(head, dispatch);
    }
    copyright(docdata, dispatch);
    dates(docdata, head, dispatch);
    dispatch.offer(Field.TITLE, Xml.text(nitf, "head", "title"), "NITF title");
    for (String lang : List.of("xml:lang", "lang", "baselang")) {
      dispatch.offer(Field.LANGUAGE, Xml.attribute(nitf, lang), "NITF " + lang);
      dispatch.offer(
          Field.LANGUAGE, Xml.attribute(Xml.child(nitf, "body"), lang), "NITF body " + lang);
    }
    body(nitf, dispatch);
  }

  private static void docdata(Element docdata, Dispatch dispatch) {
    dispatch.id(Xml.attribute(Xml.child(docdata, "doc-id"), "id-string"), "NITF doc-id");
    dispatch.offer(
        Field.VERSION, Xml.attribute(Xml.child(docdata, "du-key"), "version"), "NITF du-key");
    dispatch.status(Xml.attribute(docdata, "management-status"), "NITF management-status");
    Xml.children(docdata, "ed-msg")
        .forEach(message -> dispatch.note(Xml.attribute(message, "info"), "NITF ed-msg"));
    Xml.children(docdata, "correction")
        .forEach(correction ->
            dispatch.correction(
                Xml.attribute(correction, "info"),
                Xml.attribute(correction, "id-string"),
                "NITF correction"));
  }

  private static void head(Element head, Dispatch dispatch) {
    dispatch.offer(Field.TITLE, Xml.text(head, "hedline", "hl1"), "NITF hl1");
    Xml.children(head, "byline").forEach(line -> byline(line, dispatch));
    dispatch.offer(Field.DATELINE, Xml.text(head, "dateline"), "NITF dateline");
    String distributor = Xml.text(head, "distributor");
    if (distributor != null && dispatch.value(Field.PUBLISHER) != null) {
      dispatch.credit(distributor, "NITF distributor");
    }
    dispatch.offer(Field.PUBLISHER, distributor, "NITF distributor");
    dispatch.summary(Markup.ofXml(Xml.children(head, "abstract").toList()), "NITF abstract");
    Xml.children(head, "note").forEach(note -> dispatch.note(Xml.text(note), "NITF note"));
  }

  /** What somebody is stands in an element of its own, which is the whole line for an outlet. */
  private static void byline(Element line, Dispatch dispatch) {
    List<String> names = Xml.texts(line, "person");
    if (!names.isEmpty()) {
      dispatch.offer(Field.BYLINE, names, "NITF byline");
      return;
    }
    Element bare = line.clone();
    Xml.children(bare, "byttl").toList().forEach(Element::remove);
    String words = Xml.text(bare);
    dispatch.byline(words == null ? Xml.text(line) : words, "NITF byline");
  }

  private static void copyright(@Nullable Element docdata, Dispatch dispatch) {
    dispatch.offer(
        Field.PUBLISHER,
        Xml.attribute(Xml.child(docdata, "doc.copyright"), "holder"),
        "NITF doc.copyright");
  }

  private static void dates(@Nullable Element docdata, @Nullable Element head, Dispatch dispatch) {
    for (String date : List.of("date.issue", "date.release")) {
      dispatch.date(
          Field.PUBLISHED, Xml.attribute(Xml.child(docdata, date), "norm"), "NITF " + date);
    }
    dispatch.date(
        Field.PUBLISHED,
        Xml.attribute(Xml.child(head, "dateline", "story.date"), "norm"),
        "NITF story.date");
  }

  /** The line at the end belongs to the text: "Reporting by …". */
  private static void body(Element nitf, Dispatch dispatch) {
    Element body = Xml.child(nitf, "body");
    List<Element> parts = new ArrayList<>();
    Stream.concat(
            Xml.children(body, "body.content"),
            Xml.children(Xml.child(body, "body.end"), "tagline"))
        .forEach(parts::add);
    dispatch.body(Body.ofMarkup(Markup.ofXml(parts), "NITF body.content"));
  }
}
