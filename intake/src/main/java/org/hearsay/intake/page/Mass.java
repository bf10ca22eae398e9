package org.hearsay.intake.page;

import java.util.HashSet;
import java.util.Set;

/**
 * How much running text each element of an outline holds, itself and all below it. A paragraph
 * counts in full beside another one; alone between links, as the teaser under each headline of a
 * list, it counts an eighth. What was there before counts nothing: pages carry copies of their text
 * for machines.
 */
final class Mass {
  /** Labels are shorter. */
  private static final int SHORT = 20;

  private final long[] mass;

  private Mass(int size) {
    this.mass = new long[size];
  }

  /**
   * @param without elements that count as empty
   */
  static Mass of(Outline outline, boolean[] without) {
    Mass mass = new Mass(outline.size());
    mass.weigh(outline, without);
    for (int i = outline.size() - 1; i > 0; i--) {
      mass.mass[outline.parent(i)] += mass.mass[i];
    }
    return mass;
  }

  long of(int element) {
    return mass[element];
  }

  long all() {
    return mass[0];
  }

  private void weigh(Outline outline, boolean[] without) {
    Set<String> seen = new HashSet<>();
    Block alone = null;
    boolean beside = false;
    for (Block block : outline.blocks()) {
      if (without[block.owner()]) {
        continue;
      }
      if (!outline.isProse(block)) {
        mass[block.owner()] += block.unlinked() < SHORT ? 0 : block.unlinked() / 8;
        if (block.linked() > 0) {
          alone = null;
          beside = false;
        }
      } else if (seen.add(block.text())) {
        if (alone != null) {
          mass[alone.owner()] += alone.unlinked() - alone.unlinked() / 8;
          beside = true;
        }
        mass[block.owner()] += beside ? block.unlinked() : block.unlinked() / 8;
        alone = beside ? null : block;
      }
    }
  }
}
