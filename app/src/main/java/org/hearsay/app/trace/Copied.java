package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;

/**
 * An article that has the claim's words from another.
 *
 * @param of place in the dossier of that
 */
record Copied(Paper paper, int of) {

  /** Those that carry statements first, all in the order of the trace. */
  static List<Copied> of(Trace trace) {
    List<Copied> copies = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> each : carriers(trace).entrySet()) {
      Integer of = trace.paper(each.getKey()).carrier().copyOf();
      if (each.getValue() && of != null) {
        copies.add(new Copied(trace.paper(each.getKey()), of));
      }
    }
    for (Paper paper : trace.copies()) {
      Integer of = paper.carrier().copyOf();
      if (of != null) {
        copies.add(new Copied(paper, of));
      }
    }
    return copies;
  }

  /** Articles with statements of the claim, and whether it has all of them from another. */
  static Map<Integer, Boolean> carriers(Trace trace) {
    Map<Integer, Boolean> all = new LinkedHashMap<>();
    for (Stated stated : trace.statements()) {
      all.merge(stated.article(), stated.copied(), Boolean::logicalAnd);
    }
    return all;
  }
}
