package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Facet;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.Speaker;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a reading: its statements as the ledger's tables have them. Pure: the same
 * reading gives the same rows in every ledger.
 */
final class Derivation {
  /**
   * One statement.
   *
   * @param number of its attribution, from 1
   * @param days null of an undated one
   * @param content all its pieces, with " … " between them
   * @param start of the content in code points
   * @param tags that people gave it
   * @param tokens for the index
   */
  record Row(
      long id,
      int number,
      @Nullable Days days,
      String content,
      int start,
      int end,
      Act act,
      Kind kind,
      int flags,
      List<Step> chain,
      @Nullable Undoing effect,
      List<String> tags,
      Tokens tokens) {

    /** The same in an article that has it, word for word, from another. */
    Row inCopy() {
      return new Row(
          id,
          number,
          days,
          content,
          start,
          end,
          act,
          kind,
          flags | Flag.COPY.bit(),
          chain,
          effect,
          tags,
          new Tokens(
              tokens.content(), tokens.who(), tokens.forms(), tokens.facets() + " " + Facet.COPY));
    }
  }

  /**
   * A link.
   *
   * @param speaker null where the text names nobody
   * @param outlet its name where it is one
   */
  record Step(@Nullable Leaf speaker, @Nullable String outlet) {}

  /**
   * @param target number of the other attribution
   */
  record Undoing(Effect.Type type, int target) {}

  /** What the index gets of a statement, column by column. */
  record Tokens(String content, String who, String forms, String facets) {}

  private final String identity;
  private final Corrected corrected;
  private final KeptReading reading;
  private final Outlets outlets;
  private final Naming naming;
  private final Set<Long> apart;
  private final Map<String, Speaker> speakers = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Derivation(String identity, Corrected corrected, Outlets outlets, Set<Long> apart) {
    this.identity = identity;
    this.corrected = corrected;
    this.reading = corrected.reading();
    this.outlets = outlets;
    this.naming = new Naming(outlets);
    this.apart = apart;
    reading.speakers().forEach(speaker -> speakers.put(speaker.id(), speaker));
    for (Attributed each : reading.attributions()) {
      numbers.put(each.id(), numbers.size() + 1);
    }
  }

  /**
   * In the order of the reading.
   *
   * @param apart names that mean somebody else than in other articles, as people decided; see
   *     {@link Leaf#within}
   */
  static List<Row> of(String identity, KeptReading reading, Outlets outlets, Set<Long> apart) {
    return of(identity, Corrected.none(identity, reading), outlets, apart);
  }

  /** The same of a reading that people have corrected. */
  static List<Row> of(String identity, Corrected corrected, Outlets outlets, Set<Long> apart) {
    return new Derivation(identity, corrected, outlets, apart).rows();
  }

  private List<Row> rows() {
    Days published = Days.of(reading.article().published());
    String publisher = outlets.canonical(reading.article().publisher());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < corrected.ids().size(); i++) {
      rows.add(row(i, published, publisher));
    }
    return rows;
  }

  private Row row(int index, @Nullable Days published, @Nullable String publisher) {
    Attributed said = reading.attributions().get(index);
    Marks marks = corrected.marks().get(index);
    Days stated = said.said() == null ? null : Days.of(said.said().date());
    Days days = stated == null ? published : stated;
    List<Step> chain = said.chain().stream().map(this::step).toList();
    String content = content(said.content());
    return new Row(
        corrected.ids().get(index),
        index + 1,
        days,
        content,
        said.content().getFirst().start(),
        said.content().getLast().end(),
        said.act(),
        said.kind(),
        flags(said, marks),
        chain,
        effect(said),
        marks.tags(),
        tokens(said, marks, content, days, chain, publisher));
  }

  static String content(List<Quote> pieces) {
    return pieces.stream().map(Quote::text).collect(Collectors.joining(" … "));
  }

  private Step step(Link link) {
    Speaker speaker = link.speaker() == null ? null : speakers.get(link.speaker());
    if (speaker == null) {
      return new Step(null, null);
    }
    return new Step(
        Leaf.of(
            naming,
            identity,
            speaker.name(),
            speaker.kind(),
            speaker.named(),
            speaker.role(),
            apart),
        speaker.kind() == SpeakerKind.OUTLET && speaker.named() && speaker.name() != null
            ? outlets.relied(speaker.name(), link.evidence().stream().map(Quote::text).toList())
            : null);
  }

  private static int flags(Attributed said, Marks marks) {
    return Flag.NAMED.bitIf(said.holder().named())
        | Flag.HEDGED.bitIf(!said.hedges().isEmpty())
        | Flag.RELAY.bitIf(said.chain().size() > 1)
        | Flag.NESTED.bitIf(said.within() != null)
        | Flag.NEGATED.bitIf(said.negated())
        | Flag.REVIEWED.bitIf(marks.reviewed())
        | Flag.WRONG.bitIf(marks.wrong())
        | Flag.CORRECTED.bitIf(marks.corrected());
  }

  private @Nullable Undoing effect(Attributed said) {
    if (said.effect() == null) {
      return null;
    }
    Integer target = numbers.get(said.effect().target());
    return target == null ? null : new Undoing(said.effect().type(), target);
  }

  private Tokens tokens(
      Attributed said,
      Marks marks,
      String content,
      @Nullable Days days,
      List<Step> chain,
      @Nullable String publisher) {
    StringBuilder words = new StringBuilder(content.length());
    Set<String> forms = new LinkedHashSet<>();
    Map<String, String> seen = new HashMap<>();
    gather(content, words, forms, seen);
    StringBuilder who = new StringBuilder();
    Set<String> names = new LinkedHashSet<>();
    for (Link link : said.chain()) {
      Speaker speaker = link.speaker() == null ? null : speakers.get(link.speaker());
      if (speaker != null && speaker.name() != null) {
        names.add(speaker.name());
        if (speaker.role() != null) {
          names.add(speaker.role());
        }
      }
    }
    for (String name : names) {
      gather(name, who, forms, seen);
    }
    return new Tokens(
        words.toString(),
        who.toString(),
        String.join(" ", forms),
        facets(said, marks, days, chain, publisher));
  }

  /** Appends a text's tokens, and those of their stems that differ. */
  private static void gather(
      String text, StringBuilder tokens, Set<String> forms, Map<String, String> seen) {
    for (Term term : Terms.of(text)) {
      tokens.append(tokens.isEmpty() ? "" : " ").append(term.token());
      String stem = seen.computeIfAbsent(term.token(), Terms::stem);
      if (!stem.equals(term.token())) {
        forms.add(stem);
      }
    }
  }

  private String facets(
      Attributed said,
      Marks marks,
      @Nullable Days days,
      List<Step> chain,
      @Nullable String publisher) {
    List<String> facets = new ArrayList<>();
    facets.add(Facet.ALL);
    facets.add(Facet.act(said.act()));
    facets.add(Facet.kind(said.kind()));
    facets.add(Facet.holder(said.holder().kind()));
    int flags = flags(said, marks);
    flag(facets, flags, Flag.NAMED, Facet.NAMED);
    flag(facets, flags, Flag.HEDGED, Facet.HEDGED);
    flag(facets, flags, Flag.RELAY, Facet.RELAY);
    flag(facets, flags, Flag.NESTED, Facet.NESTED);
    flag(facets, flags, Flag.NEGATED, Facet.NEGATED);
    flag(facets, flags, Flag.REVIEWED, Facet.REVIEWED);
    flag(facets, flags, Flag.WRONG, Facet.WRONG);
    marks.tags().forEach(tag -> facets.add(Facet.tag(tag)));
    if (days == null) {
      facets.add(Facet.UNDATED);
    } else if (days.vague()) {
      facets.add(Facet.VAGUE);
    }
    if (said.effect() != null) {
      facets.add(Facet.effect(said.effect().type()));
    }
    facets.add(Facet.article(reading.article().id()));
    if (publisher != null) {
      facets.add(Facet.publisher(publisher));
    }
    Set<String> cited = new LinkedHashSet<>();
    for (Step step : chain) {
      if (step.outlet() != null && cited.add(step.outlet())) {
        facets.add(Facet.cites(step.outlet()));
      }
    }
    holder(said, chain.getLast(), facets);
    return String.join(" ", facets);
  }

  private void holder(Attributed said, Step last, List<String> facets) {
    Leaf leaf = last.speaker();
    String id = said.holder().speaker();
    Speaker speaker = id == null ? null : speakers.get(id);
    if (leaf == null || speaker == null) {
      return;
    }
    facets.add(Facet.speaker(leaf.id()));
    for (String name : names(speaker)) {
      facets.add(Facet.name(name));
    }
  }

  /** Folded names that somebody goes by in an article: in full, by parts of it, by initials. */
  static Set<String> names(Speaker speaker) {
    Set<String> names = new LinkedHashSet<>();
    if (speaker.name() == null) {
      return names;
    }
    String full = Terms.folded(speaker.name());
    names.add(full);
    Set<String> parts = new HashSet<>(List.of(full.split(" ")));
    if (speaker.named() && speaker.kind() == SpeakerKind.PERSON) {
      names.add(full.substring(full.lastIndexOf(' ') + 1));
    }
    if (speaker.named()) {
      for (Quote mention : speaker.mentions()) {
        String folded = Terms.folded(mention.text());
        if (!folded.isEmpty() && parts.containsAll(List.of(folded.split(" ")))
            || isInitials(mention.text())) {
          names.add(folded);
        }
      }
    }
    names.remove("");
    return names;
  }

  /** "BBC", "U.S.": capitals and points alone. */
  private static boolean isInitials(String words) {
    return words.length() >= 2
        && words.length() <= 10
        && words.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '&');
  }

  private static void flag(List<String> facets, int flags, Flag flag, String facet) {
    if (flag.in(flags)) {
      facets.add(facet);
    }
  }

  /** All leaves of some rows, each once. */
  static Map<Long, Leaf> leaves(List<Row> rows) {
    Map<Long, Leaf> leaves = new LinkedHashMap<>();
    for (Row row : rows) {
      for (Step step : row.chain()) {
        if (step.speaker() != null) {
          leaves.putIfAbsent(step.speaker().id(), step.speaker());
        }
      }
    }
    return leaves;
  }
}
