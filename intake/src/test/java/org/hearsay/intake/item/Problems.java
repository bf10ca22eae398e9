package org.hearsay.intake.item;

import java.util.List;
import org.hearsay.engine.article.Notice;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Item.Textless;

/** What is wrong with an item that is no article to read. */
public final class Problems {
  private Problems() {}

  public static Problem of(Item item) {
    return switch (item) {
      case Problem problem -> problem;
      case Textless textless -> textless.problem();
      default -> throw new AssertionError("expected a problem, got " + item);
    };
  }

  /** The notices of an article that was taken back without a text. */
  public static List<Notice> ofWithdrawn(Item item) {
    if (item instanceof Textless textless && textless.problem().reason() == Reason.WITHDRAWN) {
      return textless.article().particulars().notices();
    }
    throw new AssertionError("expected a withdrawn article, got " + item);
  }
}
