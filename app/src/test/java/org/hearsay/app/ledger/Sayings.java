package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.Speaker;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** An article in the making of which only matters who is in it: each says one thing. */
final class Sayings {
  private static final String CUE = "said";

  private final String article;
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Attributed> said = new ArrayList<>();
  private int at;

  private Sayings(String article) {
    this.article = article;
  }

  static Sayings in(String article) {
    return new Sayings(article);
  }

  Sayings person(String name, @Nullable String role) {
    return by(name, SpeakerKind.PERSON, true, role);
  }

  Sayings by(String name, SpeakerKind kind, boolean named, @Nullable String role) {
    String id = "s" + (speakers.size() + 1);
    Quote mention = quote(name);
    speakers.add(new Speaker(id, name, kind, named, role, List.of(mention)));
    said.add(
        new Attributed(
            "a" + (said.size() + 1),
            null,
            List.of(mention),
            List.of(quote(CUE)),
            List.of(quote("rain " + article + " " + said.size())),
            Kind.INDIRECT,
            Act.values()[0],
            false,
            List.of(),
            List.of(new Link(id, name, kind, named, List.of(mention), null, null)),
            null,
            null,
            null,
            0.9,
            Attributed.Reasons.NONE));
    return this;
  }

  private Quote quote(String words) {
    int start = at;
    at += words.codePointCount(0, words.length()) + 1;
    return new Quote(start, at - 1, words);
  }

  Entry entry(String model) {
    KeptReading.Head head =
        new KeptReading.Head(
            article, null, "The Saltmere Post", "2025-03-01", List.of(), null, "en", at, null);
    return Entry.of(new KeptReading(head, said, speakers, model), Entries.OUTLETS);
  }
}
