package org.hearsay.engine.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The closed classes of English words by which a phrase is taken apart, from {@code words.tsv}. All
 * words are in small letters without points.
 */
final class Vocabulary {
  private static final class Shipped {
    private static final Vocabulary ONE = read();
  }

  final Set<String> definite;
  final Set<String> indefinite;
  final Set<String> owner;
  final Set<String> preposition;
  final Set<String> passive;
  final Set<String> particle;
  final Set<String> join;
  final Set<String> calendar;
  final Set<String> suffix;
  final Set<String> function;
  final Set<String> adverb;
  final Set<String> organisation;
  final Set<String> type;
  final Set<String> general;
  final Set<String> outlet;
  final Set<String> outletOnly;
  final Set<String> paper;
  final Set<String> notPaper;
  final Set<String> paperAlone;
  final Set<String> told;
  final Set<String> print;
  final Set<String> printed;
  final Set<String> government;
  final Set<String> homeland;
  final Set<String> report;
  final Set<String> voice;
  final Set<String> modifier;
  final Set<String> document;
  final Set<String> everybody;
  final Set<String> quantity;
  final Set<String> when;
  final Set<String> member;
  final Set<String> body;
  private final Map<String, Pronoun.Sort> pronouns = new HashMap<>();
  private final Map<String, Set<String>> kin = new HashMap<>();

  private Vocabulary(Map<String, List<String>> lines) {
    definite = words(lines, "definite");
    indefinite = words(lines, "indefinite");
    owner = words(lines, "owner");
    preposition = words(lines, "preposition");
    passive = words(lines, "passive");
    particle = words(lines, "particle");
    join = words(lines, "join");
    calendar = new HashSet<>(words(lines, "month"));
    calendar.addAll(words(lines, "day"));
    suffix = words(lines, "suffix");
    function = words(lines, "function");
    adverb = words(lines, "adverb");
    organisation = words(lines, "organisation");
    type = words(lines, "type");
    general = words(lines, "general");
    outlet = words(lines, "outlet");
    outletOnly = words(lines, "outlet-only");
    paper = words(lines, "paper");
    notPaper = words(lines, "not-paper");
    paperAlone = words(lines, "paper-alone");
    told = words(lines, "told");
    print = words(lines, "print");
    printed = words(lines, "printed");
    government = words(lines, "government");
    homeland = words(lines, "homeland");
    report = words(lines, "report");
    voice = words(lines, "voice");
    modifier = words(lines, "modifier");
    document = words(lines, "document");
    everybody = words(lines, "everybody");
    quantity = words(lines, "quantity");
    when = words(lines, "when");
    member = words(lines, "member");
    body = words(lines, "body");
    for (Pronoun.Sort sort : Pronoun.Sort.values()) {
      for (String word : words(lines, sort.name().toLowerCase(java.util.Locale.ROOT))) {
        pronouns.putIfAbsent(word, sort);
      }
    }
    for (String family : lines.getOrDefault("kin", List.of())) {
      Set<String> members = Set.of(family.split(" "));
      for (String member : members) {
        kin.computeIfAbsent(member, any -> new HashSet<>()).addAll(members);
      }
    }
  }

  static Vocabulary shipped() {
    return Shipped.ONE;
  }

  private static Set<String> words(Map<String, List<String>> lines, String name) {
    Set<String> words = new HashSet<>();
    for (String line : lines.getOrDefault(name, List.of())) {
      words.addAll(List.of(line.split(" ")));
    }
    return Set.copyOf(words);
  }

  private static Vocabulary read() {
    Map<String, List<String>> lines = new HashMap<>();
    try (InputStream table = Vocabulary.class.getResourceAsStream("words.tsv")) {
      if (table == null) {
        throw new IllegalStateException("words.tsv is missing beside " + Vocabulary.class);
      }
      for (String line :
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          lines
              .computeIfAbsent(line.substring(0, tab), any -> new ArrayList<>())
              .add(line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(lines);
  }

  boolean isDeterminer(String word) {
    return definite.contains(word) || indefinite.contains(word) || owner.contains(word);
  }

  Pronoun.Sort pronoun(String word) {
    return pronouns.getOrDefault(word, Pronoun.Sort.NONE);
  }

  /** Words that may take up a mention of this one, itself among them. */
  Set<String> kin(String word) {
    return kin.getOrDefault(word, Set.of(word));
  }
}
