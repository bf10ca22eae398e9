package org.hearsay.app.export;

import static org.hearsay.app.export.Readings.attribution;
import static org.hearsay.app.export.Readings.evidence;
import static org.hearsay.app.export.Readings.link;
import static org.hearsay.app.export.Readings.span;
import static org.hearsay.app.export.Readings.spans;
import static org.hearsay.app.export.Readings.speaker;
import static org.hearsay.app.export.Readings.with;
import static org.hearsay.app.export.Readings.within;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Speaker;

/**
 * A reading that has everything a reading can have: relays, a nested attribution, a name behind a
 * description, a pronoun nobody is behind, a date and words that are none, a hedge, a negation, an
 * addressee inside and one outside the cue's reach, an effect.
 */
public final class Talks {
  private Talks() {}

  public static Reading reading() {
    String text =
        """
        Officials told reporters on Friday, The Post said, citing Kestrian Radio, that the envoy had rejected \
        that he would leave, reportedly.
        He confirmed it, late in the week, to the Courier, Ana Holt.
        """;
    Reading reading =
        Readings.of(
            Article.of("talks", text),
            attribution(
                text,
                "Officials",
                "told",
                "that the envoy had rejected that he would leave",
                Kind.INDIRECT),
            within(
                1,
                attribution(
                    text, "the envoy", "had rejected", "that he would leave", Kind.INDIRECT)),
            attribution(text, "He", "confirmed", "it", Kind.INDIRECT));
    List<Finding> plain = reading.findings();
    Speaker paper = speaker(1, "The\nPost", true, span(text, "The Post"));
    Speaker radio = speaker(2, "Kestrian Radio", true, span(text, "Kestrian Radio"));
    Speaker officials = speaker(3, "officials", false, span(text, "Officials"));
    Speaker envoy = speaker(4, "Ana Holt", true, span(text, "the envoy"), span(text, "Ana Holt"));
    Speaker he = speaker(5, null, false, span(text, "He"));
    Finding told =
        with(
            with(
                with(
                    plain.get(0),
                    new Manner(
                        Act.SAY,
                        evidence(spans(text, "told")),
                        false,
                        spans(text, "reportedly"),
                        span(text, "reporters"),
                        List.of(
                            evidence(spans(text, "reportedly")),
                            evidence(spans(text, "reporters"))))),
                new Said("2025-07-25", evidence(spans(text, "on Friday")))),
            link(paper, paper.mentions()),
            link(radio, radio.mentions()),
            link(officials, officials.mentions()));
    Finding denied =
        with(
            with(
                plain.get(1),
                new Manner(Act.DENY, evidence(spans(text, "rejected")), false, List.of(), null)),
            link(envoy, spans(text, "the envoy")));
    Finding confirmed =
        with(
            with(
                with(
                    with(
                        plain.get(2),
                        new Manner(
                            Act.CONFIRM,
                            evidence(spans(text, "confirmed")),
                            true,
                            List.of(),
                            span(text, "the Courier"),
                            List.of(evidence(List.of())))),
                    new Said(null, evidence(spans(text, "late in the week")))),
                new Effect(Effect.Type.CONFIRMS, 2, evidence(List.of(span(text, "confirmed it"))))),
            link(he, spans(text, "He")));
    return with(with(with(reading, 1, told), 2, denied), 3, confirmed);
  }
}
