package org.hearsay.engine.date;

import org.hearsay.engine.evidence.Rule;

/**
 * What words of time tell: by some rules they are placed in the calendar, by the others they bear
 * on a saying.
 */
public enum DateRule implements Rule {
  WEEKDAY("A weekday is the last one before or on the day of publication."),
  TODAY("\"Today\", \"yesterday\", \"last night\" count from the day the article was written."),
  ABSOLUTE("A date with its year stands for itself."),
  MONTH("A month or a day of a month without a year is the last one before publication."),
  AGO(
      "\"Three days ago\" counts back from the day the article was written; weeks and months ago"
          + " tell the month, years ago the year."),
  PERIOD(
      "\"Last month\", \"this year\" tell the month or the year; \"this week\" the month, if all of"
          + " it lies in one."),
  LATER("\"A day later\", \"the same day\" count from the last day that the text names before."),

  IN_CUE("Words of time among the cue's words date the saying: \"had said in May that\"."),
  AFTER_CUE(
      "Words of time behind the cue and outside the content date the saying: \"told reporters in"
          + " the capital on Friday\"."),
  BEFORE_CUE("Words of time right between source and cue date the saying: \"she on Friday said\"."),
  FRONTED("Words of time that open the sentence of the saying date it: \"On Friday, she said\"."),
  IN_SOURCE("The date of the document that speaks dates what it says: \"a May study by\"."),
  THERE("\"Went to the capital on Friday, where she said\" was said on the day of the going."),
  STATEMENT_BY("The date of a statement dates what its author says in it: \"who said\"."),
  AFTER_CONTENT(
      "Words of time right behind the content date the saying: \"... in a speech on Friday\"."),
  SAME_SENTENCE("Who says two things in one sentence says both on the same day."),
  SAME_TALK(
      "\"They said\" in the sentence behind what was told or stated on some day goes on on that"
          + " day.");

  private final String meaning;

  DateRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
