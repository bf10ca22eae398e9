package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Charsets.Decoded;
import org.hearsay.intake.bytes.Doctype;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS 0.9 to 2.0, RDF and Atom. */
public final class Feed {
  private static final Set<String> PAGES = Set.of("html", "xhtml:html", "head", "body");

  private Feed() {}

  /**
   * An item for each entry, in the document's order, one problem where there is none; a note before
   * them where the encoding is a guess. Lenient: tags may be left open, prefixes undeclared,
   * ampersands bare. A page that is called a feed is read as a page. Takes time linear in the
   * length; of more than {@link Limits#ENTRIES} entries the rest is one problem.
   */
  public static List<Item> read(Document document) {
    Decoded decoded = Charsets.decode(document.bytes(), document.contentType());
    String text = decoded.text();
    if (Doctype.declaresEntities(text)) {
      return List.of(Doctype.problem(document.where()));
    }
    if (Tags.areTooMany(text, Limits.TAGS)) {
      return List.of(Tags.problem(document.where(), Limits.TAGS));
    }
    org.jsoup.nodes.Document dom =
        Jsoup.parse(LongNames.cut(Ampersands.escaped(text)), "", Parser.xmlParser());
    // What is marked up inside is read as HTML, where <script/> would not end
    dom.outputSettings().prettyPrint(false).syntax(OutputSettings.Syntax.html);
    Entries entries = new Entries(document);
    dom.filter(entries);
    Element root = dom.firstElementChild();
    if (entries.none() && root != null && PAGES.contains(Fields.name(root))) {
      return Page.read(document);
    }
    List<Item> items = new ArrayList<>();
    if (decoded.isGuess()) {
      items.add(new Note(document.where(), "encoding not stated, read as " + decoded.charset()));
    }
    items.addAll(entries.items());
    return items;
  }
}
