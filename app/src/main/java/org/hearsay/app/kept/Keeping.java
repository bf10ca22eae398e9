package org.hearsay.app.kept;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.kept.Attributed.Addressee;
import org.hearsay.app.kept.Attributed.Reasons;
import org.hearsay.app.kept.Attributed.Said;
import org.hearsay.app.kept.Attributed.Undoing;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.CodePoints;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** A reading just made, as it is kept: offsets become code points, spans get their words. */
public final class Keeping {
  private static final String UNDETERMINED = "und";

  private final Reading reading;
  private final String text;
  private final CodePoints codePoints;

  private Keeping(Reading reading) {
    this.reading = reading;
    text = reading.article().text();
    codePoints = new CodePoints(text);
  }

  /** With all reasons. */
  public static KeptReading of(Reading reading) {
    return new Keeping(reading).kept();
  }

  private KeptReading kept() {
    return new KeptReading(
        head(),
        reading.findings().stream().map(this::attributed).toList(),
        reading.speakers().stream().map(this::speaker).toList(),
        reading.model());
  }

  private KeptReading.Head head() {
    Article article = reading.article();
    return new KeptReading.Head(
        article.id(),
        article.title(),
        article.publisher(),
        article.published(),
        article.byline(),
        article.url(),
        reading.language().equals(UNDETERMINED) ? null : reading.language(),
        codePoints.length(),
        new TextHash(text).hex());
  }

  private Attributed attributed(Finding finding) {
    Attribution attribution = finding.attribution();
    Manner manner = finding.manner();
    return new Attributed(
        id(attribution.number()),
        attribution.isOutermost() ? null : id(attribution.within()),
        quotes(attribution.source()),
        quotes(attribution.cue()),
        quotes(attribution.content()),
        attribution.kind(),
        manner.act(),
        manner.negated(),
        quotes(manner.hedges()),
        finding.chain().stream().map(this::link).toList(),
        addressee(manner.addressee()),
        said(finding.said()),
        effect(finding.effect()),
        Math.round(attribution.confidence() * 100) / 100.0,
        reasons(manner));
  }

  private Reasons reasons(Manner manner) {
    List<Reasons.Of> further = new ArrayList<>();
    for (Evidence evidence : manner.further()) {
      further.add(new Reasons.Of(aspect(manner, evidence.words()), because(evidence)));
    }
    return new Reasons(because(manner.actEvidence()), further);
  }

  /** What of a manner these words show. */
  public static String aspect(Manner manner, List<Span> words) {
    if (words.stream().anyMatch(manner.hedges()::contains)) {
      return "hedge";
    }
    Span told = manner.addressee();
    return told != null && words.contains(told) ? "addressee" : "negated";
  }

  private Link link(org.hearsay.engine.chain.Link link) {
    List<Quote> evidence = quotes(link.evidence().words());
    Because why = because(link.evidence());
    if (link.resolved() == null) {
      return new Link(null, null, SpeakerKind.UNKNOWN, false, evidence, why, null);
    }
    org.hearsay.engine.speaker.Speaker who = link.resolved().speaker();
    return new Link(
        "s" + who.number(),
        who.name(),
        who.kind(),
        who.named(),
        evidence,
        why,
        because(link.resolved().evidence()));
  }

  private @Nullable Addressee addressee(@Nullable Span words) {
    return words == null
        ? null
        : new Addressee(Printable.of(words.in(text)), quotes(List.of(words)));
  }

  private @Nullable Said said(org.hearsay.engine.date.@Nullable Said said) {
    return said == null
        ? null
        : new Said(
            said.date(),
            quotes(said.evidence().words()),
            because(said.evidence()),
            because(said.placing()));
  }

  private @Nullable Undoing effect(@Nullable Effect effect) {
    return effect == null
        ? null
        : new Undoing(
            effect.type(),
            id(effect.target()),
            quotes(effect.evidence().words()),
            because(effect.evidence()));
  }

  private Speaker speaker(org.hearsay.engine.speaker.Speaker speaker) {
    return new Speaker(
        "s" + speaker.number(),
        speaker.name(),
        speaker.kind(),
        speaker.named(),
        speaker.role(),
        quotes(speaker.mentions()));
  }

  private Because because(Evidence evidence) {
    return new Because(evidence.rule().id(), quotes(evidence.words()));
  }

  private List<Quote> quotes(List<Span> spans) {
    List<Quote> quotes = new ArrayList<>(spans.size());
    for (Span span : spans) {
      quotes.add(new Quote(codePoints.at(span.start()), codePoints.at(span.end()), span.in(text)));
    }
    return quotes;
  }

  /** The id of an attribution within its reading, by its place there, from 1. */
  public static String id(int number) {
    return "a" + number;
  }
}
