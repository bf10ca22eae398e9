package org.hearsay.intake.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Months as the press of several languages writes them, in full, declined and cut short. */
final class MonthNames {
  /** One line a month: English, German, French, Spanish, Portuguese, Italian, Dutch, and so on. */
  private static final String[] NAMES = {
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari ianuarie ocak"
        + " stycznia styczeń января январь янв tammikuuta leden ledna január siječnja"
        + " ιανουαρίου січня",
    "february feb febr februar février févr fév fevrier febrero fevereiro fev febbraio februari"
        + " februarie şubat lutego luty февраля февраль фев helmikuuta únor února februára"
        + " veljače φεβρουαρίου лютого pebruari",
    "march mar märz mrz mars marzo março marco maart mrt marts martie mart marca marzec марта"
        + " март мар maaliskuuta březen března ožujka μαρτίου березня maret",
    "april apr avril avr abril abr aprile aprilie nisan kwietnia kwiecień апреля апрель апр"
        + " huhtikuuta duben dubna apríla travnja απριλίου квітня",
    "may mai mayo maio maggio mag mei maj mayıs maja мая май toukokuuta květen května mája"
        + " svibnja μαΐου травня",
    "june jun juni juin junio junho giugno giu iunie haziran czerwca czerwiec июня июнь июн"
        + " kesäkuuta červen června júna lipnja ιουνίου червня",
    "july jul juli juillet juil julio julho luglio lug iulie temmuz lipca lipiec июля июль июл"
        + " heinäkuuta červenec července júla srpnja ιουλίου липня",
    "august aug août aout agosto ago augustus augusti ağustos sierpnia sierpień августа август авг"
        + " elokuuta srpen srpna augusta kolovoza αυγούστου серпня agustus agu",
    "september sep sept septembre septiembre setiembre setembro set settembre septembrie eylül"
        + " września wrzesień сентября сентябрь сен syyskuuta září septembra rujna"
        + " σεπτεμβρίου вересня",
    "october oct oktober okt octobre octubre outubro out ottobre ott octombrie ekim października"
        + " październik октября октябрь окт lokakuuta říjen října októbra"
        + " οκτωβρίου жовтня",
    "november nov novembre noviembre novembro noiembrie kasım listopad listopada ноября ноябрь ноя"
        + " marraskuuta listopadu novembra studenoga νοεμβρίου листопада nopember",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre decembrie"
        + " aralık grudnia grudzień декабря декабрь дек joulukuuta prosinec prosince"
        + " decembra prosinca δεκεμβρίου грудня desember des"
  };

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** From 1, in any case; 0 for what is no month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** A word that names different months in two languages is the first's. */
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : NAMES[i].split(" ")) {
        numbers.putIfAbsent(name, i + 1);
      }
    }
    return numbers;
  }
}
