package org.hearsay.app.cli;

import java.util.Objects;
import org.hearsay.app.adding.Given;
import org.hearsay.intake.item.IsoDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the user knows of the articles, the same for every command that reads them. */
final class GivenOptions {
  private static final String ANY = "any";

  /** The command, not this mixin. */
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Publisher of the articles that name none.")
  private @Nullable String publisher;

  private @Nullable String published;

  private boolean anyLanguage;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date (ISO 8601) of the articles that give none.")
  private void setPublished(String date) {
    if (!IsoDate.isValid(date)) {
      throw wrong("--published " + date + ": wants an ISO 8601 date such as 2025-07-26");
    }
    published = date;
  }

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en, or any to read articles in other languages too, as well as it goes.")
  private void setLanguage(String asked) {
    if (!asked.equals("en") && !asked.equals(ANY)) {
      throw wrong("--language " + asked + ": wants en or any");
    }
    anyLanguage = asked.equals(ANY);
  }

  Given given() {
    return new Given(publisher, published, anyLanguage);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
