package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.app.index.Facet;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Who is in a ledger. Reads only; every answer is bounded and comes by way of an index. */
public final class Speakers {
  /** Forms of a speaker that are shown. */
  static final int FORMS = 200;

  /** Tokens that one name stands for in a query, at most. */
  static final int FACETS = 1_000;

  /** Newest statements that are looked at for others of a name. */
  private static final int STATEMENTS = 2_000;

  private final Sql sql;
  private final Naming naming;

  public Speakers(Ledger ledger) {
    this(ledger.sql(), ledger.outlets());
  }

  Speakers(Sql sql, Outlets outlets) {
    this.sql = sql;
    naming = new Naming(outlets);
  }

  /**
   * Tokens of the index, of which a statement has one exactly when its holder goes by a name: in
   * its article, or as another form of a speaker who elsewhere goes by it in full or was renamed to
   * it. Of an id ({@link SpeakerId}) that the ledger has: of that speaker alone.
   *
   * <p>Never empty, and never more than {@value #FACETS}: of a speaker with more forms than that,
   * statements are left out whose article gives another name, those of the largest ids.
   */
  public List<String> facets(String name) {
    Long id = SpeakerId.parse(name);
    if (id != null) {
      List<Long> forms = forms(id);
      if (!forms.isEmpty()) {
        return forms.stream().map(Facet::speaker).toList();
      }
    }
    Set<String> facets = new LinkedHashSet<>(Set.of(Facet.name(name)));
    for (long speaker : called(name, FACETS)) {
      addForms(speaker, Terms.folded(name), facets);
    }
    return List.copyOf(facets);
  }

  /** Forms that the token of the name does not find. */
  private void addForms(long speaker, String folded, Set<String> facets) {
    sql.each(
        "SELECT id, name FROM speaker WHERE same = ? ORDER BY id",
        row -> {
          String name = row.getString(2);
          if (facets.size() < FACETS && (name == null || !Terms.folded(name).equals(folded))) {
            facets.add(Facet.speaker(row.getLong(1)));
          }
          return facets.size() < FACETS;
        },
        speaker);
  }

  private List<Long> forms(long id) {
    return sql.list(
        "SELECT other.id FROM speaker JOIN speaker AS other ON other.same = speaker.same"
            + " WHERE speaker.id = ? ORDER BY other.id LIMIT ?",
        row -> row.getLong(1),
        id,
        FACETS);
  }

  /**
   * Ids of speakers one of whose forms, known beyond an article, has the name in full, or whom
   * people call by it.
   */
  private List<Long> called(String name, int limit) {
    Set<Long> found = new LinkedHashSet<>();
    Set<String> ways = new LinkedHashSet<>();
    ways.add(Terms.folded(name));
    ways.add(naming.compared(name, SpeakerKind.ORGANISATION));
    ways.remove("");
    for (String folded : ways) {
      found.addAll(
          sql.list(
              "SELECT DISTINCT same FROM speaker WHERE folded = ? AND article IS NULL"
                  + " ORDER BY same LIMIT ?",
              row -> row.getLong(1),
              folded,
              limit));
      found.addAll(
          sql.list(
              "SELECT DISTINCT same FROM party JOIN speaker ON speaker.id = leaf"
                  + " WHERE party.article IS NOT NULL AND folded = ? ORDER BY same LIMIT ?",
              row -> row.getLong(1),
              folded,
              limit));
    }
    sql.each(
        "SELECT DISTINCT renamed, same FROM speaker WHERE renamed IS NOT NULL",
        row -> {
          if (ways.contains(Terms.folded(row.getString(1)))) {
            found.add(row.getLong(2));
          }
          return found.size() < limit;
        });
    return found.stream().limit(limit).toList();
  }

  /**
   * Whom a person may mean by a name or an id, by ids: those called so in full, then those who go
   * by it in some article.
   */
  public List<Long> find(String name, int limit) {
    Long id = SpeakerId.parse(name);
    Optional<Long> speaker = id == null ? Optional.empty() : same(id);
    if (speaker.isPresent()) {
      return List.of(speaker.get());
    }
    Set<Long> found = new LinkedHashSet<>(called(name, limit));
    found.addAll(goingBy(Facet.name(name), limit));
    return found.stream().limit(limit).toList();
  }

  private Optional<Long> same(long id) {
    return sql.first("SELECT same FROM speaker WHERE id = ?", row -> row.getLong(1), id);
  }

  /** Ids of the holders of the newest statements with a token. */
  List<Long> goingBy(String facet, int limit) {
    return sql.list(
        "SELECT DISTINCT same FROM"
            + " (SELECT rowid AS place FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?)"
            + " JOIN link ON link.statement = place AND holder = 1"
            + " JOIN speaker ON speaker.id = link.speaker ORDER BY same LIMIT ?",
        row -> row.getLong(1),
        "facets : \"" + facet + "\"",
        STATEMENTS,
        limit);
  }

  /**
   * What a speaker is called.
   *
   * @param leaf id of any of its forms
   * @return null where nothing gives a name
   */
  public @Nullable String name(long leaf) {
    return of(leaf).map(KnownSpeaker::name).orElse(null);
  }

  /**
   * A speaker.
   *
   * @param leaf id of any of its forms
   */
  public Optional<KnownSpeaker> of(long leaf) {
    return same(leaf).map(this::known);
  }

  private KnownSpeaker known(long same) {
    List<String> renamed = new ArrayList<>();
    List<Form> forms =
        sql.list(
            "SELECT speaker.id, speaker.name, kind, named, role, article.name,"
                + " (SELECT count(*) FROM link WHERE speaker = speaker.id AND holder = 1) AS said,"
                + " renamed FROM speaker LEFT JOIN article ON article.id = speaker.article"
                + " WHERE same = ? ORDER BY said DESC, speaker.id LIMIT ?",
            row -> {
              if (row.getString(8) != null) {
                renamed.add(row.getString(8));
              }
              return new Form(
                  row.getLong(1),
                  row.getString(2),
                  SpeakerKind.values()[row.getInt(3)],
                  row.getInt(4) == 1,
                  row.getString(5),
                  row.getString(6),
                  row.getLong(7));
            },
            same,
            FORMS);
    Form fullest = forms.stream().max(FULLEST).orElseThrow();
    return new KnownSpeaker(
        same,
        renamed.isEmpty() ? fullest.name() : renamed.getFirst(),
        !renamed.isEmpty(),
        fullest.kind(),
        forms.stream().anyMatch(Form::named),
        forms);
  }

  /** A name before a description; of several the longest; of these the most said. */
  private static final Comparator<Form> FULLEST =
      Comparator.comparing(Form::named)
          .thenComparing(form -> form.name() == null ? 0 : form.name().length())
          .thenComparing(Form::statements)
          .thenComparing(Form::leaf);

  /**
   * @param statements that a speaker is the holder of
   * @param articles that these are in
   */
  public record Said(long statements, long articles) {}

  /** Cost is linear in the statements. */
  public Said said(KnownSpeaker speaker) {
    return sql.first(
            "SELECT count(*), count(DISTINCT version) FROM speaker"
                + " JOIN link ON link.speaker = speaker.id AND holder = 1"
                + " JOIN statement ON place = link.statement WHERE same = ?",
            row -> new Said(row.getLong(1), row.getLong(2)),
            speaker.id())
        .orElseThrow();
  }

  /** Places of the newest statements that a speaker is the holder of, the newest first. */
  public List<Long> last(KnownSpeaker speaker, int limit) {
    return sql.list(
        "SELECT link.statement FROM speaker JOIN link ON link.speaker = speaker.id AND holder = 1"
            + " WHERE same = ? ORDER BY link.statement LIMIT ?",
        row -> row.getLong(1),
        speaker.id(),
        limit);
  }

  /** Who may be the same as a speaker, the likeliest first. */
  public List<Resemblance> maybeSame(KnownSpeaker speaker, int limit) {
    return Resembling.of(sql, this, naming, speaker, limit);
  }

  /**
   * A decision among all others.
   *
   * @param subject what it is about, itself or by what it takes back
   * @param undone whether another one takes it back
   */
  public record Decided(Decision decision, Decision.What subject, boolean undone) {}

  /** All decisions, the earliest first. */
  public List<Decided> decisions() {
    Decisions all = Decisions.of(sql);
    return all.all().stream()
        .map(each -> new Decided(each, all.subject(each), all.isUndone(each.uid())))
        .toList();
  }

  /** Decisions that are about any form of a speaker, undone ones too; the earliest first. */
  public List<Decided> decisions(KnownSpeaker speaker) {
    Set<Long> forms = new HashSet<>(forms(speaker.id()));
    return decisions().stream()
        .filter(each ->
            each.subject().parties().stream().anyMatch(party -> forms.contains(party.leaf())))
        .toList();
  }

  /** What a decision about a form of a speaker keeps of it. */
  public Optional<Party> party(long leaf) {
    return sql.first(
        "SELECT speaker.name, folded, kind, role, identity FROM speaker"
            + " LEFT JOIN article ON article.id = speaker.article WHERE speaker.id = ?",
        row ->
            row.getString(5) == null
                ? new Party.Shared(
                    leaf, row.getString(1), SpeakerKind.values()[row.getInt(3)], row.getString(4))
                : new Party.Own(
                    leaf, row.getString(5), Leaf.within(row.getString(5), row.getString(2))),
        leaf);
  }

  /**
   * That a speaker is somebody else in one article.
   *
   * @param identity of the article
   * @return empty where the speaker is not in the article, or is that article's own
   */
  public Optional<Decision.What> apart(KnownSpeaker speaker, String identity) {
    return sql.first(
            "SELECT speaker.id, speaker.name, speaker.kind, role FROM article"
                + " JOIN latest ON latest.article = article.id"
                + " JOIN statement ON statement.version = latest.version"
                + " JOIN link ON link.statement = place JOIN speaker ON speaker.id = link.speaker"
                + " WHERE identity = ? AND same = ? AND speaker.article IS NULL"
                + " ORDER BY place, link.number",
            row ->
                new Party.Shared(
                    row.getLong(1),
                    row.getString(2),
                    SpeakerKind.values()[row.getInt(3)],
                    row.getString(4)),
            identity,
            speaker.id())
        .map(who -> new Decision.Split(who, own(who, identity)));
  }

  private Party.Own own(Party.Shared who, String identity) {
    long within = Leaf.within(identity, naming.compared(who.name(), who.kind()));
    Leaf leaf = Leaf.of(naming, identity, who.name(), who.kind(), true, who.role(), Set.of(within));
    return new Party.Own(leaf.id(), identity, within);
  }
}
