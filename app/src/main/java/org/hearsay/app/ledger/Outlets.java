package org.hearsay.app.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.engine.credit.Credit;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.jspecify.annotations.Nullable;

/** The names that the ledger gives to outlets: one for each, however articles call it. */
public final class Outlets {
  /** Words that name no outlet, however many stand together. */
  private static final Set<String> ANY =
      Set.of(
          ("the a an fake breaking latest local state national foreign news newspaper newspapers paper"
                  + " tv television radio media press outlet outlets channel network site website"
                  + " podcast show magazine agency agencies facebook share twitter youtube")
              .split(" "));

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;

  private final Lexicon lexicon;

  public Outlets(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * The table's name of an outlet that it knows without doubt, by a name or by the address of its
   * site; else the name as it is.
   */
  public @Nullable String canonical(@Nullable String name) {
    return name == null ? null : known(name).map(Outlet::name).orElse(name.strip());
  }

  /**
   * An outlet that a chain names: as {@link #canonical}, or the outlet of a longer name of which
   * the words that show it tell (<i>told "Face the Nation"</i> of "Nation"). Null of words that
   * name none, such as "state TV", or "CNN Supreme Court", which is a reporter's beat.
   *
   * @param evidence the words that show the link
   */
  @Nullable String relied(String name, List<String> evidence) {
    if (knows(name)) {
      return canonical(name);
    }
    Optional<String> longer = longer(name, evidence);
    if (longer.isPresent()) {
      return longer.get();
    }
    List<String> words = List.of(name.strip().split("\\s+"));
    boolean nobody = words.stream().allMatch(word -> ANY.contains(word.toLowerCase(Locale.ROOT)));
    return nobody || !lexicon.looksLikeOutlet(name) && beginsWithAnother(words)
        ? null
        : name.strip();
  }

  private Optional<String> longer(String name, List<String> evidence) {
    for (String words : evidence) {
      if (words.length() <= LONGEST) {
        for (Outlet outlet : new Credit(words, null).outlets(lexicon)) {
          boolean within =
              Stream.concat(Stream.of(outlet.name()), outlet.names().stream())
                  .anyMatch(each -> words.contains(each) && each.endsWith(" " + name));
          if (within) {
            return Optional.of(outlet.name());
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean beginsWithAnother(List<String> words) {
    for (int end = 1; end < Math.min(words.size(), MOST_WORDS); end++) {
      if (lexicon.outlet(String.join(" ", words.subList(0, end))).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The house that an outlet belongs to; empty where the table tells none. */
  String family(@Nullable String outlet) {
    return outlet == null ? "" : lexicon.outlet(outlet).map(Outlet::family).orElse("");
  }

  /** Whether an outlet is an article's publisher or, as a programme, what it broadcasts. */
  public boolean isOwn(@Nullable String publisher, String outlet) {
    return publisher != null
        && (outlet.equals(publisher)
            || lexicon
                .outlet(outlet)
                .filter(known -> known.type() == Outlet.Type.PROGRAMME)
                .filter(known -> publisher.equals(canonical(known.family())))
                .isPresent());
  }

  /** Whether the table knows an outlet by that name, without doubt. */
  boolean knows(String name) {
    return known(name).isPresent();
  }

  private Optional<Outlet> known(String name) {
    return lexicon.outlet(name).or(() -> lexicon.outletAt(name));
  }
}
