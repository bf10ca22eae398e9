package org.hearsay.engine.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.engine.origin.World.body;
import static org.hearsay.engine.origin.World.document;
import static org.hearsay.engine.origin.World.nobody;
import static org.hearsay.engine.origin.World.outlet;
import static org.hearsay.engine.origin.World.person;
import static org.hearsay.engine.origin.World.unnamed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Dossier.Telling;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final Step HOLT = person("Ana Holt", "mayor of Eastwich");
  private static final Step LIND = person("Bo Lind", "chief engineer of Nordvik Steel");

  private final World world = new World();

  @Test
  void oneSpeakerIsOneOriginHoweverManyHeardThem() {
    world.tells(world.article("Herald"), HOLT).tells(world.article("Channel 9"), HOLT);
    bounds(1, 1);
    assertThat(world.origins().list().getFirst().rules()).contains(OriginRule.SAME_SPEAKER);
  }

  @Test
  void twoSpeakersAreTwo() {
    world.tells(world.article("Herald"), HOLT).tells(world.article("Channel 9"), LIND);
    bounds(2, 2);
  }

  @Test
  void copiesAddNothing() {
    int first = world.article("Herald");
    world.tells(first, unnamed("officials"));
    for (int i = 0; i < 40; i++) {
      world.copy(first, "Paper " + i);
    }
    bounds(1, 1, OriginRule.COPY);
  }

  @Test
  void aDocumentDescribedByTellingWordsIsOneWhoeverHasSeenIt() {
    world.tells(world.article("Herald"), document("audit of the harbour accounts"));
    world.tells(
        world.article("Gazette"),
        document("the audit of the harbour accounts seen by the Gazette"));
    bounds(1, 1, OriginRule.SAME_DOCUMENT);
  }

  @Test
  void aDocumentThatMayBeAnyIsNotShownToBeAnother() {
    world.tells(world.article("Herald"), document("a police report"));
    world.tells(world.article("Gazette"), document("a police report"));
    bounds(1, 2);
  }

  @Test
  void whoeverCitesACopyRestsOnItsOriginal() {
    int original = world.article("Herald");
    world.tells(original, HOLT);
    world.copy(original, "Gazette");
    world.tells(world.article("Courier"), outlet("Gazette"));
    bounds(1, 1);
  }

  @Test
  void anOutletIsOneWithItsArticleAndWithout() {
    world.tells(world.article("The Gazette"), unnamed("officials"));
    world.tells(world.article("Herald"), outlet("Gazette"));
    bounds(1, 1, OriginRule.CITATION);
  }

  @Test
  void whomACutCopyDoesNotNameIsWhomItsOriginalHas() {
    int first = world.article("Herald");
    world.tells(first, unnamed("a court official"), body("Eastwich Court"));
    world.copied(first, "Gazette", unnamed("a court official"));
    bounds(1, 1, OriginRule.COPY);
  }

  @Test
  void aCopyThatNamesAnotherHasThem() {
    int first = world.article("Herald");
    world.tells(first, HOLT);
    world.copied(first, "Gazette", LIND);
    bounds(2, 2);
  }

  @Test
  void anOutletsReporterIsTheOutlet() {
    world.tells(world.article("Herald"), unnamed("a reporter for the Herald"));
    world.tells(world.article("Gazette"), outlet("Herald"));
    bounds(1, 1, OriginRule.CITATION);
    assertThat(world.origins().list().getFirst().kind()).isEqualTo(Origins.Kind.OUTLET);
  }

  @Test
  void aCreditAddsNothingAlsoWhereTheWordsAreOthers() {
    world.tells(world.article("Associated Press"), unnamed("officials"));
    world.tells(world.article("Herald", "Associated Press"), unnamed("officials"));
    bounds(1, 1, OriginRule.CREDIT);
  }

  @Test
  void twoThatCreditOneAgencyAreOneThoughItsArticleIsNotThere() {
    world.tells(world.article("Herald", "Reuters"), unnamed("officials"));
    world.tells(world.article("Gazette", "Reuters"), unnamed("officials"));
    bounds(1, 1, OriginRule.SAME_DESCRIPTION);
  }

  @Test
  void aCreditLineOfACopyTellsOfItsOriginal() {
    int first = world.article("Herald");
    world.tells(first, unnamed("officials"));
    world.copy(first, "Gazette", "Reuters");
    world.tells(world.article("Courier", "Reuters"), unnamed("officials"));
    bounds(1, 1);
  }

  @Test
  void citationsLeadBackToWhomTheCitedOutletHas() {
    world.tells(world.article("Channel 9"), unnamed("a police officer"));
    world.tells(world.article("Herald"), outlet("Channel 9"));
    world.tells(world.article("Gazette"), outlet("Herald"), outlet("Channel 9"));
    world.tells(world.article("Courier"), outlet("Herald"));
    bounds(1, 1, OriginRule.CITATION);
  }

  @Test
  void whatCitesAnOutletThatIsNotThereIsOne() {
    world.tells(world.article("Herald"), outlet("CNN"));
    world.tells(world.article("Gazette"), outlet("CNN"), unnamed("officials"));
    world.tells(world.article("Courier"), outlet("CNN"), unnamed("two sources"));
    bounds(1, 1, OriginRule.ONLY_SOURCE);
  }

  @Test
  void aCitationOfACitationOfNobodyEndsAtTheLastOutlet() {
    world.tells(world.article("Herald"), outlet("Gazette"));
    world.tells(world.article("Gazette"), outlet("CNN"));
    bounds(1, 1, OriginRule.OWN_WORD);
    assertThat(world.origins().list().getFirst().name()).isEqualTo("CNN");
    assertThat(world.origins().loops()).isEmpty();
  }

  @Test
  void unnamedOfficialsOfTwoOutletsMayBeOne() {
    world.tells(world.article("Herald"), unnamed("an official"));
    world.tells(world.article("Gazette"), unnamed("a senior official"));
    bounds(1, 2, OriginRule.MAY_BE);
    assertThat(world.origins().list().getFirst().mayBe()).containsExactly(1);
  }

  @Test
  void somebodyUnnamedMayBeWhoIsNamedElsewhere() {
    world.tells(world.article("Herald"), HOLT);
    world.tells(world.article("Gazette"), unnamed("a city official"));
    bounds(1, 2);
  }

  @Test
  void whereNobodyIsToldItMayBeAnybody() {
    world.tells(world.article("Herald"), HOLT);
    world.tells(world.article("Gazette"), nobody());
    bounds(1, 2, OriginRule.NOBODY_TOLD);
  }

  @Test
  void witnessesAreNotThePolice() {
    world.tells(world.article("Herald"), unnamed("witnesses"));
    world.tells(world.article("Gazette"), body("Eastwich Police"));
    bounds(2, 2);
  }

  @Test
  void aSpokespersonIsTheBodySpokenFor() {
    world.tells(world.article("Herald"), body("Harbour Board"));
    world.tells(world.article("Gazette"), person("Ida Roe", "spokeswoman for the Harbour Board"));
    bounds(1, 1, OriginRule.SPEAKS_FOR);
  }

  @Test
  void aMinisterMayBeTheGovernment() {
    world.tells(world.article("Herald"), person("Ida Roe", "interior minister"));
    world.tells(world.article("Gazette"), body("the government"));
    bounds(1, 2);
  }

  @Test
  void aSurnameIsThePersonOfThatNameInTheSameClaim() {
    world.tells(world.article("Herald"), HOLT);
    world.tells(world.article("Gazette"), person("Holt", null));
    bounds(1, 1, OriginRule.SAME_NAME);
  }

  @Test
  void aSurnameThatTwoBearIsNeither() {
    world.tells(world.article("Herald"), HOLT);
    world.tells(world.article("Courier"), person("Otto Holt", "baker"));
    world.tells(world.article("Gazette"), person("Holt", null));
    bounds(2, 3);
  }

  @Test
  void aFamilyNameMayStandFirst() {
    world.tells(world.article("Herald"), person("Kim Sun-hi", null));
    world.tells(world.article("Gazette"), person("Kim", "envoy"));
    bounds(1, 1, OriginRule.SAME_NAME);
  }

  @Test
  void namesThatAreTurnedRoundOrSpeltOtherwiseMayBeOne() {
    world.tells(world.article("Herald"), person("Nagy Istvan", null));
    world.tells(world.article("Gazette"), person("Istvan Nagy", null));
    world.tells(world.article("Courier"), person("István Nady", null));
    bounds(1, 3);
  }

  @Test
  void twoWhoSpeakForOneBodyMayBeOne() {
    world.tells(world.article("Herald"), person("Ida Roe", "spokeswoman for the Harbour Board"));
    world.tells(world.article("Gazette"), person("Uwe Kant", "chairman of the Harbour Board"));
    bounds(1, 2);
  }

  @Test
  void initialsMayBeTheNameInFull() {
    world.tells(world.article("Herald"), body("EHB"));
    world.tells(world.article("Gazette"), body("Eastwich Harbour Board"));
    bounds(1, 2);
  }

  @Test
  void aBodyIsOneWhateverTheOrderOfItsWords() {
    world.tells(world.article("Herald"), body("the Ministry of Fisheries"));
    world.tells(world.article("Gazette"), body("the Fisheries Ministry"));
    bounds(1, 1, OriginRule.SAME_NAME);
  }

  @Test
  void aCountryMayBeAnyOfItsBodiesAndNoneOfAnother() {
    world.tells(world.article("Herald"), body("Norway"));
    world.tells(world.article("Gazette"), body("Norwegian Coast Guard"));
    bounds(1, 2);
    world.tells(world.article("Courier"), body("Iceland"));
    bounds(2, 3);
  }

  @Test
  void aNameThatMayBeTheBeginningOfAnOutletsMayBeAnybody() {
    world.tells(world.article("Herald"), HOLT);
    world.tells(world.article("Courier"), outlet("Nordvik Press"), HOLT);
    world.tells(world.article("Gazette"), body("Nordvik"));
    bounds(1, 2);
  }

  @Test
  void amongManyWhoMayBeOneThoseAreCountedWhoAreSurelyNot() {
    world.tells(world.article("Able"), person("Ida Roe", null));
    for (String town : List.of("Eastwich", "Nordvik", "Kiln", "Sandhavn")) {
      world.tells(world.article(town + " Post"), body(town + " Harbour Board"));
    }
    bounds(4, 5);
  }

  @Test
  void circlesThatTouchAreOne() {
    world.tells(world.article("Herald"), outlet("Gazette"));
    world.tells(world.article("Gazette"), outlet("Herald"), outlet("Courier"));
    world.tells(world.article("Gazette"), outlet("Herald"));
    world.tells(world.article("Courier"), outlet("Post"));
    world.tells(world.article("Post"), outlet("Courier"));
    bounds(1, 1, OriginRule.LOOP);
    assertThat(world.origins().loops()).hasSize(2);
  }

  @Test
  void outletsThatCiteEachOtherAreOneAndAreShown() {
    world.tells(world.article("Herald"), outlet("Gazette"));
    world.tells(world.article("Gazette"), outlet("Herald"));
    bounds(1, 1, OriginRule.LOOP);
    assertThat(world.origins().loops()).hasSize(1);
    assertThat(world.origins().loops().getFirst().outlets())
        .containsExactlyInAnyOrder("Herald", "Gazette");
  }

  @Test
  void aLoopThatSomebodyEntersCountsWithThem() {
    world.tells(world.article("Herald"), unnamed("an official"));
    world.tells(world.article("Gazette"), outlet("Herald"));
    world.tells(world.article("Herald"), outlet("Gazette"));
    bounds(1, 1);
    assertThat(world.origins().loops()).hasSize(1);
  }

  @Test
  void aTailIntoALoopAddsNothing() {
    world.tells(world.article("Able"), outlet("Gazette"));
    world.tells(world.article("Gazette"), outlet("Herald"));
    world.tells(world.article("Herald"), outlet("Gazette"));
    bounds(1, 1);
    assertThat(world.origins().list().getFirst().name()).isEqualTo("Gazette");
  }

  @Test
  void whoDeniesItIsNoOriginOfIt() {
    world.tells(world.article("Herald"), HOLT).tells(Act.DENY, world.article("Gazette"), LIND);
    bounds(1, 1);
  }

  @Test
  void aClaimThatIsOnlyDeniedHasNoOriginThatIsTold() {
    world.tells(Act.DENY, world.article("Gazette"), LIND);
    bounds(0, 0);
  }

  @Test
  void aDocumentMayBeFromWhoeverSpeaks() {
    world.tells(world.article("Herald"), document("report"));
    world.tells(world.article("Gazette"), HOLT);
    bounds(1, 2);
  }

  @Test
  void copiesInACircleEnd() {
    int a = world.article("Herald");
    world.tells(a, HOLT);
    List<Dossier.Carrier> articles = new ArrayList<>(world.dossier().articles());
    articles.add(new Dossier.Carrier("b", "Gazette", null, 0, 1, List.of()));
    articles.set(0, new Dossier.Carrier("a", "Herald", null, 1, 1, List.of()));
    Telling copied = world.dossier().tellings().getFirst();
    Telling again = new Telling(copied.id(), 0, true, copied.chain(), copied.act(), copied.words());
    Origins origins = Counting.of(new Dossier(articles, List.of(again)));
    assertThat(origins.upper()).isEqualTo(1);
  }

  @Test
  void whoeverCreditsAnOutletThatPassesItOnHasItFromThere() {
    world.tells(world.article("Herald"), unnamed("officials"));
    world.tells(world.article("Gazette", "Herald"), unnamed("officials"));
    world.tells(world.article("Courier", "Gazette"), unnamed("officials"));
    bounds(1, 1, OriginRule.CREDIT);
  }

  @Test
  void whoeverCitesACopyOfACitationHasItFromTheEnd() {
    world.tells(world.article("Herald"), unnamed("officials"));
    int cites = world.article("Gazette");
    world.tells(cites, outlet("Herald"));
    world.copy(cites, "Courier");
    world.tells(world.article("Post"), outlet("Courier"));
    bounds(1, 1, OriginRule.CITATION);
  }

  @Test
  void whatPassesOnWhatIsThereNeverRaisesABound() {
    for (int seed = 0; seed < 300; seed++) {
      World made = Generated.of(seed).world();
      Origins before = made.origins();
      Telling any = made.dossier().tellings().getFirst();
      String publisher = String.valueOf(made.dossier().articles().get(any.article()).publisher());
      made.copy(any.article(), "New Post");
      made.tells(made.article("Nordvik Post"), outlet(publisher));
      made.tells(made.article("Kiln Post", publisher), any.chain().toArray(Step[]::new));
      Origins after = made.origins();
      assertThat(after.upper()).as("seed %d", seed).isLessThanOrEqualTo(before.upper());
      assertThat(after.lower()).as("seed %d", seed).isLessThanOrEqualTo(before.lower());
    }
  }

  @Test
  void whateverHappenedTheTruthIsWithinTheBoundsAndTheOrderDoesNotMatter() {
    for (int seed = 0; seed < 300; seed++) {
      Generated made = Generated.of(seed);
      Origins origins = made.world().origins();
      assertThat(made.truth())
          .as("seed %d: %s", seed, origins)
          .isBetween(origins.lower(), origins.upper());
      List<Telling> shuffled = new ArrayList<>(made.world().dossier().tellings());
      Collections.shuffle(shuffled, new Random(seed));
      Origins other = Counting.of(new Dossier(made.world().dossier().articles(), shuffled));
      assertThat(other).isEqualTo(origins);
    }
  }

  private void bounds(int lower, int upper, OriginRule... rules) {
    Origins origins = world.origins();
    assertThat(origins.list().stream().flatMap(each -> each.rules().stream()))
        .containsAll(List.of(rules));
    assertThat(List.of(origins.lower(), origins.upper()))
        .as("%s", origins.list())
        .isEqualTo(List.of(lower, upper));
  }
}
