package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://news.example                  | https://news.example/",
        "HTTPS://News.Example:443/A            | https://news.example/A",
        "http://news.example:80                | http://news.example/",
        "http://news.example:8080?q=1          | http://news.example:8080/?q=1",
        "http://news.example:/a                | http://news.example/a",
        "http://news.example./a#part           | http://news.example/a",
        "http://news.example/a//b              | http://news.example/a//b",
        "http://news.example/a/./b/../c/..     | http://news.example/a/",
        "http://news.example/../../a?x=../y    | http://news.example/a?x=../y",
        "http://news.example/a b\"<>|http://news.example/a%20b%22%3C%3E",
        "http://news.example/50%/%41%zz        | http://news.example/50%25/%41%25zz",
        "http://news.example/[1]?a[]=2         | http://news.example/%5B1%5D?a%5B%5D=2",
        "http://news.example/é?ü=\uD83D\uDE00  | http://news.example/%C3%A9?%C3%BC=%F0%9F%98%80",
        "http://Zürich.example/                | http://xn--zrich-kva.example/",
        "HTTP://WIKI.EXAMPLE/I                 | http://wiki.example/I",
        "http://my_news.example/               | http://my_news.example/",
        "http://127.0.0.1/                     | http://127.0.0.1/",
        "http://127。0。0。1/                  | http://127.0.0.1/",
        "http://[2001:DB8::1]:81/              | http://[2001:db8::1]:81/",
      })
  void hasOneFormForEachAddress(String written, String form) throws Refusal {
    assertThat(WebAddress.of(written).uri()).hasToString(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://news.example/",
        "javascript:alert(1)",
        "news.example",
        "http://reader@news.example/",
        "http://reader:secret@news.example/",
        "http://news.example@127.0.0.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://127.0.0.1.2/",
        "http://news.example.0x/",
        "http://１２７.１/",
      })
  void doesNotTakeWhatIsUnsafe(String written) {
    assertThat(refused(written).reason()).isEqualTo(Reason.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:",
        "http:/news.example",
        "http://",
        "http:///news",
        "http://:80/",
        "http://a..b/",
        "http://.a/",
        "http://a b/",
        "http://a%2eb/",
        "http://news.example\\@other.example/",
        "http://news.example\\a",
        "http://news.example:0/",
        "http://news.example:65536/",
        "http://news.example:+80/",
        "http://news.example:80:80/",
        "http://news.example/\r\nHost: other.example",
        "http://news.example/\u0000",
        "http://[::1/",
        "http://[::1]x/",
        "http://[fe80::1%25eth0]/",
        "http://[v1.a]/",
        "http://::1/",
        "http://a<b>/"
      })
  void doesNotTakeWhatIsNoAddress(String written) {
    assertThat(refused(written).reason()).isEqualTo(Reason.NOT_FETCHED);
  }

  @Test
  void doesNotTakeAnAddressWithoutEnd() {
    assertThat(refused("http://news.example/" + "a".repeat(Limits.ADDRESS)).what())
        .contains("4096");
    assertThat(refused("http://" + "a.".repeat(200) + "example/").what()).contains("no name");
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.example/x,https://other.example/x",
    "//other.example/x,http://other.example/x",
    "/x,http://news.example:81/x",
    "x,http://news.example:81/a/x",
    "../x,http://news.example:81/x",
    "?x,http://news.example:81/a/b?x",
    "'',http://news.example:81/a/",
    "x#part,http://news.example:81/a/x"
  })
  void followsARedirect(String location, String to) throws Refusal {
    WebAddress here = WebAddress.of("http://news.example:81/a/b?c#d");

    assertThat(here.redirected(location).uri()).hasToString(to);
  }

  @Test
  void takesRawUtf8InARedirect() throws Refusal {
    WebAddress here = WebAddress.of("http://news.example/");
    String location = new String("/é".getBytes(UTF_8), ISO_8859_1);

    assertThat(here.redirected(location).uri()).hasToString("http://news.example/%C3%A9");
  }

  @Test
  void doesNotFollowARedirectOutOfTheWeb() throws Refusal {
    WebAddress here = WebAddress.of("http://news.example/");

    assertThatThrownBy(() -> here.redirected("file:///etc/passwd")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> here.redirected("gopher://x/")).isInstanceOf(Refusal.class);
  }

  private static Problem refused(String written) {
    try {
      throw new AssertionError("taken as " + WebAddress.of(written).uri());
    } catch (Refusal refusal) {
      return refusal.problem(written);
    }
  }
}
