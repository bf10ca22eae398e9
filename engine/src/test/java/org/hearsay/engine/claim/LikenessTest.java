package org.hearsay.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

  private final Likeness likeness = new Likeness(null);

  private Verdict of(String a, String b) {
    return likeness.of(Content.of(a, Setting.unknown()), Content.of(b, Setting.unknown()));
  }

  private static Content by(String holder, LocalDate day, String content) {
    return Content.of(content, new Setting(day, holder, false, Act.SAY));
  }

  private static @Nullable ClaimRule rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Same same -> same.rule();
      case Verdict.AtOdds odds -> odds.rule();
      case Verdict.Apart apart -> null;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry to Sandholm left the harbour without its safety papers | “the ferry to Sandholm left the"
            + " harbour … without its [safety] papers”",
        "We will rebuild every school in the valley | we will rebuild every school in the valley.",
      })
  void sameWordsAreTheSameWhateverTheirMarks(String a, String b) {
    assertThat(rule(of(a, b))).isEqualTo(ClaimRule.SAME_WORDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pump station flooded twice because nobody had cleaned the grates since spring | the pump"
            + " station flooded twice because nobody had cleaned the grates",
        "We simply do not have enough teachers to open the village school this autumn | simply do not have"
            + " enough teachers to open the village school this autumn",
      })
  void aQuotationCutAtAnEndIsTheSame(String a, String b) {
    assertThat(rule(of(a, b))).isEqualTo(ClaimRule.SAME_QUOTATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council will close the old bridge over the Marn to lorries from June | the old bridge over the"
            + " Marn will be closed to lorries from June",
        "Police arrested 14 people after clashes at the harbour | 14 people were arrested by police"
            + " following clashes at the harbour",
      })
  void otherWordsOfOneMeaningAreTheSame(String a, String b) {
    assertThat(rule(of(a, b))).isEqualTo(ClaimRule.SAME_MEANING);
  }

  @Test
  void fewWordsAreNoClaimByThemselves() {
    assertThat(of("he did", "he did")).isInstanceOf(Verdict.Apart.class);
    assertThat(of("the talks failed", "the talks failed")).isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void fewWordsOfOneHolderOnOneDayAreOneClaim() {
    Verdict verdict =
        likeness.of(
            by("Ana Holt", WEDNESDAY, "the talks failed"),
            by("Ana Holt", WEDNESDAY, "the talks failed"));

    assertThat(rule(verdict)).isEqualTo(ClaimRule.SAME_WORDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other-number | The Eastwich yard will build 12 ferries for Norway | the Eastwich yard will build 15"
            + " ferries for Norway",
        "other-number | Unemployment in Bavel rose to 6.4 percent in March | unemployment in Bavel rose to"
            + " 6.9 percent in March",
        "negated | The mayor of Eastwich will run for a third term | the mayor of Eastwich will not run for"
            + " a third term",
        "opposite | Profits at the Eastwich yard rose in the third quarter | profits at the Eastwich yard fell"
            + " in the third quarter",
        "opposite | The mayor resigned before the vote on the harbour budget | the mayor resigned after the"
            + " vote on the harbour budget",
        "other-time | The strike at the port of Eastwich will begin on Monday | the strike at the port of"
            + " Eastwich will begin on Thursday",
        "roles-swapped | Marlow sued Brandt over the harbour contract | Brandt sued Marlow over the harbour"
            + " contract",
        "other-name | The ministry awarded the Eastwich harbour contract to Marlow on Tuesday after a secret"
            + " vote | The ministry awarded the Eastwich harbour contract to Brandt on Tuesday after a secret vote",
      })
  void whatCannotBothBeSoIsAtOdds(String rule, String a, String b) {
    Verdict verdict = of(a, b);

    assertThat(verdict).isInstanceOf(Verdict.AtOdds.class);
    assertThat(rule(verdict)).hasToString(rule.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A goods train hit a lorry near Sandholm on Sunday and five people were hurt | A goods train hit a"
            + " tractor near Sandholm on Sunday and five people were hurt",
        "The court in Bavel jailed the banker for robbing a fund for orphans | The court in Bavel jailed the"
            + " banker for robbing a fund for sailors",
      })
  void anotherThingInTheSamePlaceIsNotTheSame(String a, String b) {
    assertThat(of(a, b)).as(ClaimRule.OTHER_THING.id()).isInstanceOf(Verdict.Apart.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soldiers killed protesters in the harbour of Sandholm overnight | Protesters killed soldiers in the"
            + " harbour of Sandholm overnight",
        "The parliament in Bavel passed the harbour budget by 61 votes to 58 | The parliament in Bavel passed"
            + " the harbour budget by 58 votes to 61",
        "The bomb exploded minutes after the bishop had left the hall | The bishop had left the hall minutes"
            + " after the bomb exploded",
      })
  void whatIsExchangedIsNotTheSame(String a, String b) {
    assertThat(of(a, b)).isNotInstanceOf(Verdict.Same.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Brandt beat Holt in the second round of the election | Holt lost to Brandt in the second round of the"
            + " election",
        "The bomb exploded minutes after the bishop had left the hall | The bishop had left the hall minutes"
            + " before the bomb exploded",
        "Rebels shot down an army helicopter near Keldra | An army helicopter was shot down by rebels near"
            + " Keldra",
      })
  void whatIsTurnedRoundInWordsAloneIsNotAtOdds(String a, String b) {
    assertThat(of(a, b)).isNotInstanceOf(Verdict.AtOdds.class);
  }

  @Test
  void meaningIsAskedWhereWordsDoNotSettleIt() {
    Likeness withMeaning = new Likeness(Embedding.shipped());
    Content a =
        by(
            "Ana Holt",
            WEDNESDAY,
            "The drug was approved by the Bavel agency for children in March");
    Content reworded =
        by("Ana Holt", WEDNESDAY, "in March the agency in Bavel approved the drug for children");
    Content other =
        by("Ana Holt", WEDNESDAY, "the agency in Bavel will hire children of its staff");

    assertThat(withMeaning.of(a, reworded)).isInstanceOf(Verdict.Same.class);
    assertThat(withMeaning.of(a, other)).isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void atOddsNamesTheWords() {
    String a = "The Eastwich yard will build 12 ferries for Norway";
    String b = "The Eastwich yard will build 15 ferries for Norway";

    assertThat(of(a, b))
        .isEqualTo(
            new Verdict.AtOdds(
                ClaimRule.OTHER_NUMBER, List.of(new Span(29, 31)), List.of(new Span(29, 31))));
  }

  @Test
  void whatMayBeIsNotWhatIs() {
    assertThat(
            of(
                "The port of Eastwich may close its northern terminal",
                "The port of Eastwich will close its northern terminal"))
        .as(ClaimRule.OTHER_MODE.id())
        .isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void firstPersonsOfOtherSpeakersAreNotTheSame() {
    assertThat(
            likeness.of(
                by("Ana Holt", WEDNESDAY, "I will not stand for the council again"),
                by("Piet Brandt", WEDNESDAY, "I will not stand for the council again")))
        .as(ClaimRule.OTHER_HOLDER.id())
        .isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void whatIsLeftToTheHolderIsAnotherThingFromEach() {
    String closing = "it will close its yard in Eastwich and sell the cranes";
    assertThat(
            likeness.of(
                by("Marlow Shipping", WEDNESDAY, closing), by("Brandt Lines", WEDNESDAY, closing)))
        .isInstanceOf(Verdict.Apart.class);
    assertThat(
            likeness.of(
                by("Marlow Shipping", WEDNESDAY, closing),
                by("Ana Holt, spokeswoman for Marlow Shipping", WEDNESDAY, closing)))
        .isInstanceOf(Verdict.Same.class);
    assertThat(
            likeness.of(
                by("Ana Holt", WEDNESDAY, "to … that the yard in Eastwich will sell its cranes"),
                by("Piet Brandt", WEDNESDAY, "that the yard in Eastwich will sell its cranes")))
        .isInstanceOf(Verdict.Same.class);
  }

  @Test
  void fewWordsInCommonAreNotOneMatter() {
    assertThat(
            likeness.of(
                by("Ana Holt", WEDNESDAY, "a new plan"), by("Piet Brandt", WEDNESDAY, "the plan")))
        .isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void yesterdayCountsFromTheDayOfTheSaying() {
    Content yesterday =
        by("Ana Holt", WEDNESDAY, "the reactor at Sandholm was shut down yesterday");

    assertThat(
            likeness.of(
                yesterday,
                by("Ana Holt", WEDNESDAY, "the reactor at Sandholm was shut down on Tuesday")))
        .isInstanceOf(Verdict.Same.class);
    assertThat(
            likeness.of(
                yesterday,
                by("Ana Holt", WEDNESDAY, "the reactor at Sandholm was shut down on Monday")))
        .isInstanceOf(Verdict.AtOdds.class);
  }

  @Test
  void emptyContentsAreApart() {
    assertThat(of("", "")).isInstanceOf(Verdict.Apart.class);
    assertThat(of("…", "the harbour is closed")).isInstanceOf(Verdict.Apart.class);
  }

  @Test
  void longContentsAreCompared() {
    String many = "the harbour of Sandholm is closed and 5 men refused to leave; ".repeat(2_000);

    assertThat(of(many, many)).isInstanceOf(Verdict.Same.class);
  }
}
