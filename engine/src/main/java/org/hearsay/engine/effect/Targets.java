package org.hearsay.engine.effect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect.Type;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Finds the earlier statement that words take up. Looks back over a bounded number of them. */
final class Targets {
  private static final int LOOK_BACK = 16;
  private static final int SENTENCES_FOR_NOUN = 12;
  private static final int SENTENCES_FOR_PRONOUN = 3;
  private static final int SENTENCES_FOR_MATTER = 25;

  /** Nouns, by stem, that any order can be taken up by; others must stand in it. */
  private static final Set<String> ANY_ORDER =
      stems(
          "order directive instruction command edict decree demand call requirement rule restriction mandate advice recommendation");

  /** The same for what was announced or decided. */
  private static final Set<String> ANY_DECISION = stems("decision ruling");

  private final Statements statements;
  private final Map<Integer, Effect> effects;

  /**
   * @param effects what is known so far, by index
   */
  Targets(Statements statements, Map<Integer, Effect> effects) {
    this.statements = statements;
    this.effects = effects;
  }

  private static Set<String> stems(String nouns) {
    return Stream.of(nouns.split(" ")).map(Stems::of).collect(Collectors.toSet());
  }

  private static int back(int place) {
    return Math.max(0, place - LOOK_BACK);
  }

  private boolean canBe(Statement candidate, Statement of, Type type) {
    if (candidate.manner().negated()
        || candidate.manner().act() == Act.WITHHOLD
        || candidate.extent().start() >= of.extent().end()
        || statements.holds(candidate, of)
        || statements.holds(of, candidate)) {
      return false;
    }
    return switch (type) {
      case DENIES, CONFIRMS -> !candidate.sharesHolder(of);
      case REPEATS -> candidate.sharesHolder(of) && !candidate.isNested();
      case REVOKES, REINSTATES, CORRECTS -> true;
    };
  }

  /** The nearest statement before {@code place} that has another figure of the same matter. */
  @Nullable Statement ofOtherFigure(int place, List<Figure> figures) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (candidate.sentence() < of.sentence()
          && canBe(candidate, of, Type.CORRECTS)
          && Figure.differ(figures, Figure.all(candidate.content()))
          && Stems.shared(candidate.stems(), of.stems())
              > Figure.shared(figures, candidate.stems())) {
        return candidate;
      }
    }
    return null;
  }

  /** The best statement before {@code place} that a noun takes up; null where none fits. */
  @Nullable Statement named(int place, Reference reference, Type type) {
    Statement of = statements.at(place);
    Set<String> matter = Stems.of(of.content());
    Statement best = null;
    int bestScore = 0;
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (of.sentence() - candidate.sentence() > SENTENCES_FOR_NOUN) {
        break;
      }
      int score = canBe(candidate, of, type) ? fit(reference, candidate) : 0;
      if (score > 0 && !reference.names().isEmpty()) {
        score = namesHolder(reference.names(), candidate) ? score + 4 : 0;
      }
      if (score > 0) {
        score = 2 * score + Math.min(3, Stems.shared(matter, candidate.stems()));
        if (score > bestScore) {
          best = candidate;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** How well the noun names such a statement; 0 when it does not. */
  private static int fit(Reference reference, Statement candidate) {
    int best = 0;
    for (WordClass noun : reference.nouns()) {
      best = Math.max(best, fit(noun, reference.noun(), candidate));
    }
    return best;
  }

  private static int fit(WordClass noun, String stem, Statement candidate) {
    Act act = candidate.manner().act();
    return switch (noun) {
      case ORDER -> fitsOrder(stem, candidate) ? 3 : 0;
      case CLAIM ->
          act == Act.CLAIM
              ? 3
              : act == Act.REPORT || act == Act.SAY || act == Act.FIND
                  ? 2
                  : act == Act.ANNOUNCE ? 1 : 0;
      case REPORT ->
          candidate.sourceStems().contains(stem)
              ? 4
              : act == Act.REPORT || says(candidate, stem) ? 3 : isOutlets(candidate) ? 2 : 0;
      case STATEMENT ->
          act == Act.SAY || act == Act.ANNOUNCE
              ? 2
              : act == Act.CLAIM || act == Act.REPORT || act == Act.DENY ? 1 : 0;
      case PROMISE -> act == Act.PROMISE || act == Act.ANNOUNCE ? 2 : 0;
      default -> 0;
    };
  }

  private static boolean fitsOrder(String stem, Statement candidate) {
    Act act = candidate.manner().act();
    boolean names = candidate.stems().contains(stem) || says(candidate, stem);
    return act == Act.DIRECT && (names || ANY_ORDER.contains(stem))
        || (act == Act.ANNOUNCE || act == Act.PROMISE) && (names || ANY_DECISION.contains(stem));
  }

  private static boolean says(Statement candidate, String stem) {
    return candidate.cue().stream().anyMatch(token -> Stems.of(token.word()).equals(stem));
  }

  private static boolean isOutlets(Statement candidate) {
    return candidate.chain().stream()
        .map(link -> link.speaker())
        .anyMatch(speaker ->
            speaker != null
                && (speaker.kind() == SpeakerKind.OUTLET
                    || speaker.kind() == SpeakerKind.DOCUMENT));
  }

  private static boolean namesHolder(Set<String> names, Statement candidate) {
    return names.stream()
        .anyMatch(name ->
            candidate.names().contains(name)
                || candidate.names().stream().anyMatch(other -> isOfOneStem(name, other)));
  }

  /** "Norwegian" and "Norway". */
  private static boolean isOfOneStem(String one, String other) {
    int shared = Math.min(Math.min(one.length(), other.length()), 5);
    return shared >= 4 && one.regionMatches(0, other, 0, shared);
  }

  /** The statement nearest before {@code place} that a pronoun can mean. */
  @Nullable Statement meant(int place, Type type) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (of.sentence() - candidate.sentence() > SENTENCES_FOR_PRONOUN) {
        return null;
      }
      if (canBe(candidate, of, type) && isSaid(candidate, type)) {
        Effect effect = effects.get(candidate.index());
        Statement same = effect != null && effect.type() == type ? byNumber(effect.target()) : null;
        return same == null ? candidate : same;
      }
    }
    return null;
  }

  private static boolean isSaid(Statement candidate, Type type) {
    return switch (candidate.manner().act()) {
      case SAY, REPORT, CLAIM, FIND, ANNOUNCE -> type != Type.REVOKES && type != Type.REINSTATES;
      case DIRECT -> type == Type.REVOKES || type == Type.REINSTATES;
      case DENY -> type == Type.DENIES || type == Type.CONFIRMS;
      default -> false;
    };
  }

  /** What was last denied, confirmed or revoked before {@code place}, by whomever. */
  @Nullable Statement ofLast(int place, Type type, int sentences) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (of.sentence() - candidate.sentence() > sentences) {
        return null;
      }
      Effect effect = effects.get(candidate.index());
      if (effect != null && effect.type() == type) {
        return byNumber(effect.target());
      }
    }
    return null;
  }

  /** The nearest statement of the same sentence whose content ends before this one's cue. */
  @Nullable Statement inSentence(int place, Type type) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (candidate.sentence() != of.sentence()) {
        break;
      }
      if (canBe(candidate, of, type)
          && candidate.attribution().content().getFirst().start() < of.extent().start()
          && candidate.attribution().within() == of.attribution().within()) {
        return candidate;
      }
    }
    return null;
  }

  /** The nearest statement of much the same content. */
  @Nullable Statement ofSameMatter(int place, Type type) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (of.sentence() - candidate.sentence() > SENTENCES_FOR_MATTER) {
        return null;
      }
      if (candidate.sentence() < of.sentence()
          && canBe(candidate, of, type)
          && candidate.manner().act() != Act.DENY
          && (Stems.muchTheSame(of.stems(), candidate.stems())
              || type == Type.REPEATS && isShortAndAlike(of, candidate))) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isShortAndAlike(Statement of, Statement candidate) {
    int smaller = Math.min(of.stems().size(), candidate.stems().size());
    return of.sentence() - candidate.sentence() <= SENTENCES_FOR_PRONOUN
        && 2 * Stems.shared(of.stems(), candidate.stems()) >= Math.max(1, smaller);
  }

  /** The nearest accusation by another. */
  @Nullable Statement accusation(int place) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (of.sentence() - candidate.sentence() > SENTENCES_FOR_NOUN / 2) {
        return null;
      }
      if (candidate.manner().act() == Act.CLAIM && canBe(candidate, of, Type.DENIES)) {
        return candidate;
      }
    }
    return null;
  }

  /** The first of the statements before {@code place} that tell of the event. */
  @Nullable Statement ofEvent(int place, String stem, boolean general) {
    Statement of = statements.at(place);
    for (int p = back(place); p < place; p++) {
      Statement candidate = statements.at(p);
      if (canBe(candidate, of, Type.CONFIRMS)
          && isSaid(candidate, Type.CONFIRMS)
          && (general || candidate.stems().contains(stem))) {
        return candidate;
      }
    }
    return null;
  }

  /** The statement nearest before {@code place} of one whom these names name. */
  @Nullable Statement by(int place, Set<String> names, Type type) {
    Statement of = statements.at(place);
    for (int p = place - 1; p >= back(place); p--) {
      Statement candidate = statements.at(p);
      if (canBe(candidate, of, type)
          && isSaid(candidate, type)
          && !candidate.sharesHolder(of)
          && candidate.names().stream().anyMatch(names::contains)
          && Stems.shared(candidate.stems(), of.stems()) > 0) {
        return candidate;
      }
    }
    return null;
  }

  @Nullable Statement byNumber(int number) {
    int place = statements.placeOf(number);
    return place < 0 ? null : statements.at(place);
  }
}
