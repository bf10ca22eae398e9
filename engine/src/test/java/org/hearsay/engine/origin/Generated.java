package org.hearsay.engine.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.engine.origin.Dossier.Step;

/**
 * A world made at random, in which it is known how many origins a claim has: some people know, tell
 * outlets with their name or without, and other outlets copy, credit or cite these.
 */
record Generated(World world, int truth) {
  private static final String[] OUTLETS =
      "Herald Gazette Courier Observer Post Wire Ledger Tribune".split(" ");

  private static final String[] NAMES = {
    "Ana Holt", "Bo Lind", "Ida Roe", "Uwe Kant", "Mia Sand", "Per Dahl"
  };

  static Generated of(long seed) {
    Random random = new Random(seed);
    World world = new World();
    int people = 1 + random.nextInt(4);
    Map<String, Step> told = new HashMap<>();
    List<Integer> articles = new ArrayList<>();
    List<String> publishers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String outlet = OUTLETS[i];
      Step holder =
          random.nextInt(3) > 0
              ? World.person(NAMES[i], null)
              : World.unnamed(random.nextBoolean() ? "an official" : "sources");
      int article = world.article(outlet);
      world.tells(article, holder);
      told.put(outlet, holder);
      articles.add(article);
      publishers.add(outlet);
    }
    int others = random.nextInt(8);
    for (int i = 0; i < others; i++) {
      int from = random.nextInt(articles.size());
      String source = publishers.get(from);
      String outlet = OUTLETS[4 + random.nextInt(4)];
      Step holder = told.get(source);
      switch (random.nextInt(4)) {
        case 0 -> articles.add(world.copy(articles.get(from), outlet));
        case 1 -> {
          int article = world.article(outlet, source);
          world.tells(article, holder == null ? World.nobody() : holder);
          articles.add(article);
        }
        case 2 -> {
          int article = world.article(outlet);
          world.tells(article, World.outlet(source));
          articles.add(article);
        }
        default -> {
          int article = world.article(outlet);
          if (holder == null) {
            world.tells(article, World.outlet(source));
          } else {
            world.tells(article, World.outlet(source), holder);
          }
          articles.add(article);
        }
      }
      publishers.add(outlet);
    }
    return new Generated(world, people);
  }
}
