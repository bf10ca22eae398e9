package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.kept.Keeping;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;

/**
 * Why one thing about an attribution holds.
 *
 * @param about what of it: {@code act}, {@code negated}, {@code hedge}, {@code addressee}, {@code
 *     link}, {@code speaker}, {@code said} or {@code effect}
 * @param conclusion what holds, in words for people, safe to show; empty where the evidence's own
 *     words are all of it
 */
record Reason(String about, String conclusion, Evidence evidence) {

  /** In the order in which they are concluded; links from the one nearest the reader. */
  static List<Reason> of(Finding finding) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("act", small(finding.manner().act()), finding.manner().actEvidence()));
    reasons.addAll(ofManner(finding.manner()));
    for (Link link : finding.chain()) {
      reasons.add(new Reason("link", name(link), link.evidence()));
      if (link.resolved() != null) {
        reasons.add(new Reason("speaker", name(link), link.resolved().evidence()));
      }
    }
    Said said = finding.said();
    if (said != null) {
      String date = said.date() == null ? "no date" : said.date();
      reasons.add(new Reason("said", Screen.printable(date), said.evidence()));
      if (!said.placing().equals(said.evidence())) {
        reasons.add(new Reason("said", Screen.printable(date), said.placing()));
      }
    }
    Effect effect = finding.effect();
    if (effect != null) {
      reasons.add(
          new Reason("effect", small(effect.type()) + " " + effect.target(), effect.evidence()));
    }
    return reasons;
  }

  private static String name(Link link) {
    return link.speaker() == null || link.speaker().name() == null
        ? "(not named)"
        : Screen.printable(link.speaker().name());
  }

  /** Of the manner all but the act. */
  static List<Reason> ofManner(Manner manner) {
    return manner.further().stream()
        .map(evidence -> new Reason(Keeping.aspect(manner, evidence.words()), "", evidence))
        .toList();
  }

  /** Whether the other concluded the same from the same words. */
  boolean restsOnTheSameAs(Reason other) {
    return conclusion.equals(other.conclusion) && evidence.words().equals(other.evidence().words());
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
