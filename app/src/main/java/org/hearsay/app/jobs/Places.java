package org.hearsay.app.jobs;

import java.util.function.UnaryOperator;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;

/** Tells of items by other places than those where they lie. */
final class Places {
  private Places() {}

  static Item in(Item item, UnaryOperator<String> other) {
    return switch (item) {
      case Item.Found(String where, var article) -> new Item.Found(other.apply(where), article);
      case Item.Textless(var article, Problem problem) ->
          new Item.Textless(article, problem(problem, other));
      case Item.Note(String where, String what) -> new Item.Note(other.apply(where), what);
      case Problem problem -> problem(problem, other);
      case Item.Failed(String where, Throwable failure) ->
          new Item.Failed(other.apply(where), failure);
      case Item.PassedOver(String where, long count, String what) ->
          new Item.PassedOver(other.apply(where), count, what);
    };
  }

  private static Problem problem(Problem problem, UnaryOperator<String> other) {
    return new Problem(
        other.apply(problem.where()), problem.reason(), problem.what(), problem.remedy());
  }
}
