package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.index.Terms;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Printable;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;

/**
 * Makes corrections of one statement from what people write. What cannot be one is refused by a
 * {@link LedgerException}.
 */
public final class Corrector {
  /** Written for nobody, nothing. */
  public static final String NONE = "none";

  private static final Pattern PLACES = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final int LONGEST_SHOWN = 60;

  private final Corrected corrected;
  private final int at;
  private final Passages passages;
  private final Outlets outlets;

  /**
   * @param at index of its attribution
   */
  Corrector(Corrected corrected, int at, Passages passages, Outlets outlets) {
    this.corrected = corrected;
    this.at = at;
    this.passages = passages;
    this.outlets = outlets;
  }

  private Attributed said() {
    return corrected.reading().attributions().get(at);
  }

  /**
   * What was said.
   *
   * @param words of the article, with … where something stands between them; or where they stand in
   *     it: {@code START-END} in code points, the end exclusive
   */
  public Correction content(String words) {
    return new Correction.Content(quotes(words, said().content().getFirst().start()));
  }

  /**
   * The words that name who said it, given as those of a content; {@value #NONE} where there are
   * none.
   */
  public Correction source(String words) {
    return new Correction.Source(
        words.equals(NONE) ? List.of() : quotes(words, said().cue().getFirst().start()));
  }

  private List<Quote> quotes(String words, int near) {
    Matcher places = PLACES.matcher(words.strip());
    if (places.matches()) {
      return List.of(
          at(Integer.parseInt(places.group(1)), Integer.parseInt(places.group(2)), words));
    }
    Quote together = passages.nearest(words, near, 0);
    if (together != null) {
      return List.of(together);
    }
    String[] parts = words.split("…|\\.\\.\\.", -1);
    if (parts.length > Correction.MOST) {
      throw refused("words have at most " + Correction.MOST + " pieces");
    }
    List<Quote> pieces = new ArrayList<>();
    for (String piece : parts) {
      int from = pieces.isEmpty() ? 0 : pieces.getLast().end();
      Quote found = passages.nearest(piece, pieces.isEmpty() ? near : from, from);
      if (found == null) {
        throw refused(
            passages.isWhole()
                ? "the article does not have the words " + shown(piece)
                : "only the hash of the text is kept, and what is quoted from it does not have the"
                    + " words "
                    + shown(piece));
      }
      pieces.add(found);
    }
    return pieces;
  }

  private Quote at(int start, int end, String given) {
    Quote found = passages.at(start, end);
    if (found == null) {
      throw refused(
          passages.isWhole()
              ? given
                  + " is no place of the article, which has "
                  + corrected.reading().article().length()
                  + " code points"
              : "only the hash of the text is kept, and what is quoted from it does not have "
                  + given);
    }
    return found;
  }

  /**
   * Who said it.
   *
   * @param name of somebody whom the article knows, or of another; {@value #NONE} where the text
   *     names nobody
   */
  public Correction speaker(String name) {
    return new Correction.Holder(whom(name, holderKind()));
  }

  /**
   * Through whom it came.
   *
   * @param names with {@code >} between them, from the one nearest the reader to who said it
   */
  public Correction chain(String names) {
    List<String> each = Arrays.stream(names.split(">", -1)).map(Printable::of).toList();
    if (each.size() > Correction.MOST) {
      throw refused("a chain has at most " + Correction.MOST + " links");
    }
    List<Correction.Whom> links = new ArrayList<>();
    for (String name : each) {
      // Whom one hears something through is mostly an outlet
      boolean last = links.size() == each.size() - 1;
      links.add(whom(name, last ? holderKind() : SpeakerKind.OUTLET));
    }
    return new Correction.Chain(links);
  }

  /** The kind of somebody new: most likely that of who stands there. */
  private SpeakerKind holderKind() {
    SpeakerKind kind = said().holder().kind();
    return kind == SpeakerKind.UNKNOWN ? SpeakerKind.PERSON : kind;
  }

  private Correction.Whom whom(String given, SpeakerKind kind) {
    String name = name("a speaker", given);
    return name.equals(NONE)
        ? new Correction.Whom(null, SpeakerKind.UNKNOWN)
        : new Correction.Whom(name, outlets.knows(name) ? SpeakerKind.OUTLET : kind);
  }

  public Correction act(String name) {
    return new Correction.Doing(oneOf(Act.values(), "act", name));
  }

  /**
   * What it does to another statement.
   *
   * @param effect {@code TYPE:STATEMENT}, the statement one of the same article; {@value #NONE}
   *     where it does nothing
   */
  public Correction effect(String effect) {
    if (effect.equals(NONE)) {
      return new Correction.Bearing(null);
    }
    int colon = effect.indexOf(':');
    Long target = colon < 0 ? null : StatementId.parse(effect.substring(colon + 1));
    if (target == null) {
      throw refused(
          shown(effect) + " is no effect; wanted TYPE:STATEMENT such as denies:, or " + NONE);
    }
    int index = corrected.ids().indexOf(target);
    if (index < 0 || index == at) {
      throw refused("an effect is on another statement of the same article");
    }
    Effect.Type type = oneOf(Effect.Type.values(), "effect", effect.substring(0, colon));
    return new Correction.Bearing(new Correction.Onto(type, target, corrected.wordsAsRead(index)));
  }

  public Correction tag(String name) {
    return new Correction.Tag(tagName(name));
  }

  public Correction untag(String name) {
    return new Correction.Untag(tagName(name));
  }

  private static String tagName(String given) {
    String name = name("a tag", given);
    if (Terms.folded(name).isEmpty()) {
      throw refused("a tag has at least one letter or digit");
    }
    return name;
  }

  public Correction note(String text) {
    if (text.isBlank()) {
      throw refused("a note has words");
    }
    if (text.codePointCount(0, text.length()) > Correction.LONGEST_NOTE) {
      throw refused("a note has at most " + Correction.LONGEST_NOTE + " characters");
    }
    return new Correction.Note(text);
  }

  private static String name(String what, String given) {
    String name = Printable.of(given);
    if (name.isEmpty()) {
      throw refused(what + " without a name");
    }
    if (name.codePointCount(0, name.length()) > Correction.LONGEST_NAME) {
      throw refused(what + " has at most " + Correction.LONGEST_NAME + " characters");
    }
    return name;
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String what, String name) {
    List<String> names =
        Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    int index = names.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw refused(shown(name) + " is no " + what + "; wanted one of " + String.join(", ", names));
    }
    return values[index];
  }

  private static String shown(String words) {
    String line = Printable.of(words);
    return "\""
        + (line.length() > LONGEST_SHOWN
            ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + " …"
            : line)
        + "\"";
  }

  private static LedgerException refused(String why) {
    return new LedgerException(Matter.REFUSED, why);
  }
}
