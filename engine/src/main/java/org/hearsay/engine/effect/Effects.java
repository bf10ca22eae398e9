package org.hearsay.engine.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.effect.Effect.Type;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what statements do to other statements of one article. Where the words do not tell which
 * statement they take up, there is no effect.
 */
public final class Effects {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "been", "being", "be", "got");

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "been", "being", "be", "has", "have", "had", "got");

  /** What is only thought of, wished or denied has not happened. */
  private static final Set<String> UNREAL =
      Set.of(
          "would", "may", "might", "could", "should", "must", "will", "not", "never", "t", "can",
          "cannot", "to", "if", "unless", "until", "no", "nor", "shall");

  private static final Set<String> NEGATIVE =
      Set.of("no", "not", "never", "none", "nobody", "nothing");
  private static final Set<String> ALSO = Set.of("also", "too", "likewise");

  private static final Set<String> ELLIPSES =
      Set.of("had", "has", "have", "did", "was", "were", "so");
  private static final Set<String> GIVING = Set.of("giving", "issuing", "making", "sending");
  private static final Set<String> GENERAL_EVENTS = Set.of("incident", "event");

  private static final Set<String> BEHIND_A_PRONOUN =
      Set.of(
          "on",
          "in",
          "at",
          "during",
          "through",
          "when",
          "while",
          "as",
          "to",
          "and",
          "but",
          ",",
          "by",
          "with",
          "outright",
          "strongly",
          "again",
          "yesterday",
          "today",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "has",
          "have",
          "was",
          "\"",
          "”");

  private static final Set<String> SAYING =
      Set.of(
          "mentioned",
          "stated",
          "reported",
          "said",
          "says",
          "claimed",
          "announced",
          "estimated",
          "acknowledged",
          "admitted",
          "suggested",
          "given",
          "thought",
          "described");

  private static final Set<String> UPDATES =
      Set.of(
          "now",
          "risen",
          "rose",
          "climbed",
          "increased",
          "revised",
          "updated",
          "raised",
          "lowered",
          "fallen",
          "fell");

  private static final int SAME_WORDS = 5;

  private final Statements statements;
  private final EffectWords words = EffectWords.shipped();
  private final Map<Integer, Effect> effects = new HashMap<>();
  private final Targets targets;

  private Effects(Statements statements) {
    this.statements = statements;
    targets = new Targets(statements, effects);
  }

  /** By index of the attribution; absent for those that have no effect. */
  public static Map<Integer, Effect> of(
      Prose prose,
      List<Attribution> attributions,
      List<Manner> manners,
      List<List<Link>> chains,
      Lexicon lexicon) {
    Effects found = new Effects(new Statements(prose, attributions, manners, chains));
    found.find();
    return Map.copyOf(found.effects);
  }

  private void find() {
    Quotations quotations = new Quotations(SAME_WORDS);
    for (int place = 0; place < statements.size(); place++) {
      Statement statement = statements.at(place);
      Effect effect = effect(place);
      if (effect == null) {
        effect = sameWords(statement, quotations);
      }
      quotations.add(statement);
      if (effect != null) {
        effects.put(statement.index(), effect);
      }
    }
  }

  private @Nullable Effect effect(int place) {
    Statement statement = statements.at(place);
    if (statement.manner().negated() || statement.manner().act() == Act.WITHHOLD) {
      return null;
    }
    Effect found = undone(place);
    if (found == null) {
      found = byCue(place);
    }
    if (found == null) {
      found = calledFalse(place);
    }
    if (found == null) {
      found = otherwiseThan(place);
    }
    if (found == null) {
      found = goesOn(place);
    }
    return found == null ? newFigure(place) : found;
  }

  // What the cue does.

  private @Nullable Effect byCue(int place) {
    Statement statement = statements.at(place);
    for (Type type : List.of(Type.DENIES, Type.CONFIRMS, Type.CORRECTS, Type.REPEATS)) {
      int at =
          words.find(WordClass.valueOf(type.name()), statement.cue(), 0, statement.cue().size());
      if (at >= 0) {
        Effect found = byCue(place, type, statement.cue().get(at).span());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Effect byCue(int place, Type type, Span verb) {
    Statement statement = statements.at(place);
    Statement held = heldObject(place);
    if (held != null) {
      return effect(
          type, held, EffectRule.OF_WHAT_IT_HOLDS, List.of(verb), held.attribution().cue());
    }
    if (isElliptic(statement.content())) {
      return effect(
          type,
          targets.meant(place, type),
          EffectRule.TAKEN_UP,
          List.of(verb),
          statement.attribution().content());
    }
    Reference object = object(statement.content());
    if (object != null
        && !(object.isPronoun() && !standsAlone(statement.content(), object.end()))) {
      return byObject(place, type, verb, object);
    }
    if (words.find(WordClass.OTHER, statement.content(), 0, 4) >= 0) {
      return null;
    }
    return byMatter(place, type, verb);
  }

  /** "that it had", "doing so". */
  private static boolean isElliptic(List<Token> content) {
    return content.size() <= 4
        && content.size() >= 2
        && ELLIPSES.contains(content.getLast().word())
        && content.stream().allMatch(token -> token.word().length() <= 5);
  }

  /**
   * What is denied or confirmed, or what was done with it: "denied giving <i>such an order</i>".
   */
  private @Nullable Reference object(List<Token> content) {
    boolean giving = !content.isEmpty() && GIVING.contains(content.getFirst().word());
    return Reference.at(content, giving ? 1 : 0, words);
  }

  private @Nullable Effect byObject(int place, Type type, Span verb, Reference object) {
    if (object.isPronoun()) {
      if (statements.at(place).cue().stream().anyMatch(token -> ALSO.contains(token.word()))) {
        return effect(
            type, targets.ofLast(place, type, 12), EffectRule.ALSO, List.of(verb), object.words());
      }
      Statement target = targets.inSentence(place, type);
      return target != null
          ? effect(type, target, EffectRule.IN_ONE_SENTENCE, List.of(verb), object.words())
          : effect(
              type, targets.meant(place, type), EffectRule.TAKEN_UP, List.of(verb), object.words());
    }
    if (type == Type.CONFIRMS && object.nouns().contains(WordClass.EVENT)) {
      Statement target =
          targets.ofEvent(place, object.noun(), GENERAL_EVENTS.contains(object.noun()));
      return effect(type, target, EffectRule.EVENT, List.of(verb), object.words());
    }
    if (type == Type.DENIES && object.nouns().equals(Set.of(WordClass.PROMISE))) {
      return null;
    }
    if (type == Type.DENIES
        && object.nouns().contains(WordClass.ORDER)
        && GIVING.contains(statements.at(place).content().getFirst().word())) {
      return effect(
          type,
          targets.named(place, object, type),
          EffectRule.TAKEN_UP,
          List.of(verb),
          object.words());
    }
    if (object.nouns().equals(Set.of(WordClass.ORDER))
        || object.nouns().equals(Set.of(WordClass.EVENT))) {
      return byMatter(place, type, verb);
    }
    return effect(
        type,
        targets.named(place, object, type),
        EffectRule.TAKEN_UP,
        List.of(verb),
        object.words());
  }

  private @Nullable Effect byMatter(int place, Type type, Span verb) {
    Statement statement = statements.at(place);
    if (type == Type.CORRECTS) {
      return null;
    }
    if (type == Type.DENIES && words.find(WordClass.WRONG, statement.content(), 0, 4) >= 0) {
      Statement accusation = targets.accusation(place);
      if (accusation != null) {
        return effect(type, accusation, EffectRule.ACCUSED, List.of(verb), List.of());
      }
    }
    EffectRule rule = type == Type.REPEATS ? EffectRule.SAID_AGAIN : EffectRule.SAME_MATTER;
    return effect(type, targets.ofSameMatter(place, type), rule, List.of(verb), List.of());
  }

  /** The statement that the object's noun stands for: "denied <i>reports</i> that". */
  private @Nullable Statement heldObject(int place) {
    Statement statement = statements.at(place);
    int start = statement.attribution().content().getFirst().start();
    for (int p = place + 1; p < Math.min(statements.size(), place + 4); p++) {
      Statement inner = statements.at(p);
      if (inner.attribution().within() != statement.attribution().number()) {
        continue;
      }
      int cue = words.find(WordClass.CLAIM, inner.cue(), 0, inner.cue().size());
      cue = cue >= 0 ? cue : words.find(WordClass.REPORT, inner.cue(), 0, inner.cue().size());
      cue = cue >= 0 ? cue : words.find(WordClass.STATEMENT, inner.cue(), 0, inner.cue().size());
      if (cue >= 0
          && begins(statement, inner.cue().get(cue).span())
          && start <= inner.extent().start()) {
        return inner;
      }
    }
    return null;
  }

  /** Whether no clause begins between the content's start and the word. */
  private static boolean begins(Statement statement, Span word) {
    int before = 0;
    for (Token token : statement.content()) {
      if (token.span().start() >= word.start()) {
        return before <= 14;
      }
      if (Set.of("that", "who", "because", "after").contains(token.word())) {
        return false;
      }
      before++;
    }
    return false;
  }

  private static boolean standsAlone(List<Token> tokens, int end) {
    return end >= tokens.size()
        || BEHIND_A_PRONOUN.contains(tokens.get(end).word())
        || tokens.get(end).isStop();
  }

  // What is told of an order or a statement.

  private @Nullable Effect undone(int place) {
    List<Token> all = statements.at(place).all();
    for (int i = 0; i < all.size(); i++) {
      for (Type type : List.of(Type.REVOKES, Type.REINSTATES)) {
        int length = words.length(WordClass.valueOf(type.name()), all, i);
        if (length > 0 && !isUnreal(all, i)) {
          Effect found = undone(place, type, i, length);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Effect undone(int place, Type type, int verb, int length) {
    List<Token> all = statements.at(place).all();
    int auxiliary = auxiliaryBefore(all, verb);
    boolean ongoing = all.get(verb).word().endsWith("ing");
    Reference reference =
        auxiliary >= 0 && !ongoing && isPassive(all, auxiliary, verb)
            ? subjectBefore(all, auxiliary)
            : Reference.at(all, verb + length, words);
    if (reference == null) {
      return null;
    }
    Span word = all.get(verb).span();
    EffectRule rule = type == Type.REVOKES ? EffectRule.UNDONE : EffectRule.BACK;
    return effect(
        type, undoneTarget(place, type, reference), rule, List.of(word), reference.words());
  }

  private @Nullable Statement undoneTarget(int place, Type type, Reference reference) {
    if (type == Type.REINSTATES) {
      Statement revoked = targets.ofLast(place, Type.REVOKES, 12);
      if (revoked != null || reference.isPronoun()) {
        return revoked;
      }
    }
    return reference.isPronoun()
        ? targets.meant(place, type)
        : targets.named(place, reference, type);
  }

  private static boolean isUnreal(List<Token> tokens, int verb) {
    for (int i = Math.max(0, verb - 5); i < verb; i++) {
      if (UNREAL.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** The first of the auxiliaries right before a verb, adverbs between; -1 without one. */
  private static int auxiliaryBefore(List<Token> tokens, int verb) {
    int found = -1;
    for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
      String word = tokens.get(i).word();
      if (AUXILIARIES.contains(word)) {
        found = i;
      } else if (found >= 0 && !isAdverb(word)) {
        break;
      }
    }
    return found;
  }

  private static boolean isAdverb(String word) {
    return word.endsWith("ly")
        || Set.of("since", "later", "then", "now", "also", "soon", "again", "already")
            .contains(word);
  }

  private static boolean isPassive(List<Token> tokens, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (BE.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** The subject that ends right before the auxiliary, where it takes up a statement. */
  private @Nullable Reference subjectBefore(List<Token> tokens, int auxiliary) {
    int end = auxiliary;
    while (end > 0 && isAdverb(tokens.get(end - 1).word())) {
      end--;
    }
    end = beforeInsertion(tokens, end);
    for (int start = Math.max(0, end - 6); start < end; start++) {
      boolean opens =
          start == 0
              || !tokens.get(start - 1).isWord()
              || Set.of("that", "and", "but", "said", "because", "since")
                  .contains(tokens.get(start - 1).word());
      Reference found = opens ? Reference.at(tokens, start, words) : null;
      if (found != null && found.end() == end) {
        return found;
      }
    }
    Reference last = end > 0 ? Reference.at(tokens, end - 1, words) : null;
    return last != null && last.end() == end && end == 1 ? last : null;
  }

  /** The first of two commas around words put in between: "the order, dropped in May, has". */
  private static int beforeInsertion(List<Token> tokens, int end) {
    if (end > 0 && tokens.get(end - 1).word().equals(",")) {
      for (int i = end - 2; i > Math.max(0, end - 10); i--) {
        if (tokens.get(i).word().equals(",")) {
          return i;
        }
      }
    }
    return end;
  }

  // What is told of an earlier statement's truth.

  private @Nullable Effect calledFalse(int place) {
    List<Token> all = statements.at(place).content();
    for (int i = 0; i < all.size(); i++) {
      int length = words.length(WordClass.FALSE, all, i);
      if (length == 0) {
        continue;
      }
      int auxiliary = auxiliaryBefore(all, i);
      boolean negated = auxiliary >= 0 && !all.get(i).word().equals("not") && isUnreal(all, i);
      Reference subject = auxiliary > 0 && !negated ? subjectBefore(all, auxiliary) : null;
      if (subject != null) {
        Effect found = byTruth(place, subject, all.get(i).span());
        if (found != null) {
          return found;
        }
      }
    }
    return branded(place);
  }

  private @Nullable Effect byTruth(int place, Reference subject, Span word) {
    Statement target =
        subject.isPronoun()
            ? targets.meant(place, Type.DENIES)
            : subject.nouns().contains(WordClass.EVENT)
                    || subject.nouns().equals(Set.of(WordClass.ORDER))
                ? null
                : targets.named(place, subject, Type.DENIES);
    return effect(Type.DENIES, target, EffectRule.CALLED_FALSE, List.of(word), subject.words());
  }

  private static final Set<String> CALLING =
      Set.of(
          "called",
          "calls",
          "calling",
          "described",
          "labelled",
          "labeled",
          "termed",
          "dismissed",
          "branded",
          "rejected");

  /** "called the report baseless". */
  private @Nullable Effect branded(int place) {
    Statement statement = statements.at(place);
    if (statement.cue().stream().noneMatch(token -> CALLING.contains(token.word()))) {
      return null;
    }
    Reference object = Reference.at(statement.content(), 0, words);
    if (object == null) {
      return null;
    }
    int word = words.find(WordClass.FALSE, statement.content(), object.end(), object.end() + 8);
    return word < 0 ? null : byTruth(place, object, statement.content().get(word).span());
  }

  /** "longer than the report says", "higher than the ministry has said". */
  private @Nullable Effect otherwiseThan(int place) {
    Statement statement = statements.at(place);
    List<Token> content = statement.content();
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i).word().equals("than")) {
        Effect found = otherwiseThan(place, content, i);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Effect otherwiseThan(int place, List<Token> content, int than) {
    Set<String> names = new HashSet<>();
    boolean said = false;
    for (int i = than + 1;
        i < Math.min(content.size(), than + 10)
            && !content.get(i).isStop()
            && !content.get(i).word().equals(",");
        i++) {
      said |= SAYING.contains(content.get(i).word());
      if (content.get(i).capital()) {
        names.add(content.get(i).word());
      }
      Reference reference = Reference.at(content, i, words);
      if (reference != null && reference.nouns().contains(WordClass.REPORT)) {
        Statement target = targets.named(place, reference, Type.CORRECTS);
        return effect(
            Type.CORRECTS,
            target,
            EffectRule.OTHERWISE_THAN,
            List.of(content.get(than).span()),
            reference.words());
      }
    }
    return said && !names.isEmpty()
        ? effect(
            Type.CORRECTS,
            targets.by(place, names, Type.CORRECTS),
            EffectRule.OTHERWISE_THAN,
            List.of(content.get(than).span()),
            List.of())
        : null;
  }

  /** A figure is told anew: "the toll has risen to 40". */
  private @Nullable Effect newFigure(int place) {
    List<Token> content = statements.at(place).content();
    int update = -1;
    for (int i = 0; i < content.size() && update < 0; i++) {
      update = UPDATES.contains(content.get(i).word()) ? i : -1;
    }
    List<Figure> figures = update < 0 ? List.of() : Figure.all(content);
    return figures.isEmpty()
        ? null
        : effect(
            Type.CORRECTS,
            targets.ofOtherFigure(place, figures),
            EffectRule.NEW_FIGURE,
            List.of(content.get(update).span()),
            List.of());
  }

  /** Who denied it a sentence or two before still says no. */
  private @Nullable Effect goesOn(int place) {
    Statement statement = statements.at(place);
    int no = -1;
    for (int i = 0; i < Math.min(14, statement.content().size()) && no < 0; i++) {
      no = NEGATIVE.contains(statement.content().get(i).word()) ? i : -1;
    }
    for (int p = place - 1; no >= 0 && p >= Math.max(0, place - 4); p--) {
      Statement before = statements.at(p);
      Statement denied = denied(before, 0);
      if (denied != null
          && before.sharesHolder(statement)
          && statement.line() - before.line() <= 2
          && Stems.shared(denied.stems(), statement.stems()) >= 2) {
        return effect(
            Type.DENIES,
            denied,
            EffectRule.GOES_ON,
            List.of(statement.content().get(no).span()),
            List.of());
      }
    }
    return null;
  }

  /** What a statement denies, itself or by repeating a denial. */
  private @Nullable Statement denied(Statement statement, int steps) {
    Effect effect = effects.get(statement.index());
    if (effect == null || steps > 2) {
      return null;
    }
    Statement target = targets.byNumber(effect.target());
    return effect.type() == Type.DENIES
        ? target
        : effect.type() == Type.REPEATS && target != null ? denied(target, steps + 1) : null;
  }

  private @Nullable Effect sameWords(Statement statement, Quotations quotations) {
    Quotations.Same same = quotations.find(statement);
    return same == null || isInRepeated(statement)
        ? null
        : effect(
            Type.REPEATS, same.earlier(), EffectRule.SAME_WORDS, List.of(same.words()), List.of());
  }

  /** Whether the one that holds it repeats the same words already. */
  private boolean isInRepeated(Statement statement) {
    Statement outer = targets.byNumber(statement.attribution().within());
    Effect effect = outer == null ? null : effects.get(outer.index());
    return effect != null && effect.evidence().rule() == EffectRule.SAME_WORDS;
  }

  private static @Nullable Effect effect(
      Type type,
      @Nullable Statement target,
      EffectRule rule,
      List<Span> shown,
      List<Span> further) {
    if (target == null) {
      return null;
    }
    List<Span> all = new ArrayList<>(shown);
    further.stream().filter(span -> shown.stream().noneMatch(span::overlaps)).forEach(all::add);
    all.sort(null);
    return new Effect(type, target.attribution().number(), new Evidence(rule, all));
  }
}
