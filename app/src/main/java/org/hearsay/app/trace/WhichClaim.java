package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.hearsay.engine.claim.Content;
import org.hearsay.engine.claim.Embedding;
import org.hearsay.engine.claim.Likeness;
import org.hearsay.engine.claim.Setting;
import org.hearsay.engine.claim.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which claim of a ledger somebody means by words. The words need not be those of the articles:
 * what says the same comes first, then what has most of the words. A handful of look-ups in the
 * index, however large the ledger.
 */
public final class WhichClaim {
  /** Words may have so many code points. */
  public static final int LONGEST = 2_000;

  /** Words that tell something which are looked for; of more, the first. */
  private static final int MOST_WORDS = 24;

  /** Where no statement has all words, pairs of so many, the longest, are looked for. */
  private static final int PAIRED = 8;

  /** Statements looked at of those with all words, and of each pair. */
  private static final int ALL = 300;

  private static final int OF_PAIR = 60;

  /** Statements by which a word is told to be common; more make it no commoner. */
  private static final int COMMON = 50;

  /** Names and figures weigh so many times as much. */
  private static final double ANCHOR = 3;

  /** What a statement must have of the words to be meant by them. */
  private static final double LEAST = 0.5;

  /** Words by which a text is known again. */
  private static final int VERBATIM = 4;

  private static final int OTHERS = 3;

  /** Common words that make another claim of the rest. */
  private static final Set<String> NEGATIONS = Set.of("no", "not");

  /**
   * The claim that is meant.
   *
   * @param statement id of one of its statements
   * @param others as many claims as match the words as well, by the id of a statement of each; of
   *     more than a few, those that most articles carry
   * @param more how many match as well beside those
   * @param reworded whether no statement has all the words
   */
  public record Meant(long statement, List<Long> others, int more, boolean reworded) {
    public Meant {
      others = List.copyOf(others);
    }
  }

  /**
   * @param score the higher the better
   */
  private record Match(Hit hit, double score) {}

  /**
   * @param articles that carry it
   */
  private record Found(long statement, long claim, long articles) {}

  private final Sql sql;
  private final Search search;
  private final Likeness likeness = new Likeness(Embedding.shipped());

  public WhichClaim(Ledger ledger) {
    sql = ledger.sql();
    search = new Search(ledger);
  }

  /**
   * @param words at most {@link #LONGEST} code points
   * @return empty if no statement has most of the words
   */
  public Optional<Meant> of(String words) {
    List<String> telling = telling(words);
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    List<Hit> hits = hits(telling, ALL);
    boolean reworded = hits.isEmpty();
    if (reworded) {
      hits = sharing(telling);
    }
    List<Match> best = best(hits, words, telling);
    List<Found> claims = claims(best);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Meant(
            claims.getFirst().statement(),
            claims.stream().skip(1).limit(OTHERS).map(Found::statement).toList(),
            Math.max(0, claims.size() - 1 - OTHERS),
            reworded));
  }

  /** Different words that tell something: by "the" alone no claim is meant. */
  private static List<String> telling(String words) {
    List<String> all = Terms.of(words).stream().map(Term::token).distinct().toList();
    List<String> telling =
        all.stream().filter(token -> !Terms.isCommon(token) || NEGATIONS.contains(token)).toList();
    return telling.stream().limit(MOST_WORDS).toList();
  }

  private List<Hit> hits(List<String> tokens, int most) {
    List<Query> parts = tokens.stream().<Query>map(Query.Word::new).toList();
    try {
      return search.page(Query.and(parts), most, null).hits();
    } catch (QueryException impossible) {
      throw new IllegalStateException("a first page has no cursor", impossible);
    }
  }

  /** What has two of the words. */
  private List<Hit> sharing(List<String> telling) {
    List<String> longest =
        telling.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(PAIRED)
            .toList();
    Map<Long, Hit> found = new LinkedHashMap<>();
    for (int i = 0; i < longest.size(); i++) {
      for (int k = i + 1; k < longest.size(); k++) {
        for (Hit hit : hits(List.of(longest.get(i), longest.get(k)), OF_PAIR)) {
          found.putIfAbsent(hit.id(), hit);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Those that match best, all alike. */
  private List<Match> best(List<Hit> hits, String words, List<String> telling) {
    Content wanted = Content.of(words, Setting.unknown());
    String folded = Terms.folded(words);
    boolean known = Terms.of(words).size() >= VERBATIM;
    List<Match> matches = new ArrayList<>();
    Map<String, Double> weights = weights(words, telling);
    double highest = LEAST;
    for (Hit hit : hits) {
      String content = Terms.folded(hit.content());
      boolean same =
          known
              && (content.contains(folded)
                  || likeness.of(wanted, Content.of(hit.content(), Setting.unknown()))
                      instanceof Verdict.Same);
      double score = (same ? 1 : 0) + part(weights, hit);
      highest = Math.max(highest, score);
      matches.add(new Match(hit, score));
    }
    double least = highest;
    return matches.stream().filter(match -> match.score() >= least).toList();
  }

  /**
   * A word that few statements have tells more of which is meant, a name or a figure still more: by
   * them, what is said of one place is told from the same of another. A word that no statement has
   * may be another word for what is meant.
   */
  private Map<String, Double> weights(String words, List<String> telling) {
    Set<String> anchors = anchors(words);
    Map<String, Double> weights = new TreeMap<>();
    for (String token : telling) {
      int having = hits(List.of(token), COMMON).size();
      double rare = having == 0 ? 0 : Math.log((double) COMMON / having);
      double weight = (1 + rare) * (having > 0 && anchors.contains(token) ? ANCHOR : 1);
      weights.merge(Terms.stem(token), weight, Math::max);
    }
    return weights;
  }

  /** What is written with a capital letter or in figures. */
  private static Set<String> anchors(String words) {
    Set<String> anchors = new HashSet<>();
    for (String word : words.strip().split("\\s+")) {
      int first = word.isEmpty() ? 0 : word.codePointAt(0);
      if (Character.isUpperCase(first) || word.codePoints().anyMatch(Character::isDigit)) {
        Terms.of(word).forEach(term -> anchors.add(term.token()));
      }
    }
    return anchors;
  }

  /**
   * What part of the words the statement has, in its content or the names of its chain, each with
   * its weight.
   */
  private static double part(Map<String, Double> weights, Hit hit) {
    Set<String> stems = new HashSet<>();
    stems(hit.content(), stems);
    for (@Nullable String name : hit.chain()) {
      if (name != null) {
        stems(name, stems);
      }
    }
    double found = 0;
    double all = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      all += word.getValue();
      found += stems.contains(word.getKey()) ? word.getValue() : 0;
    }
    return found / all;
  }

  private static void stems(String text, Set<String> stems) {
    Terms.of(text).forEach(term -> stems.add(Terms.stem(term.token())));
  }

  /** Each claim once, the one that most articles carry first, then in the order of the matches. */
  private List<Found> claims(List<Match> best) {
    Map<Long, Found> claims = new LinkedHashMap<>();
    for (Match match : best) {
      long id = match.hit().id();
      long claim =
          sql.number(
              "SELECT claim FROM statement JOIN member ON member.statement = place WHERE id = ?",
              id);
      if (!claims.containsKey(claim)) {
        long articles =
            sql.number(
                "SELECT count(DISTINCT version) FROM member"
                    + " JOIN statement ON place = member.statement WHERE claim = ?",
                claim);
        claims.put(claim, new Found(id, claim, articles));
      }
    }
    return claims.values().stream()
        .sorted(Comparator.comparingLong(Found::articles).reversed())
        .toList();
  }
}
