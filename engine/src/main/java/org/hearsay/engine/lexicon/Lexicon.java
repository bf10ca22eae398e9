package org.hearsay.engine.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the world. Immutable and thread-safe; look-ups take constant time, the first in
 * each table some milliseconds more.
 *
 * <p>Names are found whatever stands around them in a noun phrase: "the AP", "A.P." and "AP's" are
 * "AP"; accents and hyphens do not matter. Initials must be in capitals ("us" is no country), other
 * names begin with one. A name that several bear ("the Times") is not found.
 */
public final class Lexicon {
  private static final Lexicon SHIPPED = readShipped();

  private final Lazily<Outlets> outlets;
  private final Lazily<Places> places;
  private final Lazily<Titles> titles;
  private final Lazily<GivenNames> given;
  private final Lazily<Nouns> nouns;

  private Lexicon(
      Lazily<Outlets> outlets,
      Lazily<Places> places,
      Lazily<Titles> titles,
      Lazily<GivenNames> given,
      Lazily<Nouns> nouns) {
    this.outlets = outlets;
    this.places = places;
    this.titles = titles;
    this.given = given;
    this.nouns = nouns;
  }

  private static Lexicon readShipped() {
    return new Lexicon(
        new Lazily<>(() -> new Outlets(shipped(Table.OUTLETS), null)),
        new Lazily<>(() -> new Places(shipped(Table.PLACES), null)),
        new Lazily<>(() -> new Titles(shipped(Table.TITLES), null)),
        new Lazily<>(() -> new GivenNames(shipped(Table.GIVEN), null)),
        new Lazily<>(() -> new Nouns(shipped(Table.NOUNS), null)));
  }

  /** The tables that ship with the program. */
  public static Lexicon shipped() {
    return SHIPPED;
  }

  /**
   * This lexicon and one more table. What its rows say of a name holds, whatever was known of that
   * name before; with a question mark before it, a name is no longer found.
   *
   * @param origin the table's file, for messages
   * @param tsv as {@code docs/tables.md} describes
   * @throws TableException on the first row that cannot be used
   */
  public Lexicon with(Table table, String origin, String tsv) {
    List<Row> rows = Row.of(table, origin, tsv);
    return switch (table) {
      case OUTLETS -> {
        Outlets made = new Outlets(rows, outlets.get());
        yield new Lexicon(new Lazily<>(() -> made), places, titles, given, nouns);
      }
      case PLACES -> {
        Places made = new Places(rows, places.get());
        yield new Lexicon(outlets, new Lazily<>(() -> made), titles, given, nouns);
      }
      case TITLES -> {
        Titles made = new Titles(rows, titles.get());
        yield new Lexicon(outlets, places, new Lazily<>(() -> made), given, nouns);
      }
      case GIVEN -> {
        GivenNames made = new GivenNames(rows, given.get());
        yield new Lexicon(outlets, places, titles, new Lazily<>(() -> made), nouns);
      }
      case NOUNS -> {
        Nouns made = new Nouns(rows, nouns.get());
        yield new Lexicon(outlets, places, titles, given, new Lazily<>(() -> made));
      }
    };
  }

  /** Loads all tables, some 0.05 seconds, so that no look-up has to. */
  public void load() {
    outlets.get();
    places.get();
    titles.get();
    given.get();
    nouns.get();
  }

  /**
   * The outlet that bears this name, in full or short: "Reuters", "the AP", "WaPo"; a social
   * network too. Of persons of that name ("Bloomberg") only the article can tell.
   */
  public Optional<Outlet> outlet(String name) {
    return outlets.get().find(name);
  }

  /**
   * The outlet whose site this is: "edition.cnn.com", "yahoo.com/news", "https://www.bbc.co.uk/…".
   * The table's longest address that fits counts; what is no address is no outlet's.
   */
  public Optional<Outlet> outletAt(String address) {
    return outlets.get().at(address);
  }

  /** All outlets that bear this name, also when there are several: "the Times". */
  public List<Outlet> outlets(String name) {
    return outlets.get().all(name);
  }

  /**
   * Whether a name is an outlet's: known, one that several outlets share, or built as their names
   * are ("Radio Bavel", "the Eastwich Herald"), a guess from its words. Not social networks.
   */
  public boolean looksLikeOutlet(String name) {
    Optional<Outlet> known = outlet(name);
    return known.isPresent()
        ? !known.get().social()
        : outlets(name).size() > 1 || OutletName.isLike(name, this);
  }

  /** The country or region that these words stand for, and how. */
  public Optional<Place> place(String words) {
    return places.get().find(words);
  }

  /** All words that stand for a place in one way: adjectives of GR are "Greek" and "Hellenic". */
  public List<String> placeWords(String code, Place.Form form) {
    return places.get().words(code, form);
  }

  /** The sex that a given name tells; {@link Sex#EITHER} for a name of both. */
  public Optional<Sex> given(String name) {
    return given.get().find(name);
  }

  /** Whether these words, without a name, are a title that stands before one: "Dr", "Lt. Col.". */
  public boolean isTitle(String words) {
    return title(words).isPresent();
  }

  /**
   * The title that these words are, all of them, in any case; modifiers and places before it belong
   * to it: "former Greek Deputy Finance Minister".
   */
  public Optional<Title> title(String words) {
    return titles.get().find(words, each -> place(each).isPresent());
  }

  /** What a common noun, singular or plural, in any case, most often names. */
  public Optional<Noun> noun(String word) {
    return nouns.get().find(word);
  }

  private static List<Row> shipped(Table table) {
    try (InputStream in = Lexicon.class.getResourceAsStream(table.file())) {
      if (in == null) {
        throw new IllegalStateException(table.file() + " is missing from the program");
      }
      return Row.of(table, table.file(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
