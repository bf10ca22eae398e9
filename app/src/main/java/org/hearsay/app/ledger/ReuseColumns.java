package org.hearsay.app.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.LongStream;
import org.hearsay.engine.reuse.Passage;
import org.hearsay.engine.reuse.Prints;

/** Prints and passages as JSON arrays of numbers, as columns keep them. */
public final class ReuseColumns {
  private ReuseColumns() {}

  public static String of(Prints prints) {
    StringJoiner array = new StringJoiner(",", "[", "]");
    prints.hashes().forEach(hash -> array.add(Long.toString(hash)));
    return array.toString();
  }

  public static Prints prints(String array) {
    return Prints.of(numbers(array).boxed().toList());
  }

  /** Pairs of places in the one text and the other. */
  public static String of(Collection<Passage> passages) {
    StringJoiner array = new StringJoiner(",", "[", "]");
    for (Passage each : passages) {
      array.add(
          "["
              + each.start()
              + ","
              + each.end()
              + ","
              + each.otherStart()
              + ","
              + each.otherEnd()
              + "]");
    }
    return array.toString();
  }

  public static List<Passage> passages(String array) {
    int[] all = numbers(array).mapToInt(Math::toIntExact).toArray();
    Passage[] passages = new Passage[all.length / 4];
    for (int i = 0; i < passages.length; i++) {
      passages[i] = new Passage(all[4 * i], all[4 * i + 1], all[4 * i + 2], all[4 * i + 3]);
    }
    return List.of(passages);
  }

  private static LongStream numbers(String array) {
    return Arrays.stream(array.split("[\\[\\],]+"))
        .filter(number -> !number.isEmpty())
        .mapToLong(Long::parseLong);
  }
}
