package org.hearsay.engine.speaker;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.speaker.Descriptions.Label;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Determiner;
import org.jspecify.annotations.Nullable;

/** The short description of somebody without name. */
final class Labels {
  /** Who is meant by parts of a description. */
  interface Bodies {
    @Nullable Someone owner(int pronoun);

    @Nullable Someone noun(int from, int head);

    @Nullable Someone phrase(int from, int to);

    /** The name of the country the article is most about. */
    Optional<String> country();
  }

  private static final Set<String> PLAIN = Set.of("house", "court", "office", "service", "team");
  private static final Set<String> OF_BODY = Set.of("for", "of", "at", "from", "with", "in");

  private final Tokens tokens;
  private final Names names;
  private final Vocabulary vocabulary = Vocabulary.shipped();

  Labels(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  Label of(Described d, Bodies bodies) {
    StringBuilder words = new StringBuilder();
    Someone body = null;
    boolean resolved = false;
    if (d.determiner() == Determiner.OWNER && d.determinerToken() >= 0) {
      Someone owner = bodies.owner(d.determinerToken());
      if (owner != null) {
        body = owner.isBody() ? owner : null;
        resolved = true;
        words.append(owner(owner, tokens.isNoun(d.head(), NounKind.ORGANISATION))).append(' ');
      }
    }
    int from = d.from();
    Someone modifier = tokens.isNoun(d.head(), NounKind.PERSON) ? modifier(d, bodies) : null;
    if (modifier != null && words.isEmpty()) {
      body = modifier;
      words.append(modifier.name).append(' ');
      from = d.head();
    } else if (words.isEmpty()
        && from < d.head()
        && vocabulary.homeland.contains(tokens.lower(from))
        && tokens.isPossessive(from)
        && bodies.country().isPresent()) {
      words.append(bodies.country().get()).append("'s ");
      from++;
    }
    append(words, from, d.head() + 1);
    if (body == null) {
      body = named(d.from(), d.head());
    }
    int end = d.end();
    int preposition = d.head() + 1;
    if (end > preposition + 1 && OF_BODY.contains(tokens.lower(preposition))) {
      Someone inner = bodies.phrase(preposition + 1, end);
      if (inner != null
          && !tokens.text(preposition + 1, end).endsWith(String.valueOf(inner.name))) {
        words.append(' ').append(tokens.word(preposition)).append(' ').append(inner.name);
        end = preposition;
      }
      body = inner != null && inner.isBody() ? inner : body;
    }
    append(words, preposition, end);
    return new Label(words.toString().strip(), body, resolved);
  }

  private static String owner(Someone owner, boolean body) {
    String name = String.valueOf(owner.name);
    if (!owner.isPerson()) {
      return name;
    }
    String surname = owner.named ? name.substring(name.lastIndexOf(' ') + 1) : name;
    return body ? surname : name + "'s";
  }

  /** The body named before that a bare noun before the head takes up. */
  private @Nullable Someone modifier(Described d, Bodies bodies) {
    int last = d.head() - 1;
    if (last < d.from()
        || names.at(last) != null
        || tokens.isPossessive(last)
        || !(tokens.isNoun(last, NounKind.ORGANISATION) || tokens.isNoun(last, NounKind.OUTLET))) {
      return null;
    }
    for (int i = d.from(); i < last; i++) {
      if (tokens.isCapital(i) && !tokens.beginsSentence(i)) {
        return null;
      }
    }
    return bodies.noun(d.from(), last);
  }

  /** A body whose name stands among the modifiers: "a UNICEF spokesman". */
  private @Nullable Someone named(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Name name = names.at(i);
      if (name != null && name.who != null && name.who.isBody()) {
        return name.who;
      }
    }
    return null;
  }

  /**
   * The words as written, without brackets inside them and adverbs; a sentence's first in small
   * letters.
   */
  private void append(StringBuilder words, int from, int to) {
    boolean inside = from < to && tokens.isBracketed(from) && tokens.isBracketed(to - 1);
    for (int i = from; i < to; i++) {
      if (tokens.isBracketed(i) && !inside
          || i == from
              && i + 1 < to
              && words.isEmpty()
              && vocabulary.isDeterminer(tokens.lower(i))) {
        continue;
      }
      if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      boolean proper =
          names.at(i) != null
              || tokens.isAllCapitals(i)
              || vocabulary.member.contains(tokens.lower(i))
              || !tokens.beginsSentence(i);
      String word = tokens.word(i);
      words.append(
          proper || vocabulary.calendar.contains(tokens.lower(i))
              ? word
              : word.toLowerCase(Locale.ROOT));
      if (tokens.isPossessive(i) && i + 1 < to) {
        words.append(
            word.endsWith("s") && tokens.end(i) + 1 == tokens.start(i + 1) - 1 ? "'" : "'s");
      }
    }
  }
}
