package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Corrector;

/**
 * What somebody wishes a statement to be.
 *
 * @param values by field, as {@link Corrector} takes them; {@code wrong} and {@code reviewed} take
 *     {@code yes} and {@code no}, {@code tag}, {@code untag} and {@code note} any number
 */
public record Wishes(Map<String, List<String>> values) {
  /** Those of which there may be several. */
  public static final Set<String> SEVERAL = Set.of("tag", "untag", "note");

  /** Those that are said or not. */
  public static final Set<String> EITHER = Set.of("wrong", "reviewed");

  /** Those that take one text. */
  public static final List<String> ONE =
      List.of("content", "source", "chain", "speaker", "act", "effect");

  /** Of one kind, at a time. */
  private static final int MOST = 100;

  public Wishes {
    values = Map.copyOf(values);
    values.forEach((field, given) -> {
      boolean several = SEVERAL.contains(field);
      if (!several && !EITHER.contains(field) && !ONE.contains(field)) {
        throw Problem.wrong("a statement has no " + field + " to be corrected");
      }
      if (given.isEmpty() || given.size() > (several ? MOST : 1)) {
        throw Problem.wrong(field + " takes " + (several ? "1 to " + MOST + " values" : "1 value"));
      }
    });
    if (values.isEmpty()) {
      throw new Problem(422, "Nothing to keep", "say what is to be corrected");
    }
  }

  /** Each refers to the statement as it is before all of them. */
  List<Correction> corrections(Corrector corrector) {
    List<Correction> all = new ArrayList<>();
    add(all, "content", corrector::content);
    add(all, "source", corrector::source);
    add(all, "chain", corrector::chain);
    add(all, "speaker", corrector::speaker);
    add(all, "act", corrector::act);
    add(all, "effect", corrector::effect);
    add(all, "wrong", value -> new Correction.Wrong(isYes("wrong", value)));
    add(all, "reviewed", value -> new Correction.Reviewed(isYes("reviewed", value)));
    add(all, "tag", corrector::tag);
    add(all, "untag", corrector::untag);
    add(all, "note", corrector::note);
    return all;
  }

  private void add(List<Correction> all, String field, Function<String, Correction> correction) {
    values.getOrDefault(field, List.of()).stream().map(correction).forEach(all::add);
  }

  private static boolean isYes(String field, String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw Problem.wrong(field + " takes yes or no");
    };
  }
}
