package org.hearsay.engine.manner;

import org.hearsay.engine.evidence.Rule;

/** What the cue's words and their surroundings tell. */
public enum MannerRule implements Rule {
  CUE_WORD("The head word of the cue tells the act: \"vowed\" promises, \"alleged\" claims."),
  WITH_INFINITIVE(
      "With \"to\" and a verb the cue's word is another act: \"told them to go\" directs, \"agreed"
          + " to pay\" promises."),
  ASKED_THAT("\"Asked that\" and \"asked for\" want others to act: they direct."),
  CALLED_FOR("\"Called for\" and \"called on\" direct, \"called it a shame\" claims."),
  OBSERVED_THAT("\"Observed that\" is a remark, \"observed a column of tanks\" a finding."),
  IDENTIFIED_THAT("\"Identified that\" finds, \"identified the man as a guard\" says."),
  PROTESTED_AGAINST(
      "A protest against or over something is an attitude, \"protested that\" a claim."),
  VERDICT("Who clears, acquits, overturns or upholds decides, and announces what is decided."),
  ISSUED_SAYING("A verb that only issues leaves the act to the next: \"issued a note urging\"."),
  LIGHT_VERB("A verb that says little leaves the act to its noun: \"gave an order\" directs."),
  REFUSED_TO_SAY("Who declines or refuses to speak withholds."),
  REFUSED("Who declines or refuses anything else rejects it: that denies."),
  WOULD_NOT_SAY("Who would not say, tell or discuss it withholds; \"did not say\" says nothing."),
  KEPT_BACK("Who omits, conceals or hides a fact withholds it."),
  NO_COMMENT("\"Did not comment\", \"did not respond\", \"could not be reached\" withhold."),
  OUTLET_SAYS(
      "What an outlet or a report says with a neutral word is passed on: it reports, as does"
          + " \"according to\" either."),
  RESEARCH_SUGGESTS("A study or survey that suggests or indicates finds."),
  AGENTLESS_SAYING("\"Is said\", \"it is understood\", with nobody who says so, reports."),
  AGENTLESS_ESTIMATE("\"Is estimated\", with nobody who does, is what people think."),
  PLAIN("Nothing in the cue tells more than that it was said."),

  NEGATED_VERB(
      "\"Not\", \"never\", \"yet to\", \"unable to\" before the cue's verb deny it, as does"
          + " \"nothing\" behind it."),
  NEGATED_SOURCE("\"Nobody\", \"neither\", \"no official\" as the source deny it."),

  HEDGE_ADVERB("\"Reportedly\", \"allegedly\", \"apparently\" in or beside the cue weaken it."),
  HEDGE_AGENTLESS("\"Is said\", \"was believed\", with nobody who does, weaken it."),
  HEDGE_SOURCE("\"Unconfirmed\", \"unverified\", \"alleged\" in the source weaken it."),
  HEDGE_IN_CONTENT(
      "\"According to\" with \"reportedly\" or \"is reported\" in the writer's own words weakens it"
          + " twice over."),

  TOLD_OBJECT("Who stands between a verb of telling and what is told is told it."),
  SAID_TO("Who stands behind \"to\" after a verb of saying is told it."),
  TOLD_SUBJECT("The subject of \"were told\", \"have been instructed\" is told it.");

  private final String meaning;

  MannerRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
