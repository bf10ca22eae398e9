package org.hearsay.engine.claim;

import java.util.Arrays;
import java.util.List;

/**
 * A number of a text.
 *
 * @param digits significant ones as written, trailing zeros not counted
 * @param unit what is counted: {@link #PERCENT}, {@link #MONEY}, {@link #ORDINAL}, stems with
 *     spaces between, or empty
 * @param rough whether the text says that it is not exact: "about", "more than"
 * @param weak whether the word is often no number: "one", "second"
 */
record Quantity(double value, int digits, String unit, boolean rough, boolean weak) {
  static final String PERCENT = "%";
  static final String MONEY = "$";
  static final String ORDINAL = "#";

  /** How far a rough number may lie from what it stands for. */
  private static final double ROUGH = 0.08;

  /** Whether both can be the same number: equal, or one is the other rounded or made rough. */
  boolean agrees(Quantity other) {
    if (!fits(other)) {
      return false;
    }
    double gap = Math.abs(value - other.value);
    double size = Math.max(Math.abs(value), Math.abs(other.value));
    if (gap <= 1e-9 * size) {
      return true;
    }
    if (rough || other.rough) {
      return gap <= ROUGH * size;
    }
    return digits < other.digits
        ? isRounded(other)
        : other.digits < digits && other.isRounded(this);
  }

  /** Of one digit no number counts as rounded: "5 dead" is not "5.3". */
  private boolean isRounded(Quantity exact) {
    if (digits < 2 || value == 0) {
      return false;
    }
    double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    return Math.abs(value - exact.value) <= step / 2 * 1.0001;
  }

  /** Whether both can count the same thing. */
  boolean fits(Quantity other) {
    return unit.isEmpty() || other.unit.isEmpty() || sameUnit(other);
  }

  /** Whether they count the same, as far as the words behind them tell. */
  boolean sameUnit(Quantity other) {
    List<String> others = List.of(other.unit.split(" "));
    return !unit.isEmpty() && Arrays.stream(unit.split(" ")).anyMatch(others::contains);
  }
}
