package org.hearsay.engine.claim;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.engine.attribution.Act;
import org.jspecify.annotations.Nullable;

/**
 * Whom a content speaks of where its words leave that to who says it: "it will close the yard", "to
 * resign", "we lost". Such words mean another thing from each holder.
 */
final class Subject {
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "mine", "we", "us", "our", "ours");

  private static final Set<String> THIRD_PERSON =
      Set.of("it", "its", "he", "his", "she", "her", "they", "their", "this", "these");

  private static final Set<String> OPENING = Set.of("that", "whether", "if", "and", "but");

  /** Of a name, what many have. */
  private static final Set<String> FORMS =
      Set.of(
          "the", "of", "and", "for", "a", "inc", "corp", "co", "ltd", "plc", "llc", "ag", "sa",
          "company", "group", "mr", "mrs", "ms", "dr");

  /** So many words in common mean one subject where nobody tells who speaks. */
  private static final int MUCH = 4;

  private Subject() {}

  /** Whether what the two leave to their holders can be the same. */
  static boolean mayBeOne(Alignment alignment) {
    Content a = alignment.a();
    Content b = alignment.b();
    boolean ofA = isLeftToHolder(a);
    boolean ofB = isLeftToHolder(b);
    if (!ofA && !ofB) {
      return true;
    }
    String mine = a.setting().holder();
    String its = b.setting().holder();
    if (mine == null || its == null) {
      return shared(alignment) >= MUCH
          || ofA && !ofB && mine != null && names(b, mine)
          || ofB && !ofA && its != null && names(a, its);
    }
    return isOneHolder(mine, its) || ofA && !ofB && names(b, mine) || ofB && !ofA && names(a, its);
  }

  private static boolean isLeftToHolder(Content content) {
    int first = 0;
    while (first < content.size() && OPENING.contains(content.token(first).word())) {
      first++;
    }
    if (first == content.size()) {
      return false;
    }
    String word = content.token(first).word();
    return THIRD_PERSON.contains(word)
        || word.equals("to") && isVerb(content, first + 1)
        || content.tokens().stream()
            .anyMatch(t -> t.is(Token.Kind.SMALL) && FIRST_PERSON.contains(t.word()))
        || isOwnDoing(content.setting().act())
            && content.tokens().stream().noneMatch(t -> t.is(Token.Kind.NAME));
  }

  /** Behind "to", what is done: not the rest of "confirmed to reporters that". */
  private static boolean isVerb(Content content, int t) {
    return t < content.size() && content.token(t).is(Token.Kind.TELLING);
  }

  /** What is announced or promised is mostly the holder's own. */
  private static boolean isOwnDoing(Act act) {
    return act == Act.ANNOUNCE || act == Act.PROMISE;
  }

  /** Whether most words of the shorter name are in the other. */
  static boolean isOneHolder(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    Set<String> mine = stems(one);
    Set<String> its = stems(other);
    int shorter = Math.min(mine.size(), its.size());
    mine.retainAll(its);
    return shorter > 0 && 2 * mine.size() > shorter;
  }

  private static boolean names(Content content, String holder) {
    Set<String> stems = stems(holder);
    return content.tokens().stream()
        .anyMatch(token -> token.is(Token.Kind.NAME) && stems.contains(token.stem()));
  }

  private static Set<String> stems(String holder) {
    Set<String> stems = new HashSet<>(Naming.stems(holder));
    stems.removeAll(FORMS);
    return stems;
  }

  /** How many different words that tell the two have in common. */
  static int shared(Alignment alignment) {
    Set<String> stems = new HashSet<>();
    for (int t = 0; t < alignment.a().size(); t++) {
      Token token = alignment.a().token(t);
      if (token.tells() && alignment.inB(t) != Alignment.NONE) {
        stems.add(token.stem());
      }
    }
    return stems.size();
  }
}
