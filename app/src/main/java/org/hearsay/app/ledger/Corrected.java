package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what people say of its statements applied to it. Pure: the same reading and
 * corrections give the same.
 *
 * @param ids of the statements, which no correction changes
 * @param read the reading itself
 * @param reading with the corrections: as many attributions, in the same order
 * @param marks of each attribution
 * @param anchors by uid, of all corrections, also those taken back: the index of the attribution it
 *     belongs to, or {@link #ORPHAN}
 */
record Corrected(
    List<Long> ids,
    KeptReading read,
    KeptReading reading,
    List<Marks> marks,
    Map<String, Integer> anchors) {
  /** Its words, or those that it wants, are no longer there. */
  static final int ORPHAN = -1;

  /** Nobody has said anything. */
  static Corrected none(String identity, KeptReading reading) {
    List<Long> ids = StatementId.of(identity, reading.attributions());
    return new Corrected(
        ids, reading, reading, ids.stream().map(id -> Marks.NONE).toList(), Map.of());
  }

  /**
   * @param passages what is known of the reading's text
   * @param corrections in the order in which they were made
   */
  static Corrected of(
      String identity, KeptReading reading, Passages passages, List<KeptCorrection> corrections) {
    return new Application(identity, reading, passages).of(corrections);
  }

  /** The words of an attribution by which it is found again: those that were read. */
  StatementWords wordsAsRead(int index) {
    return StatementWords.of(read, read.attributions().get(index));
  }

  /** The uids of those that are not taken back, or were again. Linear in their number. */
  static Set<String> inForce(List<KeptCorrection> corrections) {
    Set<String> undone = new HashSet<>();
    Set<String> inForce = new HashSet<>();
    for (KeptCorrection each : corrections.reversed()) {
      if (!undone.contains(each.uid())) {
        inForce.add(each.uid());
        if (each.correction() instanceof Correction.Undo(String uid)) {
          undone.add(uid);
        }
      }
    }
    return inForce;
  }

  private static final class Application {
    private final KeptReading reading;
    private final List<Long> ids;
    private final Anchoring anchoring;
    private final Passages passages;
    private final Cast cast;
    private final Map<Integer, Draft> drafts = new LinkedHashMap<>();

    Application(String identity, KeptReading reading, Passages passages) {
      this.reading = reading;
      this.passages = passages;
      ids = StatementId.of(identity, reading.attributions());
      anchoring = new Anchoring(reading, ids);
      cast = new Cast(reading.speakers());
    }

    Corrected of(List<KeptCorrection> corrections) {
      Set<String> inForce = inForce(corrections);
      Map<String, Integer> anchors = new LinkedHashMap<>();
      for (KeptCorrection each : corrections) {
        int at = anchoring.find(each.statement(), each.words());
        boolean applies = inForce.contains(each.uid());
        anchors.put(each.uid(), at >= 0 && applies && !apply(each, at) ? ORPHAN : at);
      }
      List<Attributed> attributions = new ArrayList<>(reading.attributions());
      List<Marks> marks = new ArrayList<>();
      for (int i = 0; i < attributions.size(); i++) {
        Draft draft = drafts.get(i);
        marks.add(draft == null ? Marks.NONE : draft.marks());
        if (draft != null) {
          attributions.set(i, draft.attributed());
        }
      }
      KeptReading corrected =
          new KeptReading(reading.article(), attributions, cast.speakers(), reading.model());
      return new Corrected(ids, reading, corrected, marks, anchors);
    }

    /** Whether what it wants is there. */
    private boolean apply(KeptCorrection given, int at) {
      Draft draft =
          drafts.computeIfAbsent(at, index -> new Draft(reading.attributions().get(index)));
      switch (given.correction()) {
        case Correction.Content(List<Quote> words) -> {
          List<Quote> now = now(words, given.words(), at);
          return now != null && draft.content(now);
        }
        case Correction.Source(List<Quote> words) -> {
          List<Quote> now = now(words, given.words(), at);
          return now != null && draft.source(now);
        }
        case Correction.Bearing(Correction.@Nullable Onto onto) -> {
          int target = onto == null ? at : anchoring.find(onto.statement(), onto.words());
          return onto == null
              ? draft.noEffect()
              : target >= 0
                  && target != at
                  && draft.effect(onto.type(), reading.attributions().get(target).id());
        }
        case Correction.Holder(Correction.Whom whom) -> draft.holder(whom, cast);
        case Correction.Chain(List<Correction.Whom> links) -> draft.chain(links, cast);
        case Correction.Doing doing -> draft.act(doing.act());
        case Correction.Wrong wrong -> draft.wrong(wrong.wrong());
        case Correction.Reviewed reviewed -> draft.reviewed(reviewed.reviewed());
        case Correction.Tag tag -> draft.tag(tag.name());
        case Correction.Untag tag -> draft.untag(tag.name());
        case Correction.Note(String text) ->
            draft.note(new Marks.Note(given.uid(), text, given.author(), given.made()));
        case Correction.Undo undo -> {}
      }
      return true;
    }

    /**
     * Where words stand now that stood in the text of then: in the same text there, in another one
     * as far from the cue as it goes. Null where they are no longer there in this order.
     */
    private @Nullable List<Quote> now(List<Quote> words, StatementWords then, int at) {
      if (then.sameText(reading)) {
        int length = reading.article().length();
        return words.stream().allMatch(each -> each.end() <= length) ? words : null;
      }
      int moved =
          reading.attributions().get(at).cue().getFirst().start() - then.cue().getFirst().start();
      List<Quote> now = new ArrayList<>();
      int from = 0;
      for (Quote each : words) {
        Quote found = passages.nearest(each.text(), each.start() + moved, from);
        if (found == null) {
          return null;
        }
        now.add(found);
        from = found.end();
      }
      return now;
    }
  }
}
