package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.app.export.ArticleLine;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.credit.Credits;
import org.hearsay.engine.reuse.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * An article with its reading, ready to be written: what is costly about it (packing, hashing,
 * cutting into words) is done, on whatever thread made it.
 */
public final class Entry {
  private final String identity;
  private final KeptReading reading;
  private final @Nullable String particulars;
  private final byte[] sha256;
  private final byte @Nullable [] text;
  private final @Nullable String prints;
  private final byte[] body;
  private final List<Derivation.Row> rows;
  private final @Nullable String added;
  private final @Nullable String made;

  private Entry(
      String identity,
      KeptReading reading,
      @Nullable String particulars,
      byte @Nullable [] text,
      @Nullable String prints,
      @Nullable String made,
      Outlets outlets) {
    this.identity = identity;
    this.reading = reading;
    this.particulars = particulars;
    this.text = text;
    this.prints = prints;
    this.made = made;
    added = null;
    String hash = reading.article().textSha256();
    sha256 = hash == null ? new byte[0] : HexFormat.of().parseHex(hash);
    body = Packed.of(ReadingJson.write(reading, true));
    rows = Derivation.of(identity, reading, outlets, Set.of());
  }

  private Entry(Entry entry, Brought brought) {
    identity = entry.identity;
    reading = entry.reading;
    made = entry.made;
    sha256 = entry.sha256;
    body = entry.body;
    rows = entry.rows;
    particulars = brought.particulars();
    text = brought.text();
    prints = null;
    added = brought.added();
  }

  /**
   * Of an article that was read.
   *
   * @param identity as {@link Identity} says it
   * @param textKept whether its text goes into the ledger, and not its hash alone
   */
  public static Entry of(
      String identity, Article article, KeptReading reading, boolean textKept, Outlets outlets) {
    return new Entry(
        identity,
        reading,
        particulars(article, textKept),
        textKept ? Packed.of(article.text().getBytes(StandardCharsets.UTF_8)) : null,
        textKept ? null : ReuseColumns.of(Shingles.of(article.text()).prints()),
        null,
        outlets);
  }

  /**
   * What else its document said. Of a text that is not kept, its credits are: nobody could look for
   * them later.
   */
  static @Nullable String particulars(Article article, boolean textKept) {
    if (textKept) {
      return ArticleLine.particulars(article);
    }
    Set<String> credits = new LinkedHashSet<>(article.particulars().credits());
    credits.addAll(Credits.of(article.byline(), article.text()));
    return ArticleLine.particulars(article.with(article.particulars().with(List.copyOf(credits))));
  }

  /** Of a reading that came without its article. */
  public static Entry of(KeptReading reading, Outlets outlets) {
    KeptReading.Head head = reading.article();
    return of(
        Identity.of(head.url(), head.publisher(), head.id(), head.textSha256()),
        reading,
        null,
        outlets);
  }

  /**
   * Of a reading from another ledger.
   *
   * @param made when, ISO 8601 in UTC; null where that is not told
   */
  public static Entry of(
      String identity, KeptReading reading, @Nullable String made, Outlets outlets) {
    return new Entry(identity, reading, null, null, null, made, outlets);
  }

  /** With what the other ledger kept beside the reading. */
  public Entry with(Brought brought) {
    return new Entry(this, brought);
  }

  public String identity() {
    return identity;
  }

  public KeptReading reading() {
    return reading;
  }

  @Nullable String particulars() {
    return particulars;
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  Present.Head head() {
    return Present.Head.of(reading.article(), particulars);
  }

  /** Empty where the reading does not tell. */
  byte[] sha256() {
    return sha256;
  }

  /** Packed; null where only the hash is kept. */
  byte @Nullable [] text() {
    return text;
  }

  /** By which a text that is not kept finds others; null of one that is, or where none came. */
  @Nullable String prints() {
    return prints;
  }

  /** The reading, packed. */
  byte[] body() {
    return body;
  }

  List<Derivation.Row> rows() {
    return rows;
  }

  /** When another ledger took it; null where it is new. */
  @Nullable String added() {
    return added;
  }

  /** When its reading was made, if that is told; null means now. */
  @Nullable String made() {
    return made;
  }
}
