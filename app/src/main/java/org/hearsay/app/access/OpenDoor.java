package org.hearsay.app.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.app.http.Access;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Visitor;

/** Lets everybody on this machine in, and nobody that a proxy brings. */
public final class OpenDoor implements Access {
  private static final List<String> OF_PROXIES =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Forwarded",
          "Via");

  private final Visitor visitor;

  /**
   * @param author under whose name everybody works
   * @param role what everybody may do
   */
  public OpenDoor(String author, Role role) {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    visitor = new Visitor(author, role, HexFormat.of().formatHex(secret));
  }

  @Override
  public Visitor visitor(Request request) {
    if (OF_PROXIES.stream().anyMatch(name -> request.header(name) != null)) {
      throw Problem.refused(
          "this came through a proxy, and is served to this machine alone; whoever started the"
              + " program can allow it with --behind-proxy and tokens");
    }
    return visitor;
  }
}
