package org.hearsay.engine.speaker;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.lexicon.Sex;
import org.jspecify.annotations.Nullable;

/** One place where the text names somebody, while it is being found out whom. */
final class Name {
  /** First token, without title; behind the last. */
  final int from;

  final int to;

  /** First token with title and what else stands before; {@code from} without any. */
  int roleFrom;

  /** Whether "the" stands right before. */
  boolean article;

  /** Whether it stands where papers do: "told the Dover Sentinel". */
  boolean paper;

  /** Whether a word such as "in" or "near" stands before. */
  boolean where;

  /** Whether it is the dateline's place, which nothing in the text takes up. */
  boolean filed;

  /** Whether title, office or the like shows a person. */
  boolean person;

  Sex sex = Sex.EITHER;

  /** Common nouns said of the one named, singular. */
  final List<String> heads = new ArrayList<>();

  /** What such a noun says it is; unknown without. */
  SpeakerKind type = SpeakerKind.UNKNOWN;

  /** Tokens of a description behind a comma, {@code [aside, asideEnd)}; none if equal. */
  int aside;

  int asideEnd;

  /** Short form in brackets behind it, a token; -1 without. */
  int acronym = -1;

  @Nullable Someone who;

  Name(int from, int to) {
    this.from = from;
    this.to = to;
    roleFrom = from;
  }

  int length() {
    return to - from;
  }
}
