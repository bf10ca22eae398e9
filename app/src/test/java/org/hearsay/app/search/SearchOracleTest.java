package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Place;
import org.hearsay.app.index.Terms;
import org.hearsay.app.search.Query.Between;
import org.hearsay.app.search.Query.Filter;
import org.hearsay.app.search.Query.Not;
import org.hearsay.app.search.Query.Phrase;
import org.hearsay.app.search.Query.Prefix;
import org.hearsay.app.search.Query.Word;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That the index finds what going through all statements one by one finds, in the same order.
 * Random, from a seed that a failure shows and {@code -Dtest.seed} sets.
 */
class SearchOracleTest {
  private static final List<String> WORDS =
      List.of(
          "ferry ferries boat boats harbour harbours deny denied denies say said all named"
              .split(" "));
  private static final List<Who> PEOPLE =
      List.of(
          person("Ann Lee").in("harbour master"),
          person("Bo Lee").alias("Lee"),
          person("Lee"),
          unnamed("boat owners"),
          outlet("Kiln Radio"),
          new Who("Ferry Board", SpeakerKind.ORGANISATION, true, null, null));
  private static final List<String> DATES =
      List.of("2030", "2031", "2031-05", "2031-06", "2031-05-04", "2031-05-05", "2031-06-01");
  private static final List<String> PUBLISHERS = List.of("The Lamp", "Kiln Radio", "Daily Quay");

  @TempDir private Path folder;
  private final long seed = Long.getLong("test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Known> all = new ArrayList<>();

  /**
   * @param at how many were added before it
   */
  private record Known(
      int at, String article, @Nullable String publisher, @Nullable String published, Said said) {
    @Nullable Days days() {
      return Days.of(said.date() == null ? published : said.date());
    }

    /** Content and names are different columns: no phrase goes from one to the other. */
    List<List<String>> columns() {
      Set<String> names = new HashSet<>();
      List<String> who = new ArrayList<>();
      for (Who each : chain()) {
        Stream.of(each.name(), each.role() == null ? "" : each.role())
            .filter(names::add)
            .forEach(name -> who.addAll(tokens(name)));
      }
      return List.of(tokens(said.content()), who);
    }

    List<Who> chain() {
      return Stream.of(
              said.via() == null ? List.<Who>of() : List.of(said.via()),
              said.who() == null ? List.<Who>of() : List.of(said.who()))
          .flatMap(List::stream)
          .toList();
    }
  }

  @Test
  void findsWhatGoingThroughAllFinds() throws QueryException {
    try (SmallLedger ledger = new SmallLedger(folder)) {
      fill(ledger, 100);
      for (int i = 0; i < 1_500; i++) {
        Query query = whole();
        assertThat(paged(ledger, query, 1 + random.nextInt(40)))
            .as("%s, seed %d", query, seed)
            .isEqualTo(expected(query));
      }
    }
  }

  @Test
  void pagesHoldEachOnceWhileOthersAreAdded() throws QueryException {
    try (SmallLedger ledger = new SmallLedger(folder)) {
      for (int i = 0; i < 30; i++) {
        fill(ledger, 5);
        Query query = whole();
        List<String> before = expected(query);
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
          Hits page = ledger.search().page(query, 3, next);
          paged.addAll(page.hits().stream().map(SearchOracleTest::name).toList());
          next = page.next();
          fill(ledger, 1);
        } while (next != null && paged.size() < 200);
        assertThat(paged).as("%s, seed %d", query, seed).doesNotHaveDuplicates();
        if (next == null) {
          assertThat(paged).as("%s, seed %d", query, seed).containsSubsequence(before);
        }
      }
    }
  }

  private static List<String> paged(SmallLedger ledger, Query query, int limit)
      throws QueryException {
    List<String> found = new ArrayList<>();
    String next = null;
    do {
      Hits page = ledger.search().page(query, limit, next);
      page.hits().forEach(hit -> found.add(name(hit)));
      next = page.next();
    } while (next != null);
    return found;
  }

  /** Every content is unique. */
  private static String name(Hit hit) {
    return hit.content();
  }

  private List<String> expected(Query query) {
    return all.stream()
        .filter(known -> holds(query, known, false))
        .sorted(
            Comparator.<Known>comparingInt(known -> tier(query, known))
                .thenComparingLong(known -> Place.first(known.days()))
                .thenComparingInt(Known::at))
        .map(known -> known.said().content())
        .toList();
  }

  private static int tier(Query query, Known known) {
    if (!holds(query, known, true)) {
      return 2;
    }
    List<String> words =
        query instanceof Query.And and
            ? and.parts().stream()
                .filter(Word.class::isInstance)
                .map(part -> ((Word) part).token())
                .toList()
            : List.of();
    return words.size() > 1 && !words.stream().allMatch(Terms::isCommon) && stands(words, known)
        ? 0
        : 1;
  }

  private static boolean holds(Query query, Known known, boolean exact) {
    return switch (query) {
      case Query.And and -> and.parts().stream().allMatch(part -> holds(part, known, exact));
      case Query.Or or -> or.parts().stream().anyMatch(part -> holds(part, known, exact));
      case Not(Query part) -> !holds(part, known, false);
      case Word(String token) -> stands(List.of(token), known) || !exact && form(token, known);
      case Phrase(List<String> tokens) -> stands(tokens, known);
      case Prefix(String token) ->
          known.columns().stream().flatMap(List::stream).anyMatch(word -> word.startsWith(token));
      case Filter filter -> holds(filter, known);
      case Between(int from, int to) -> {
        Days days = known.days();
        yield from <= to && days != null && days.from() <= to && days.to() >= from;
      }
    };
  }

  private static boolean form(String token, Known known) {
    return known.columns().stream()
        .flatMap(List::stream)
        .anyMatch(word -> Terms.stem(word).equals(Terms.stem(token)));
  }

  private static boolean stands(List<String> tokens, Known known) {
    return known.columns().stream()
        .anyMatch(column ->
            IntStream.rangeClosed(0, column.size() - tokens.size())
                .anyMatch(i -> column.subList(i, i + tokens.size()).equals(tokens)));
  }

  private static boolean holds(Filter filter, Known known) {
    Said said = known.said();
    Who who = said.who();
    String value = filter.value();
    return switch (filter.field()) {
      case SPEAKER -> who != null && names(who).contains(Terms.folded(value));
      case OUTLET -> value.equals(known.publisher());
      case CITES ->
          known.chain().stream()
              .anyMatch(each -> each.kind() == SpeakerKind.OUTLET && each.name().equals(value));
      case ACT -> said.act().name().equalsIgnoreCase(value);
      case KIND -> said.kind().name().equalsIgnoreCase(value);
      case WHO -> (who == null ? SpeakerKind.UNKNOWN : who.kind()).name().equalsIgnoreCase(value);
      case EFFECT -> said.effect() != null && said.effect().name().equalsIgnoreCase(value);
      case NAMED -> (who != null && who.named()) == value.equals("yes");
      case HEDGED -> said.hedged() == value.equals("yes");
      case RELAY -> (said.via() != null) == value.equals("yes");
      case NESTED -> said.nested() == value.equals("yes");
      case NEGATED -> said.negated() == value.equals("yes");
      case UNDATED -> (known.days() == null) == value.equals("yes");
      case ARTICLE -> known.article().equals(value);
      case ORIGINALS -> true;
      case REVIEWED, TAG -> value.equals("no");
      case WRONG -> !value.equals("yes");
      case SINCE, UNTIL -> throw new AssertionError(filter);
    };
  }

  private static Set<String> names(Who who) {
    Set<String> names = new HashSet<>(Set.of(Terms.folded(who.name())));
    if (who.named() && who.kind() == SpeakerKind.PERSON) {
      names.add("lee");
    }
    return names;
  }

  private static List<String> tokens(String text) {
    return Terms.of(text).stream().map(Terms.Term::token).toList();
  }

  private void fill(SmallLedger ledger, int articles) {
    for (int i = 0; i < articles; i++) {
      String id = "a" + all.size();
      String publisher = maybe(() -> one(PUBLISHERS));
      String published = maybe(() -> one(DATES));
      List<Said> said = new ArrayList<>();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        said.add(said(all.size(), said.isEmpty()));
        all.add(new Known(all.size(), id, publisher, published, said.getLast()));
      }
      ledger.add(id, publisher, published, said.toArray(Said[]::new));
    }
  }

  private Said said(int number, boolean first) {
    StringBuilder content = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      content.append(one(WORDS)).append(' ');
    }
    return new Said(
        maybe(() -> one(PEOPLE)),
        random.nextInt(4) == 0 ? one(PEOPLE) : null,
        content.append('x').append(number).toString(),
        one(List.of(Act.SAY, Act.DENY, Act.REPORT)),
        one(List.of(Kind.values())),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        !first && random.nextInt(3) == 0,
        random.nextInt(4) == 0 ? one(DATES) : null,
        !first && random.nextInt(3) == 0 ? one(List.of(Effect.Type.values())) : null);
  }

  private Query whole() throws QueryException {
    List<Query> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parts.add(query(3));
    }
    if (random.nextInt(3) == 0) {
      parts.add(Field.SINCE.of(one(DATES)));
    }
    if (random.nextInt(3) == 0) {
      parts.add(Field.UNTIL.of(one(DATES)));
    }
    if (random.nextInt(5) == 0) {
      parts.add(Field.WRONG.of(one(List.of("yes", "no", "any"))));
    }
    return Query.and(parts);
  }

  private Query query(int depth) throws QueryException {
    return switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0, 1 -> new Word(one(WORDS));
      case 2 -> new Phrase(List.of(one(WORDS), one(WORDS)));
      case 3 -> new Prefix(one(List.of("fer", "boa", "boats", "den", "nam", "all")));
      case 4 -> condition();
      case 5, 6 -> Query.and(List.of(query(depth - 1), query(depth - 1)));
      case 7 -> Query.or(List.of(query(depth - 1), query(depth - 1)));
      default -> new Not(query(depth - 1));
    };
  }

  private Query condition() throws QueryException {
    Field field =
        one(
            Stream.of(Field.values())
                .filter(each -> !each.isDate() && each != Field.WRONG)
                .toList());
    return field.of(
        switch (field) {
          case SPEAKER -> one(List.of("Ann Lee", "lee", "boat owners", "Nobody"));
          case OUTLET, CITES -> one(PUBLISHERS);
          case ACT -> one(List.of("say", "deny", "report", "think"));
          case KIND -> one(List.of("direct", "mixed", "indirect"));
          case WHO -> one(List.of("person", "group", "unknown", "outlet"));
          case EFFECT -> one(List.of("denies", "confirms", "repeats"));
          case ARTICLE -> "a" + random.nextInt(20);
          case TAG -> "budget";
          case ORIGINALS -> "yes";
          default -> one(List.of("yes", "no"));
        });
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(5) == 0 ? null : value.get();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
