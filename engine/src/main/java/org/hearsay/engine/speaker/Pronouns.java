package org.hearsay.engine.speaker;

import java.util.Set;
import org.hearsay.engine.lexicon.Sex;
import org.hearsay.engine.speaker.Scene.Mention;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun of the third person means. */
final class Pronouns {
  /** How many sentences back a pronoun may reach. */
  private static final int REACH = 8;

  private static final double NO = Double.NEGATIVE_INFINITY;

  private final Tokens tokens;
  private final Scene scene;

  Pronouns(Tokens tokens, Scene scene) {
    this.tokens = tokens;
    this.scene = scene;
  }

  /**
   * Whom the pronoun means.
   *
   * @param own index of the attribution whose source it is or stands in, or {@link Scene#NOBODY}
   * @param speaker who says the words around, whom it cannot mean; null if unknown
   */
  Meant resolve(Pronoun.Sort sort, int token, int own, @Nullable Someone speaker) {
    int enclosing = scene.within(token);
    int holder = enclosing != Scene.NOBODY && scene.quotes(enclosing) ? enclosing : Scene.NOBODY;
    return switch (sort) {
      case HE -> person(Sex.MALE, token, own, holder, speaker);
      case SHE -> person(Sex.FEMALE, token, own, holder, speaker);
      case IT ->
          found(
              likeliest(token, own, holder, this::thing),
              SpeakerRule.THING_PRONOUN,
              SpeakerKind.UNKNOWN);
      case THEY ->
          found(
              likeliest(token, own, holder, Pronouns::several),
              SpeakerRule.PLURAL_PRONOUN,
              SpeakerKind.UNKNOWN);
      case WHO -> found(relative(token), SpeakerRule.RELATIVE_PRONOUN, SpeakerKind.UNKNOWN);
      case I, WE, YOU, NONE -> found(null, SpeakerRule.PRONOUN_ALONE, SpeakerKind.UNKNOWN);
    };
  }

  Meant latter(int token, boolean latter) {
    Mention last = scene.last(token, 1, mention -> !mention.where());
    if (last != null && !latter) {
      Someone other = last.who();
      last = scene.last(last.from(), 1, mention -> !mention.where() && mention.who() != other);
    }
    return found(last, SpeakerRule.LATTER, SpeakerKind.UNKNOWN);
  }

  private Meant person(Sex sex, int token, int own, int holder, @Nullable Someone speaker) {
    Mention mention =
        likeliest(
            token,
            own,
            holder,
            each -> {
              Someone who = each.who();
              if (!who.isPerson()
                  || who == speaker
                  || who.plural
                  || who.sex != Sex.EITHER && who.sex != sex) {
                return NO;
              }
              return (who.named ? 0.5 : 0) + (who.sex == sex ? 0.5 : 0);
            });
    return found(mention, SpeakerRule.PERSON_PRONOUN, SpeakerKind.PERSON);
  }

  private static final Set<String> REPORTS = Vocabulary.shipped().report;

  private double thing(Mention mention) {
    Someone who = mention.who();
    if (who.plural || !who.isBody() && who.kind != SpeakerKind.DOCUMENT) {
      return NO;
    }
    if (who.kind == SpeakerKind.DOCUMENT
        && mention.attribution() < 0
        && who.heads.stream().noneMatch(REPORTS::contains)) {
      return NO;
    }
    return mention.attribution() >= 0 ? 1 : who.place ? -1.5 : 0;
  }

  private static double several(Mention mention) {
    Someone who = mention.who();
    if (who.plural || who.kind == SpeakerKind.GROUP) {
      return 2;
    }
    if (who.isPerson()) {
      return mention.attribution() >= 0 && !who.named ? 0 : NO;
    }
    return who.isBody() && !mention.who().place || mention.attribution() >= 0 ? 0.5 : NO;
  }

  private interface Fit {
    double of(Mention mention);
  }

  private @Nullable Mention likeliest(int token, int own, int holder, Fit fit) {
    return scene.likeliest(
        token,
        REACH,
        (mention, back) -> {
          double fits = fit.of(mention);
          if (fits == NO
              || mention.attribution() == own && own >= 0
              || holder >= 0 && mention.attribution() == holder) {
            return NO;
          }
          int inside = scene.within(mention.from());
          double value = fits - 1.5 * Math.min(back, 5);
          value += mention.attribution() >= 0 ? 3 : 0;
          value += mention.leads() ? 1 : 0;
          value -= mention.where() ? 3 : 0;
          if (inside >= 0 && inside == own) {
            value -= 4;
          } else if (inside >= 0 && inside != scene.within(token)) {
            value -= 1.5;
          }
          return value;
        });
  }

  private @Nullable Mention relative(int token) {
    Mention person =
        scene.last(
            token,
            0,
            mention -> mention.who().isPerson() || mention.who().kind == SpeakerKind.GROUP);
    return person != null && token - person.to() <= 12 ? person : scene.last(token, 0, any -> true);
  }

  private Meant found(@Nullable Mention mention, SpeakerRule rule, SpeakerKind otherwise) {
    return mention == null
        ? new Meant(new Someone(null, otherwise, false), SpeakerRule.PRONOUN_ALONE, null)
        : new Meant(mention.who(), rule, tokens.span(mention.from(), mention.to()));
  }
}
