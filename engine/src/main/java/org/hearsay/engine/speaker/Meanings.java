package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Joint;
import org.hearsay.engine.speaker.Phrase.Named;
import org.hearsay.engine.speaker.Phrase.Pro;
import org.hearsay.engine.speaker.Phrase.Turn;
import org.hearsay.engine.speaker.Phrase.Unclear;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom phrases mean, each looking back from its place. */
final class Meanings {
  /** How deep a source may stand in the words of another for "I" to climb. */
  private static final int DEEPEST = 50;

  private final Tokens tokens;
  private final Names names;
  private final Scene scene;
  private final List<Attribution> attributions;
  private final Phrases phrases;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final @Nullable Meant[] holders;

  /** Attributions whose holder is being looked for. */
  private final BitSet underWay = new BitSet();

  Meanings(
      Tokens tokens, Names names, Scene scene, List<Attribution> attributions, Lexicon lexicon) {
    this.tokens = tokens;
    this.names = names;
    this.scene = scene;
    this.attributions = attributions;
    phrases = new Phrases(tokens, names);
    pronouns = new Pronouns(tokens, scene);
    descriptions = new Descriptions(tokens, names, scene, lexicon, this);
    holders = new Meant[attributions.size()];
  }

  Phrase parse(int from, int to) {
    return phrases.parse(from, to);
  }

  Phrase parse(Span words) {
    return phrases.parse(tokens.at(words.start()), tokens.endAt(words.end()));
  }

  /**
   * Whom a phrase means.
   *
   * @param own index of the attribution whose source it is, or {@link Scene#NOBODY}
   */
  Meant resolve(Phrase phrase, int own) {
    return switch (phrase) {
      case Pro pro -> pronoun(pro, own);
      case Turn turn -> pronouns.latter(turn.token(), turn.latter());
      case Named named -> named(named);
      case Described described -> descriptions.resolve(described, own);
      case Joint joint -> joint(joint, own);
      case Unclear unclear -> descriptions.unclear(unclear);
    };
  }

  private Meant pronoun(Pro pro, int own) {
    return switch (pro.sort()) {
      case I -> firstPerson(pro.token(), false);
      case WE -> firstPerson(pro.token(), true);
      case HE, SHE -> pronouns.resolve(pro.sort(), pro.token(), own, quoted(pro.token()));
      case IT, THEY, WHO, YOU, NONE -> pronouns.resolve(pro.sort(), pro.token(), own, null);
    };
  }

  /** Who speaks in the quotation around, as far as that is known; "he" is somebody else. */
  private @Nullable Someone quoted(int token) {
    int quoting = scene.quoting(token);
    if (quoting == Scene.NOBODY) {
      return null;
    }
    Meant known = holders[quoting];
    if (known != null) {
      return known.who();
    }
    List<Span> source = attributions.get(quoting).source();
    return !source.isEmpty() && parse(source.getFirst()) instanceof Named named
        ? named.name().who
        : null;
  }

  /** Whom "I" or "we" means: the holder of the words around, or the body they speak for. */
  private Meant firstPerson(int token, boolean plural) {
    int around = scene.within(token);
    Meant holder = around == Scene.NOBODY ? null : holder(around);
    if (holder == null) {
      return new Meant(
          new Someone(null, plural ? SpeakerKind.UNKNOWN : SpeakerKind.PERSON, false),
          SpeakerRule.PRONOUN_ALONE,
          null);
    }
    Someone who = holder.who();
    Span shown = attributions.get(around).source().getFirst();
    return plural && who.isPerson() && who.body != null
        ? new Meant(who.body, SpeakerRule.OWN_BODY, shown)
        : new Meant(who, SpeakerRule.FIRST_PERSON, shown);
  }

  /** Who holds the words of an attribution; null where the text names nobody. */
  @Nullable Meant holder(int attribution) {
    int at = attribution;
    for (int depth = 0; depth < DEEPEST && at != Scene.NOBODY; depth++) {
      Meant known = holders[at];
      if (known != null) {
        return known;
      }
      List<Span> source = attributions.get(at).source();
      if (source.isEmpty()) {
        return null;
      }
      Phrase phrase = parse(source.getFirst());
      if (!(phrase instanceof Pro pro)
          || pro.sort() != Pronoun.Sort.I && pro.sort() != Pronoun.Sort.WE) {
        return resolvedOnce(phrase, at);
      }
      at = scene.within(pro.token());
    }
    return null;
  }

  /** "My aide said" in what my aide said: nobody, rather than round and round. */
  private @Nullable Meant resolvedOnce(Phrase phrase, int attribution) {
    if (underWay.get(attribution)) {
      return null;
    }
    underWay.set(attribution);
    Meant found = resolve(phrase, attribution);
    underWay.clear(attribution);
    return found;
  }

  @Nullable Someone bodyBefore(int from, int head) {
    return descriptions.bodyBefore(from, head);
  }

  void hold(int attribution, Meant holder) {
    holders[attribution] = holder;
  }

  private Meant named(Named named) {
    Name name = named.name();
    Someone who = name.who;
    if (who == null) {
      return descriptions.people(name);
    }
    return new Meant(who, rule(named, name, who), null);
  }

  private SpeakerRule rule(Named named, Name name, Someone who) {
    if (named.head() >= 0) {
      return SpeakerRule.TYPED_NAME;
    }
    String words = tokens.text(name.from, name.to);
    if (who.place) {
      return words.equals(who.name)
          ? SpeakerRule.FULL_NAME
          : words.endsWith("s") ? SpeakerRule.PEOPLE_FOR_COUNTRY : SpeakerRule.KNOWN_NAME;
    }
    if (name.roleFrom < name.from || name.asideEnd > name.aside) {
      return SpeakerRule.NAME_WITH_ROLE;
    }
    if (words.equals(who.name)) {
      return SpeakerRule.FULL_NAME;
    }
    return tokens.isAllCapitals(name.from) && name.length() == 1
        ? SpeakerRule.ACRONYM
        : SpeakerRule.SHORT_NAME;
  }

  private Meant joint(Joint joint, int own) {
    List<Someone> parts = new ArrayList<>();
    for (Phrase part : joint.parts()) {
      Someone who = resolve(part, own).who();
      if (!parts.contains(who)) {
        parts.add(who);
      }
    }
    if (parts.size() == 1) {
      return new Meant(parts.getFirst(), SpeakerRule.JOINT, null);
    }
    return new Meant(descriptions.group(parts), SpeakerRule.JOINT, null);
  }

  static String list(List<Someone> parts) {
    List<String> each =
        parts.stream()
            .map(part -> part.name == null ? "others" : part.name)
            .collect(Collectors.toList());
    String last = each.removeLast();
    return String.join(", ", each) + " and " + last;
  }
}
