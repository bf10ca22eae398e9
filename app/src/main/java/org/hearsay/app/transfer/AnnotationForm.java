package org.hearsay.app.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hearsay.app.export.JsonPage;
import org.hearsay.app.export.WebAnnotationReading;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.ledger.StatementId;

/**
 * Statements as W3C Web Annotations: one collection of one page, with an article's annotations on a
 * line. What is known only at the end, the number of annotations and an id made of them, stands at
 * the end.
 */
final class AnnotationForm implements Form {
  private final Out out;
  private long total;
  private long hash;

  AnnotationForm(Out out) {
    this.out = out;
  }

  @Override
  public void begin() {
    String context =
        JsonPage.of(
            json -> {
              json.writeStartObject();
              WebAnnotationReading.writeContext(json);
              json.writeStringField("type", "AnnotationCollection");
              json.writeStringField("label", "Who said what");
              json.writeEndObject();
            },
            false);
    out.accept(opened(context) + ",\"first\":{\"type\":\"AnnotationPage\",\"items\":[");
  }

  /** Without what closes the object. */
  private static String opened(String object) {
    return object.substring(0, object.lastIndexOf('}'));
  }

  @Override
  public void statements(
      KeptArticle article,
      KeptVersion version,
      Supplier<KeptReading> corrected,
      List<Stated> statements) {
    if (statements.isEmpty()) {
      return;
    }
    KeptReading reading = corrected.get();
    Set<String> wanted = new HashSet<>();
    for (Stated each : statements) {
      wanted.add(reading.attributions().get(each.number() - 1).id());
      hash = Facet.hash64(hash + " " + each.hit().id());
    }
    String items =
        JsonPage.of(
            json -> {
              json.writeStartArray();
              WebAnnotationReading.writeItems(reading, version.text(), wanted::contains, json);
              json.writeEndArray();
            },
            false);
    out.accept((total == 0 ? "\n" : ",\n") + items.substring(1, items.lastIndexOf(']')));
    total += statements.size();
  }

  @Override
  public void end() {
    String id = "urn:hearsay:annotations:" + StatementId.text(hash);
    String end =
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("id", id + ":page");
              json.writeStringField("partOf", id);
              json.writeNumberField("startIndex", 0);
              json.writeEndObject();
            },
            false);
    String rest =
        JsonPage.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("id", id);
              json.writeNumberField("total", total);
              json.writeStringField("last", id + ":page");
              json.writeEndObject();
            },
            false);
    out.accept("\n]," + end.substring(1).strip() + "," + rest.substring(1));
  }
}
