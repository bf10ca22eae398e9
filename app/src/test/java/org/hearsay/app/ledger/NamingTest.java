package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.speaker.SpeakerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
  private static final Naming NAMING = new Naming(Entries.OUTLETS);

  @ParameterizedTest
  @ValueSource(strings = {"Ana Holt", "J. Edgar Holt", "Marie de la Croix", "Ana Maria Holt-Reed"})
  void aFullNameTellsAPerson(String name) {
    assertThat(NAMING.identifies(name, SpeakerKind.PERSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Holt",
        "J. Holt",
        "J.R. Holt",
        "de la Croix",
        "al-Masri",
        "Holt-Reed",
        "van Dam",
        "Holt Jr.",
        "Le Brun",
        "Al Masri",
        "",
        "?"
      })
  void aSurnameDoesNot(String name) {
    assertThat(NAMING.identifies(name, SpeakerKind.PERSON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saltmere Holdings",
        "the Bank of England",
        "Vexal Corp",
        "Japan",
        "OPEC",
        "White House",
        "Chicago Board of Trade"
      })
  void aWordOfItsOwnTellsAnOrganisation(String name) {
    assertThat(NAMING.identifies(name, SpeakerKind.ORGANISATION)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finance Ministry",
        "the Central Bank",
        "police",
        "Supreme Court",
        "Inc",
        "board",
        "Ministry of Foreign Affairs",
        "S",
        "National Statistics Office",
        "the company"
      })
  void whatEveryCountryHasDoesNot(String name) {
    assertThat(NAMING.identifies(name, SpeakerKind.ORGANISATION)).isFalse();
  }

  @Test
  void aNameThatSeveralOutletsBearTellsNone() {
    assertThat(NAMING.identifies("The Times", SpeakerKind.OUTLET)).isFalse();
    assertThat(NAMING.identifies("The New York Times", SpeakerKind.OUTLET)).isTrue();
    assertThat(NAMING.identifies("The Saltmere Post", SpeakerKind.OUTLET)).isTrue();
  }

  @Test
  void groupsDocumentsAndUnknownsAreTheirArticlesOwn() {
    for (SpeakerKind kind :
        new SpeakerKind[] {SpeakerKind.GROUP, SpeakerKind.DOCUMENT, SpeakerKind.UNKNOWN}) {
      assertThat(NAMING.identifies("Ana Holt and Tom Reed", kind)).isFalse();
    }
  }

  @Test
  void anOutletIsComparedByTheNameThatTheLedgerGivesIt() {
    assertThat(NAMING.compared("the AP", SpeakerKind.OUTLET))
        .isEqualTo(NAMING.compared("Associated Press", SpeakerKind.ORGANISATION));
    assertThat(NAMING.compared("The Vexal Corp", SpeakerKind.ORGANISATION)).isEqualTo("vexal corp");
    assertThat(NAMING.compared("Ana HÖLT", SpeakerKind.PERSON)).isEqualTo("ana holt");
  }
}
