package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.app.index.Place;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quotes;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.ledger.Derivation.Row;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one article with all its versions: whether what is kept of it agrees with itself, and
 * whether the tables say what follows from it. Pure, on any thread; {@link #of} asks the ledger.
 */
final class CheckedArticle {
  /**
   * A version as it is kept.
   *
   * @param head as its columns have it, but for the particulars
   * @param body null where there is no reading
   */
  private record Version(
      long id,
      int number,
      byte[] sha256,
      int length,
      Present.Head head,
      byte @Nullable [] text,
      byte @Nullable [] body) {}

  /** The row of the table of latest versions. */
  private record Latest(
      long version, @Nullable String outlet, byte @Nullable [] sha256, long since) {

    private boolean isOf(Version version, Outlets outlets) {
      return this.version == version.id()
          && Objects.equals(outlet, outlets.canonical(version.head().publisher()))
          && Arrays.equals(sha256 == null ? new byte[0] : sha256, version.sha256())
          && since == Published.since(version.head().published());
    }
  }

  private final long article;
  private final String identity;
  private final @Nullable Latest latest;
  private final List<Version> versions;
  private final Map<Long, Image> images;
  private final Copied copied;
  private final List<KeptCorrection> corrections;
  private final Map<String, Optional<Long>> anchors;
  private final Set<Long> apart;
  private final Outlets outlets;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Long, Long> prints = new HashMap<>();

  private CheckedArticle(
      long article,
      String identity,
      @Nullable Latest latest,
      List<Version> versions,
      Map<Long, Image> images,
      Copied copied,
      List<KeptCorrection> corrections,
      Map<String, Optional<Long>> anchors,
      Set<Long> apart,
      Outlets outlets) {
    this.article = article;
    this.identity = identity;
    this.latest = latest;
    this.versions = versions;
    this.images = images;
    this.copied = copied;
    this.corrections = corrections;
    this.anchors = anchors;
    this.apart = apart;
    this.outlets = outlets;
  }

  /**
   * All that a ledger has of an article.
   *
   * @param apart names that decisions set apart, as {@link Derivation} takes them
   */
  static CheckedArticle of(
      Sql sql, long article, String identity, Set<Long> apart, Outlets outlets) {
    List<Version> versions =
        sql.list(
            "SELECT version.id, number, sha256, length, name, title, publisher, published, byline,"
                + " url, text, body FROM version JOIN article ON article.id = version.article"
                + " LEFT JOIN reading ON reading.version = version.id WHERE article = ?"
                + " ORDER BY number",
            row ->
                new Version(
                    row.getLong(1),
                    row.getInt(2),
                    row.getBytes(3),
                    row.getInt(4),
                    new Present.Head(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        null),
                    row.getBytes(11),
                    row.getBytes(12)),
            article);
    Latest latest =
        sql.first(
                "SELECT version, outlet, sha256, since FROM latest WHERE article = ?",
                row ->
                    new Latest(row.getLong(1), row.getString(2), row.getBytes(3), row.getLong(4)),
                article)
            .orElse(null);
    Map<Long, Image> images =
        versions.isEmpty() ? Map.of() : Image.of(sql, versions.getLast().id());
    List<KeptCorrection> corrections = new Corrections(sql).of(article);
    return new CheckedArticle(
        article,
        identity,
        latest,
        versions,
        images,
        versions.isEmpty() ? Copied.NOTHING : Copied.of(sql, versions.getLast().id()),
        corrections,
        corrections.isEmpty() ? Map.of() : anchors(sql, article),
        apart,
        outlets);
  }

  /** By a correction's uid, the statement it belongs to; empty for an orphan. */
  private static Map<String, Optional<Long>> anchors(Sql sql, long article) {
    Map<String, Optional<Long>> anchors = new HashMap<>();
    sql.each(
        "SELECT uid, anchor.statement FROM correction JOIN anchor ON anchor.correction = correction.id"
            + " WHERE article = ?",
        row -> {
          long statement = row.getLong(2);
          anchors.put(row.getString(1), row.wasNull() ? Optional.empty() : Optional.of(statement));
          return true;
        },
        article);
    return anchors;
  }

  CheckedArticle checked() {
    if (versions.isEmpty()) {
      lost("nothing of it is left", "hearsay remove, then hearsay add --restore", null);
      return this;
    }
    for (Version version : versions) {
      kept(version);
    }
    return this;
  }

  long article() {
    return article;
  }

  List<Finding> findings() {
    return findings;
  }

  int statements() {
    return images.size();
  }

  /** By place, what the index is to hold: see {@link IndexPrints}. */
  Map<Long, Long> prints() {
    return prints;
  }

  /** Whether what is kept of a version agrees; of the last one also what follows from it. */
  private void kept(Version version) {
    KeptReading reading = version.body() == null ? null : parsed(version.body());
    String text = version.text() == null ? null : unpacked(version.text());
    byte[] hash = text == null ? null : Entry.sha256(text);
    byte[] read = reading == null ? null : hash(reading);
    // Of three witnesses to what the text was, two that agree are believed
    boolean another =
        hash != null && !Arrays.equals(hash, version.sha256()) && !Arrays.equals(hash, read);
    if (version.text() != null && (text == null || another)) {
      lost(
          "the text of version " + version.number() + " is damaged",
          "let go; hearsay add of the same document brings it back",
          repairs -> repairs.dropText(version.id()));
      text = null;
      hash = null;
    }
    boolean other = hash != null && read != null && !Arrays.equals(hash, read);
    if (reading != null && text != null && (other || !agree(reading, text))) {
      unread(version, "is of other words than its text", true);
      return;
    }
    if (reading == null) {
      unread(version, version.body() == null ? "is gone" : "is damaged", text != null);
      return;
    }
    columns(version, reading, read == null ? new byte[0] : read);
    if (version == versions.getLast()) {
      follows(version, corrected(reading, text));
    }
  }

  private void unread(Version version, String matter, boolean textKept) {
    boolean renewable = textKept && version == versions.getLast();
    lost(
        "the reading of version " + version.number() + " " + matter,
        renewable
            ? "hearsay reread reads its text again"
            : version == versions.getLast()
                ? "its text is not kept: hearsay remove, then hearsay add --restore of the document"
                : "nothing else depends on it",
        renewable ? repairs -> repairs.outdate(version.id()) : null);
  }

  /** The columns that repeat what the reading says of its article. */
  private void columns(Version version, KeptReading reading, byte[] read) {
    KeptReading.Head head = reading.article();
    boolean last = version == versions.getLast();
    boolean same =
        Arrays.equals(read, version.sha256())
            && head.length() == version.length()
            && (!last || Present.Head.of(head, null).equals(version.head()));
    if (!same) {
      findings.add(
          Finding.mendable(
              identity + ": version " + version.number() + " is described otherwise than read",
              "described as read",
              repairs -> {
                repairs.describe(version.id(), read, head);
                if (last) {
                  repairs.again(article, List.of());
                }
              }));
    }
  }

  private Corrected corrected(KeptReading reading, @Nullable String text) {
    return corrections.isEmpty()
        ? Corrected.none(identity, reading)
        : Corrected.of(
            identity,
            reading,
            text == null ? Passages.ofQuotes(reading) : Passages.ofText(text),
            corrections);
  }

  private void follows(Version version, Corrected corrected) {
    List<Row> rows = copied.marked(Derivation.of(identity, corrected, outlets, apart));
    Map<Long, Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    boolean right = rows.size() == images.size();
    for (Map.Entry<Long, Image> there : images.entrySet()) {
      Row row = byId.remove(there.getValue().id());
      right &= row != null && isRight(there.getKey(), there.getValue(), row);
      if (row != null) {
        prints.put(there.getKey(), IndexPrints.of(row.tokens()));
      }
    }
    right &= byId.isEmpty();
    if (latest == null || !latest.isOf(version, outlets)) {
      follow("which version is the latest, or what is said of it, is not as kept", rows);
    } else if (!right) {
      follow("its statements are not those of its reading", rows);
    } else if (!anchors.equals(anchors(corrected))) {
      follow("corrections belong to other statements than they should", rows);
    }
  }

  private static Map<String, Optional<Long>> anchors(Corrected corrected) {
    Map<String, Optional<Long>> anchors = new HashMap<>();
    corrected
        .anchors()
        .forEach((uid, at) ->
            anchors.put(
                uid,
                at == Corrected.ORPHAN ? Optional.empty() : Optional.of(corrected.ids().get(at))));
    return anchors;
  }

  private boolean isRight(long place, Image image, Row row) {
    long first = Place.first(row.days());
    return place >= first && place < Place.end(first) && image.equals(Image.of(article, row));
  }

  private void follow(String matter, List<Row> rows) {
    findings.add(
        Finding.mendable(
            identity + ": " + matter, "made again", repairs -> repairs.again(article, rows)));
  }

  private void lost(String matter, String remedy, @Nullable Consumer<Repairs> mend) {
    findings.add(Finding.lost(identity + ": " + matter, remedy, mend));
  }

  private static @Nullable KeptReading parsed(byte[] body) {
    try {
      return ReadingJson.parse(Packed.unpack(body));
    } catch (BadReadingException | LedgerException damaged) {
      return null;
    }
  }

  private static @Nullable String unpacked(byte[] packed) {
    try {
      return new String(Packed.unpack(packed), StandardCharsets.UTF_8);
    } catch (LedgerException damaged) {
      return null;
    }
  }

  private static byte @Nullable [] hash(KeptReading reading) {
    String hash = reading.article().textSha256();
    return hash == null ? null : HexFormat.of().parseHex(hash);
  }

  /** Whether every quote stands in the text where the reading says. */
  private static boolean agree(KeptReading reading, String text) {
    int[] points = text.codePoints().toArray();
    boolean[] agree = {points.length == reading.article().length()};
    Quotes.each(
        reading,
        quote -> {
          agree[0] =
              agree[0]
                  && quote.end() <= points.length
                  && quote
                      .text()
                      .equals(new String(points, quote.start(), quote.end() - quote.start()));
        });
    return agree[0];
  }
}
