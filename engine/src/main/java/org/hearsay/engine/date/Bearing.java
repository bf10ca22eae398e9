package org.hearsay.engine.date;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.date.TimeWords.Expression;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;

/** Which words of time bear on a saying, rather than on what is said or on another event. */
final class Bearing {
  /** What stands between may not begin another clause. */
  private static final Set<String> CLAUSE =
      Set.of(
          ("who which whose that where when while after before because if and but or although though"
                  + " since until as ; \" “ ”")
              .split(" "));

  /** Behind these a time is not the saying's: "since Friday", "after Friday". */
  private static final Set<String> GOVERNING =
      Set.of(
          ("after before since until till following from despite about over by for than to against"
                  + " through between into beyond of")
              .split(" "));

  private static final Set<String> OPENING =
      Set.of(
          ("on in at during late early earlier later speaking talking writing testifying addressing"
                  + " asked interviewed appearing")
              .split(" "));

  private static final Set<String> SPEAKING =
      Set.of(
          "speaking",
          "talking",
          "writing",
          "testifying",
          "addressing",
          "asked",
          "interviewed",
          "appearing");

  private static final Set<String> ASIDE =
      Set.of("while", "after", "before", "when", "as", "ahead", "following", "hours", "amid");

  private static final Set<String> PLACING =
      Set.of("from", "near", "outside", "inside", "before", "to", "via", "by");

  private static final Set<String> CONNECTIVE =
      Set.of(
          ("but and however meanwhile also then separately later earlier still yet so moreover"
                  + " furthermore")
              .split(" "));

  private static final Set<String> FINITE =
      Set.of(
          ("is are was were be been has have had do does did will would can could may might shall"
                  + " should must to he she they it we i")
              .split(" "));

  /** What people do in order to say something, on the same day. */
  private static final Set<String> GATHERING =
      Set.of(
          ("gathered marched rallied demonstrated assembled met protested turned took staged held"
                  + " convened appeared")
              .split(" "));

  private static final Set<String> ISSUED = Set.of("by", "from", "of");

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "this", "that", "his", "her", "its", "their");

  /** So far from the cue or the content a time may stand, in words. */
  private static final int REACH = 30;

  private final Words words;
  private final Prose prose;
  private final Calendar calendar;
  private final Map<Integer, Attribution> byNumber = new HashMap<>();
  private final int[] cueStarts;

  Bearing(Prose prose, List<Attribution> attributions, Calendar calendar) {
    this.prose = prose;
    this.words = prose.words();
    this.calendar = calendar;
    attributions.forEach(each -> byNumber.put(each.number(), each));
    cueStarts =
        attributions.stream()
            .mapToInt(each -> prose.wordAt(each.cue().getFirst().start()))
            .sorted()
            .toArray();
  }

  /**
   * @param expression index in the calendar
   */
  record Found(int expression, DateRule rule) {}

  /** Words {@code [start, end)}. */
  private record Range(int start, int end) {
    boolean contains(int word) {
      return start <= word && word < end;
    }
  }

  /**
   * One attribution, in words: its cue, its source, and the sentence or quotation they stand in.
   */
  private record Place(Attribution attribution, Range cue, Range source, Range region) {
    /** Where the source or, behind it, the cue begins. */
    int first() {
      return source.start() >= 0 && source.start() < cue.start() ? source.start() : cue.start();
    }

    boolean hasSource() {
      return source.start() >= 0;
    }
  }

  Optional<Found> on(Attribution attribution) {
    Place place = place(attribution);
    if (isAhead(place)) {
      return Optional.empty();
    }
    return inCue(place)
        .or(() -> afterCue(place))
        .or(() -> beforeCue(place))
        .or(() -> gathered(place))
        .or(() -> fronted(place))
        .or(() -> inSource(place))
        .or(() -> there(place))
        .or(() -> statementBy(place))
        .or(() -> afterContent(place));
  }

  /** What will be said has no date yet: "will announce", "is to discuss". */
  private boolean isAhead(Place place) {
    int cue = place.cue().start();
    boolean will = word(cue).equals("will") || word(cue).equals("shall");
    boolean to = isOneOf(cue, Set.of("is", "are")) && word(cue + 1).equals("to");
    return will || to;
  }

  private Place place(Attribution attribution) {
    Range cue = range(attribution.cue());
    Range source = attribution.source().isEmpty() ? new Range(-1, -1) : range(attribution.source());
    int sentence = prose.sentenceOf(Math.min(cue.start(), words.size() - 1));
    Range region = new Range(prose.sentenceStart(sentence), prose.sentenceEnd(sentence));
    Attribution parent = byNumber.get(attribution.within());
    if (parent != null) {
      for (Span piece : parent.content()) {
        if (piece.contains(attribution.cue().getFirst().start())) {
          region =
              new Range(
                  Math.max(region.start(), prose.wordAt(piece.start())),
                  Math.min(region.end(), prose.wordAt(piece.end())));
        }
      }
    }
    return new Place(attribution, cue, source, region);
  }

  private Range range(List<Span> pieces) {
    int start = prose.wordAt(pieces.getFirst().start());
    return new Range(start, Math.max(start + 1, prose.wordAt(pieces.getLast().end())));
  }

  // ---- the rules

  private Optional<Found> inCue(Place place) {
    return first(
        place.cue(),
        DateRule.IN_CUE,
        e -> !isOther(e, place.cue().start()) && !isContent(place, e));
  }

  private Optional<Found> afterCue(Place place) {
    int from = place.cue().end();
    int content = contentBehind(place, place.cue().start());
    int to = Math.min(place.region().end(), from + REACH);
    Optional<Found> opening = openingContent(place, content);
    if (opening.isPresent()) {
      return opening;
    }
    Range reach = new Range(from, content < 0 ? to : Math.min(to, content));
    return first(
        reach,
        DateRule.AFTER_CUE,
        e ->
            !isOther(e, from)
                && !isContent(place, e)
                && !place.source().contains(expression(e).start())
                && isClear(from, expression(e).start(), place.source()));
  }

  /** "Said on Friday that ..." where the content is taken to begin with the day. */
  private Optional<Found> openingContent(Place place, int content) {
    if (content < 0 || content > place.cue().end() + 1) {
      return Optional.empty();
    }
    return first(
        new Range(content, content + 3),
        DateRule.AFTER_CUE,
        e -> {
          Expression each = expression(e);
          boolean opens = each.start() == content || isOneOf(content, OPENING);
          return opens && each.start() <= content + 1 && word(each.end()).equals("that");
        });
  }

  private Optional<Found> beforeCue(Place place) {
    int from = Math.max(place.region().start(), place.cue().start() - REACH);
    Range reach = new Range(from, place.cue().start());
    return last(
        reach,
        DateRule.BEFORE_CUE,
        e -> {
          if (isOther(e, from)
              || isContent(place, e)
              || place.source().contains(expression(e).start())) {
            return false;
          }
          int cue = place.cue().start();
          boolean participle = word(cue).endsWith("ing") && word(cue - 1).equals(",");
          boolean joined =
              word(cue - 1).equals("and")
                  && place.hasSource()
                  && isClear(place.source().end(), expression(e).start(), place.source());
          boolean adjacent = expression(e).end() == (participle || joined ? cue - 1 : cue);
          int behind = place.source().end();
          boolean between = place.hasSource() && behind <= expression(e).start();
          int gap = word(behind).equals(",") ? behind + 1 : behind;
          return adjacent && (between || expression(e).start() > place.region().start() + 1)
              || between
                  && isOneOf(gap, OPENING)
                  && isClear(gap, expression(e).start(), place.source());
        });
  }

  /** "Gathered on Sunday in the square to protest": they came in order to say it. */
  private Optional<Found> gathered(Place place) {
    int from = place.source().end();
    int to = place.cue().start();
    to = word(to - 1).equals("to") ? to - 1 : to;
    boolean purpose = place.hasSource() && from < to && word(to).equals("to");
    if (!purpose || to - from > REACH || !isOneOf(from, GATHERING)) {
      return Optional.empty();
    }
    return first(
        new Range(from, to),
        DateRule.BEFORE_CUE,
        e ->
            !isOther(e, from)
                && !isContent(place, e)
                && isPlain(from + 1, expression(e).start())
                && isPlain(expression(e).end(), place.cue().start()));
  }

  private Optional<Found> fronted(Place place) {
    int start = place.region().start();
    if (isOneOf(start, CONNECTIVE) && !startsExpression(start)) {
      start += word(start + 1).equals(",") ? 2 : 1;
    }
    int from = start;
    Range reach = new Range(from, Math.min(place.first(), from + REACH));
    return first(
        reach,
        DateRule.FRONTED,
        e -> {
          Expression each = expression(e);
          boolean opens = each.start() == from || isOneOf(from, OPENING);
          return opens
              && !isOther(e, from)
              && !isContent(place, e)
              && isPlain(from, each.start())
              && closes(each.end(), place.first(), isOneOf(from, SPEAKING));
        });
  }

  /**
   * Whether between the time and the source there is nothing but where it was said, or what was
   * meanwhile between commas.
   *
   * @param speaking whether the sentence opens with "speaking": then its first part is all about it
   */
  private boolean closes(int from, int first, boolean speaking) {
    int to = word(first - 1).equals("it") ? first - 1 : first;
    if (to <= from) {
      return true;
    }
    boolean comma = word(to - 1).equals(",");
    if (comma && to - from <= 15 && (speaking || isAside(from, to - 1))) {
      return true;
    }
    boolean placed = isOneOf(from, OPENING) || isOneOf(from, PLACING) || word(from).equals(",");
    for (int w = from; w < to; w++) {
      boolean inner = word(w).equals(",") && w < to - 1 && !isNamed(w + 1);
      placed &= !isOneOf(w, CLAUSE) && !inner;
    }
    return placed && to - from <= 9 && (comma || to - from <= 1);
  }

  /** ", while at a rally in the north": one part between two commas. */
  private boolean isAside(int from, int to) {
    boolean aside =
        word(from).equals(",") && (isOneOf(from + 1, ASIDE) || isOneOf(from + 1, OPENING));
    for (int w = from + 1; w < to; w++) {
      aside &= !word(w).equals(",") && !word(w).equals("but");
    }
    return aside;
  }

  private boolean isNamed(int w) {
    return w < words.size() && Character.isUpperCase(words.word(w).charAt(0));
  }

  private Optional<Found> inSource(Place place) {
    if (!place.hasSource()) {
      return Optional.empty();
    }
    return first(
        place.source(),
        DateRule.IN_SOURCE,
        e -> {
          int document = document(place.source(), expression(e));
          return document >= 0
              && isHead(place.source(), document)
              && !isOther(e, place.source().start());
        });
  }

  /** The document that a time dates: "a May study", "a study released in May"; or -1. */
  private int document(Range source, Expression time) {
    for (int w = time.end(); w < Math.min(source.end(), time.end() + 5); w++) {
      if (Documents.isOne(word(w))) {
        return w;
      }
      if (isOneOf(w, ISSUED) || isOneOf(w, CLAUSE) || word(w).equals(",")) {
        break;
      }
    }
    boolean issued = false;
    for (int w = time.start() - 1; w >= Math.max(source.start(), time.start() - 16); w--) {
      if (Documents.isOne(word(w)) && (issued || w >= time.start() - 9)) {
        return w;
      }
      issued |= word(w).equals("by");
      if (isOneOf(w, CLAUSE) || word(w).equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /** No "author of a report", nobody "who read the report". */
  private boolean isHead(Range source, int document) {
    for (int w = source.start(); w < document; w++) {
      boolean part = isOneOf(w, ISSUED) && isOneOf(w + 1, DETERMINERS);
      if (part || isOneOf(w, Set.of("who", "which", "whose", "that"))) {
        return false;
      }
    }
    return !word(document + 1).equals("'") && !word(document + 1).equals("’");
  }

  private Optional<Found> there(Place place) {
    int where = place.first() - 1;
    if (where <= place.region().start() || !word(where).equals("where")) {
      return Optional.empty();
    }
    int before = word(where - 1).equals(",") ? where - 1 : where;
    Range reach = new Range(Math.max(place.region().start(), before - 5), before);
    return last(
        reach,
        DateRule.THERE,
        e -> expression(e).end() == before && !isOther(e, place.region().start()));
  }

  private Optional<Found> statementBy(Place place) {
    int first = place.first();
    if (first < 2 || !isOneOf(first - 1, ISSUED) || !Documents.isOne(word(first - 2))) {
      return Optional.empty();
    }
    int from = Math.max(place.region().start(), first - 14);
    return last(
        new Range(from, first - 2),
        DateRule.STATEMENT_BY,
        e ->
            !isOther(e, from)
                && !isContent(place, e)
                && isClear(expression(e).end(), first - 2, place.source()));
  }

  private Optional<Found> afterContent(Place place) {
    List<Span> content = place.attribution().content();
    Span last = content.getLast();
    int end = prose.wordAt(last.end());
    if (end <= place.cue().end() || end >= words.size()) {
      return Optional.empty();
    }
    char mark = prose.text().charAt(last.end() - 1);
    boolean quoted = mark == '"' || mark == '”';
    boolean phrase = isPhrase(last) && startsExpression(isOneOf(end, OPENING) ? end + 1 : end);
    int sentenceEnd = prose.sentenceEnd(prose.sentenceOf(end - 1));
    int from = word(end).equals(",") ? end + 1 : end;
    boolean opens = isOneOf(from, OPENING) || startsExpression(from);
    if (!opens || !quoted && !phrase) {
      return Optional.empty();
    }
    return first(
        new Range(from, Math.min(sentenceEnd, from + 14)),
        DateRule.AFTER_CONTENT,
        e -> !isOther(e, from) && isClear(from, expression(e).start(), place.source()));
  }

  /** Whether a content is a noun phrase, of which no clause can have the time to itself. */
  private boolean isPhrase(Span content) {
    int start = prose.wordAt(content.start());
    int end = prose.wordAt(content.end());
    for (int w = start; w < end; w++) {
      boolean joins = word(w).equals("and") || word(w).equals("or");
      boolean participle = word(w).length() > 4 && word(w).endsWith("ed");
      if (isOneOf(w, FINITE)
          || isOneOf(w, CLAUSE) && !joins
          || participle && w > start
          || end - start > 15) {
        return false;
      }
    }
    return true;
  }

  // ---- what the rules ask

  private Expression expression(int index) {
    return calendar.expression(index);
  }

  private Optional<Found> first(Range range, DateRule rule, IntPredicate bears) {
    for (int e = calendar.from(range.start());
        e < calendar.size() && expression(e).end() <= range.end();
        e++) {
      if (bears.test(e)) {
        return Optional.of(new Found(e, rule));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> last(Range range, DateRule rule, IntPredicate bears) {
    for (int e = calendar.from(range.end()) - 1;
        e >= 0 && expression(e).start() >= range.start();
        e--) {
      if (expression(e).end() <= range.end() && bears.test(e)) {
        return Optional.of(new Found(e, rule));
      }
    }
    return Optional.empty();
  }

  private boolean startsExpression(int word) {
    int e = calendar.from(word);
    return e < calendar.size() && expression(e).start() == word;
  }

  /**
   * Whether it dates another event: "since Friday", "Friday's attack".
   *
   * @param from words before this one do not count
   */
  private boolean isOther(int e, int from) {
    int before = expression(e).start() - 1;
    while (before > from && Set.of("the", "late", "early", "a").contains(word(before))) {
      before--;
    }
    return before >= from && isOneOf(before, GOVERNING) || isPossessive(expression(e).end());
  }

  /** "Friday's", but not "Friday's statement". */
  private boolean isPossessive(int end) {
    boolean mark = word(end).equals("'") || word(end).equals("’");
    if (!mark || !word(end + 1).equals("s")) {
      return false;
    }
    for (int w = end + 2; w < end + 5; w++) {
      if (Documents.isOne(word(w))) {
        return false;
      }
    }
    return true;
  }

  private boolean isContent(Place place, int e) {
    Expression each = expression(e);
    Span span = prose.span(each.start(), each.end());
    return place.attribution().content().stream().anyMatch(span::overlaps);
  }

  /** No other clause and no other cue between, but for what stands in the source. */
  private boolean isClear(int from, int to, Range source) {
    for (int w = from; w < to; w++) {
      if (!source.contains(w) && isOneOf(w, CLAUSE)
          || source.contains(w) && isOneOf(w, Set.of("who", "which", "whose"))
          || Arrays.binarySearch(cueStarts, w) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Neither another clause nor a comma between. */
  private boolean isPlain(int from, int to) {
    for (int w = from; w < to; w++) {
      if (isOneOf(w, CLAUSE) || word(w).equals(",") || to - from > 12) {
        return false;
      }
    }
    return true;
  }

  private int contentBehind(Place place, int word) {
    int offset = words.start(word);
    for (Span piece : place.attribution().content()) {
      if (piece.start() > offset) {
        return prose.wordAt(piece.start());
      }
    }
    return -1;
  }

  private String word(int w) {
    return w < 0 || w >= words.size() ? "" : words.lower(w);
  }

  private boolean isOneOf(int w, Set<String> set) {
    return set.contains(word(w));
  }
}
