package org.hearsay.engine.manner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Noun;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/** Whether a source speaks for itself or passes on what others hold, by its words alone. */
enum Voice {
  /** The text names nobody. */
  NOBODY,
  /** A person, a group or a body, or what they utter themselves: a statement, a letter. */
  SPEAKER,
  /** A newspaper, a broadcaster, an agency. */
  OUTLET,
  /** A report, an article, records. */
  REPORT,
  /** A study, a survey, figures. */
  RESEARCH;

  /** Utterances of their author rather than papers that speak for themselves. */
  private static final Set<String> UTTERANCES =
      Set.of(
          ("statement letter release email mail memo memorandum message note post tweet speech"
                  + " communique communiqué communication declaration comment announcement notice"
                  + " remark interview testimony address manifesto video recording resolution")
              .split(" "));

  private static final Set<String> RESEARCH_NOUNS =
      Set.of(
          ("study research survey poll data analysis evidence figure statistic result census"
                  + " review trial experiment finding test")
              .split(" "));

  /** End a noun phrase, or begin what only adds to it. */
  private static final Set<String> ENDS =
      Set.of(
          ("of by from in on at for with to about against near within inside between among after"
                  + " before during who which that whose where when and or but as , ; : ( [ -- - –"
                  + " — \" “ ”")
              .split(" "));

  /** What is so is a paper, whatever noun it has: "a guide published by the city". */
  private static final Set<String> PUBLISHED = Set.of("published", "printed");

  private static final Set<String> OPENS =
      Set.of("the", "a", "an", "\"", "“", "”", "'", "‘", "its", "their", "some", "other");

  /** Whether others than the source may hold what it says. */
  boolean passesOn() {
    return this == OUTLET || this == REPORT || this == RESEARCH;
  }

  /** Of the words of a source; linear in their number. */
  static Voice of(Prose prose, List<Span> source, Lexicon lexicon) {
    if (source.isEmpty()) {
      return NOBODY;
    }
    List<String> words = words(prose, source.getFirst());
    int start = 0;
    while (start < words.size() && OPENS.contains(words.get(start).toLowerCase(Locale.ROOT))) {
      start++;
    }
    int end = phraseEnd(words, start, lexicon);
    if (start == end) {
      return SPEAKER;
    }
    if (end < words.size() && isPublished(words, start, end)) {
      return REPORT;
    }
    Voice voice = ofPhrase(words.subList(start, end), lexicon);
    return voice != SPEAKER ? voice : ofApposition(words, start, end, lexicon);
  }

  private static boolean isPublished(List<String> words, int start, int end) {
    boolean issued = PUBLISHED.contains(words.get(end)) && end > start;
    String head = end > start ? words.get(end - 1) : "";
    return issued && Character.isLowerCase(head.charAt(0)) && !UTTERANCES.contains(head);
  }

  /** "A press release by the yard": who goes by one has it at second hand. */
  static boolean isPressRelease(Saying saying) {
    if (!saying.hasSource()) {
      return false;
    }
    int from = saying.prose().wordAt(saying.attribution().source().getFirst().start());
    for (int w = from; w < from + 4; w++) {
      boolean release =
          saying.word(w + 1).equals("release") || saying.word(w + 1).equals("releases");
      if (release && Set.of("press", "news", "media").contains(saying.word(w))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(Prose prose, Span span) {
    List<String> words = new ArrayList<>();
    int end = prose.wordAt(span.end());
    for (int w = prose.wordAt(span.start()); w < end; w++) {
      words.add(prose.words().word(w));
    }
    return words;
  }

  /** Behind the last word of the noun phrase itself: its head is the word before. */
  private static int phraseEnd(List<String> words, int start, Lexicon lexicon) {
    int end = start;
    while (end < words.size() && !ENDS.contains(words.get(end).toLowerCase(Locale.ROOT))) {
      boolean participle =
          end > start
              && words.get(end).endsWith("ed")
              && (PUBLISHED.contains(words.get(end))
                  || lexicon.noun(words.get(end - 1)).isPresent());
      if (participle) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static Voice ofPhrase(List<String> phrase, Lexicon lexicon) {
    String head = phrase.getLast();
    if (Character.isLowerCase(head.charAt(0)) || phrase.size() == 1) {
      Optional<Noun> noun = lexicon.noun(head);
      if (noun.isPresent()) {
        return ofNoun(noun.get());
      }
    }
    return isOutlet(phrase, lexicon) ? OUTLET : SPEAKER;
  }

  private static Voice ofNoun(Noun noun) {
    if (RESEARCH_NOUNS.contains(noun.lemma())) {
      return RESEARCH;
    }
    if (noun.kind() == NounKind.DOCUMENT) {
      return UTTERANCES.contains(noun.lemma()) ? SPEAKER : REPORT;
    }
    return noun.kind() == NounKind.OUTLET ? OUTLET : SPEAKER;
  }

  /** A name that an outlet bears, alone or with words before or behind: "CNN Türk". */
  private static boolean isOutlet(List<String> phrase, Lexicon lexicon) {
    int size = phrase.size();
    if (size > 8) {
      return false;
    }
    if (lexicon.looksLikeOutlet(String.join(" ", phrase))) {
      return true;
    }
    for (int from = 1; from < size; from++) {
      boolean apart =
          Character.isLowerCase(phrase.get(from - 1).charAt(0)) || phrase.get(from).equals("The");
      List<String> rest = phrase.subList(from, size);
      if (apart
          && (isNamedPaper(phrase.get(from - 1), rest, lexicon)
              || lexicon.looksLikeOutlet(String.join(" ", rest)))) {
        return true;
      }
    }
    String first = phrase.getFirst();
    boolean named = phrase.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
    boolean acronym = first.length() > 2 && first.toUpperCase(Locale.ROOT).equals(first);
    return named && acronym && size <= 3 && lexicon.outlet(first).isPresent();
  }

  /** "newspaper The Kiln Observer": the noun before a name tells. */
  private static boolean isNamedPaper(String before, List<String> name, Lexicon lexicon) {
    return lexicon.noun(before).map(Noun::kind).orElse(NounKind.OTHER) == NounKind.OUTLET
        && name.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  /** "YTN, a news channel": the noun behind the comma tells. */
  private static Voice ofApposition(List<String> words, int start, int end, Lexicon lexicon) {
    boolean named =
        words.subList(start, end).stream().allMatch(word -> !Character.isLowerCase(word.charAt(0)));
    if (!named || end + 1 >= words.size() || !words.get(end).equals(",")) {
      return SPEAKER;
    }
    int from = end + 1;
    if (!Set.of("a", "an", "the").contains(words.get(from).toLowerCase(Locale.ROOT))) {
      return SPEAKER;
    }
    int to = phraseEnd(words, from + 1, lexicon);
    return to > from + 1
            && lexicon.noun(words.get(to - 1)).map(Noun::kind).orElse(NounKind.OTHER)
                == NounKind.OUTLET
        ? OUTLET
        : SPEAKER;
  }
}
