package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor said on Monday that the bridge would not be rebuilt before the spring.
          de | Die Bürgermeisterin sagte am Montag, dass die Brücke nicht vor dem Frühjahr wieder aufgebaut werde.
          fr | La maire a déclaré lundi que le pont ne serait pas reconstruit avant le printemps.
          es | La alcaldesa dijo el lunes que el puente no será reconstruido antes de la primavera.
          it | La sindaca ha detto lunedì che il ponte non sarà ricostruito prima della primavera.
          pt | A prefeita disse na segunda-feira que a ponte não será reconstruída antes da primavera.
          nl | De burgemeester zei maandag dat de brug niet voor het voorjaar wordt herbouwd.
          sv | Borgmästaren sade på måndagen att bron inte kommer att byggas upp före våren.
          da | Borgmesteren sagde mandag, at broen ikke vil blive genopbygget før foråret, og at det er dyrt ud over det hele.
          no | Ordføreren sa mandag at brua ikke blir bygget opp igjen før våren, og at ingen nå vet hva det koster etter flommen.
          fi | Pormestari sanoi maanantaina, että siltaa ei rakenneta uudelleen ennen kevättä, mutta se on myös kallis.
          pl | Burmistrz powiedziała w poniedziałek, że most nie zostanie odbudowany przed wiosną, ale jest to możliwe.
          cs | Starostka v pondělí řekla, že most nebude obnoven před jarem, ale že se na něm už pracuje, jak je třeba.
          hu | A polgármester hétfőn azt mondta, hogy a hidat nem építik újjá tavasz előtt, és ez is csak egy terv.
          ro | Primarul a spus luni că podul nu va fi reconstruit până în primăvară și că este nevoie de bani din buget.
          tr | Belediye başkanı pazartesi günü köprünün bahara kadar yeniden yapılmayacağını ve bunun için çok para gerektiğini söyledi.
          id | Wali kota mengatakan pada hari Senin bahwa jembatan itu tidak akan dibangun kembali sebelum musim semi.
          vi | Thị trưởng nói hôm thứ Hai rằng cây cầu sẽ không được xây lại và người dân đã phải chờ trong một năm.
          ru | Мэр сказала в понедельник, что мост не будет восстановлен до весны.
          uk | Мер сказала в понеділок, що міст не буде відновлено до весни, але вона ще не має плану.
          el | Η δήμαρχος είπε τη Δευτέρα ότι η γέφυρα δεν θα ξαναχτιστεί πριν από την άνοιξη.
          ar | قالت رئيسة البلدية يوم الاثنين إن الجسر لن يعاد بناؤه قبل الربيع في المدينة.
          fa | شهردار روز دوشنبه گفت که این پل تا بهار بازسازی نخواهد شد و برای آن پول نیست.
          he | ראש העיר אמרה ביום שני כי הגשר לא ייבנה מחדש לפני האביב.
          hi | महापौर ने सोमवार को कहा कि पुल वसंत से पहले नहीं बनाया जाएगा।
          zh | 市长星期一表示，这座桥在春天之前不会重建。
          ja | 市長は月曜日、橋は春まで再建されないと述べた。
          ko | 시장은 월요일에 다리가 봄 전에는 재건되지 않을 것이라고 말했다.
          th | นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะไม่ถูกสร้างใหม่ก่อนฤดูใบไม้ผลิ
          """)
  void knowsALanguageByOneSentence(String language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prime Minister Giorgia Meloni, Emmanuel Macron, Pedro Sánchez, Luís Montenegro and Ursula"
            + " von der Leyen met Volodymyr Zelenskyy at Palazzo Chigi, La Stampa and El País"
            + " reported.",
        "PARIS — Jean-Luc Mélenchon of La France Insoumise and Marine Le Pen of Rassemblement"
            + " National traded blows over Charles de Gaulle.",
        "The minister wrote to the newspaper on Tuesday: “Die Brücke wird nicht vor dem Frühjahr"
            + " wieder aufgebaut, und das ist für die Stadt auch nicht schlimm.” She later told"
            + " reporters that it was a mistake, and that she had been misunderstood by everyone.",
        "The governor posted on Monday: «Мост будет восстановлен до весны». The embassy said it"
            + " had no comment on the statement, which was deleted within the hour."
      })
  void takesEnglishWithForeignNamesAndQuotationsForEnglish(String text) {
    assertThat(Language.of(text)).isEqualTo("en");
  }

  @Test
  void takesAnArticleWithEnglishQuotationsForWhatItIs() {
    assertThat(
            Language.of(
                "Der Sprecher schrieb am Dienstag: “We will not rebuild the bridge.” Das sei nicht"
                    + " die Haltung der Stadt, sagte die Bürgermeisterin, und es werde auch keine"
                    + " werden."))
        .isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "42",
        "Berlin",
        "Reuters",
        "\uD83D",
        "1–0",
        "😀😀😀",
        "Kim Jong Un, Xi"
      })
  void leavesOpenWhatIsTooShort(String text) {
    assertThat(Language.of(text)).isEqualTo("und");
  }

  @Test
  void looksAtTheBeginningOnly() {
    String english = "The mayor said that it would be rebuilt. ".repeat(600);
    assertThat(Language.of(english + "Die Brücke wird nicht gebaut. ".repeat(100_000)))
        .isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "“", "\0", " ", "the", "the ", "\uD83D"})
  void isQuickOnFiveMegabytesOfAnything(String piece) {
    String text = piece.repeat(5_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Language.of(text));
  }
}
