package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Addresses, and where redirects lead from them. */
public final class WebAddressFuzz {
  private static final WebAddress HERE = here();

  private WebAddressFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      check(WebAddress.of(new String(data, UTF_8)));
    } catch (Refusal refusal) {
      refusal.problem("where");
    }
    try {
      check(HERE.redirected(new String(data, ISO_8859_1)));
    } catch (Refusal refusal) {
      refusal.problem("where");
    }
  }

  /** What is sent is what was checked: ASCII, one host, and the same when it is read again. */
  private static void check(WebAddress address) throws Refusal {
    String form = address.uri().toString();
    String authority = address.uri().getRawAuthority();
    boolean plain = form.chars().allMatch(c -> c > ' ' && c < 0x7f);
    boolean host =
        authority.equals(address.host())
            || authority.startsWith(address.host() + ":") && authority.indexOf('@') < 0;
    if (!plain || !host || !WebAddress.of(form).equals(address)) {
      throw new AssertionError(form);
    }
  }

  private static WebAddress here() {
    try {
      return WebAddress.of("https://news.example:8443/a/b?c=d");
    } catch (Refusal refusal) {
      throw new AssertionError(refusal);
    }
  }
}
