package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE html><p>x|PAGE",
        "<!doctype html SYSTEM 'about:legacy-compat'>|PAGE",
        "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN' 'x.dtd'><HTML>|PAGE",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='z'>|PAGE",
        "<!-- a --> <!-- b --><head>|PAGE",
        "<rss version='2.0'>|FEED",
        "<!-- test --><?xml version='1.0'?> <rdf:RDF xmlns='x'>|FEED",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><rss>|FEED",
        "<!DOCTYPE rss [<!ENTITY a 'b>'>]><rss>|FEED",
        "<feed>|FEED",
        "<newsItem guid='a'>|WIRE",
        "<?xml version='1.0'?><NewsML>|WIRE",
        "<nitf>|WIRE",
        "<?xml version='1.0'?><project>|XML",
        "<strong words> he said|TEXT",
        "< 5 % of them|TEXT",
        "WARC/1.1|ARCHIVE",
        "filedesc://a.arc 0.0.0.0 2000 text/plain 76|ARCHIVE",
        "{\"a\":1}|JSON",
        "[{\"a\":1}]|JSON",
        "[Editor's note] He said|TEXT",
      })
  void isToldFromTheBeginning(String head, Content content) {
    assertThat(Content.of(head.getBytes(ISO_8859_1))).isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"uri\":\"a\",\"type\":\"text\"}|true",
        "{\"version\": \"https://jsonfeed.org/version/1.1\"}|true",
        "{\"text\":\"He said\",\"uri\":\"a\"}|false",
        "{\"name\":\"x\"}|false",
      })
  void tellsNewsInJsonFromOtherJson(String head, boolean news) {
    assertThat(Content.JSON.holdsNews(head.getBytes(ISO_8859_1))).isEqualTo(news);
  }
}
