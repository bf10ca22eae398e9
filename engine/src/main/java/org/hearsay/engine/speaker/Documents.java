package org.hearsay.engine.speaker;

import java.util.Set;
import org.hearsay.engine.speaker.Phrase.Described;
import org.hearsay.engine.speaker.Phrase.Determiner;
import org.hearsay.engine.speaker.Scene.Mention;
import org.jspecify.annotations.Nullable;

/** Whom a document stands for: who issued it, where the text says who. */
final class Documents {
  private static final int REACH = 30;

  /** "A report by a review by a survey by ..." */
  private static final int DEEPEST = 3;

  private static final double NO = Double.NEGATIVE_INFINITY;
  private static final Set<String> ISSUED =
      Set.of(
          "released",
          "published",
          "issued",
          "written",
          "produced",
          "conducted",
          "commissioned",
          "posted",
          "compiled",
          "prepared",
          "signed",
          "made",
          "put",
          "broadcast",
          "aired",
          "carried",
          "sent",
          "filed",
          "drafted",
          "authored");
  private static final Set<String> OWN =
      Set.of(
          "statement",
          "letter",
          "report",
          "memo",
          "email",
          "release",
          "study",
          "communique",
          "communiqué",
          "message",
          "note",
          "interview",
          "article",
          "op-ed",
          "document",
          "briefing",
          "filing",
          "tweet",
          "post",
          "survey",
          "poll",
          "paper",
          "review");

  private final Tokens tokens;
  private final Names names;
  private final Scene scene;
  private final Meanings meanings;
  private final Descriptions descriptions;
  private final Vocabulary vocabulary = Vocabulary.shipped();

  /** How many documents by documents are being looked into. */
  private int deep;

  Documents(Tokens tokens, Names names, Scene scene, Meanings meanings, Descriptions descriptions) {
    this.tokens = tokens;
    this.names = names;
    this.scene = scene;
    this.meanings = meanings;
    this.descriptions = descriptions;
  }

  Meant resolve(Described d, int own) {
    Meant issuer = issuer(d, own);
    if (issuer != null) {
      return issuer;
    }
    String lemma = descriptions.lemma(d);
    if (d.determiner() == Determiner.DEFINITE) {
      Mention before = before(d, lemma);
      if (before != null) {
        return new Meant(
            before.who(), SpeakerRule.DOCUMENT_TAKES_UP, tokens.span(before.from(), before.to()));
      }
    }
    Meant speaker =
        d.determiner() == Determiner.INDEFINITE && OWN.contains(lemma) ? speaker(d) : null;
    if (speaker != null) {
      return speaker;
    }
    int head = d.head() + 1;
    boolean told = d.determiner() == Determiner.NONE || tokens.noun(d.head()).plural();
    Described bare =
        new Described(
            d.from(), d.head(), told ? head : d.end(), d.determiner(), d.determinerToken());
    String words = label(bare);
    Someone document =
        d.determiner() == Determiner.INDEFINITE && !tokens.noun(d.head()).plural()
            ? descriptions.fresh(words, SpeakerKind.DOCUMENT, d)
            : descriptions.shared(words, SpeakerKind.DOCUMENT, false, d);
    return new Meant(document, SpeakerRule.DOCUMENT_ALONE, null);
  }

  private String label(Described d) {
    return new Labels(tokens, names).of(d, NOBODY).words();
  }

  private static final Labels.Bodies NOBODY =
      new Labels.Bodies() {
        @Override
        public @Nullable Someone owner(int pronoun) {
          return null;
        }

        @Override
        public @Nullable Someone noun(int from, int head) {
          return null;
        }

        @Override
        public @Nullable Someone phrase(int from, int to) {
          return null;
        }

        @Override
        public java.util.Optional<String> country() {
          return java.util.Optional.empty();
        }
      };

  private static final Set<String> PUBLISHED =
      Set.of("published", "printed", "compiled", "issued", "written", "authored");

  /** "a guide published by the city": no person, whatever the noun says. */
  boolean isPublished(Described d) {
    int i = d.head() + 1;
    return i + 1 < tokens.size()
        && !tokens.has(i, Tokens.ANY)
        && !tokens.noun(d.head()).plural()
        && PUBLISHED.contains(tokens.lower(i))
        && (tokens.lower(i + 1).equals("by") || tokens.lower(i + 1).equals("on"));
  }

  private static final Set<String> PIECES =
      Set.of("report", "article", "story", "editorial", "dispatch", "piece");

  /** "a report in the Nile Post": what a paper prints, it says. */
  private @Nullable Meant carrier(Described d) {
    int i = d.head() + 1;
    if (i + 2 >= tokens.size()
        || !PIECES.contains(descriptions.lemma(d))
        || tokens.has(i, Tokens.ANY)
        || !tokens.lower(i).equals("in")) {
      return null;
    }
    Name name = names.at(i + (tokens.lower(i + 1).equals("the") ? 2 : 1));
    return name != null && name.who != null && name.who.kind == SpeakerKind.OUTLET
        ? issued(name.who)
        : null;
  }

  /** Who issued it, as its own phrase says. */
  private @Nullable Meant issuer(Described d, int own) {
    Meant owner = owner(d, own);
    if (owner != null) {
      return owner;
    }
    Meant carrier = carrier(d);
    return carrier != null ? carrier : by(d, own);
  }

  /** Whose it is: "her", "the ministry's", "UN" before the head. */
  @Nullable Meant owner(Described d, int own) {
    if (d.determiner() == Determiner.OWNER && d.determinerToken() >= 0) {
      Meant owner =
          meanings.resolve(
              new Phrase.Pro(
                  d.determinerToken(), vocabulary.pronoun(tokens.lower(d.determinerToken()))),
              own);
      if (owner.who().name != null) {
        return issued(owner.who());
      }
    }
    for (int i = d.head() - 1; i >= d.from(); i--) {
      Name name = names.at(i);
      boolean owns = tokens.isPossessive(i);
      if (name != null && name.who != null && (owns || !name.who.place && !name.who.isPerson())) {
        return issued(name.who);
      }
      if (owns
          && name == null
          && (vocabulary.calendar.contains(tokens.lower(i))
              || vocabulary.when.contains(tokens.lower(i)))) {
        continue;
      }
      if (owns && name == null) {
        int from = d.determinerToken() >= 0 ? d.determinerToken() : d.from();
        Meant owner = meanings.resolve(meanings.parse(from, i + 1), own);
        return owner.who().name == null ? null : issued(owner.who());
      }
    }
    return null;
  }

  private static Meant issued(Someone who) {
    return new Meant(who, SpeakerRule.ISSUED_DOCUMENT, null);
  }

  /** "by the ministry", "published on Friday by the ministry", "from the ministry". */
  private @Nullable Meant by(Described d, int own) {
    int limit = Math.min(tokens.size(), d.head() + 9);
    boolean issued = true;
    for (int i = d.head() + 1; i < limit; i++) {
      String word = tokens.lower(i);
      if (tokens.has(i, Tokens.BREAK)) {
        return null;
      }
      if ((word.equals("by") || word.equals("from")) && issued) {
        return deep < DEEPEST ? meant(i + 1, own) : null;
      }
      if (vocabulary.passive.contains(word) || word.endsWith("ed")) {
        issued = ISSUED.contains(word);
      }
      boolean when =
          vocabulary.calendar.contains(word)
              || word.equals("on")
              || word.equals("in")
              || tokens.isNumber(i)
              || word.equals("today")
              || word.equals("yesterday")
              || word.equals("week")
              || word.equals("last")
              || word.equals("this")
              || word.equals("earlier")
              || word.equals("released")
              || vocabulary.passive.contains(word)
              || word.equals("the")
              || word.equals("late")
              || word.endsWith("ly");
      if (!when) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Meant meant(int from, int own) {
    int to = from;
    while (to < tokens.size()
        && to - from < 14
        && !tokens.has(to + 1, Tokens.BREAK)
        && !(to > from && isVerbLike(to))) {
      to++;
    }
    to = Math.min(tokens.size(), to < tokens.size() && !isVerbLike(to) ? to + 1 : to);
    if (to <= from) {
      return null;
    }
    Phrase phrase = meanings.parse(from, to);
    if (phrase instanceof Phrase.Unclear) {
      return null;
    }
    deep++;
    Someone who = meanings.resolve(phrase, own).who();
    deep--;
    return who.name == null || who.kind == SpeakerKind.UNKNOWN || who.kind == SpeakerKind.DOCUMENT
        ? null
        : issued(who);
  }

  private boolean isVerbLike(int i) {
    String word = tokens.lower(i);
    return names.at(i) == null
        && !tokens.isNoun(i)
        && (word.equals("said")
            || word.equals("says")
            || word.equals("showed")
            || word.equals("found")
            || word.equals("that")
            || word.equals("has")
            || word.equals("was")
            || word.equals("is"));
  }

  /** The last such document before, or the last who reported. */
  private @Nullable Mention before(Described d, String lemma) {
    Set<String> kin = vocabulary.kin(lemma);
    boolean report = vocabulary.report.contains(lemma);
    return scene.likeliest(
        d.from(),
        REACH,
        (mention, back) -> {
          double near = -0.4 * Math.min(back, 8);
          if (!mention.document().isEmpty()) {
            if (d.from() - mention.from() < 1) {
              return NO;
            }
            boolean told = mention.who().kind != SpeakerKind.DOCUMENT;
            return mention.document().equals(lemma)
                ? (told ? 4 : 3.5) + near
                : kin.contains(mention.document()) ? 2 + near : NO;
          }
          boolean reporter =
              report
                  && mention.attribution() >= 0
                  && mention.who().kind == SpeakerKind.OUTLET
                  && back <= 6;
          return reporter ? 1.5 + near : NO;
        });
  }

  /** Whoever speaks "in a statement". */
  private @Nullable Meant speaker(Described d) {
    int first = d.determinerToken() >= 0 ? d.determinerToken() : d.from();
    if (first == 0 || !isIssuedOrIn(tokens.lower(first - 1))) {
      return null;
    }
    Mention before =
        scene.likeliest(
            first,
            0,
            (mention, back) ->
                mention.who().name == null || mention.where()
                    ? NO
                    : mention.attribution() >= 0 ? 2 : mention.leads() ? 1 : 0);
    return before == null
        ? null
        : new Meant(
            before.who(), SpeakerRule.OWN_STATEMENT, tokens.span(before.from(), before.to()));
  }

  /** "in a statement", "published a report". */
  private static boolean isIssuedOrIn(String word) {
    return ISSUED.contains(word) || IN.contains(word);
  }

  private static final Set<String> IN =
      Set.of("in", "through", "via", "with", "unveiled", "wrote", "circulated");
}
