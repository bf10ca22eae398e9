package org.hearsay.app.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.index.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about who is who. Nothing is overwritten: a decision is taken back by
 * another one. Of two that contradict each other, the later one holds.
 *
 * @param uid 64 bits of SHA-256 of the rest, so the same in every ledger; see {@link #text}
 * @param author who decided
 * @param made when, ISO 8601 in UTC to the millisecond; no two of a ledger at the same time
 */
public record Decision(long uid, What what, String author, String made) {
  private static final char PREFIX = 'd';

  /** What was decided. */
  public sealed interface What {
    /** Those whom it is about. */
    List<Party> parties();
  }

  /** Both are one speaker, with all that go with either. */
  public record Merge(Party one, Party other) implements What {
    @Override
    public List<Party> parties() {
      return List.of(one, other);
    }
  }

  /**
   * This one is somebody else than those it goes with.
   *
   * @param in null: everywhere; else in this one's article alone
   */
  public record Split(Party who, Party.@Nullable Own in) implements What {
    @Override
    public List<Party> parties() {
      return in == null ? List.of(who) : List.of(who, in);
    }
  }

  /** This speaker, with all that go with it, is shown by this name. */
  public record Rename(Party who, String name) implements What {
    @Override
    public List<Party> parties() {
      return List.of(who);
    }
  }

  /**
   * Another decision is taken back, which may be one of these.
   *
   * @param undone its uid
   */
  public record Undo(long undone) implements What {
    @Override
    public List<Party> parties() {
      return List.of();
    }
  }

  /**
   * @param made ISO 8601 in UTC to the millisecond
   */
  public static Decision of(What what, String author, String made) {
    String words =
        switch (what) {
          case Merge merge -> "merge";
          case Split split -> "split";
          case Rename rename -> "rename " + rename.name();
          case Undo undo -> "undo " + undo.undone();
        };
    String about = what.parties().stream().map(Decision::words).collect(Collectors.joining(" "));
    return new Decision(
        Facet.hash64(words + "\n" + about + "\n" + author + "\n" + made), what, author, made);
  }

  private static String words(Party party) {
    return switch (party) {
      case Party.Shared shared -> Long.toString(shared.leaf());
      case Party.Own own -> own.leaf() + " " + own.within() + " " + own.article();
    };
  }

  /** A uid as people see it. */
  public static String text(long uid) {
    return PREFIX + StatementId.text(uid);
  }

  /** The uid that {@link #text} gave, or null if it gave no such. */
  public static @Nullable Long parse(String text) {
    return !text.isEmpty() && text.charAt(0) == PREFIX
        ? StatementId.parse(text.substring(1))
        : null;
  }
}
