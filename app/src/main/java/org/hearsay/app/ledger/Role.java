package org.hearsay.app.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.lexicon.Place.Form;
import org.hearsay.engine.lexicon.Title;
import org.jspecify.annotations.Nullable;

/**
 * What a role says of who bears it. "Former Japanese Finance Minister" is the country Japan, the
 * field finance, the office minister; what else it says is of no account when two are compared.
 *
 * @param countries ISO 3166
 * @param fields words that tell which office it is, their stems
 * @param offices words that tell what kind of office
 */
record Role(Set<String> countries, Set<String> fields, Set<String> offices) {
  static final Role NONE = new Role(Set.of(), Set.of(), Set.of());

  private static final SpeakerWords WORDS = SpeakerWords.SHIPPED;

  /** Words that are looked at; what a text gives as a role may be anything. */
  private static final int MOST_WORDS = 24;

  private static final int LONGEST = 300;

  /** Words of the longest name of a country. */
  private static final int PLACE_WORDS = 4;

  Role {
    countries = Set.copyOf(countries);
    fields = Set.copyOf(fields);
    offices = Set.copyOf(offices);
  }

  static Role of(@Nullable String role, Lexicon lexicon) {
    if (role == null) {
      return NONE;
    }
    String text = role.length() > LONGEST ? role.substring(0, LONGEST) : role;
    List<Term> terms = Terms.of(text);
    terms = terms.subList(0, Math.min(terms.size(), MOST_WORDS));
    Set<String> countries = new HashSet<>();
    Set<String> fields = new HashSet<>();
    Set<String> offices = new HashSet<>();
    for (int at = 0; at < terms.size(); ) {
      int past = country(text, terms, at, lexicon, countries);
      if (past == at) {
        String token = terms.get(at).token();
        if (tells(token, lexicon)) {
          (isOffice(token, lexicon) ? offices : fields).add(stem(token));
        }
        past++;
      }
      at = past;
    }
    return new Role(countries, fields, offices);
  }

  /** The word behind the name of a country that begins at a word; that word if none does. */
  private static int country(
      String text, List<Term> terms, int at, Lexicon lexicon, Set<String> countries) {
    for (int end = Math.min(terms.size(), at + PLACE_WORDS); end > at; end--) {
      String words = text.substring(terms.get(at).start(), terms.get(end - 1).end());
      Optional<Place> place = lexicon.place(words);
      if (place.isPresent() && isCountry(place.get())) {
        countries.add(place.get().code());
        return end;
      }
    }
    return at;
  }

  /** A state's governor is told by his state, and a mayor by his city: these are fields. */
  private static boolean isCountry(Place place) {
    return !place.isRegion() && (place.form() == Form.NAME || place.form() == Form.ADJECTIVE);
  }

  private static boolean tells(String token, Lexicon lexicon) {
    return token.length() > 1
        && !WORDS.link.contains(token)
        && !WORDS.qualifier.contains(token)
        && lexicon.title(token).map(Title::kind).orElse(null) != Title.Kind.HONORIFIC;
  }

  private static boolean isOffice(String token, Lexicon lexicon) {
    return WORDS.legal.contains(token)
        || WORDS.wide.contains(token)
        || !WORDS.field.contains(token)
            && (WORDS.body.contains(token)
                || lexicon.noun(token).isPresent()
                || lexicon.title(token).isPresent());
  }

  private static String stem(String token) {
    return WORDS.oneOf(Terms.stem(WORDS.oneOf(token)));
  }

  /** Whether it says no more than that there is one. */
  boolean isEmpty() {
    return fields.isEmpty() && offices.isEmpty();
  }
}
