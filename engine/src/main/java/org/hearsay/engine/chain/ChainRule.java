package org.hearsay.engine.chain;

import org.hearsay.engine.evidence.Rule;

/**
 * What makes a link. The phrases of those that name a relay stand in {@code relay-phrases.tsv}
 * under the constant's name.
 */
public enum ChainRule implements Rule {
  HOLDER("The source of the attribution holds its content."),
  NOBODY("The text names nobody."),
  OUTER("What holds the attribution passed it on: an inner chain begins with the outer one's."),
  OWN_ATTITUDE("What somebody thinks or sees inside their own words adds nobody: I am sure."),
  TOLD("An outlet that was told passed it on: told CNN, in comments to Reuters."),
  INTERVIEW("An outlet that asked passed it on: in an interview with Le Monde."),
  APPEARED("An outlet on which somebody spoke passed it on: speaking on the BBC."),
  WROTE("Where somebody wrote it, an outlet or a platform, passed it on: in a post on X."),
  DIRECTLY(
      "A place of publishing right behind the cue passed it on: said on CNN, in The Guardian."),
  CITED("Who is said to have cited or reported it passed it on: quoted by KCNA."),
  SEEN("An outlet that saw the document passed it on: a letter obtained by the AP."),
  CITING("An outlet that cites somebody passes on what they hold: Reuters, citing officials."),
  LEARNED("Who learned it from somebody passes on what they hold: has learned from officials."),
  ACCORDING(
      "A second source in the sentence passed on what the first said: ..., according to KCNA."),
  CARRIED_ON("The speaker plainly goes on where the sentences before said to whom they spoke.");

  private final String meaning;

  ChainRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
