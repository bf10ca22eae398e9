package org.hearsay.engine.speaker;

import org.hearsay.engine.evidence.Rule;

/** How words are resolved to who is meant. */
public enum SpeakerRule implements Rule {
  AS_WRITTEN("The words themselves are all that is known."),
  FULL_NAME("The words name somebody as fully as the article does."),
  SHORT_NAME("A short form, such as a surname, means the one whose longer name the article gives."),
  ACRONYM(
      "Letters stand for the name that the article explains with them, or whose initials they are."),
  KNOWN_NAME("Two names of one outlet or country mean the same."),
  NAME_WITH_ROLE("A name with title, office or apposition means the one named."),
  TYPED_NAME("A noun behind a name, such as \"newspaper\", says what the one named is."),
  PEOPLE_FOR_COUNTRY("A people with article, as a speaker, stands for its country."),
  JOINT("Several joined by \"and\" speak as one group."),
  PERSON_PRONOUN(
      "\"He\" or \"she\" means the likeliest person before that it fits, speakers first."),
  THING_PRONOUN(
      "\"It\" means the likeliest organisation, outlet or document before, speakers first."),
  PLURAL_PRONOUN("\"They\" means the likeliest group or organisation before, speakers first."),
  RELATIVE_PRONOUN("\"Who\" means whoever is mentioned right before it."),
  LATTER("\"The latter\" means the last one mentioned before, \"the former\" the one before that."),
  FIRST_PERSON("\"I\" inside somebody's words means whose words they are."),
  OWN_BODY("\"We\" in the words of one who speaks for a body means the body."),
  PRONOUN_ALONE("A pronoun that nobody before fits: the text does not say."),
  DESCRIPTION_TAKES_UP(
      "A definite description means the last one before whom the text describes so."),
  ROLE_NAMED_LATER(
      "An office in several words means the one whom the article soon names with just these."),
  TYPE_TAKES_UP(
      "A word for a kind of body, such as \"the company\", means the last such body before."),
  NEAREST_OUTLET("\"The paper\", \"the source\" and the like mean the last outlet before."),
  COUNTRY_OF_ARTICLE(
      "\"The government\" and the like belong to the country the article is most about."),
  UNNAMED("A description that no name before supports: somebody without name."),
  UNNAMED_WITH_BODY("A description without name, with the name of the body that it mentions."),
  ISSUED_DOCUMENT("A document stands for who issued it, where the text says who."),
  DOCUMENT_TAKES_UP(
      "\"The report\" stands for whoever stands behind the last such document before."),
  OWN_STATEMENT("A statement, letter or report in which somebody speaks stands for that speaker."),
  DOCUMENT_ALONE("A document of which the text does not say who issued it.");

  private final String meaning;

  SpeakerRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
