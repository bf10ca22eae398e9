package org.hearsay.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.app.export.Screen;
import org.hearsay.app.http.Role;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;

/** The tokens of a ledger. */
public final class Tokens {
  /** In characters. */
  private static final int LONGEST_NAME = 100;

  private static final int BYTES = 32;

  /** Tells what it is, to people and to programs that look for secrets in the wrong places. */
  private static final String PREFIX = "hearsay_";

  /**
   * One of them.
   *
   * @param name whose it is; what its owner does is kept under it
   * @param hash SHA-256 of the token, hexadecimal
   * @param made ISO 8601
   */
  public record Token(String name, Role role, String hash, String made) {}

  private final Ledger ledger;

  public Tokens(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Makes a token.
   *
   * @return the token, which cannot be told again
   * @throws LedgerException if the name has one, or is none
   */
  public String add(String name, Role role, Instant now) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || !name.equals(Screen.printable(name).strip())) {
      throw refused("a name has 1 to " + LONGEST_NAME + " characters, all of which can be seen");
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return ledger.write(writer -> {
      if (named(name).isPresent()) {
        throw refused(name + " has a token already; hearsay token remove takes it away");
      }
      ledger
          .sql()
          .update(
              "INSERT INTO token (name, role, hash, made) VALUES (?, ?, ?, ?)",
              name,
              role.name().toLowerCase(Locale.ROOT),
              hash(token),
              now.truncatedTo(ChronoUnit.SECONDS).toString());
      return token;
    });
  }

  private static LedgerException refused(String why) {
    return new LedgerException(LedgerException.Matter.REFUSED, why);
  }

  /** By name. */
  public List<Token> all() {
    return ledger
        .sql()
        .list("SELECT name, role, hash, made FROM token ORDER BY name", Tokens::token);
  }

  /** Whether there was one of that name. */
  public boolean remove(String name) {
    return ledger.write(
        writer -> ledger.sql().update("DELETE FROM token WHERE name = ?", name) > 0);
  }

  Optional<Token> named(String name) {
    return ledger
        .sql()
        .first("SELECT name, role, hash, made FROM token WHERE name = ?", Tokens::token, name);
  }

  /** Whose token it is. */
  Optional<Token> of(String token) {
    String hash = hash(token);
    return ledger
        .sql()
        .first("SELECT name, role, hash, made FROM token WHERE hash = ?", Tokens::token, hash)
        .filter(found -> same(found.hash(), hash));
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getString(1),
        Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getString(4));
  }

  /** Takes as long whatever they hold. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
