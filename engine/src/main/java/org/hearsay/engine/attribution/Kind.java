package org.hearsay.engine.attribution;

/** How much of a content stands in quotation marks. */
public enum Kind {
  /** All of it: the words are given as the source's own. */
  DIRECT,
  /** Part of it: <i>said the plan was "dead on arrival"</i>. */
  MIXED,
  /** None of it: <i>said that the plan had failed</i>. */
  INDIRECT
}
