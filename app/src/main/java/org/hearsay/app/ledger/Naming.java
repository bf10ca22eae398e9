package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.speaker.SpeakerKind;

/** What a name tells beyond the article that it stands in. Time is linear in its length. */
final class Naming {
  private static final SpeakerWords WORDS = SpeakerWords.SHIPPED;

  private final Outlets outlets;
  private final Lexicon lexicon;

  Naming(Outlets outlets) {
    this.outlets = outlets;
    this.lexicon = outlets.lexicon();
  }

  /**
   * The form under which a name is compared with others of its kind: folded; of an organisation or
   * outlet without article, and by the name that the ledger gives it where it is known under
   * several.
   */
  String compared(String name, SpeakerKind kind) {
    if (!isBody(kind)) {
      return Terms.folded(name);
    }
    String canonical = outlets.canonical(name);
    String folded = Terms.folded(canonical == null ? name : canonical);
    return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
  }

  /** Whether a kind is that of organisations, outlets among them. */
  static boolean isBody(SpeakerKind kind) {
    return kind == SpeakerKind.ORGANISATION || kind == SpeakerKind.OUTLET;
  }

  /**
   * Whether a name says by itself who is meant, so that it means the same one in another article:
   * persons by more than a surname, organisations and outlets by a word that not every other one
   * bears. "The Finance Ministry" tells only together with its article, and so does "the Times".
   */
  boolean identifies(String name, SpeakerKind kind) {
    return switch (kind) {
      case PERSON -> isFullName(name);
      case ORGANISATION -> hasOwnWord(name);
      case OUTLET ->
          lexicon.outlet(name).isPresent() || lexicon.outlets(name).isEmpty() && hasOwnWord(name);
      case DOCUMENT, GROUP, UNKNOWN -> false;
    };
  }

  /** Two words of two letters or more, those before a surname ("de la") not counted. */
  private boolean isFullName(String name) {
    int telling = 0;
    for (String word : name.strip().split("\\s+")) {
      String folded = Terms.folded(word);
      boolean leads = telling == 0 && (WORDS.particle.contains(folded) || startsSmall(word));
      if (!leads && folded.length() > 1 && !WORDS.suffix.contains(folded) && !isInitials(word)) {
        telling++;
      }
      if (telling == 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  /** "J.", "J.R." */
  private static boolean isInitials(String word) {
    return word.length() >= 2 && word.charAt(1) == '.';
  }

  private boolean hasOwnWord(String name) {
    List<Term> terms = Terms.of(name);
    int letters = 0;
    for (Term term : terms) {
      if (term.token().length() > 1 && !isCommon(term.token())) {
        return true;
      }
      letters = Math.max(letters, term.token().length());
    }
    return letters > 1 && lexicon.place(name).isPresent();
  }

  /** Whether many organisations have the word in their names. */
  private boolean isCommon(String token) {
    return WORDS.link.contains(token)
        || WORDS.legal.contains(token)
        || WORDS.wide.contains(token)
        || WORDS.field.contains(token)
        || WORDS.body.contains(token)
        || lexicon.noun(token).isPresent();
  }
}
