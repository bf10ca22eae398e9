package org.hearsay.engine.origin;

import static org.hearsay.engine.origin.World.body;
import static org.hearsay.engine.origin.World.document;
import static org.hearsay.engine.origin.World.nobody;
import static org.hearsay.engine.origin.World.outlet;
import static org.hearsay.engine.origin.World.person;
import static org.hearsay.engine.origin.World.unnamed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Dossier.Step;
import org.jspecify.annotations.Nullable;

/**
 * A world made at random, in which it is known how many origins a claim has: some know, tell
 * outlets under a name, another or none; others copy, credit, cite these and each other, and deny.
 *
 * @param truth how many know
 */
record Generated(World world, int truth) {
  /** Under what each who knows may be told of. */
  private static final List<List<Step>> KNOW =
      List.of(
          List.of(
              person("Ana Holt", "mayor of Eastwich"),
              person("Holt", "mayor"),
              person("A. Holt", null),
              unnamed("a city official"),
              unnamed("officials")),
          List.of(
              person("Bo Lind", "chief engineer of Nordvik Steel"),
              person("Bo M. Lind", null),
              unnamed("an engineer"),
              nobody()),
          List.of(
              person("Ida Roe", "spokeswoman for the Harbour Board"),
              body("the Harbour Board"),
              body("Harbour Board"),
              person("Uwe Kant", "spokesman for the Harbour Board"),
              unnamed("a source close to the board")),
          List.of(
              body("Norwegian Coast Guard"),
              body("Norway"),
              person("Per Dahl", "captain of the Norwegian Coast Guard"),
              unnamed("officers")),
          List.of(person("Kim Sun-hi", "envoy"), person("Kim", null), unnamed("a diplomat")),
          List.of(
              body("World Herring Organization"),
              body("WHO"),
              document("a report of the World Herring Organization"),
              nobody()),
          List.of(unnamed("witnesses"), unnamed("two residents"), unnamed("a bystander")),
          List.of(
              document("audit of the harbour accounts"),
              document("the audit of the harbour accounts, seen by the paper")));

  private static final List<String> OUTLETS =
      List.of("Herald", "Gazette", "Courier", "The Observer", "Post", "Wire", "Ledger", "Tribune");

  /**
   * An article that tells what somebody who knows said.
   *
   * @param holder as it has them; null where it tells of an outlet alone
   */
  private record Told(int article, String publisher, @Nullable Step holder) {}

  static Generated of(long seed) {
    Random random = new Random(seed);
    World world = new World();
    List<Told> all = new ArrayList<>();
    int known = firstHand(random, world, all);
    int others = random.nextInt(12);
    for (int i = 0; i < others; i++) {
      passOn(random, world, all);
    }
    if (random.nextInt(3) == 0) {
      world.tells(Act.DENY, world.article("Denier"), person("Otto Vik", "minister of Sandhavn"));
    }
    return new Generated(world, known);
  }

  /** An outlet hears one who knows, or two with names of their own. */
  private static int firstHand(Random random, World world, List<Told> all) {
    List<List<Step>> know = new ArrayList<>(KNOW);
    Collections.shuffle(know, random);
    int people = 1 + random.nextInt(5);
    Set<String> told = new HashSet<>();
    for (int i = 0; i < people; i++) {
      int times = 1 + random.nextInt(3);
      for (int time = 0; time < times; time++) {
        String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        Step holder = know.get(i).get(time == 0 ? 0 : random.nextInt(know.get(i).size()));
        if (i > 0 && time == 0) {
          holder = know.get(i).get(random.nextInt(know.get(i).size()));
        }
        if (holder.named() || told.add(outlet)) {
          all.add(tell(world, outlet, holder));
        } else {
          all.add(tell(world, "Paper " + i + time, holder));
        }
      }
    }
    return people;
  }

  private static Told tell(World world, String outlet, Step holder) {
    int article = world.article(outlet);
    world.tells(article, holder);
    return new Told(article, outlet, holder);
  }

  private static void passOn(Random random, World world, List<Told> all) {
    Told from = all.get(random.nextInt(all.size()));
    String outlet =
        random.nextInt(4) == 0
            ? OUTLETS.get(random.nextInt(OUTLETS.size()))
            : "Paper " + random.nextInt(6);
    if (outlet.equals(from.publisher())) {
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> all.add(new Told(world.copy(from.article(), outlet), outlet, from.holder()));
      case 1 -> {
        int article = world.article(outlet, from.publisher());
        world.tells(article, from.holder() == null ? nobody() : from.holder());
        all.add(new Told(article, outlet, from.holder()));
      }
      case 2 -> {
        int article = world.article(outlet);
        world.tells(article, outlet(from.publisher()));
        all.add(new Told(article, outlet, null));
      }
      default -> {
        if (from.holder() != null) {
          int article = world.article(outlet);
          world.tells(article, outlet(from.publisher()), from.holder());
          all.add(new Told(article, outlet, from.holder()));
        }
      }
    }
  }
}
