package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/**
 * Everyone an article mentions. Made by one walk through the text, each mention looking back a
 * bounded way. Thread-safe.
 */
public final class Cast {
  private final Tokens tokens;
  private final Meanings meanings;
  private final Map<Span, Resolved> resolved = new HashMap<>();
  private final Map<Someone, Speaker> speakers = new IdentityHashMap<>();

  /** Words asked about that the walk did not meet, with their place among such. */
  private final Map<Span, Integer> strangers = new HashMap<>();

  private Cast(Prose prose, List<Attribution> attributions, Lexicon lexicon) {
    tokens = new Tokens(prose, lexicon);
    Names names = Names.in(tokens, attributions, lexicon);
    Clusters clusters = new Clusters(tokens, lexicon);
    clusters.gather(names.all());
    Scene scene = new Scene(tokens, attributions);
    meanings = new Meanings(tokens, names, scene, attributions, lexicon);
    Map<Span, Meant> meant =
        new Walk(tokens, names, scene, clusters, meanings, attributions, lexicon).go();
    number(names, meant);
    meant.forEach((words, each) -> resolved.put(words, result(words, each)));
  }

  public static Cast of(
      Prose prose, Article article, List<Attribution> attributions, Lexicon lexicon) {
    return new Cast(prose, attributions, lexicon);
  }

  /** Numbers in the order of first mention. */
  private void number(Names names, Map<Span, Meant> meant) {
    Set<Someone> all = new LinkedHashSet<>();
    meant.forEach((words, each) -> {
      each.who().mentions.add(words);
      all.add(each.who());
    });
    for (Name name : names.all()) {
      if (name.who != null) {
        name.who.mentions.add(tokens.span(name.from, name.to));
        all.add(name.who);
      }
    }
    List<Someone> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.comparing((Someone who) -> who.mentions.first())
            .thenComparing(who -> String.valueOf(who.name)));
    for (Someone who : ordered) {
      speakers.put(who, speaker(who, speakers.size() + 1));
    }
  }

  private static Speaker speaker(Someone who, int number) {
    return new Speaker(number, who.name, who.kind, who.named, who.role, List.copyOf(who.mentions));
  }

  /**
   * Who is meant by a noun phrase or pronoun of the text; never null: where the text does not tell,
   * the speaker has no name and its kind is unknown, or a person of whom a pronoun tells no more.
   *
   * @param mention words of the text, such as an attribution's source or a part of it
   */
  public synchronized Resolved resolve(Span mention) {
    Resolved known = resolved.get(mention);
    return known != null
        ? known
        : result(mention, meanings.resolve(meanings.parse(mention), Scene.NOBODY));
  }

  private Resolved result(Span words, Meant meant) {
    Speaker known = speakers.get(meant.who());
    Speaker speaker = known != null ? known : stranger(meant.who(), words);
    List<Span> shown = new ArrayList<>();
    shown.add(words);
    Span antecedent = meant.shown();
    if (antecedent != null && !antecedent.equals(words)) {
      shown.add(antecedent);
      shown.sort(Comparator.naturalOrder());
    }
    return new Resolved(speaker, new Evidence(meant.rule(), shown));
  }

  /** One whom the walk did not meet: numbered behind all others, in the order of the asking. */
  private Speaker stranger(Someone who, Span words) {
    int number = speakers.size() + 1 + strangers.computeIfAbsent(words, any -> strangers.size());
    return new Speaker(number, who.name, who.kind, who.named, who.role, List.of(words));
  }
}
