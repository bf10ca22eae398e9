package org.hearsay.intake.archive;

/** Classes of records that are left alone. */
enum Passed {
  NO_ANSWERS("records that are no answers"),
  REVISITS("repeated answers without their content"),
  FAILURES("answers other than HTTP 200"),
  NO_PAGES("answers that are no page"),
  ENCODED("pages in an encoding that is not read");

  private final String words;

  Passed(String words) {
    this.words = words;
  }

  /** In the plural. */
  String words() {
    return words;
  }
}
