package org.hearsay.engine.effect;

import org.hearsay.engine.evidence.Rule;

/** What shows that one statement does something to another, and which other. */
public enum EffectRule implements Rule {
  OF_WHAT_IT_HOLDS(
      "What is denied, confirmed or repeated names the statement inside: denied reports that."),
  TAKEN_UP(
      "What is denied, confirmed, corrected or repeated takes up an earlier statement: this claim."),
  IN_ONE_SENTENCE("The same sentence says it first: ..., something the bank denied."),
  ALSO("What somebody also denies is what was denied before."),
  SAME_MATTER("What is denied or confirmed is what another said, in much the same words."),
  ACCUSED("Who denies any part in it denies what they were accused of."),
  CALLED_FALSE("An earlier statement is called false: that report is untrue."),
  GOES_ON("Who has denied it goes on to deny the same."),
  EVENT("The event that is confirmed is the one that another told of."),
  UNDONE("An earlier order or statement is said to be undone: this order was revoked."),
  BACK("An order is said to hold again: it has been reinstated."),
  SAME_WORDS("The same speaker is quoted with the same words again."),
  SAID_AGAIN("Somebody is said to repeat what they said before."),
  OTHERWISE_THAN("It is otherwise than an earlier statement has it: longer than the report says."),
  NEW_FIGURE("A figure told before is told anew: the toll has risen to 40.");

  private final String meaning;

  EffectRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
