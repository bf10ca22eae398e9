package org.hearsay.engine.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Place;

/**
 * The country that an article is most about: named or alluded to most often, the first two
 * sentences counting double. Nothing where another is nearly as frequent.
 *
 * @param name as the article has it, else as the tables have it
 * @param adjective as the article has it, else the commonest
 */
record Homeland(Optional<String> name, Optional<String> adjective) {
  static Homeland of(Tokens tokens, List<Name> names, Lexicon lexicon) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> adjectives = new HashMap<>();
    Map<String, String> called = new HashMap<>();
    for (Name name : names) {
      String words = tokens.text(name.from, name.to);
      Optional<Place> place = lexicon.place(words);
      if (place.isEmpty() && name.length() > 1) {
        words = tokens.word(name.from);
        place = lexicon.place(words);
      }
      if (place.isPresent() && !place.get().isRegion()) {
        String code = place.get().code();
        counts.merge(code, tokens.sentence(name.from) < 2 ? 2 : 1, Integer::sum);
        if (place.get().form() == Place.Form.ADJECTIVE) {
          adjectives.putIfAbsent(code, words);
        } else if (place.get().form() == Place.Form.NAME) {
          called.putIfAbsent(code, words);
        } else {
          called.putIfAbsent(code + " ", place.get().name());
        }
      }
    }
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (each.getValue() > most) {
        best = each.getKey();
        second = most;
        most = each.getValue();
      } else {
        second = Math.max(second, each.getValue());
      }
    }
    if (most == 0 || 3 * second > 2 * most) {
      return new Homeland(Optional.empty(), Optional.empty());
    }
    String name = called.getOrDefault(best, called.get(best + " "));
    String adjective = adjectives.get(best);
    if (adjective == null) {
      adjective = lexicon.placeWords(best, Place.Form.ADJECTIVE).stream().findFirst().orElse(null);
    }
    return new Homeland(Optional.ofNullable(name), Optional.ofNullable(adjective));
  }
}
