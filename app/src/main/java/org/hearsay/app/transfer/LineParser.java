package org.hearsay.app.transfer;

import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.ledger.Brought;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.KeptCorrection;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;

/** Understands lines of readings and of exports, on any thread. */
final class LineParser {
  private static final String READING = "hearsay/reading/1";

  private final Outlets outlets;

  LineParser(Outlets outlets) {
    this.outlets = outlets;
  }

  /** Whatever the bytes are, something comes of them. */
  Ready parse(String where, byte[] line) {
    try {
      return understand(where, line);
    } catch (BadLineException | BadReadingException bad) {
      return new Ready.Bad(where, String.valueOf(bad.getMessage()));
    }
  }

  private Ready understand(String where, byte[] line) throws BadLineException, BadReadingException {
    Fields fields = Fields.of(line);
    String type = fields.get("type");
    if (type == null) {
      if (!READING.equals(fields.get("schema"))) {
        throw new BadLineException(
            "neither a reading (\"schema\": \""
                + READING
                + "\") nor a line of an export (\"type\")");
      }
      return new Ready.Read(where, Entry.of(ReadingJson.parse(line), outlets), null);
    }
    return switch (type) {
      case "article" -> article(where, fields);
      case "reading" -> reading(where, fields, ReadingJson.parse(line));
      case "correction" -> correction(where, fields);
      case "statement", "speaker", "lineage" -> new Ready.Nothing();
      default ->
          throw new BadLineException(
              "\"type\": "
                  + Fields.brief(type)
                  + " is none of article, reading, statement, speaker, correction, lineage");
    };
  }

  private static Ready article(String where, Fields fields) throws BadLineException {
    String identity = fields.want("identity");
    String removed = fields.instant("removed");
    if (removed != null) {
      return new Ready.Removed(where, identity, fields.want("id"), removed);
    }
    String added = fields.instant("added");
    if (added == null) {
      throw new BadLineException("no \"added\", which its type wants");
    }
    String particulars = fields.get("particulars");
    if (particulars != null && !particulars.startsWith("{")) {
      throw new BadLineException("\"particulars\" is no object");
    }
    String hash = fields.get("textSha256");
    Brought brought = Brought.of(added, particulars, hash, fields.get("text"));
    if (hash != null && !hash.equals(brought.sha256())) {
      throw new BadLineException("the text's SHA-256 is " + brought.sha256() + ", not " + hash);
    }
    return new Ready.Version(where, identity, fields.number("version"), brought);
  }

  private static Ready correction(String where, Fields fields)
      throws BadLineException, BadReadingException {
    if (fields.get("identity") == null) {
      return new Ready.Decided(where, DecisionJson.parse(fields));
    }
    Long statement = StatementId.parse(fields.want("statement"));
    if (statement == null) {
      throw new BadLineException("\"statement\": wanted 13 letters and digits");
    }
    return new Ready.Corrected(
        where,
        fields.want("identity"),
        KeptCorrection.of(
            fields.want("uid"),
            statement,
            fields.want("words"),
            fields.want("field"),
            fields.want("value"),
            fields.want("author"),
            fields.want("made")));
  }

  private Ready reading(String where, Fields fields, KeptReading reading) throws BadLineException {
    @Nullable Integer number = fields.get("version") == null ? null : fields.number("version");
    Entry entry = Entry.of(fields.want("identity"), reading, fields.instant("made"), outlets);
    return new Ready.Read(where, entry, number);
  }
}
