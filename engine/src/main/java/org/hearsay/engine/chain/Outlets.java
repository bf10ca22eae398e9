package org.hearsay.engine.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which noun phrases of a text name an outlet or a platform that could pass something on. */
final class Outlets {
  private static final int LONGEST_NAME = 6;

  /** Who works for an outlet and asks for it. */
  private static final Set<String> STAFF =
      Set.of("reporter", "reporters", "correspondent", "crew", "journalist", "team");

  /** Where anybody may have something of their own to publish in. */
  private static final Set<String> OWN_PLACES =
      Set.of(
          "website",
          "site",
          "blog",
          "account",
          "page",
          "channel",
          "feed",
          "newsletter",
          "magazine",
          "app");

  /** Nouns of outlets that stand before or behind a name, besides those that the lexicon knows. */
  private static final Set<String> OUTLET_NOUNS =
      Set.of(
          ("newspaper newspapers paper daily weekly tabloid magazine journal broadcaster network channel"
                  + " station television tv radio website outlet agency newswire wire programme program"
                  + " show podcast site portal media publication broadsheet")
              .split(" "));

  /** Of these, the ones that name an outlet only beside a name or with what tells them apart. */
  private static final Set<String> NEEDS_MORE =
      Set.of(
          "agency",
          "site",
          "show",
          "station",
          "channel",
          "program",
          "programme",
          "wire",
          "media",
          "journal",
          "press",
          "television",
          "tv",
          "radio",
          "network",
          "team",
          "website");

  /** What anybody may publish in, whatever the lexicon says of the word. */
  private static final Set<String> ANYBODYS = Set.of("blog", "blogs", "newsletter", "column");

  private static final Set<String> ALL_OF_THEM = Set.of("press", "media", "news", "newspapers");

  private final Prose prose;
  private final Lowered words;
  private final Cast cast;
  private final Lexicon lexicon;
  private final Set<String> own = new HashSet<>();

  Outlets(Prose prose, Lowered words, Article article, Cast cast, Lexicon lexicon) {
    this.prose = prose;
    this.words = words;
    this.cast = cast;
    this.lexicon = lexicon;
    if (article.publisher() != null) {
      learnOwn(article.publisher());
    }
  }

  private void learnOwn(String publisher) {
    own.add(plain(publisher));
    lexicon
        .outlet(publisher)
        .or(() -> lexicon.outletAt(publisher))
        .ifPresent(outlet -> {
          own.add(plain(outlet.name()));
          outlet.names().forEach(name -> own.add(plain(name)));
          learnShort(outlet.name());
        });
    learnShort(publisher);
  }

  /** "the Gazette" of the Port Ellery Gazette. */
  private void learnShort(String name) {
    String[] parts = plain(name).split(" ");
    if (parts.length > 1) {
      own.add(parts[parts.length - 1]);
    }
  }

  private static String plain(String name) {
    String lowered = name.toLowerCase(Locale.ROOT).strip();
    return lowered.startsWith("the ") ? lowered.substring(4) : lowered;
  }

  /**
   * The words of {@code [start, end)} that name an outlet: all of them, or of "CNN's Ann Lee" those
   * before the mark of possession; null where they name none, or the article's own.
   */
  @Nullable Span outlet(int start, int end) {
    if (start >= end || isOwn(start, end) || isAllOfThem(start, end)) {
      return null;
    }
    Span whole = prose.span(start, end);
    int mark = possession(start, end);
    if (mark < 0) {
      return isOutlet(start, end) || isKnown(start, end) ? whole : null;
    }
    Span owner = prose.span(start, mark);
    if (isOutletName(start, mark) || isKnown(start, mark)) {
      return isOwn(start, mark) ? null : owner;
    }
    return !OWN_PLACES.contains(words.at(end - 1)) && isOutlet(mark, end) ? whole : null;
  }

  private boolean isOutlet(int start, int end) {
    return isOutletName(start, end) || hasOutletHead(start, end) || hasStaff(start, end);
  }

  /** The same, or a platform, by name alone: nothing but an article may stand before it. */
  @Nullable Span venueName(int start, int end) {
    int first = words.at(start).equals("the") ? start + 1 : start;
    return first < end && words.isCapital(first) ? venue(start, end) : null;
  }

  /** The same with platforms on which people publish themselves. */
  @Nullable Span venue(int start, int end) {
    for (int w = start; w < Math.min(end, start + 4); w++) {
      for (int e = Math.min(end, w + 2); e > w && words.isCapital(w); e--) {
        if (isPlatform(w, e) && !(e < end && words.isCapital(e))) {
          return prose.span(w, e);
        }
      }
    }
    return outlet(start, end);
  }

  private boolean isPlatform(int start, int end) {
    List<Outlet> bearers = lexicon.outlets(prose.span(start, end).in(prose.text()));
    return !bearers.isEmpty() && bearers.stream().allMatch(Outlet::social);
  }

  /** Whether a speaker is somebody who passes on what others hold. */
  boolean passesOn(@Nullable Speaker speaker, Span source) {
    int start = prose.wordAt(source.start());
    int end = prose.wordAt(source.end());
    return speaker != null
            && (speaker.kind() == SpeakerKind.OUTLET || speaker.kind() == SpeakerKind.DOCUMENT)
        || end > start && isOutlet(start, end);
  }

  /** Whether it is the article's own publisher. */
  boolean isOwn(int start, int end) {
    int first = words.at(start).equals("the") ? start + 1 : start;
    if (first >= end) {
      return false;
    }
    if (words.at(start).equals("this") || words.at(end - 1).equals("us")) {
      return true;
    }
    return isOwn(prose.span(first, end).in(prose.text()));
  }

  /** A programme is its broadcaster's. */
  private boolean isOwn(String name) {
    return own.contains(plain(name))
        || lexicon
            .outlet(name)
            .filter(known -> known.type() == Outlet.Type.PROGRAMME)
            .filter(known -> own.contains(plain(known.family())))
            .isPresent();
  }

  boolean isOwn(Speaker speaker) {
    return speaker.name() != null && speaker.kind() == SpeakerKind.OUTLET && isOwn(speaker.name());
  }

  /** "the press", which is nobody in particular. */
  private boolean isAllOfThem(int start, int end) {
    return ALL_OF_THEM.contains(words.at(end - 1))
        && !words.isCapital(end - 1)
        && (end - start == 1 || end - start == 2 && words.at(start).equals("the"));
  }

  /** Whether the article tells elsewhere that these words mean an outlet. */
  private boolean isKnown(int start, int end) {
    if (!words.isCapital(end - 1) && !isOutletNoun(words.at(end - 1))) {
      return false;
    }
    Speaker speaker = cast.resolve(prose.span(start, end)).speaker();
    return speaker.kind() == SpeakerKind.OUTLET && speaker.named();
  }

  /** The first mark of possession, or -1. */
  private int possession(int start, int end) {
    for (int w = start + 1; w + 1 < end; w++) {
      if (words.isApostrophe(w)
          && words.touchesNext(w - 1)
          && (words.at(w + 1).equals("s") && words.touchesNext(w)
              || words.at(w - 1).endsWith("s"))) {
        return w;
      }
    }
    return -1;
  }

  /** Whether a run of capitals in the words is the name of an outlet. */
  private boolean isOutletName(int start, int end) {
    int w = start;
    while (w < end) {
      if (!words.isCapital(w)) {
        w++;
        continue;
      }
      int runEnd = runEnd(w, end);
      if (isName(w, runEnd)) {
        return true;
      }
      w = runEnd;
    }
    return false;
  }

  private int runEnd(int start, int end) {
    int w = start;
    while (w < end && (words.isCapital(w) || words.isNumber(w) || isInsideName(w, end))) {
      w++;
    }
    return w;
  }

  private boolean isInsideName(int w, int end) {
    return w + 1 < end
        && Set.of("of", "de", "la", "le", "-", ".", "&", "and", "the").contains(words.at(w))
        && (words.isCapital(w + 1) || words.at(w).equals("."));
  }

  private boolean isName(int start, int end) {
    int last = Math.min(end, start + LONGEST_NAME);
    boolean found = lexicon.looksLikeOutlet(prose.span(start, last).in(prose.text()));
    for (int e = last - 1; !found && e > start; e--) {
      found = isBoundary(e, last) && lexicon.looksLikeOutlet(prose.span(start, e).in(prose.text()));
    }
    return found;
  }

  /** Whether what follows belongs to an outlet and is no other's name: "BBC Radio 4". */
  private boolean isBoundary(int e, int last) {
    return e < last
        && (words.isNumber(e) || OUTLET_NOUNS.contains(words.at(e)) || words.at(e).equals("."));
  }

  private boolean hasOutletHead(int start, int end) {
    int head = -1;
    for (int w = start; w < end; w++) {
      if (isOutletNoun(words.at(w))
          && (w + 1 == end || words.isCapital(w + 1) || words.isQuotationMark(w + 1))) {
        head = w;
      }
    }
    if (head < 0) {
      return false;
    }
    return !NEEDS_MORE.contains(words.at(head)) || isToldApart(start, end, head);
  }

  private boolean isToldApart(int start, int end, int head) {
    for (int w = start; w < end; w++) {
      String word = words.at(w);
      if (w != head
          && (words.isCapital(w) && !word.equals("the")
              || Set.of("news", "state", "local", "television", "tv", "radio", "broadcasting")
                  .contains(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutletNoun(String word) {
    if (ANYBODYS.contains(word)) {
      return false;
    }
    if (OUTLET_NOUNS.contains(word)) {
      return true;
    }
    Optional<Noun> noun = lexicon.noun(word);
    return noun.isPresent() && noun.get().kind() == NounKind.OUTLET;
  }

  /** "an Associated Press reporter", not "reporters". */
  private boolean hasStaff(int start, int end) {
    return end - start > 1 && STAFF.contains(words.at(end - 1)) && isOutletName(start, end - 1);
  }
}
