package org.hearsay.engine.origin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** One possible origin, with the tellings that lead to it. */
final class Source {
  private final Origins.Kind kind;
  private final @Nullable String name;
  private final @Nullable String role;
  private final Bodies body;
  private final List<String> words;
  private boolean cut;
  private final List<Heard> tellings = new ArrayList<>();
  private final Set<OriginRule> rules = EnumSet.noneOf(OriginRule.class);

  private Source(Origins.Kind kind, @Nullable String name, @Nullable String role) {
    this.kind = kind;
    this.name = name;
    this.role = role;
    body = Bodies.of(name, role);
    words = name == null ? List.of() : List.copyOf(Words.of(name));
  }

  static Source of(Step step) {
    return new Source(kind(step), step.name(), step.role());
  }

  static Source outlet(String name) {
    return new Source(Origins.Kind.OUTLET, name.startsWith("\0") ? null : name, null);
  }

  static Source nobody() {
    return new Source(Origins.Kind.UNKNOWN, null, null);
  }

  private static Origins.Kind kind(Step step) {
    if (step.kind() == SpeakerKind.DOCUMENT) {
      return Origins.Kind.DOCUMENT;
    }
    if (step.name() == null) {
      return Origins.Kind.UNKNOWN;
    }
    if (!step.named()) {
      return Origins.Kind.UNNAMED;
    }
    return step.kind() == SpeakerKind.PERSON
        ? Origins.Kind.NAMED_PERSON
        : Origins.Kind.ORGANISATION;
  }

  /** The same with another's tellings; its name is the fuller one. */
  Source with(Source other, OriginRule rule) {
    Source fuller = length(other) > length(this) ? other : this;
    Source joined =
        new Source(fuller.kind, fuller.name, fuller.role == null ? other.role : fuller.role);
    joined.tellings.addAll(tellings);
    joined.tellings.addAll(other.tellings);
    joined.rules.addAll(rules);
    joined.rules.addAll(other.rules);
    joined.rules.add(rule);
    joined.cut = fuller.cut;
    return joined;
  }

  private static int length(Source source) {
    return source.name == null ? 0 : source.name.length();
  }

  void add(Heard heard, @Nullable OriginRule rule) {
    tellings.add(heard);
    add(rule);
    add(heard.how());
    if (heard.telling().copied()) {
      rules.add(OriginRule.COPY);
    }
  }

  void add(@Nullable OriginRule rule) {
    if (rule != null) {
      rules.add(rule);
    }
  }

  Origins.Kind kind() {
    return kind;
  }

  @Nullable String name() {
    return name;
  }

  @Nullable String role() {
    return role;
  }

  Bodies body() {
    return body;
  }

  /** Of the name, as they are compared; none of one without a name. */
  List<String> words() {
    return words;
  }

  /** Says that the name may be the beginning of an outlet's, so that anybody may stand behind. */
  void setCut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  List<Heard> tellings() {
    return tellings;
  }

  Set<OriginRule> rules() {
    return rules;
  }
}
