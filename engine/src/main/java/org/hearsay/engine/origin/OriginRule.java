package org.hearsay.engine.origin;

import org.hearsay.engine.evidence.Rule;

/** Why tellings of a claim count together, or may. */
public enum OriginRule implements Rule {
  COPY("What stands in a passage that an article has from another counts with the other's."),
  CREDIT("What an article tells counts as the outlet's whose story it says it is."),
  CITATION("What came through an outlet counts with what that outlet tells."),
  SAME_SPEAKER("A speaker counts once, however many heard them."),
  SAME_NAME("Within one claim, the same name is the same speaker."),
  SPEAKS_FOR("A spokesperson counts with the body spoken for."),
  SAME_DESCRIPTION("Sources whom one outlet describes alike count once."),
  SAME_DOCUMENT("A document described by the same telling words counts once, whoever has seen it."),
  ONLY_SOURCE("Whom a citation of an outlet does not name is the source that the outlet has."),
  OWN_WORD("Where nobody stands behind an outlet's word, the outlet is the origin."),
  NOBODY_TOLD("Where the text names nobody, it may be anybody."),
  LOOP("Outlets that rest on nobody but each other count once."),
  MAY_BE("What nothing shows to be two may be one.");

  private final String meaning;

  OriginRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
