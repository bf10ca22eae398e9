package org.hearsay.engine.origin;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a name and a role tell of the body that somebody speaks for.
 *
 * @param state it is a state's, or speaks for one
 * @param whole it may speak for any part of the state: "the government", "officials"
 * @param spokesperson the role is to speak for others
 * @param onlooker whoever happened to be there: "witnesses", "residents"
 * @param words of the name and the role that tell one body from another
 * @param lands countries that are named, by their codes
 */
record Bodies(
    boolean state,
    boolean whole,
    boolean spokesperson,
    boolean onlooker,
    Set<String> words,
    Set<String> lands) {
  private static final Set<String> WHOLE =
      Set.of(
          ("government administration authorities authority official officials state cabinet"
                  + " kremlin regime capitol president presidency premier prime chancellor king"
                  + " queen emir palace source sources people person insiders insider")
              .split(" "));

  private static final Set<String> STATE =
      Set.of(
          ("minister ministry ministers secretary department police sheriff army military navy"
                  + " forces force agency commission commissioner council mayor governor senator"
                  + " congressman congresswoman lawmaker lawmakers mp parliament senate congress"
                  + " court judge prosecutor prosecutors attorney ambassador embassy envoy"
                  + " diplomat diplomats consulate general colonel captain major officer officers"
                  + " chief inspector bureau board administrator service services office treasury"
                  + " pentagon customs coastguard guard brigade fire emergency health defence"
                  + " defense foreign interior federal national municipal city county")
              .split(" "));

  private static final Set<String> SPOKES =
      Set.of("spokesperson", "spokesman", "spokeswoman", "spokespeople", "spokesmen", "press");

  private static final Set<String> ONLOOKER =
      Set.of(
          ("witness witnesses resident residents neighbour neighbours neighbor neighbors villager"
                  + " villagers bystander bystanders survivor survivors passenger passengers"
                  + " eyewitness eyewitnesses passerby onlooker onlookers locals")
              .split(" "));

  private static final Pattern SPACE = Pattern.compile("[\\s,]+");

  /** Its members' bodies are not elsewhere. */
  private static final String UNION = "EU";

  private static final Set<Place.Form> SPEAKING =
      EnumSet.of(Place.Form.NAME, Place.Form.CAPITAL, Place.Form.SEAT);

  /** They tell no body from another. */
  private static final Set<String> COMMON =
      Set.of(
          ("the a an of for and in at on to by from with former acting deputy vice senior top"
                  + " chief head director manager officer chair chairman chairwoman chairperson"
                  + " president executive spokesman spokeswoman spokesperson official officials"
                  + " leader member local his her its their our said one two three several some"
                  + " unnamed anonymous familiar close matter mr mrs ms dr sir company firm")
              .split(" "));

  Bodies {
    words = Set.copyOf(words);
    lands = Set.copyOf(lands);
  }

  static Bodies of(@Nullable String name, @Nullable String role) {
    Set<String> all = new HashSet<>();
    for (String part : new String[] {name, role}) {
      if (part != null) {
        all.addAll(Words.of(part));
      }
    }
    Set<String> telling = telling(all);
    boolean whole = any(all, WHOLE);
    String joined = String.join(" ", name == null ? List.of() : Words.of(name));
    boolean seat =
        joined.contains("white house")
            || joined.contains("downing street")
            || joined.contains("no 10");
    boolean land = name != null && isLand(Words.cut(name));
    return new Bodies(
        whole || seat || land || any(all, STATE),
        whole || seat || land,
        any(all, SPOKES),
        any(all, ONLOOKER),
        telling,
        lands(name, role));
  }

  /** Those words that tell one from another. */
  static Set<String> telling(Collection<String> words) {
    Set<String> telling = new HashSet<>(words);
    telling.removeAll(COMMON);
    return telling;
  }

  private static boolean any(Set<String> words, Set<String> of) {
    return words.stream().anyMatch(of::contains);
  }

  /** "Norway", "Oslo", "the Storting": said for those who govern. */
  private static boolean isLand(String name) {
    return Lexicon.shipped().place(name).filter(each -> SPEAKING.contains(each.form())).isPresent();
  }

  private static Set<String> lands(@Nullable String... parts) {
    Set<String> lands = new HashSet<>();
    for (String part : parts) {
      String before = "";
      for (String word : part == null ? new String[0] : SPACE.split(Words.cut(part).strip())) {
        Optional<Place> both = Lexicon.shipped().place(before + ' ' + word);
        both.or(() -> Lexicon.shipped().place(word))
            .map(Place::country)
            .filter(each -> !each.equals(UNION))
            .ifPresent(lands::add);
        before = word;
      }
    }
    return lands;
  }

  /** Whether each names countries, and none that the other names. */
  boolean isElsewhere(Bodies other) {
    return !lands.isEmpty() && !other.lands.isEmpty() && Collections.disjoint(lands, other.lands);
  }

  /** Whether whatever tells this one from others is said of the other too. */
  boolean isWithin(Bodies other) {
    return words.stream().allMatch(word -> other.words.stream().anyMatch(each -> akin(word, each)));
  }

  /** "minister" and "ministry" are of one body as far as anybody can tell. */
  boolean shares(Bodies other) {
    return words.stream().anyMatch(word -> other.words.stream().anyMatch(each -> akin(word, each)));
  }

  private static boolean akin(String a, String b) {
    return a.equals(b) || a.length() > 5 && b.length() > 5 && a.startsWith(b.substring(0, 5));
  }
}
