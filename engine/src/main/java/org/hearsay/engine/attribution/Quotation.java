package org.hearsay.engine.attribution;

/** Place of a word in a double quotation. */
enum Quotation {
  OUTSIDE,
  INSIDE,
  OPENS,
  CLOSES
}
