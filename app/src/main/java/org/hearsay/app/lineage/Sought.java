package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.index.Days;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.Speaker;
import org.hearsay.engine.claim.Content;
import org.jspecify.annotations.Nullable;

/**
 * A statement as others may find it, made of a reading alone: which articles may have to do with
 * each other is known by these before any ledger holds them.
 *
 * @param number from 1, in the order of the reading
 * @param day as {@link Days} counts; null where it is not known to the day
 * @param wording hash of its words and matter
 * @param keys statements that may say the same share one
 */
public record Sought(
    int number, @Nullable Integer day, long wording, List<Long> keys, Content content) {
  public Sought {
    keys = List.copyOf(keys);
  }

  /** In the order of the reading. */
  public static List<Sought> of(KeptReading reading) {
    Days published = Days.of(reading.article().published());
    List<Spoken> all = new ArrayList<>();
    for (Attributed each : reading.attributions()) {
      all.add(spoken(reading, each, all.size() + 1, published));
    }
    List<Matter> matters = Spoken.matters(all);
    List<Sought> sought = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Seeker seeker = Seeker.of(all.get(i), matters.get(i));
      List<Long> keys = new ArrayList<>();
      for (long key : seeker.keys()) {
        keys.add(key);
      }
      sought.add(
          new Sought(
              i + 1, all.get(i).day(), seeker.wording(), keys, seeker.statement().content()));
    }
    return sought;
  }

  private static Spoken spoken(
      KeptReading reading, Attributed said, int number, @Nullable Days published) {
    Days stated = said.said() == null ? null : Days.of(said.said().date());
    Days days = stated == null ? published : stated;
    Speaker holder =
        reading.speakers().stream()
            .filter(each -> each.id().equals(said.holder().speaker()) && each.named())
            .findFirst()
            .orElse(null);
    String name =
        holder == null || holder.name() == null
            ? null
            : holder.name() + (holder.role() == null ? "" : ", " + holder.role());
    return new Spoken(
        number,
        0,
        said.content().stream().map(Quote::text).collect(Collectors.joining(" … ")),
        said.content().getFirst().start(),
        said.content().getLast().end(),
        said.act(),
        said.negated(),
        said.within() != null,
        days != null && days.from() == days.to() ? days.from() : null,
        0,
        name);
  }
}
