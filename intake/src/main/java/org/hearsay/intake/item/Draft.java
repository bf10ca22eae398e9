package org.hearsay.intake.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Hop;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Particulars;
import org.hearsay.engine.article.Particulars.Extent;
import org.jspecify.annotations.Nullable;

/**
 * An article in the making: every value with the place in the document that gave it. Of the values
 * offered for one field the first stays, so whoever offers begins with the place trusted most. Not
 * thread-safe.
 */
public final class Draft {
  /** What can be offered. */
  public enum Field {
    ID,
    URL,
    TITLE,
    PUBLISHER,
    PUBLISHED,
    MODIFIED,
    BYLINE,
    VERSION,
    LANGUAGE,
    DATELINE,
    RETRIEVED,
    CREDITS,
    HOPS,
    NOTICES,
    EXTENT,
    TEXT;

    /** As {@link Particulars#from} and the JSON have it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
  private final Map<Field, String> from = new EnumMap<>(Field.class);
  private final List<Hop> hops = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private Extent extent = Extent.WHOLE;

  /**
   * @param value space around it and runs of space inside it do not count, lone surrogates become
   *     U+FFFD; null or blank changes nothing, as does a date that is not ISO 8601
   * @param place where in the document it stands, short: {@code og:title}, {@code JSON-LD headline}
   */
  public Draft offer(Field field, @Nullable String value, String place) {
    return value == null ? this : offer(field, List.of(value), place);
  }

  /** The same for a field of several values, which come from one place. */
  public Draft offer(Field field, List<String> all, String place) {
    if (values.containsKey(field)) {
      return this;
    }
    List<String> good =
        all.stream().map(Draft::tidied).filter(value -> fits(field, value)).distinct().toList();
    if (!good.isEmpty()) {
      values.put(field, good);
      from.put(field, place);
    }
    return this;
  }

  public Draft hop(Hop hop, String place) {
    hops.add(hop);
    from.putIfAbsent(Field.HOPS, place);
    return this;
  }

  public Draft notice(Notice notice) {
    notices.add(notice);
    return this;
  }

  /** The text is an abridgement. */
  public Draft summary(String place) {
    extent = Extent.SUMMARY;
    from.put(Field.EXTENT, place);
    return this;
  }

  /** When the document was fetched, where that is known. */
  public Draft retrieved(Document document) {
    return offer(Field.RETRIEVED, document.retrieved(), "fetch");
  }

  /** The address is the id too where no other was offered. */
  public Draft addressAsId() {
    return offer(Field.ID, value(Field.URL), from.getOrDefault(Field.URL, ""));
  }

  /** The first value of a field, or null. */
  public @Nullable String value(Field field) {
    List<String> found = values.get(field);
    return found == null ? null : found.getFirst();
  }

  /** All values of a field, possibly none. */
  public List<String> values(Field field) {
    return values.getOrDefault(field, List.of());
  }

  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /**
   * The article, or the problem that keeps this from being one: a text without words or too long.
   *
   * @param name its id where none was offered
   * @param text without lone surrogates
   */
  public Item item(String where, String name, String text) {
    Item.Problem problem = Item.Problem.ofText(where, text);
    return problem == null ? new Item.Found(where, article(name, text)) : problem;
  }

  /**
   * What was understood of a document that has no text.
   *
   * @param name as for {@link #item}
   * @param what as a {@link Item.Problem} has it, like the remedy
   */
  public Item textless(
      String where, String name, Reason reason, String what, @Nullable String remedy) {
    return new Item.Textless(article(name, ""), new Item.Problem(where, reason, what, remedy));
  }

  private Article article(String name, String text) {
    String id = value(Field.ID);
    Map<String, String> places = new LinkedHashMap<>();
    from.forEach((field, place) -> places.put(field.key(), place));
    return new Article(
        id == null ? name : id,
        text,
        value(Field.TITLE),
        value(Field.PUBLISHER),
        value(Field.PUBLISHED),
        values(Field.BYLINE),
        value(Field.URL),
        new Particulars(
            value(Field.MODIFIED),
            value(Field.VERSION),
            value(Field.LANGUAGE),
            value(Field.DATELINE),
            value(Field.RETRIEVED),
            extent,
            values(Field.CREDITS),
            hops,
            notices,
            places));
  }

  private static boolean fits(Field field, String value) {
    return switch (field) {
      case PUBLISHED, MODIFIED, RETRIEVED -> IsoDate.isValid(value);
      default -> !value.isEmpty();
    };
  }

  /** Words as they stand on one line: runs of space and controls are one space each. */
  public static String tidied(String value) {
    StringBuilder out = new StringBuilder(value.length());
    boolean space = false;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = !out.isEmpty();
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
      }
    }
    return out.toString();
  }
}
