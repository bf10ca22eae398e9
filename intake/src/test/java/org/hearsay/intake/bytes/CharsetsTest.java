package org.hearsay.intake.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.hearsay.intake.bytes.Charsets.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String CAFE = "<p>The café said \u201cno\u201d \u2013 twice.</p>";
  private static final String RUSSIAN =
      "<p>Министр сообщил журналистам, что переговоры продолжаются и завтра утром будет новое"
          + " заявление правительства.</p>";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset KOI8_R = Charset.forName("KOI8-R");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesAByteOrderMarkFirst(String charset) {
    byte[] bytes = ("\uFEFF" + CAFE).getBytes(Charset.forName(charset));

    assertThat(Charsets.decode(bytes, "text/html; charset=koi8-r"))
        .isEqualTo(new Decoded(CAFE, charset, "byte order mark"));
  }

  @Test
  void tellsUtf16WithoutAMarkByItsFirstTag() {
    assertThat(Charsets.decode(CAFE.getBytes(UTF_16LE), null))
        .isEqualTo(new Decoded(CAFE, "UTF-16LE", "first bytes"));
    assertThat(Charsets.decode(CAFE.getBytes(UTF_16BE), null))
        .isEqualTo(new Decoded(CAFE, "UTF-16BE", "first bytes"));
  }

  @Test
  void believesTheHeaderBeforeTheDocument() {
    String page = "<meta charset=windows-1251>" + RUSSIAN;

    assertThat(Charsets.decode(page.getBytes(KOI8_R), "text/html;CharSet=\"KOI8-R\""))
        .isEqualTo(new Decoded(page, "KOI8-R", "header"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=koi8-r>",
        "<META CHARSET = 'KOI8-R' />",
        "<html><head><!-- <meta charset=utf-8> --><meta name=a content=b><meta charset=\"koi8-r\">",
        "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
        "<meta content=\"text/html;charset=koi8-r\" http-equiv=\"content-type\"/>",
        "<meta charset=no-such-thing><meta charset=koi8-r>"
      })
  void findsWhatAMetaSays(String meta) {
    String page = meta + RUSSIAN;

    Decoded decoded = Charsets.decode(page.getBytes(KOI8_R), "text/html");

    assertThat(decoded.text()).isEqualTo(page);
    assertThat(decoded.charset()).isEqualTo("KOI8-R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\" encoding=\"koi8-r\"?>",
        "<?xml version='1.0' encoding = 'KOI8-R' standalone='yes' ?>",
        "\n<!-- a comment -->\n<?xml version='1.0' encoding='koi8-r'?>"
      })
  void findsWhatAnXmlDeclarationSays(String declaration) {
    String feed = declaration + RUSSIAN;

    assertThat(Charsets.decode(feed.getBytes(KOI8_R), null))
        .isEqualTo(new Decoded(feed, "KOI8-R", "XML declaration"));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "latin1, windows-1252",
    "us-ascii, windows-1252",
    "gb2312, GB18030",
    "GBK, GB18030",
    "shift_jis, windows-31j",
    "x-sjis, windows-31j",
    "ks_c_5601-1987, x-windows-949",
    "euc-kr, x-windows-949",
    "big5, Big5-HKSCS",
    "iso-8859-9, windows-1254",
    "x-cp1251, windows-1251",
    "utf8, UTF-8",
    "macintosh, x-MacRoman",
    "tis-620, x-windows-874"
  })
  void takesALabelForWhatBrowsersTakeIt(String label, String charset) {
    assertThat(Charsets.decode("<p>".getBytes(UTF_8), "text/html; charset=" + label))
        .isEqualTo(new Decoded("<p>", charset, "header"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-thing", "utf-7", "cp037", "", "\u0130", "hz-gb-2312", "utf-32"})
  void passesOverLabelsThatMeanNothing(String label) {
    String page = "<meta charset=iso-8859-2><p>";

    assertThat(Charsets.decode(page.getBytes(UTF_8), "text/html; charset=" + label).from())
        .isEqualTo("meta");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "charset", "charset=", "\u0130\u0130charset=", "a; charset = \"", ";"})
  void makesNothingOfABrokenContentType(String contentType) {
    assertThat(Charsets.decode(CAFE.getBytes(UTF_8), contentType).from())
        .isEqualTo("UTF-8 throughout");
  }

  @Test
  void takesUtf8ForWhatItIsWhateverWasDeclared() {
    for (String label : new String[] {"iso-8859-1", "us-ascii", "windows-1251", "utf-16"}) {
      assertThat(Charsets.decode(CAFE.getBytes(UTF_8), "text/html; charset=" + label))
          .isEqualTo(new Decoded(CAFE, "UTF-8", "UTF-8 throughout"));
    }
  }

  @Test
  void doesNotBelieveUtf8WhereTheBytesAreNone() {
    assertThat(Charsets.decode(CAFE.getBytes(WINDOWS_1252), "text/html; charset=utf-8"))
        .isEqualTo(new Decoded(CAFE, "windows-1252", "nothing"));
  }

  @Test
  void goesOnToTheMetaWhereTheHeaderIsWrong() {
    String page = "<meta charset=koi8-r>" + RUSSIAN;

    assertThat(Charsets.decode(page.getBytes(KOI8_R), "text/html; charset=utf-8"))
        .isEqualTo(new Decoded(page, "KOI8-R", "meta"));
  }

  @Test
  void staysWithUtf8WhereOnlyAFewPlacesAreBroken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(CAFE.repeat(3).getBytes(UTF_8));
    bytes.write(0xE9);

    Decoded decoded = Charsets.decode(bytes.toByteArray(), null);

    assertThat(decoded)
        .isEqualTo(new Decoded(CAFE.repeat(3) + '\uFFFD', "UTF-8", "UTF-8 throughout"));
  }

  @Test
  void takesAMetaThatSaysUtf16ForUtf8() {
    String page = "<meta charset=utf-16>" + CAFE;

    assertThat(Charsets.decode(page.getBytes(UTF_8), null))
        .isEqualTo(new Decoded(page, "UTF-8", "meta"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KOI8-R", "windows-1251"})
  void detectsOtherScripts(String charset) {
    byte[] bytes = RUSSIAN.repeat(3).getBytes(Charset.forName(charset));

    assertThat(Charsets.decode(bytes, null))
        .isEqualTo(new Decoded(RUSSIAN.repeat(3), charset, "detection"));
  }

  @Test
  void takesWesternLettersAmongEnglishForWindows1252() {
    String text =
        "<p>She told Agence Française de Presse: \u201cWe\u2019re naïve\u201d. It cost £5.";

    assertThat(Charsets.decode(text.getBytes(WINDOWS_1252), null))
        .isEqualTo(new Decoded(text, "windows-1252", "nothing"));
  }

  @Test
  void dropsMarksAndNuls() {
    assertThat(Charsets.decode("\uFEFFa\0b".getBytes(UTF_8), null).text()).isEqualTo("ab");
  }

  @Test
  void leavesNoLoneSurrogates() {
    byte[] encoded = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};
    byte[] wide = {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'b'};

    assertThat(Charsets.decode(encoded, null).text()).isEqualTo("a\uFFFDb");
    assertThat(Charsets.decode(wide, null).text()).isEqualTo("\uFFFDb");
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      String start =
          round % 2 == 0 ? "<meta charset='" : "<?xml encoding=" + (char) round + "<meta";
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(start.substring(0, random.nextInt(start.length())).getBytes(UTF_8));
      all.writeBytes(bytes);
      String text = Charsets.decode(all.toByteArray(), new String(bytes, ISO_8859_1)).text();
      assertThat(text).isEqualTo(Encoding.withoutLoneSurrogates(text)).doesNotContain("\0");
    }
  }

  @Test
  void leavesOutEveryMarkAtTheBeginning() {
    byte[] bytes = ("\0\uFEFF\0\uFEFF" + CAFE).getBytes(UTF_8);

    assertThat(Charsets.decode(bytes, null).text()).isEqualTo(CAFE);
  }
}
