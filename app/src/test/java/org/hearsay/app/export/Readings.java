package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.evidence.Rule;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Resolved;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Readings made by hand, for tests of what is done with them. */
public final class Readings {
  /** Stands for the rules of the engine. */
  enum MadeUp implements Rule {
    BY_HAND;

    @Override
    public String meaning() {
      return "Whoever wrote the test says so.";
    }
  }

  private Readings() {}

  public static Reading of(Article article, Attribution... attributions) {
    return of(article, List.of(attributions));
  }

  /**
   * Each said by its source, neutrally; numbered in their order. A source that begins with a
   * capital is named, a person; every wording is a speaker of its own.
   */
  public static Reading of(Article article, List<Attribution> attributions) {
    Map<String, Speaker> cast = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Attribution each : attributions) {
      Attribution numbered = renumbered(each, findings.size() + 1);
      findings.add(
          new Finding(
              numbered,
              new Manner(Act.SAY, evidence(each.cue()), false, List.of(), null),
              List.of(holder(each, article.text(), cast)),
              null,
              null));
    }
    return new Reading(article, "en", findings, "hearsay-test");
  }

  private static Link holder(Attribution attribution, String text, Map<String, Speaker> cast) {
    if (attribution.source().isEmpty()) {
      return new Link(null, evidence(List.of()));
    }
    Span words = attribution.source().getFirst();
    Speaker speaker =
        cast.computeIfAbsent(
            words.in(text),
            name ->
                speaker(cast.size() + 1, name, Character.isUpperCase(name.codePointAt(0)), words));
    return link(speaker, attribution.source());
  }

  static Speaker speaker(int number, @Nullable String name, boolean named, Span... mentions) {
    SpeakerKind kind = named ? SpeakerKind.PERSON : SpeakerKind.GROUP;
    return new Speaker(number, name, kind, named, null, List.of(mentions));
  }

  static Link link(Speaker speaker, List<Span> words) {
    return new Link(new Resolved(speaker, evidence(words)), evidence(words));
  }

  static Evidence evidence(List<Span> words) {
    return new Evidence(MadeUp.BY_HAND, words);
  }

  /** The same but for one finding. */
  static Reading with(Reading reading, int number, Finding finding) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.set(number - 1, finding);
    return new Reading(reading.article(), reading.language(), findings, reading.model());
  }

  static Finding with(Finding finding, Manner manner) {
    return new Finding(
        finding.attribution(), manner, finding.chain(), finding.said(), finding.effect());
  }

  static Finding with(Finding finding, Link... chain) {
    return new Finding(
        finding.attribution(), finding.manner(), List.of(chain), finding.said(), finding.effect());
  }

  static Finding with(Finding finding, Said said) {
    return new Finding(
        finding.attribution(), finding.manner(), finding.chain(), said, finding.effect());
  }

  static Finding with(Finding finding, Effect effect) {
    return new Finding(
        finding.attribution(), finding.manner(), finding.chain(), finding.said(), effect);
  }

  /**
   * An attribution whose words are looked up in the text.
   *
   * @param source the pieces, divided by {@code |}; empty for none
   */
  public static Attribution attribution(
      String text, String source, String cue, String content, Kind kind) {
    return new Attribution(
        1, 0, spans(text, source), spans(text, cue), spans(text, content), kind, 0.914);
  }

  static Attribution within(int parent, Attribution attribution) {
    return new Attribution(
        parent + 1,
        parent,
        attribution.source(),
        attribution.cue(),
        attribution.content(),
        attribution.kind(),
        attribution.confidence());
  }

  private static Attribution renumbered(Attribution attribution, int number) {
    return new Attribution(
        number,
        attribution.within(),
        attribution.source(),
        attribution.cue(),
        attribution.content(),
        attribution.kind(),
        attribution.confidence());
  }

  static List<Span> spans(String text, String pieces) {
    return Stream.of(pieces.split("\\|"))
        .filter(piece -> !piece.isEmpty())
        .map(piece -> span(text, piece))
        .toList();
  }

  static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
