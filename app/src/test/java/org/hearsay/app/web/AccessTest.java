package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.access.Tokens;
import org.hearsay.app.http.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Who is let in, and who is not. */
class AccessTest {
  private static final Serving.Wish TO_OTHERS =
      new Serving.Wish("127.0.0.1", 0, "/desk", List.of("news.example"), "Mira");
  private static final String API = "/api/v1/statements";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
  }

  /** Anew, and with a token. */
  private String serve(Serving.Wish wish, boolean readOnly) {
    served.close();
    served = new Served(folder, wish, readOnly);
    return new Tokens(served.ledger().ledger()).add("Ana", Role.EDITOR, Instant.EPOCH);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void letsEverybodyOnThisMachineIn() {
    assertThat(served.get("/search").statusCode()).isEqualTo(200);
    assertThat(served.get(API).statusCode()).isEqualTo(200);
  }

  @Test
  void anOpenDoorIsShutToProxies() {
    for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via")) {
      HttpResponse<String> answer = served.get(API, header, "1.1 example");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("--behind-proxy");
    }
  }

  @Test
  void aProgramComesInWithItsToken() {
    String token = serve(TO_OTHERS, false);
    assertThat(served.get(API, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    HttpResponse<String> none = served.get(API);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(served.get(API, "Authorization", "Bearer " + token + "x").statusCode())
        .isEqualTo(401);
    assertThat(served.get(API, "Authorization", "Basic " + token).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenThatIsRemovedIsOutAtOnceWithItsSessions() {
    String token = serve(TO_OTHERS, false);
    String cookie = logIn(token);
    assertThat(served.get("/search", "Cookie", cookie).statusCode()).isEqualTo(200);
    new Tokens(served.ledger().ledger()).remove("Ana");
    assertThat(served.get("/search", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(served.get(API, "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    new Tokens(served.ledger().ledger()).add("Ana", Role.EDITOR, Instant.EPOCH);
    assertThat(served.get("/search", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void aCookieIsForThisSiteAndThisProgramAlone() {
    String token = serve(TO_OTHERS, false);
    HttpResponse<String> answer = post("/login", "token=" + token);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/desk/");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("Path=/desk;", "HttpOnly", "SameSite=Strict", "Max-Age=")
        .doesNotContain("Secure", token);
    String[] parts = cookie.split(";", 2)[0].split("\\.");
    for (String forged :
        List.of(
            parts[0] + ".9999999999." + parts[2],
            "hearsay=QmVu." + parts[1] + "." + parts[2],
            parts[0] + ".1." + parts[2],
            parts[0] + "..",
            "hearsay=%00.1.1",
            "hearsay=!!.9999999999.x")) {
      assertThat(served.get("/search", "Cookie", forged).statusCode()).as(forged).isEqualTo(401);
    }
  }

  @Test
  void aProxyWithEncryptionMakesTheCookieSecure() {
    String token =
        serve(
            new Serving.Wish("127.0.0.1", 0, "", List.of(), "Mira", true, null, line -> {}), false);
    HttpResponse<String> answer =
        post(
            "/login", "token=" + token, "X-Forwarded-Proto", "https", "X-Forwarded-For", "9.9.9.9");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
  }

  @Test
  void loggingInLeadsBackButNeverToAnotherSite() {
    String token = serve(TO_OTHERS, false);
    assertThat(to(token, "/desk/search?q=dam")).isEqualTo("/desk/search?q=dam");
    for (String elsewhere :
        List.of(
            "https://example.org/",
            "//example.org/",
            "/desk/\\example.org",
            "/search",
            "/desk/\r\nx: y")) {
      assertThat(to(token, elsewhere)).as(elsewhere).isEqualTo("/desk/");
    }
  }

  private String to(String token, String where) {
    return post(
            "/login", "token=" + token + "&to=" + URLEncoder.encode(where, StandardCharsets.UTF_8))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void whoGuessesTokensIsSlowedDownAndKeepsNobodyOut() {
    String token = serve(TO_OTHERS, false);
    HttpResponse<String> answer = post("/login", "token=guess");
    for (int i = 0; i < 30 && answer.statusCode() == 401; i++) {
      answer = post("/login", "token=guess" + i);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 60L);
    assertThat(post("/login", "token=" + token).statusCode()).isEqualTo(303);
  }

  @Test
  void whoAsksTooMuchHasToWait() {
    serve(TO_OTHERS, false);
    int status = 200;
    for (int i = 0; i < 2_000 && status == 200; i++) {
      status = served.get("/login").statusCode();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void inReadOnlyModeAnEditorIsAReader() {
    String token = serve(TO_OTHERS, true);
    String cookie = logIn(token);
    HttpResponse<String> answer =
        post("/jobs", "address=https%3A%2F%2Fexample.org%2F", "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    for (String[] headers :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Accept", "*/*"} // of no browser, and without what our forms bring along
        }) {
      assertThat(post("/jobs", "address=https%3A%2F%2Fexample.org%2F", headers).statusCode())
          .as(String.join(": ", headers))
          .isEqualTo(403);
    }
  }

  @Test
  void whatASessionSendsMustComeFromAPageOfOurs() {
    String cookie = logIn(serve(TO_OTHERS, false));
    String page = served.get("/jobs", "Cookie", cookie).body();
    Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    String form = "address=nowhere";
    assertThat(post("/jobs", form, "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(post("/jobs", form + "&csrf=" + "0".repeat(64), "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(post("/jobs", form + "&csrf=" + csrf.group(1), "Cookie", cookie).statusCode())
        .isEqualTo(400); // no address
    assertThat(post("/api/v1/jobs", form, "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(post("/api/v1/jobs", form, "Cookie", cookie, "X-CSRF", csrf.group(1)).statusCode())
        .isEqualTo(400);
    String other =
        logIn(new Tokens(served.ledger().ledger()).add("Ben", Role.EDITOR, Instant.EPOCH));
    assertThat(post("/jobs", form + "&csrf=" + csrf.group(1), "Cookie", other).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aReaderChangesNothing() {
    serve(TO_OTHERS, false);
    String cookie =
        logIn(new Tokens(served.ledger().ledger()).add("Ben", Role.READER, Instant.EPOCH));
    assertThat(served.get("/jobs", "Cookie", cookie).body()).doesNotContain("Add them");
    assertThat(post("/jobs", "address=a", "Cookie", cookie).statusCode()).isEqualTo(403);
  }

  @Test
  void pagesOfOtherSitesMayLinkAndNothingElse() {
    assertThat(served.get("/search", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    HttpResponse<String> read =
        served.get(API, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors");
    assertThat(read.statusCode()).isEqualTo(403);
    assertThat(read.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void otherHostsAreNotServed() {
    for (String host : List.of("evil.example", "127.0.0.1.evil.example", "evil.example:8765", "")) {
      String answer =
          Wire.ask(
              served, "GET /search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(host).matches("(?s)HTTP/1.1 4(21|00) .*");
    }
  }

  @Test
  void oneComesInAndOutWithABrowser() {
    String token = serve(TO_OTHERS, false);
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    // The status itself is told on the console
    browser.said();
    browser.find("#token").sendKeys(token);
    browser.picture("login");
    browser.driver().findElement(By.cssSelector("form.login button")).click();
    browser.until("!document.querySelector('#token')");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/desk/search?q=dam");
    browser.mustBeSound();
  }

  private String logIn(String token) {
    return post("/login", "token=" + token)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private HttpResponse<String> post(String path, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return served.send(request.build());
  }
}
