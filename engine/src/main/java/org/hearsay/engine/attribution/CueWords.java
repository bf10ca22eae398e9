package org.hearsay.engine.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.text.Words;

/**
 * The words that signal that somebody says, thinks or finds something, in all their forms. Read
 * once from {@code cue-words.tsv}, some 30 ms of a cold start; immutable; look-ups take constant
 * time.
 */
public final class CueWords {
  private static final Comparator<Match> ORDER =
      (one, other) -> {
        int byWords = Integer.compare(other.words(), one.words());
        return byWords != 0 ? byWords : one.word().part().compareTo(other.word().part());
      };

  /** Of one written form, in the order of the table, verbs first; never changed. */
  private final Map<String, List<Match>> byFirst;

  private CueWords(Map<String, List<Match>> byFirst) {
    this.byFirst = byFirst;
  }

  /**
   * An entry that a text holds.
   *
   * @param forms what the written form can be of it
   * @param words how many words it takes, 1 for most
   * @param rest the words behind the first, in small letters
   */
  public record Match(CueWord word, Set<Form> forms, int words, List<String> rest) {
    public Match {
      forms = Set.copyOf(forms);
      rest = List.copyOf(rest);
    }
  }

  private static final class Shipped {
    static final CueWords WORDS = load();
  }

  /** The table that ships with the program. */
  public static CueWords shipped() {
    return Shipped.WORDS;
  }

  /** The likeliest entry of one word that this form, in any case, belongs to; verbs first. */
  public Optional<CueWord> of(String form) {
    return all(form).stream().findFirst().map(Match::word);
  }

  /** All entries of one word that this form, in any case, belongs to; verbs first. */
  public List<Match> all(String form) {
    return byFirst.getOrDefault(form.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(each -> each.words() == 1)
        .toList();
  }

  /** The entry of this form as this part of speech. */
  public Optional<CueWord> of(String form, Part part) {
    return all(form).stream().map(Match::word).filter(each -> each.part() == part).findFirst();
  }

  /**
   * The entries that begin with a word of a text, those of most words first, verbs before others.
   * "is" begins none: "is said" begins with "said".
   */
  public List<Match> at(Words words, int word) {
    List<Match> here = byFirst.getOrDefault(words.lower(word), List.of());
    if (here.isEmpty() || here.getFirst().words() == 1) {
      return Collections.unmodifiableList(here);
    }
    return here.stream().filter(each -> follows(each.rest(), words, word + 1)).toList();
  }

  private static boolean follows(List<String> rest, Words words, int at) {
    for (int i = 0; i < rest.size(); i++) {
      if (at + i >= words.size() || !words.word(at + i).equalsIgnoreCase(rest.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static CueWords load() {
    Map<String, CueWord> entries = new LinkedHashMap<>();
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          addGroup(line.split("\t", -1), entries);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cue-words.tsv cannot be read", e);
    }
    Map<String, List<Match>> byFirst = HashMap.newHashMap(6_000);
    for (CueWord each : entries.values()) {
      inflect(each, byFirst);
    }
    for (List<Match> matches : byFirst.values()) {
      if (matches.size() > 1) {
        matches.sort(ORDER);
      }
    }
    return new CueWords(byFirst);
  }

  private static BufferedReader open() {
    InputStream in = CueWords.class.getResourceAsStream("cue-words.tsv");
    if (in == null) {
      throw new IllegalStateException("the program lacks its resource cue-words.tsv");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static void addGroup(String[] columns, Map<String, CueWord> entries) {
    if (columns.length != 5) {
      throw new IllegalStateException("cue-words.tsv: five columns are wanted: " + columns[0]);
    }
    Act act = Act.valueOf(columns[0].toUpperCase(Locale.ROOT));
    Act infinitive =
        columns[1].equals("-") ? act : Act.valueOf(columns[1].toUpperCase(Locale.ROOT));
    Part part = Part.valueOf(columns[2].toUpperCase(Locale.ROOT));
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String frame : columns[3].split(" ")) {
      frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
    }
    for (String written : columns[4].split(" ")) {
      String lemma = written.replace('_', ' ');
      CueWord word = new CueWord(lemma, part, act, infinitive, frames);
      String key = lemma + '\t' + part;
      CueWord known = entries.get(key);
      entries.put(key, known == null ? word : both(known, word));
    }
  }

  /** The first group gives the acts, unless only a later one knows of an infinitive. */
  private static CueWord both(CueWord first, CueWord later) {
    Set<Frame> frames = new HashSet<>(first.frames());
    frames.addAll(later.frames());
    boolean newInfinitive = !first.takes(Frame.INFINITIVE) && later.takes(Frame.INFINITIVE);
    return new CueWord(
        first.lemma(),
        first.part(),
        first.act(),
        newInfinitive ? later.infinitiveAct() : first.infinitiveAct(),
        frames);
  }

  private static void inflect(CueWord word, Map<String, List<Match>> byFirst) {
    int space = word.lemma().indexOf(' ');
    String first = space < 0 ? word.lemma() : word.lemma().substring(0, space);
    List<String> rest =
        space < 0 ? List.of() : List.of(word.lemma().substring(space + 1).split(" "));
    for (var form : Inflection.of(first, word.part()).entrySet()) {
      List<Match> matches = byFirst.get(form.getKey());
      if (matches == null) {
        matches = new ArrayList<>(2);
        byFirst.put(form.getKey(), matches);
      }
      matches.add(new Match(word, form.getValue(), rest.size() + 1, rest));
    }
  }
}
