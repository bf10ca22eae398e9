package org.hearsay.intake.wire;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A news item of NewsML-G2, of which any part may be missing. */
final class G2Item {
  private final Element item;
  private final @Nullable Element itemMeta;
  private final @Nullable Element contentMeta;
  private final Dispatch dispatch;

  /**
   * @param item the element {@code newsItem}, or one that holds its parts
   */
  G2Item(Element item, Dispatch dispatch) {
    this.item = item;
    this.itemMeta = Xml.child(item, "itemmeta");
    this.contentMeta = Xml.child(item, "contentmeta");
    this.dispatch = dispatch;
  }

  /**
   * @param sender of the message around it; null without one
   */
  Item read(@Nullable String sender) {
    dispatch.id(Xml.attribute(item, "guid"), "guid");
    dispatch.offer(Field.VERSION, Xml.attribute(item, "version"), "version");
    String itemClass = code(Xml.child(itemMeta, "itemclass"));
    dispatch.nature(itemClass == null ? null : Codes.bare(itemClass));
    publisher(sender);
    dates();
    titles();
    language();
    places();
    notices();
    hops();
    credits();
    dispatch.byline(Xml.text(contentMeta, "by"), "by");
    contents();
    dispatch.offer(
        Field.BYLINE,
        Xml.children(contentMeta, "creator")
            .map(Party::of)
            .filter(party -> party != null && party.isReadable())
            .map(Party::words)
            .toList(),
        "creator");
    Xml.children(contentMeta, "description")
        .filter(description -> !saysCaption(Xml.attribute(description, "role")))
        .forEach(description -> dispatch.summary(Xml.text(description), "description"));
    return dispatch.item();
  }

  /** Of the names for people first; then codes; addresses only where there is nothing else. */
  private void publisher(@Nullable String sender) {
    Party provider = Party.of(Xml.child(itemMeta, "provider"));
    Party holder = Party.of(Xml.child(Xml.child(item, "rightsinfo"), "copyrightholder"));
    if (provider != null && !provider.kind().equals("uri")) {
      String words =
          provider.kind().equals("qcode") ? Codes.bare(provider.words()) : provider.words();
      dispatch.offer(Field.PUBLISHER, words, "provider " + provider.kind());
    }
    if (holder != null && holder.isReadable()) {
      dispatch.offer(Field.PUBLISHER, holder.words(), "copyrightHolder " + holder.kind());
    }
    dispatch.offer(Field.PUBLISHER, sender, "sender");
    for (Party party : Stream.of(provider, holder).filter(p -> p != null).toList()) {
      dispatch.offer(
          Field.PUBLISHER,
          party.words(),
          (party.equals(provider) ? "provider " : "copyrightHolder ") + party.kind());
    }
  }

  private void dates() {
    dispatch.date(Field.PUBLISHED, Xml.text(itemMeta, "firstcreated"), "firstCreated");
    dispatch.date(Field.PUBLISHED, Xml.text(contentMeta, "contentcreated"), "contentCreated");
    dispatch.versionDate(Xml.text(itemMeta, "versioncreated"), "versionCreated");
    dispatch.date(Field.MODIFIED, Xml.text(contentMeta, "contentmodified"), "contentModified");
  }

  /** A headline with a role is for a special use, so that one without comes first. */
  private void titles() {
    List<Element> headlines = Xml.children(contentMeta, "headline").toList();
    headlines.stream()
        .sorted(Comparator.comparing(headline -> Xml.attribute(headline, "role") != null))
        .forEach(headline -> dispatch.offer(Field.TITLE, Xml.text(headline), "headline"));
    dispatch.offer(Field.TITLE, Xml.text(itemMeta, "title"), "title");
  }

  private void language() {
    dispatch.offer(
        Field.LANGUAGE, Xml.attribute(Xml.child(contentMeta, "language"), "tag"), "language");
    dispatch.offer(Field.LANGUAGE, Xml.attribute(item, "xml:lang"), "xml:lang");
  }

  private void places() {
    dispatch.offer(Field.DATELINE, Xml.text(contentMeta, "dateline"), "dateline");
    Party located = Party.of(Xml.child(contentMeta, "located"));
    if (located != null && located.isReadable()) {
      dispatch.offer(Field.DATELINE, located.words(), "located");
    }
  }

  private void notices() {
    dispatch.status(code(Xml.child(itemMeta, "pubstatus")), "pubStatus");
    dispatch.embargo(Xml.text(itemMeta, "embargoed"), "embargoed");
    Xml.children(itemMeta, "signal").forEach(signal -> dispatch.signal(code(signal), "signal"));
    Xml.children(itemMeta, "ednote").forEach(note -> dispatch.note(Xml.text(note), "edNote"));
    Xml.children(itemMeta, "link").forEach(this::link);
  }

  private void link(Element link) {
    String rel = Xml.attribute(link, "rel");
    if (rel == null || !Codes.bare(rel).equalsIgnoreCase("previousVersion")) {
      return;
    }
    String residref = Xml.attribute(link, "residref");
    String target = residref == null ? Xml.attribute(link, "href") : residref;
    String version = Xml.attribute(link, "version");
    boolean own = target == null || target.equals(Xml.attribute(item, "guid"));
    dispatch.earlier(own && version != null ? version : target, rel, "link");
  }

  private void hops() {
    Xml.children(Xml.child(item, "hophistory"), "hop")
        .sorted(Comparator.comparingLong(G2Item::seq))
        .forEach(this::hop);
  }

  /** Hops without a number come behind those with one, as they stand. */
  private static long seq(Element hop) {
    String seq = Xml.attribute(hop, "seq");
    return seq != null && seq.length() < 10 && seq.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.parseLong(seq)
        : Long.MAX_VALUE;
  }

  private void hop(Element hop) {
    Party party = Party.of(Xml.child(hop, "party"));
    if (party != null) {
      List<String> actions = Xml.children(hop, "action").flatMap(G2Item::action).toList();
      dispatch.hop(party.words(), actions, Xml.attribute(hop, "timestamp"), "hopHistory");
    }
  }

  private static Stream<String> action(Element action) {
    Party what = Party.of(action);
    String target = Xml.attribute(action, "target");
    return what == null
        ? Stream.of()
        : Stream.of(
            (what.isReadable() ? what.words() : Codes.bare(what.words()))
                + (target == null ? "" : " " + Codes.bare(target)));
  }

  private void credits() {
    Xml.texts(contentMeta, "creditline").forEach(line -> dispatch.credit(line, "creditline"));
    Xml.children(contentMeta, "infosource")
        .map(Party::of)
        .forEach(source -> {
          if (source != null) {
            dispatch.credit(source.words(), "infoSource");
          }
        });
  }

  private void contents() {
    Element set = Xml.child(item, "contentset");
    Xml.children(set, "inlinexml").forEach(inline -> Inline.xml(inline, "inlineXML", dispatch));
    Xml.children(set, "inlinedata")
        .filter(inline -> Xml.attribute(inline, "encoding") == null)
        .forEach(this::data);
    Xml.children(set, "remotecontent")
        .forEach(remote -> dispatch.elsewhere(Xml.attribute(remote, "href")));
  }

  private void data(Element inline) {
    String type = Xml.attribute(inline, "contenttype");
    Inline.data(inline.wholeText(), type, "inlineData", dispatch);
  }

  private static @Nullable String code(@Nullable Element element) {
    String qcode = Xml.attribute(element, "qcode");
    return qcode == null ? Xml.attribute(element, "uri") : qcode;
  }

  private static boolean saysCaption(@Nullable String role) {
    return role != null && Codes.bare(role).equalsIgnoreCase("caption");
  }
}
