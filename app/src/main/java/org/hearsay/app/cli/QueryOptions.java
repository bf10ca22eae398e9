package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which statements, the same for every command that finds some. */
final class QueryOptions {
  /** The command, not this mixin. */
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--speaker", paramLabel = "NAME", description = "Said by whom: name or alias.")
  private @Nullable String speaker;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Published by whom.")
  private @Nullable String outlet;

  @Option(names = "--cites", paramLabel = "NAME", description = "Outlet that is relied on.")
  private @Nullable String cites;

  @Option(names = "--act", paramLabel = "ACT", description = "How it was said: deny, promise, …")
  private @Nullable String act;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "First day it was said, else published: 2025-07-25, 2025-07 or 2025.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Last day, inclusive.")
  private @Nullable String until;

  @Option(names = "--originals", description = "Leave out what stands in copies.")
  private boolean originals;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "Words and conditions, as docs/queries.md tells: 'ferry -\"inner harbour\" kind:direct'.")
  private List<String> words = new ArrayList<>();

  /**
   * All of it together.
   *
   * @throws ParameterException if it cannot be understood
   */
  Query query() {
    List<Query> parts = new ArrayList<>();
    parts.add(typed());
    option(parts, Field.SPEAKER, speaker);
    option(parts, Field.OUTLET, outlet);
    option(parts, Field.CITES, cites);
    option(parts, Field.ACT, act);
    option(parts, Field.SINCE, since);
    option(parts, Field.UNTIL, until);
    option(parts, Field.ORIGINALS, originals ? "yes" : null);
    return Query.and(parts);
  }

  private Query typed() {
    try {
      return QueryParser.parse(String.join(" ", words));
    } catch (QueryException e) {
      throw wrong(
          e.place().isPresent() ? "the query cannot be understood\n" + e.getMessage() : e.wanted());
    }
  }

  private void option(List<Query> parts, Field field, @Nullable String value) {
    if (value != null) {
      try {
        parts.add(field.of(value));
      } catch (QueryException e) {
        throw wrong("--" + e.wanted());
      }
    }
  }

  ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
