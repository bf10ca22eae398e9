package org.hearsay.engine.claim;

import org.hearsay.engine.evidence.Rule;

/** By what two contents say the same or are at odds. */
public enum ClaimRule implements Rule {
  SAME_WORDING(
      "The same words, whatever their case, brackets, ellipses and quotation marks: the same."),
  SAME_QUOTATION(
      "Words in the same order with small changes, or most of a longer quotation: the same."),
  SAME_MEANING("Other words, and who, numbers, negation, time and place agree: the same."),

  OTHER_NUMBER("A number that differs, other words the same: at odds."),
  OTHER_NAME("Somebody or some place else is named, other words the same: at odds."),
  OTHER_THING(
      "A thing of another kind stands in the same place, as a lorry and a bus: not the same."),
  ROLES_SWAPPED("Who does it and to whom it is done are exchanged: at odds."),
  NEGATED("One says of a thing what the other says is not so: at odds."),
  OPPOSITE("Words of opposite meaning, such as \"rose\" and \"fell\": at odds."),
  OTHER_TIME("Another day, other words the same: at odds."),
  OTHER_MODE("What may or must be is not what is or will be: not the same."),
  OTHER_HOLDER("\"I\" and \"we\" mean whoever speaks: of other speakers not the same.");

  private final String meaning;

  ClaimRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
