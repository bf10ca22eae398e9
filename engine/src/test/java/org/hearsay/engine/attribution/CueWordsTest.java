package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {
  private final CueWords words = CueWords.shipped();

  @ParameterizedTest
  @CsvSource({
    "instructed, instruct, DIRECT",
    "Said, say, SAY",
    "told, tell, SAY",
    "alleges, allege, CLAIM",
    "admitted, admit, CONFIRM",
    "admitting, admit, CONFIRM",
    "denies, deny, DENY",
    "denied, deny, DENY",
    "lying, lie, CLAIM",
    "planned, plan, PROMISE",
    "criticised, criticize, THINK",
    "criticizing, criticize, THINK",
    "thought, think, THINK",
    "foreseen, foresee, THINK",
    "labelled, label, CLAIM",
    "labeled, label, CLAIM",
    "reportedly, reportedly, REPORT",
    "warning, warn, SAY",
    "allegations, allegation, CLAIM",
    "declined, decline, WITHHOLD"
  })
  void knowsAFormByItsBaseForm(String form, String lemma, Act act) {
    CueWord word = words.of(form).orElseThrow();

    assertThat(word.lemma()).isEqualTo(lemma);
    assertThat(word.act()).isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource({"walked", "table", "is", "the", "admited", "sayed", "writed"})
  void doesNotKnowOtherWords(String form) {
    assertThat(words.of(form)).isEmpty();
  }

  @Test
  void tellsVerbFromNoun() {
    assertThat(words.of("claims", Part.NOUN)).map(CueWord::part).contains(Part.NOUN);
    assertThat(words.of("claims")).map(CueWord::part).contains(Part.VERB);
    assertThat(words.of("belief", Part.VERB)).isEmpty();
  }

  @Test
  void knowsWhatAnInfinitiveMakesOfIt() {
    CueWord agree = words.of("agreed").orElseThrow();

    assertThat(agree.act()).isEqualTo(Act.CONFIRM);
    assertThat(agree.infinitiveAct()).isEqualTo(Act.PROMISE);
    assertThat(agree.takes(Frame.INFINITIVE)).isTrue();
    assertThat(words.of("asked").orElseThrow().infinitiveAct()).isEqualTo(Act.DIRECT);
  }

  @Test
  void prefersTheLongerEntry() {
    Words text = Words.of("She points out that they called for it, according to Lena.");

    assertThat(words.at(text, 1).getFirst().word().lemma()).isEqualTo("point out");
    assertThat(words.at(text, 1).getFirst().words()).isEqualTo(2);
    assertThat(words.at(text, 5).getFirst().word().act()).isEqualTo(Act.DIRECT);
    assertThat(words.at(text, 9).getFirst().word().part()).isEqualTo(Part.PREPOSITION);
  }

  @Test
  void takesNoLongerEntryThatIsNotThere() {
    Words text = Words.of("They ruled");

    assertThat(words.at(text, 1))
        .singleElement()
        .satisfies(match -> {
          assertThat(match.word().lemma()).isEqualTo("rule");
          assertThat(match.forms()).containsExactlyInAnyOrder(Form.PAST, Form.PARTICIPLE);
        });
  }
}
