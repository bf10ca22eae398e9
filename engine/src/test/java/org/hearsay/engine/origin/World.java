package org.hearsay.engine.origin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Dossier.Carrier;
import org.hearsay.engine.origin.Dossier.Credited;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Dossier.Telling;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Makes dossiers readably: articles in the order of publication, one telling each mostly. */
final class World {
  private static final Instant DAWN = Instant.parse("2031-05-02T04:00:00Z");

  private final List<Carrier> articles = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();

  /** An article without a telling yet; returns its place. */
  int article(@Nullable String publisher, String... credits) {
    return add(publisher, null, credits);
  }

  /** A copy of an article, whole, with what that one tells. */
  int copy(int of, @Nullable String publisher, String... credits) {
    int copy = add(publisher, of, credits);
    for (Telling each : List.copyOf(tellings)) {
      if (each.article() == of) {
        tellings.add(
            new Telling(
                id(), copy, true, each.chain(), each.act(), new Proof(copy, 0, 9, "the words")));
      }
    }
    return copy;
  }

  /** A copy of an article that tells what it has from there by a chain of its own. */
  void copied(int of, @Nullable String publisher, Step... chain) {
    int copy = add(publisher, of);
    tellings.add(
        new Telling(id(), copy, true, List.of(chain), Act.SAY, new Proof(copy, 0, 9, "the words")));
  }

  private int add(@Nullable String publisher, @Nullable Integer of, String... credits) {
    int place = articles.size();
    List<Credited> all = new ArrayList<>();
    for (String credit : credits) {
      all.add(new Credited(credit, new Proof(place, 90, 99, "(" + credit + ")")));
    }
    articles.add(
        new Carrier(
            "a" + place, publisher, DAWN.plusSeconds(600L * place), of, of == null ? 0 : 1, all));
    return place;
  }

  World tells(int article, Step... chain) {
    return tells(Act.SAY, article, chain);
  }

  World tells(Act act, int article, Step... chain) {
    tellings.add(
        new Telling(
            id(), article, false, List.of(chain), act, new Proof(article, 0, 9, "the words")));
    return this;
  }

  private long id() {
    return tellings.size() + 1;
  }

  static Step person(String name, @Nullable String role) {
    return step(name, SpeakerKind.PERSON, true, role, Math.abs(name.hashCode()) + 1L, null);
  }

  static Step body(String name) {
    return step(name, SpeakerKind.ORGANISATION, true, null, Math.abs(name.hashCode()) + 1L, null);
  }

  static Step unnamed(String description) {
    return step(description, SpeakerKind.GROUP, false, null, 0, null);
  }

  static Step document(String description) {
    return step(description, SpeakerKind.DOCUMENT, false, null, 0, null);
  }

  static Step outlet(String name) {
    return step(name, SpeakerKind.OUTLET, true, null, Math.abs(name.hashCode()) + 1L, name);
  }

  static Step nobody() {
    return step(null, SpeakerKind.UNKNOWN, false, null, 0, null);
  }

  private static Step step(
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      long speaker,
      @Nullable String outlet) {
    return new Step(name, kind, named, role, speaker, outlet, List.of());
  }

  Dossier dossier() {
    return new Dossier(articles, tellings);
  }

  Origins origins() {
    return Counting.of(dossier());
  }
}
