package org.hearsay.app.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.engine.origin.Dossier;
import org.hearsay.engine.origin.Dossier.Carrier;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Origins;
import org.jspecify.annotations.Nullable;

/**
 * One claim, and where it comes from.
 *
 * @param statements all of the claim's, in its order
 * @param dossier what the origins follow from
 * @param papers one for each article of the dossier, in its order
 * @param copies articles outside the dossier that have the words of one in it, though not as a
 *     statement of their own
 * @param odds what the claim is at odds with
 */
public record Trace(
    Claim claim,
    List<Stated> statements,
    Dossier dossier,
    List<Paper> papers,
    Origins origins,
    List<Paper> copies,
    List<Opposed> odds) {

  /**
   * A statement of the claim.
   *
   * @param article its place in the dossier
   * @param copied whether its words stand in a passage that the article has from its original
   * @param chain from the one nearest the reader to the holder; never empty
   */
  public record Stated(Said said, int article, boolean copied, List<Step> chain) {
    public Stated {
      chain = List.copyOf(chain);
    }

    Step holder() {
      return chain.getLast();
    }
  }

  /**
   * An article as it is told of.
   *
   * @param carrier of one outside the dossier, {@code copyOf} is a place in the dossier
   * @param published as given
   */
  public record Paper(Carrier carrier, @Nullable String title, @Nullable String published) {
    String name() {
      return carrier.name();
    }
  }

  /**
   * A claim that cannot hold together with this one.
   *
   * @param id of the statement that it began with
   * @param content its words
   */
  public record Opposed(long id, String content, Claim.Odds odds) {}

  public Trace {
    statements = List.copyOf(statements);
    papers = List.copyOf(papers);
    copies = List.copyOf(copies);
    odds = List.copyOf(odds);
    if (papers.size() != dossier.articles().size()) {
      throw new IllegalArgumentException(
          papers.size() + " papers of " + dossier.articles().size() + " articles");
    }
  }

  /** Whether somebody says it, and not only denies it, asks about it or keeps silent. */
  boolean isSaid() {
    return !dossier.tellings().isEmpty();
  }

  /** The statement at a place, of the claim or of those that do something to it. */
  public Optional<Said> at(long place) {
    Stream<Said> others = claim.effects().stream().flatMap(each -> Stream.of(each.by(), each.on()));
    return Stream.concat(claim.statements().stream(), others)
        .filter(said -> said.place() == place)
        .findFirst();
  }

  Paper paper(int article) {
    return papers.get(article);
  }
}
