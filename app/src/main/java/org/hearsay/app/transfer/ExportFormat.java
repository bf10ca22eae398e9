package org.hearsay.app.transfer;

import java.util.Locale;

/** The forms that a ledger is exported in; {@code docs/exports.md} tells of each. */
public enum ExportFormat {
  /** Everything, an object a line; import takes it back. */
  JSONL(".jsonl"),
  /** A row for each statement. */
  CSV(".csv"),
  /** PROV-O as JSON-LD. */
  PROV(".prov.jsonld"),
  /** A W3C Web Annotation collection. */
  WEBANNOTATION(".jsonld");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** What the name of such a file ends in. */
  public String ending() {
    return ending;
  }

  Form to(Form.Out out) {
    return switch (this) {
      case JSONL -> new JsonlForm(out);
      case CSV -> new CsvForm(out);
      case PROV -> new ProvForm(out);
      case WEBANNOTATION -> new AnnotationForm(out);
    };
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
