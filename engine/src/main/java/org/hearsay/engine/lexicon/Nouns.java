package org.hearsay.engine.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.engine.lexicon.Noun.NounKind;
import org.jspecify.annotations.Nullable;

/** Common nouns by singular and plural. */
final class Nouns {
  private static final String NO_PLURAL = "-";

  private final Index<Noun> index;

  Nouns(List<Row> rows, @Nullable Nouns under) {
    this.index = new Index<>(under == null ? null : under.index);
    for (Row row : rows) {
      add(row);
    }
  }

  private void add(Row row) {
    String lemma = row.cell(0);
    NounKind kind = row.constant(1, NounKind.values());
    Sex sex = row.sex(2);
    String plural = row.cell(3).isEmpty() ? plural(lemma) : row.cell(3);
    if (plural.equals(lemma)) {
      index.key(key(lemma), new Noun(lemma, kind, sex, true));
      return;
    }
    index.key(key(lemma), new Noun(lemma, kind, sex, false));
    if (!plural.equals(NO_PLURAL)) {
      index.key(key(plural), new Noun(lemma, kind, sex, true));
    }
  }

  Optional<Noun> find(String word) {
    return index.keyed(key(word));
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** The regular plural; tables give the others. */
  static String plural(String lemma) {
    int last = lemma.length() - 1;
    char before = last > 0 ? lemma.charAt(last - 1) : ' ';
    return switch (lemma.charAt(last)) {
      case 's', 'x', 'z' -> lemma + "es";
      case 'h' -> lemma + (before == 'c' || before == 's' ? "es" : "s");
      case 'y' -> "aeiou".indexOf(before) >= 0 ? lemma + "s" : lemma.substring(0, last) + "ies";
      case 'n' -> lemma.endsWith("man") ? lemma.substring(0, last - 1) + "en" : lemma + "s";
      default -> lemma + "s";
    };
  }
}
