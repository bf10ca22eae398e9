package org.hearsay.engine.lexicon;

/** A table that cannot be used: says which, the line, what stands there and what is wanted. */
public final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * @param line from 1
   */
  TableException(String origin, int line, String wanted) {
    super(origin + ", line " + line + ": " + wanted);
  }
}
