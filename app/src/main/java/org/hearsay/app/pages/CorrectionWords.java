package org.hearsay.app.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hearsay.app.desk.Correctable;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements.Told;
import org.jspecify.annotations.Nullable;

/** What can be corrected of a statement, and what people said of it, in words. */
final class CorrectionWords {
  /** Shown where the text names nobody. */
  private static final String NOBODY = "nobody named";

  /**
   * One entry of a statement's history.
   *
   * @param what its field, for people
   * @param was before it; null where it adds something
   * @param is after it
   */
  record Change(Listed listed, String what, @Nullable String was, String is) {}

  private CorrectionWords() {}

  /** A field as people call it. */
  static String field(String field) {
    return switch (field) {
      case "content" -> "what was said";
      case "source" -> "words that name who said it";
      case "speaker" -> "who said it";
      case "chain" -> "through whom it came";
      case "act" -> "what is done by saying it";
      case "effect" -> "what it does to another";
      case "wrong" -> "nobody said this";
      case "untag" -> "tag taken away";
      case "undo" -> "taken back";
      default -> field;
    };
  }

  /** A statement's history with what each entry changed, the earliest first. */
  static List<Change> history(Correctable statement) {
    Map<String, String> now = new HashMap<>();
    for (String field : List.of("content", "source", "speaker", "chain", "act", "effect")) {
      now.put(field, shown(value(statement, statement.read(), field)));
    }
    now.put("wrong", "no");
    now.put("reviewed", "no");
    Map<String, Listed> byUid =
        statement.history().stream()
            .collect(Collectors.toMap(each -> each.correction().uid(), each -> each));
    return statement.history().stream()
        .map(each -> {
          Correction correction = each.correction().correction();
          String field = correction.field();
          String is = words(correction, statement, byUid);
          String was = now.get(field);
          if (each.inForce() && was != null) {
            now.put(field, is);
          }
          return new Change(each, field(field), was, is);
        })
        .toList();
  }

  /** What a form has for a field of a statement; empty for none. */
  static String value(Correctable statement, Attributed said, String field) {
    return switch (field) {
      case "content" -> words(said.content());
      case "source" -> words(said.source());
      case "speaker" -> Objects.requireNonNullElse(said.holder().name(), "");
      case "chain" ->
          said.chain().stream()
              .map(Link::name)
              .map(name -> name == null ? "none" : name)
              .collect(Collectors.joining(" > "));
      case "act" -> small(said.act());
      case "effect" -> effect(statement, said);
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** {@code TYPE:STATEMENT}. */
  private static String effect(Correctable statement, Attributed said) {
    Attributed.Undoing effect = said.effect();
    if (effect == null) {
      return "";
    }
    List<Attributed> all = statement.reading().attributions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(effect.target())) {
        int number = i + 1;
        return statement.others().stream()
            .filter(other -> other.number() == number)
            .findFirst()
            .map(Told::id)
            .map(id -> small(effect.type()) + ":" + StatementId.text(id))
            .orElse("");
      }
    }
    return "";
  }

  private static String words(
      Correction correction, Correctable statement, Map<String, Listed> byUid) {
    return switch (correction) {
      case Correction.Content content -> words(content.words());
      case Correction.Source source -> shown(words(source.words()));
      case Correction.Holder holder -> name(holder.whom());
      case Correction.Chain chain ->
          chain.links().stream().map(CorrectionWords::name).collect(Collectors.joining(" > "));
      case Correction.Doing doing -> small(doing.act());
      case Correction.Bearing bearing ->
          bearing.onto() == null
              ? NOTHING
              : small(bearing.onto().type()) + ":" + StatementId.text(bearing.onto().statement());
      case Correction.Wrong wrong -> wrong.wrong() ? "yes" : "no";
      case Correction.Reviewed reviewed -> reviewed.reviewed() ? "yes" : "no";
      case Correction.Tag tag -> tag.name();
      case Correction.Untag tag -> tag.name();
      case Correction.Note note -> note.text();
      case Correction.Undo undo -> {
        Listed undone = byUid.get(undo.uid());
        yield undone == null
            ? undo.uid()
            : field(undone.correction().correction().field())
                + ": "
                + words(undone.correction().correction(), statement, byUid);
      }
    };
  }

  private static final String NOTHING = "nothing";

  private static String shown(String value) {
    return value.isEmpty() ? NOTHING : value;
  }

  private static String name(Correction.Whom whom) {
    return whom.name() == null ? NOBODY : whom.name();
  }

  private static String words(List<Quote> pieces) {
    return pieces.stream().map(Quote::text).collect(Collectors.joining(" … "));
  }

  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
