package org.hearsay.engine.lexicon;

import java.util.List;

/** The tables, by the names of their files. What each holds is told at the top of the file. */
public enum Table {
  OUTLETS("outlets.tsv", 2, "name", "type", "names", "country", "family", "domains"),
  PLACES(
      "places.tsv",
      2,
      "code",
      "name",
      "names",
      "adjectives",
      "people",
      "person",
      "capital",
      "seats",
      "cities"),
  TITLES("titles.tsv", 2, "title", "kind", "sex"),
  GIVEN("given.tsv", 2, "name", "sex"),
  NOUNS("nouns.tsv", 2, "noun", "kind", "sex", "plural");

  private final String file;
  private final int needed;
  private final List<String> columns;

  Table(String file, int needed, String... columns) {
    this.file = file;
    this.needed = needed;
    this.columns = List.of(columns);
  }

  public String file() {
    return file;
  }

  /** In the order of the cells that {@link Row} gives, whatever their order in a file. */
  List<String> columns() {
    return columns;
  }

  /** How many of the columns, from the first, every row must fill. */
  int needed() {
    return needed;
  }
}
