package org.hearsay.intake.page;

import java.util.List;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Charsets.Decoded;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.jsoup.Jsoup;

/** A web page that is one article. */
public final class Page {
  private Page() {}

  /** One item, a found article or a problem, with a note before it where one is due. */
  public static List<Item> read(Document document) {
    Decoded decoded = Charsets.decode(document.bytes(), document.contentType());
    String address = document.address();
    org.jsoup.nodes.Document dom = Jsoup.parse(decoded.text(), address == null ? "" : address);
    Draft draft = new Draft();
    Metadata.offer(dom, draft);
    draft.offer(Field.URL, address, "address");
    draft.offer(Field.ID, draft.value(Field.URL), "address");
    draft.offer(Field.RETRIEVED, document.retrieved(), "archive");
    // A character reference can name half a character
    String text = Encoding.withoutLoneSurrogates(MainText.of(dom, draft.value(Field.TITLE)));
    return List.of(draft.item(document.where(), document.name(), text));
  }
}
