package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.article.Notice.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KILL       | KILL: story on the ferry is wrong throughout
          KILL       | MANDATORY KILL. Ferry story. Do not use.
          KILL       | Editors, please kill the story slugged FERRY.
          KILL       | Note to editors: do not use this story
          KILL       | This item must not be used any more.
          KILL       | Achtung: Diese Meldung bitte nicht verwenden!
          KILL       | ANNULATION de notre dépêche sur le bac
          KILL       | Prière de ne pas utiliser cette dépêche
          WITHHELD   | The story on the ferry is withdrawn; a substitute follows.
          WITHHELD   | Der Bericht wird zurückgezogen
          CORRECTION | CORRECTION: Corrects number of passengers in paragraph 2
          CORRECTION | Corrects spelling of mayor's name.
          CORRECTION | (Berichtigung: Im 2. Absatz muss es richtig heißen: Montag)
          CORRECTION | RECTIFICATIF: bien lire lundi
          CORRECTION | RÄTTELSE: rätt namn i tredje stycket
          CORRECTION | Corrige el apellido del alcalde
          EMBARGO    | STRICTLY EMBARGOED until noon on Friday
          EMBARGO    | Must not be used before 6 p.m.
          EMBARGO    | Sperrfrist: 18.00 Uhr
          UPDATE     | UPDATES with quotes from the captain
          UPDATE     | Eds: Adds details. Recasts first paragraph.
          UPDATE     | Aktualisierung: mehr Details
          UPDATE     | Annule et remplace la précédente version
          UPDATE     | Utvidet med sitat
          NOTE       | With photos. TURKEY OUT
          NOTE       | Two further stories follow by 1600 GMT
          """)
  void tellsWhatANoteDoes(Type type, String note) {
    assertThat(NoticeWords.type(note)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE     | UPDATES with three killed, troops withdrawn
          CORRECTION | Corrects to show the bill was withdrawn, not killed
          NOTE       | Photos of the killing of a bear
          NOTE       | Photos: Retter im Einsatz, Konzert annulliert
          NOTE       | Concert annulé: voir notre dépêche
          NOTE       | With graphic on the arms embargo and the troops withdrawn
          NOTE       | Names withheld at the request of the family
          NOTE       | Do not use after 5 March. Will be updated.
          NOTE       | For the upkeep of the road, see separate story
          NOTE       | Not for use outside the island
          """)
  void takesNoWordOfTheNewsForAKill(Type type, String note) {
    assertThat(NoticeWords.type(note)).isEqualTo(type);
  }
}
