package org.hearsay.app.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearsay.app.access.Tokens.Token;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Access;
import org.hearsay.app.http.Buckets;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Visitor;

/**
 * Lets those in who have a token. A browser gets a cookie for it, {@code NAME.UNTIL.SIGN}, which
 * this program alone can sign, until it ends; it holds no longer than {@link #LASTS}, and no longer
 * than the token is kept.
 */
public final class Sessions implements Access {
  private static final String COOKIE = "hearsay";
  private static final Duration LASTS = Duration.ofDays(7);

  /** Wrong tokens of one address at a time, and how many more each second. */
  private static final double WRONG = 10;

  private static final double WRONG_PER_SECOND = 0.1;

  private final Desk desk;
  private final boolean readOnly;
  private final Clock clock;
  private final Buckets wrong = new Buckets(WRONG, WRONG_PER_SECOND, System::nanoTime);
  private final SecretKeySpec key;

  /**
   * @param desk keeps the tokens
   */
  public Sessions(Desk desk, Clock clock) {
    this.desk = desk;
    this.readOnly = desk.isReadOnly();
    this.clock = clock;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  @Override
  public Visitor visitor(Request request) {
    String authorization = request.header("Authorization");
    if (authorization != null) {
      Token token = known(request, bearer(authorization));
      return new Visitor(token.name(), role(token), "");
    }
    String cookie = request.cookie(COOKIE);
    return cookie == null ? Visitor.NOBODY : ofCookie(cookie);
  }

  private static String bearer(String authorization) {
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).strip()
        : "";
  }

  /** Only wrong ones are counted: nobody can keep out those who have a right one. */
  private Token known(Request request, String token) {
    return desk.<Optional<Token>>ask(ledger -> new Tokens(ledger).of(token))
        .orElseThrow(() -> {
          wrong.take(request.address(), 1);
          return new Problem(401, "Who are you?", "this token is not known, or no longer")
              .with("WWW-Authenticate", "Bearer realm=\"hearsay\", error=\"invalid_token\"");
        });
  }

  private Role role(Token token) {
    return readOnly ? Role.READER : token.role();
  }

  private Visitor ofCookie(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
      return Visitor.NOBODY;
    }
    String name;
    try {
      name = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return Visitor.NOBODY;
    }
    long until = Long.parseLong(parts[1]);
    if (clock.instant().getEpochSecond() >= until) {
      return Visitor.NOBODY;
    }
    return desk.<Optional<Token>>ask(ledger -> new Tokens(ledger).named(name))
        .filter(token -> Tokens.same(parts[2], sign("session", token, until)))
        .map(token -> new Visitor(name, role(token), sign("csrf", token, until)))
        .orElse(Visitor.NOBODY);
  }

  /**
   * Lets a browser in.
   *
   * @return the header Set-Cookie
   * @throws Problem if the token is not known
   */
  public String open(Request request, String token) {
    Token known = known(request, token.strip());
    long until = clock.instant().plus(LASTS).getEpochSecond();
    String name =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(known.name().getBytes(StandardCharsets.UTF_8));
    String value = name + "." + until + "." + sign("session", known, until);
    return cookie(request, value, LASTS.toSeconds());
  }

  /** The header Set-Cookie by which a browser forgets. */
  public String close(Request request) {
    return cookie(request, "", 0);
  }

  private static String cookie(Request request, String value, long seconds) {
    Links links = request.links();
    return COOKIE
        + "="
        + value
        + "; Path="
        + (links.base().isEmpty() ? "/" : links.base())
        + "; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Strict"
        + (request.isEncrypted() ? "; Secure" : "");
  }

  /** Also over the hash: another token of the same name is another session. */
  private String sign(String what, Token token, long until) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String signed = String.join("\n", what, token.hash(), Long.toString(until), token.name());
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
