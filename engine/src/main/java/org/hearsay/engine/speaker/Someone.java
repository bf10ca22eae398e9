package org.hearsay.engine.speaker;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.engine.lexicon.Sex;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Somebody of the article while it is being found out who they are. Grows; not thread-safe. */
final class Someone {
  @Nullable String name;
  SpeakerKind kind = SpeakerKind.UNKNOWN;
  boolean named;
  Sex sex = Sex.EITHER;

  /** Whether "they" fits. */
  boolean plural;

  /** Whether a country or place bears the name. */
  boolean place;

  /** Whether other mentions only say where something is. */
  boolean spoken;

  /** Whether nothing but the look of the name says that it is a person. */
  boolean guessed;

  /** ISO 3166 of a country; empty of any other. */
  String country = "";

  @Nullable String role;

  /** Whom they speak for or serve; null where the text does not tell. */
  @Nullable Someone body;

  /** Common nouns that describe them, singular: offices, types. */
  final Set<String> heads = new HashSet<>();

  /** The words of their descriptions, small. */
  final Set<String> described = new HashSet<>();

  final TreeSet<Span> mentions = new TreeSet<>();

  @Nullable Speaker speaker;

  Someone(@Nullable String name, SpeakerKind kind, boolean named) {
    this.name = name;
    this.kind = kind;
    this.named = named;
  }

  boolean isPerson() {
    return kind == SpeakerKind.PERSON;
  }

  boolean isBody() {
    return kind == SpeakerKind.ORGANISATION || kind == SpeakerKind.OUTLET;
  }
}
