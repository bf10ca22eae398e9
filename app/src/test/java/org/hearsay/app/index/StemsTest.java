package org.hearsay.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "say says saying said",
        "deny denies denied denying",
        "tariff tariffs",
        "report reports reported reporting",
        "company companies",
        "accuse accuses accused accusing",
        "stop stops stopped stopping",
        "make makes made making",
        "hope hopes hoped hoping",
        "agree agrees agreed agreeing",
        "control controls controlled controlling",
        "tell tells telling told",
        "pass passes passed passing",
        "tax taxes taxed taxing",
        "veto vetoes vetoed",
        "create creates created creating",
        "state states stated stating",
        "argue argues argued arguing",
        "die dies died dying",
        "movie movies",
        "case cases",
        "house houses housed housing",
        "crisis crises",
        "woman women",
        "go goes going gone went",
        "use uses used using",
        "add adds added adding",
        "evening evenings",
        "virus viruses",
        "committee committees",
        "see sees seeing",
        "play plays played playing",
        "fix fixes fixed fixing",
        "size sizes sized",
        "table tables tabled",
        "aide aides",
        "series",
        "exceed exceeds exceeded exceeding",
      })
  void formsOfOneWordMeet(String forms) {
    assertThat(forms.split(" ")).extracting(Stems::of).containsOnly(Stems.of(forms.split(" ")[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nation nat",
        "news new",
        "report reporter",
        "move movement",
        "evening even",
        "bus busy",
        "united unit",
        "hop hope",
        "king k",
        "thing th",
        "red r",
        "hamas hama",
        "sing s",
        "universe university",
        "organ organisation",
        "policy police",
        "general generally",
        "during dur",
        "need ne",
        "plan plane",
        "us use",
        "series sery",
        "status statue",
        "mission miss",
        "texas texa",
        "bring br",
        "france franc",
        "aide aid",
        "aides aid",
        "morale moral",
        "finale final",
      })
  void otherWordsDoNot(String words) {
    String[] both = words.split(" ");
    assertThat(Stems.of(both[0])).isNotEqualTo(Stems.of(both[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ing", "eds", "2020s", "σοφοσ", "東", "3p5", "ssss", "eeee", "sing", "yes"})
  void whatHasNoEndingStays(String token) {
    assertThat(Stems.of(token)).isEqualTo(token);
  }
}
