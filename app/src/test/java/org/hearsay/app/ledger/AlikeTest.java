package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class AlikeTest {
  private static final String NONE = "-";

  @Test
  void sharedFieldsAndOfficesMakeOne() {
    one("Finance Minister", "Japanese Finance Minister", "Japan's finance minister", "minister");
    one("Treasury Secretary", "U.S. Treasury Secretary", "Treasury chief", NONE);
    one("President", "Ugandan President", "former president", "the then President of Uganda");
    one("Defence Secretary", "Defense Secretary", "U.S. Secretary of Defense");
    one("spokesman", "Vexal spokesman", "spokesperson for Vexal", NONE);
    one("Chairman of the Vexal Board", "Vexal chief executive");
  }

  @Test
  void otherFieldsMakeOthers() {
    apart("Vexal analyst", "Norrin analyst");
    apart("Finance Minister", "Police spokesman");
    apart("goalkeeper", "senator");
    apart("Governor of Texas", "Governor of Ohio");
  }

  @Test
  void otherCountriesMakeOthers() {
    apart("French Foreign Minister", "German Foreign Minister");
    apart("President of France", "President of Chile");
  }

  @Test
  void whatDoesNotTellDoesNotJoin() {
    apart("former Vexal trader", "former Norrin lawyer");
    apart("senior French banker", "senior French goalkeeper");
  }

  @Test
  void whoMightBeEitherStandsAlone() {
    assertThat(groups("French Foreign Minister", "German Foreign Minister", "minister", NONE))
        .hasSize(4);
    assertThat(groups("Vexal analyst", "Norrin analyst", "Norrin chief", NONE)).hasSize(3);
  }

  @Test
  void whoHasNoRoleIsOneWithAnotherWhoHasNone() {
    one(NONE, NONE);
    one(NONE, "Mr", "former");
  }

  @Test
  void theOrderMakesNoDifference() {
    String[] roles = {
      "French Foreign Minister",
      "Minister",
      "Foreign Minister",
      "Vexal analyst",
      "analyst",
      NONE,
      "Norrin Vexal trader",
      "trader",
      "President",
      "French President",
      "Norrin chief",
      "French",
      "German Vexal manager",
      "manager",
      "head of Norrin",
      "spokesman"
    };
    Set<Set<String>> first = asSets(groups(roles));
    long seed = Long.getLong("test.seed", 5L);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<String> shuffled = new ArrayList<>(Arrays.asList(roles));
      Collections.shuffle(shuffled, random);
      assertThat(asSets(groups(shuffled.toArray(String[]::new))))
          .as("seed " + seed)
          .isEqualTo(first);
    }
  }

  private static void one(String... roles) {
    assertThat(groups(roles)).as(Arrays.toString(roles)).hasSize(1);
  }

  private static void apart(String... roles) {
    assertThat(groups(roles)).as(Arrays.toString(roles)).hasSize(roles.length);
  }

  private static Set<Set<String>> asSets(List<List<String>> groups) {
    Set<Set<String>> sets = new HashSet<>();
    groups.forEach(group -> sets.add(new HashSet<>(group)));
    return sets;
  }

  private static List<List<String>> groups(String... roles) {
    return Alike.of(
        Arrays.asList(roles), role -> Role.of(role.equals(NONE) ? null : role, Lexicon.shipped()));
  }
}
