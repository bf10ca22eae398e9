package org.hearsay.intake.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.article.Hop;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.engine.credit.Credits;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.LooseDate;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.page.Address;
import org.hearsay.intake.page.Byline;
import org.jspecify.annotations.Nullable;

/**
 * What an agency sends at a time, whatever the format: values with the places they stand in, the
 * bodies of which one becomes the text, notices. Not thread-safe.
 */
final class Dispatch {
  /** Further notes are left out: they are addressed to nobody. */
  private static final int MOST_NOTES = 100;

  private final String where;
  private final String name;
  private final Draft draft = new Draft();
  private final Set<String> credits = new LinkedHashSet<>();
  private final Set<String> creditPlaces = new LinkedHashSet<>();
  private final Set<Notice> states = new LinkedHashSet<>();
  private final Set<Notice> notices = new LinkedHashSet<>();
  private final List<Body> bodies = new ArrayList<>();
  private @Nullable Body foreign;
  private @Nullable Body summary;
  private @Nullable String elsewhere;
  private boolean tooLarge;
  private @Nullable Notice earlier;
  private String nature = "text";

  /**
   * @param document in which it was sent, perhaps with others
   * @param name its id where it brings none
   */
  Dispatch(Document document, String where, String name) {
    draft.retrieved(document);
    this.where = where;
    this.name = name;
  }

  /** The first value offered stays. */
  void offer(Field field, @Nullable String value, String place) {
    draft.offer(field, value, place);
  }

  void offer(Field field, List<String> values, String place) {
    draft.offer(field, values, place);
  }

  @Nullable String value(Field field) {
    return draft.value(field);
  }

  /** An identifier, which is an address too where it begins like one. */
  void id(@Nullable String id, String place) {
    draft.offer(Field.ID, id, place);
    if (id != null && Address.is(id)) {
      draft.offer(Field.URL, id, place);
    }
  }

  /** A date in any of the forms agencies use; what is none changes nothing. */
  void date(Field field, @Nullable String written, String place) {
    draft.offer(field, LooseDate.iso(written), place);
  }

  /** When this version was made, which is all that is known of its publication without others. */
  void versionDate(@Nullable String written, String place) {
    if (draft.value(Field.PUBLISHED) == null) {
      date(Field.PUBLISHED, written, place);
    } else {
      date(Field.MODIFIED, written, place);
    }
  }

  /** The line as printed: its names become the byline, whom they write for a credit. */
  void byline(@Nullable String line, String place) {
    if (line != null && draft.values(Field.BYLINE).isEmpty()) {
      Byline byline = Byline.of(line, draft.value(Field.PUBLISHER));
      draft.offer(Field.BYLINE, byline.names(), place);
      byline.outlets().forEach(outlet -> credit(outlet, place));
    }
  }

  void credit(@Nullable String words, String place) {
    if (words != null && credits.add(Draft.tidied(words))) {
      creditPlaces.add(place);
    }
  }

  void hop(String party, List<String> actions, @Nullable String at, String place) {
    List<String> lines = actions.stream().map(Draft::tidied).toList();
    draft.hop(new Hop(Draft.tidied(party), lines, LooseDate.iso(at)), place);
  }

  /**
   * The version or item that this one takes the place of; the first one named stays.
   *
   * @param words how the document says so
   */
  void earlier(@Nullable String id, String words, String from) {
    if (earlier == null && id != null) {
      earlier = new Notice(Type.UPDATE, Draft.tidied(words), from, Draft.tidied(id));
    }
  }

  /** A note to editors, whose words say what it does. */
  void note(@Nullable String words, String from) {
    if (words != null && notices.size() < MOST_NOTES) {
      notices.add(new Notice(NoticeWords.type(words), Draft.tidied(words), from, null));
    }
  }

  /** A code for what the sender does to earlier versions; one that does nothing is no notice. */
  void signal(@Nullable String code, String from) {
    Type type = code == null ? null : Codes.type(code);
    if (code != null && type != null) {
      notices.add(new Notice(type, Draft.tidied(code), from, null));
    }
  }

  /** The status of this item itself; a usable one is no notice. */
  void status(@Nullable String code, String from) {
    Type type = code == null ? null : Codes.type(code);
    if (code != null && type != null) {
      states.add(new Notice(type, Draft.tidied(code), from, null));
    }
  }

  /**
   * @param about the id of what is put right; null where the document does not tell
   */
  void correction(@Nullable String words, @Nullable String about, String from) {
    String line = words == null ? "correction" : Draft.tidied(words);
    String of = about == null ? null : Draft.tidied(about);
    notices.add(new Notice(Type.CORRECTION, line, from, of));
  }

  /** The time before which it must not be published. */
  void embargo(@Nullable String until, String from) {
    if (until != null) {
      states.add(new Notice(Type.EMBARGO, Draft.tidied(until), from, null));
    }
  }

  /** {@code text}, or a word for what the item is instead, {@code picture}. */
  void nature(@Nullable String nature) {
    String word = nature == null ? "" : Draft.tidied(nature).toLowerCase(Locale.ROOT);
    if (!word.isEmpty()) {
      this.nature = word;
    }
  }

  /** A body without words changes nothing. */
  void body(Body body) {
    if (body.words() > 0) {
      bodies.add(body);
    }
  }

  /** A body in a form that nobody but its sender knows: taken where there is no other. */
  void foreignBody(Body body) {
    if (foreign == null && body.words() > 0) {
      foreign = body;
    }
  }

  /** There is a body that was not read for its size. */
  void tooLarge() {
    tooLarge = true;
  }

  /** Where the body is that the item does not carry along. */
  void elsewhere(@Nullable String address) {
    if (elsewhere == null && address != null) {
      elsewhere = Draft.tidied(address);
    }
  }

  /** The text of an item that has no body; the first one stays. */
  void summary(@Nullable String text, String place) {
    if (summary == null && text != null && !text.isBlank()) {
      summary = Body.plain(text.strip(), place);
    }
  }

  /** What comes of it all. */
  Item item() {
    states.forEach(draft::notice);
    notices.stream().map(this::aboutEarlier).forEach(draft::notice);
    if (earlier != null && draft.notices().stream().allMatch(Dispatch::leavesEarlierAlone)) {
      draft.notice(earlier);
    }
    // Of bodies with as many words the first stays, so that the sender's order decides
    Body body = bodies.stream().max(Comparator.comparingDouble(Body::worth)).orElse(foreign);
    if (body != null) {
      return article(body.without(draft.value(Field.TITLE)));
    }
    if (tooLarge) {
      return Tags.problem(where, Limits.PAGE_TAGS);
    }
    if (!nature.equals("text")) {
      return textless(Reason.NOT_NEWS, withArticle(nature) + ", no text", null);
    }
    Optional<Notice> end = draft.notices().stream().filter(Dispatch::takesBack).findFirst();
    if (end.isPresent()) {
      return textless(Reason.WITHDRAWN, end.get().words(), null);
    }
    if (summary != null) {
      draft.summary(summary.place());
      return article(summary.text());
    }
    String title = draft.value(Field.TITLE);
    String what = title == null ? "no text in it" : title;
    return elsewhere == null
        ? textless(Reason.NO_TEXT, what, null)
        : textless(Reason.NO_TEXT, what + "; it is in " + elsewhere, "read that");
  }

  private Item article(String text) {
    credits(text);
    return draft.item(where, name, text);
  }

  private Item textless(Reason reason, String what, @Nullable String remedy) {
    credits("");
    return draft.textless(where, name, reason, what, remedy);
  }

  /** What the sender says comes before what the text shows. */
  private void credits(String text) {
    Credits.of(draft.values(Field.BYLINE), "").forEach(words -> credit(words, "byline"));
    Credits.of(List.of(), text).forEach(words -> credit(words, "text"));
    draft.offer(Field.CREDITS, List.copyOf(credits), String.join(", ", creditPlaces));
  }

  private Notice aboutEarlier(Notice notice) {
    return earlier == null || notice.about() != null || leavesEarlierAlone(notice)
        ? notice
        : new Notice(notice.type(), notice.words(), notice.from(), earlier.about());
  }

  private static boolean leavesEarlierAlone(Notice notice) {
    return notice.type() == Type.EMBARGO || notice.type() == Type.NOTE;
  }

  private static boolean takesBack(Notice notice) {
    return notice.type() == Type.KILL || notice.type() == Type.WITHHELD;
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }
}
