package org.hearsay.app.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;

/**
 * Tokens for what is known of a statement beside its words. They are made of values alone, never of
 * a ledger's own numbers, so that every ledger indexes a statement alike. They begin with a sign
 * that no word has, so that looking for a word never goes through them.
 */
public final class Facet {
  /** Every statement has it: what a query that only excludes begins with. */
  public static final String ALL = "§all";

  public static final String NAMED = "§named";
  public static final String HEDGED = "§hedged";
  public static final String RELAY = "§relay";
  public static final String NESTED = "§nested";
  public static final String NEGATED = "§negated";
  public static final String UNDATED = "§undated";

  /** Dated by no more than a month or a year. */
  public static final String VAGUE = "§vague";

  public static final String REVIEWED = "§reviewed";
  public static final String WRONG = "§wrong";

  /** Its article has it, word for word, from another. */
  public static final String COPY = "§copy";

  private Facet() {}

  public static String act(Act act) {
    return "§a" + small(act);
  }

  public static String kind(Kind kind) {
    return "§k" + small(kind);
  }

  public static String holder(SpeakerKind kind) {
    return "§h" + small(kind);
  }

  public static String effect(Effect.Type type) {
    return "§e" + small(type);
  }

  /**
   * @param leaf id of a speaker as one article knows it
   */
  public static String speaker(long leaf) {
    return "§s" + Long.toUnsignedString(leaf, Character.MAX_RADIX);
  }

  /** A name that the holder goes by in the article. */
  public static String name(String name) {
    return "§n" + hash(Terms.folded(name));
  }

  /**
   * @param outlet by the name that the ledger gives it
   */
  public static String publisher(String outlet) {
    return "§p" + hash(Terms.folded(outlet));
  }

  /**
   * @param outlet by the name that the ledger gives it
   */
  public static String cites(String outlet) {
    return "§c" + hash(Terms.folded(outlet));
  }

  public static String tag(String tag) {
    return "§t" + hash(Terms.folded(tag));
  }

  /**
   * @param id of an article, as given
   */
  public static String article(String id) {
    return "§i" + hash(id);
  }

  private static String hash(String value) {
    return Long.toUnsignedString(hash64(value) >>> 14, Character.MAX_RADIX);
  }

  /** The first 64 bits of SHA-256 of the UTF-8. */
  public static long hash64(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      long first = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        first = first << 8 | digest[i] & 0xFF;
      }
      return first;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
