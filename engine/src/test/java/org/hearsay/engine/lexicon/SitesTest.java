package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {
  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cnn.com | CNN",
        "CNN.com | CNN",
        "www.cnn.com | CNN",
        "edition.cnn.com | CNN",
        "https://edition.cnn.com/2031/07/25/ferry?x=1#y | CNN",
        "//cnn.com | CNN",
        "cnn.com:443/ | CNN",
        "bbc.co.uk/news | BBC",
        "reader@cnn.com/x | CNN",
        "x.com | X",
        "www.x.com/somebody | X",
      })
  void findsOutletsByTheAddressOfTheirSite(String address, String name) {
    assertThat(lexicon.outletAt(address)).get().extracting(Outlet::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "cnn",
        "co.uk",
        "go.com",
        "notcnn.com",
        "cnn.com.example",
        "cnn.com / reuters.com",
        "somebody.medium.com",
        "cnn..com",
        "cnn.com reuters.com",
      })
  void findsNoneAtOtherAddresses(String address) {
    assertThat(lexicon.outletAt(address)).isEmpty();
  }

  @Test
  void takesTheLongestAddressThatFits() {
    Lexicon own =
        lexicon.with(
            Table.OUTLETS,
            "own",
            "name\ttype\tdomains\nEllery Wire\tagency\tcnn.com/ellery; ellery.cnn.com\n");

    assertThat(own.outletAt("cnn.com/ellery/1"))
        .get()
        .extracting(Outlet::name)
        .isEqualTo("Ellery Wire");
    assertThat(own.outletAt("x.ellery.cnn.com"))
        .get()
        .extracting(Outlet::name)
        .isEqualTo("Ellery Wire");
    assertThat(own.outletAt("cnn.com/ellerys")).get().extracting(Outlet::name).isEqualTo("CNN");
  }

  @Test
  void readsHostileAddressesInLinearTime() {
    for (String piece : new String[] {"a.", "/", "a/", ".", "@", ":", "cnn.com/", "-"}) {
      assertThat(lexicon.outletAt(piece.repeat(100_000))).isEmpty();
      lexicon.outletAt("cnn.com/" + piece.repeat(900));
      lexicon.outletAt(piece.repeat(900) + "cnn.com");
    }
  }
}
