package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** What a person says about a statement. It is applied over the reading, never into it. */
public sealed interface Correction {
  /** Code points that a tag may have, and a name. */
  int LONGEST_NAME = 10_000;

  /** Code points that a note may have. */
  int LONGEST_NOTE = 100_000;

  /** Pieces of a content or source, links of a chain. */
  int MOST = 100;

  /** The word for what it is about, by which it is kept. */
  String field();

  /**
   * These words are what was said.
   *
   * @param words in text order, never empty
   */
  record Content(List<Quote> words) implements Correction {
    public Content {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a content without words");
      }
    }

    @Override
    public String field() {
      return "content";
    }
  }

  /**
   * These words name who said it.
   *
   * @param words in text order; empty where the text names nobody
   */
  record Source(List<Quote> words) implements Correction {
    public Source {
      words = List.copyOf(words);
    }

    @Override
    public String field() {
      return "source";
    }
  }

  /** This is who said it: the last link of the chain. */
  record Holder(Whom whom) implements Correction {
    @Override
    public String field() {
      return "speaker";
    }
  }

  /**
   * Through these it came.
   *
   * @param links from the one nearest the reader to who said it; never empty
   */
  record Chain(List<Whom> links) implements Correction {
    public Chain {
      links = List.copyOf(links);
      if (links.isEmpty()) {
        throw new IllegalArgumentException("a chain without links");
      }
    }

    @Override
    public String field() {
      return "chain";
    }
  }

  /** This is done by the saying. */
  record Doing(Act act) implements Correction {
    @Override
    public String field() {
      return "act";
    }
  }

  /**
   * This it does to another statement of the article.
   *
   * @param onto null where it does nothing to any
   */
  record Bearing(@Nullable Onto onto) implements Correction {
    @Override
    public String field() {
      return "effect";
    }
  }

  record Wrong(boolean wrong) implements Correction {
    @Override
    public String field() {
      return "wrong";
    }
  }

  record Reviewed(boolean reviewed) implements Correction {
    @Override
    public String field() {
      return "reviewed";
    }
  }

  record Tag(String name) implements Correction {
    @Override
    public String field() {
      return "tag";
    }
  }

  record Untag(String name) implements Correction {
    @Override
    public String field() {
      return "untag";
    }
  }

  record Note(String text) implements Correction {
    @Override
    public String field() {
      return "note";
    }
  }

  /** Takes back an earlier one, which may itself have taken back another. */
  record Undo(String uid) implements Correction {
    @Override
    public String field() {
      return "undo";
    }
  }

  /**
   * Somebody, as a person names them.
   *
   * @param name null for nobody whom the text names
   * @param kind that they have if the article does not know them by this name
   */
  record Whom(@Nullable String name, SpeakerKind kind) {}

  /**
   * An effect on a statement of the same article.
   *
   * @param statement its id, and with its words that by which it is found again
   */
  record Onto(Effect.Type type, long statement, StatementWords words) {}
}
