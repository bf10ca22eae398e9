package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Paths;
import org.hearsay.app.trace.Paths.Branch;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.app.trace.TraceWords;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Origins.Origin;
import org.hearsay.engine.origin.Proof;

/** The parts of a claim's page that are words. */
final class ClaimParts {
  /** Origins that are told one by one; statements, and articles of one origin, likewise. */
  private static final int ORIGINS = 50;

  private static final int STATEMENTS = 300;
  private static final int BRANCHES = 200;
  private static final int PROOFS = 6;

  /** Origins that one may be the same as. */
  private static final int OTHERS = 10;

  /** Longer lists are folded. */
  private static final int OPEN = 6;

  private static final int OPEN_STATEMENTS = 20;

  /** Pairs of words that show why a statement is of the claim. */
  private static final int SHOWN = 3;

  private final Trace trace;
  private final Links links;
  private final Paths paths;

  /** Of an article, its first statement of the claim, by the article's place in the dossier. */
  private final Map<Integer, Long> statements = new HashMap<>();

  ClaimParts(Trace trace, Links links) {
    this.trace = trace;
    this.links = links;
    paths = new Paths(trace);
    trace.statements().forEach(each -> statements.putIfAbsent(each.article(), each.said().id()));
  }

  /** How many origins it has, and what is known of it in short. */
  Html head(String words) {
    Origins origins = trace.origins();
    Tag facts = tag("dl").classed("short");
    fact(facts, "Carried by", TraceWords.size(trace));
    for (Claim.Event event : trace.claim().events()) {
      if (event.kind() == Claim.Event.Kind.APPEARED || event.kind() == Claim.Event.Kind.NAMED) {
        fact(facts, ClaimTimeline.happened(event), ClaimTimeline.where(trace, event));
      }
    }
    fact(facts, "Latest", latest());
    return tag("header")
        .classed("claim-head")
        .add(
            tag("p").classed("quiet small").add("Claim"),
            tag("h1").add(words),
            tag("p")
                .classed("interval")
                .add(
                    tag("strong").add(figure(origins)),
                    tag("span")
                        .add(
                            " "
                                + (origins.upper() == 1
                                    ? "independent origin"
                                    : "independent origins")),
                    tag("span").classed("quiet").add(meaning(origins))),
            facts,
            contents());
  }

  /** What else the page has. */
  private Html contents() {
    Tag contents = tag("nav").classed("contents small").set("aria-label", "On this page");
    contents.add(
        way("origins", "Origins"), way("picture", "Who rests on whom"), way("time", "Over time"));
    if (!trace.odds().isEmpty()) {
      contents.add(way("odds", "At odds (" + trace.odds().size() + ")"));
    }
    return contents.add(way("statements", "Statements (" + trace.statements().size() + ")"));
  }

  private static Tag way(String id, String words) {
    return tag("a").set("href", "#" + id).add(words);
  }

  private static void fact(Tag facts, String what, String value) {
    facts.add(tag("div").add(tag("dt").add(what), tag("dd").add(value)));
  }

  private static String figure(Origins origins) {
    return origins.lower() == origins.upper()
        ? String.valueOf(origins.upper())
        : origins.lower() + " to " + origins.upper();
  }

  private static String meaning(Origins origins) {
    if (origins.upper() == 0) {
      return " — nobody in this ledger says it on their own account";
    }
    if (origins.upper() == 1) {
      return " — all who say it have it from there";
    }
    return origins.lower() == origins.upper()
        ? " — nothing suggests that two of them are one"
        : " — "
            + origins.lower()
            + " if all that may be one is one, "
            + origins.upper()
            + " if only what is shown to be one is";
  }

  private String latest() {
    return trace.claim().events().stream()
        .filter(event ->
            event.kind() != Claim.Event.Kind.APPEARED && event.kind() != Claim.Event.Kind.NAMED)
        .reduce((first, last) -> last)
        .map(event -> ClaimTimeline.happened(event) + " · " + ClaimTimeline.where(trace, event))
        .orElse("nobody here denies it, takes it back or corrects it");
  }

  /** Outlets that rest on each other. */
  Html circles() {
    List<Origins.Loop> loops = trace.origins().loops();
    if (loops.isEmpty()) {
      return Html.NOTHING;
    }
    return tag("section")
        .classed("circle card")
        .set("aria-labelledby", "circles")
        .add(tag("h2").set("id", "circles").add("Reported in a circle"))
        .each(
            loops,
            loop ->
                tag("div")
                    .add(
                        tag("p")
                            .add(
                                String.join(" rests on ", loop.outlets())
                                    + " rests on "
                                    + loop.outlets().getFirst()
                                    + " again."),
                        proofs(loop.evidence())));
  }

  /** Each origin, why it counts once, and who has it from there. */
  Html origins() {
    List<Origin> all = trace.origins().list();
    Tag list = tag("ol").classed("origins");
    for (int i = 0; i < Math.min(ORIGINS, all.size()); i++) {
      list.add(origin(i, all.get(i)));
    }
    return tag("section")
        .set("aria-labelledby", "origins")
        .add(
            tag("h2").set("id", "origins").add("Origins"),
            all.isEmpty()
                ? tag("p").add("Nobody in this ledger says it on their own account.")
                : list,
            rest(all.size(), ORIGINS, "origins"));
  }

  private static Html rest(int all, int told, String what) {
    return all <= told
        ? Html.NOTHING
        : tag("p")
            .classed("quiet")
            .add("And " + (all - told) + " more " + what + ", not shown here.");
  }

  private Tag origin(int number, Origin origin) {
    Tag item = tag("li").classed("card origin").set("id", "origin-" + (number + 1));
    item.add(
        tag("h3")
            .add(
                tag("span")
                    .classed("kind kind-" + small(origin.kind()))
                    .add(TraceWords.kind(origin.kind())),
                Html.words(" " + TraceWords.name(origin)),
                origin.through() == null
                    ? Html.NOTHING
                    : tag("span").classed("quiet").add(" through ").add(outlet(origin.through()))),
        tag("p").add(origin.reason()));
    if (!origin.mayBe().isEmpty()) {
      item.add(tag("p").classed("may-be").add("May be the same as ").add(others(origin.mayBe())));
    }
    item.add(proofs(origin.evidence()));
    List<Branch> branches = paths.of(number);
    if (!branches.isEmpty()) {
      item.add(ways(branches));
    }
    return item;
  }

  /** {@code origin 2, origin 5 and 3 more}. */
  private static Html others(List<Integer> origins) {
    List<Html> links = new ArrayList<>();
    for (int other : origins.subList(0, Math.min(OTHERS, origins.size()))) {
      links.add(Html.words(links.isEmpty() ? "" : ", "));
      links.add(tag("a").set("href", "#origin-" + (other + 1)).add("origin " + (other + 1)));
    }
    int more = origins.size() - OTHERS;
    links.add(Html.words(more > 0 ? " and " + more + " more" : ""));
    return Html.several(links);
  }

  /** Folded where it would push the other origins out of sight. */
  private Tag ways(List<Branch> branches) {
    int[] left = {BRANCHES};
    Tag tree = branches(branches, left);
    int told = BRANCHES - left[0];
    return tag("details")
        .classed("came")
        .flag("open", told <= OPEN)
        .add(
            tag("summary")
                .add("From there it came to " + (told == 1 ? "1 article" : told + " articles")),
            tree,
            rest(told, BRANCHES, "articles"));
  }

  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Tag outlet(String name) {
    return tag("a").set("href", links.to("outlet", name)).add(name);
  }

  private Tag branches(List<Branch> branches, int[] left) {
    Tag list = tag("ul").classed("paths");
    for (Branch branch : branches) {
      if (left[0]-- > 0) {
        Tag item = tag("li").add(article(branch));
        if (branch.why() == Paths.Why.CREDITS && branch.words() != null) {
          item.add(tag("q").classed("quiet small").add(bare(branch.words().text())));
        }
        if (!branch.copies().isEmpty()) {
          item.add(copies(branch.copies()));
        }
        if (!branch.below().isEmpty()) {
          item.add(branches(branch.below(), left));
        }
        list.add(item);
      } else {
        skip(branch.below(), left);
      }
    }
    return list;
  }

  private static void skip(List<Branch> branches, int[] left) {
    left[0] -= branches.size();
    branches.forEach(branch -> skip(branch.below(), left));
  }

  private Html article(Branch branch) {
    Paper paper = branch.paper();
    if (paper == null) {
      return outlet(branch.outlet() == null ? "" : branch.outlet());
    }
    String words = TraceWords.paper(paper);
    return tag("span")
        .add(
            linked(branch.article(), words),
            tag("span").classed("quiet").add(TraceWords.how(branch)));
  }

  private static Tag copies(List<Paper> copies) {
    return tag("details")
        .add(
            tag("summary").add(copies.size() == 1 ? "1 copy" : copies.size() + " copies"),
            tag("ul")
                .each(
                    copies.stream().limit(BRANCHES).toList(),
                    copy -> tag("li").add(TraceWords.paper(copy))),
            rest(copies.size(), BRANCHES, "copies"));
  }

  private Tag statement(long id, String words) {
    return tag("a").set("href", links.to("statement", StatementId.text(id))).add(words);
  }

  /** Leads to where the article has the claim, if it has. */
  private Html linked(int article, String words) {
    Long statement = statements.get(article);
    return statement == null ? Html.words(words) : statement(statement, words);
  }

  private Html proofs(List<Proof> proofs) {
    return tag("ul")
        .classed("proofs")
        .each(
            proofs.stream().limit(PROOFS).toList(),
            proof ->
                tag("li")
                    .add(
                        tag("q").add(bare(proof.text())),
                        tag("span")
                            .classed("quiet small")
                            .add(
                                Html.words(" "),
                                linked(
                                    proof.article(),
                                    TraceWords.brief(trace.papers().get(proof.article()))),
                                Html.words(
                                    proof.start() < proof.end() ? ", at " + proof.start() : ""))));
  }

  /** Without the marks that a page sets around it. */
  private static String bare(String words) {
    String quoted = TraceWords.quoted(words);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** What cannot be right together with it, side by side. */
  Html opposed() {
    if (trace.odds().isEmpty()) {
      return Html.NOTHING;
    }
    return tag("section")
        .set("aria-labelledby", "odds")
        .add(tag("h2").set("id", "odds").add("At odds"))
        .each(trace.odds(), this::opposed);
  }

  private Tag opposed(Trace.Opposed opposed) {
    Claim.Odds odds = opposed.odds();
    Said own = trace.at(odds.statement()).orElse(trace.claim().first());
    return tag("div")
        .classed("opposed")
        .add(
            side("This claim", own, odds.words(), null),
            side("Another", odds.other(), odds.others(), opposed.id()));
  }

  private Tag side(
      String whose,
      Said said,
      List<Claim.Words> differing,
      @org.jspecify.annotations.Nullable Long claim) {
    List<String> words = differing.stream().map(Claim.Words::text).toList();
    Tag side =
        tag("div")
            .classed("card")
            .add(
                tag("p").classed("quiet small").add(whose + " · " + TraceWords.where(said)),
                tag("blockquote").add(Marked.in(said.content(), words)),
                tag("p").add(statement(said.id(), "In its article")));
    return claim == null
        ? side
        : side.add(
            tag("p")
                .add(
                    tag("a")
                        .set("href", links.to("claim", StatementId.text(claim)))
                        .add("Its claim")));
  }

  /** All statements of the claim. */
  Html statements() {
    List<Stated> all = trace.statements();
    Tag body = tag("tbody");
    all.stream().limit(STATEMENTS).forEach(stated -> body.add(row(stated)));
    Tag table =
        tag("table")
            .classed("statements")
            .add(
                tag("thead")
                    .add(
                        tag("tr")
                            .each(
                                List.of(
                                    "Said",
                                    "Publisher",
                                    "Who, and through whom",
                                    "Words",
                                    "Why it is of this claim"),
                                head -> tag("th").set("scope", "col").add(head))),
                body);
    return tag("section")
        .set("aria-labelledby", "statements")
        .add(
            tag("h2").set("id", "statements").add("Statements"),
            tag("details")
                .flag("open", all.size() <= OPEN_STATEMENTS)
                .add(
                    tag("summary")
                        .add(
                            all.size() == 1
                                ? "One statement"
                                : "All " + all.size() + " statements"),
                    tag("div")
                        .classed("wide")
                        .set("tabindex", 0)
                        .set("role", "region")
                        .set("aria-label", "Statements; scrolls sideways")
                        .add(table),
                    rest(all.size(), STATEMENTS, "statements")));
  }

  private Tag row(Stated stated) {
    Said said = stated.said();
    String who =
        stated.chain().stream()
            .map(step -> step.name() == null ? "not named" : step.name())
            .collect(Collectors.joining(" → "));
    List<String> how = new ArrayList<>(List.of(small(said.act())));
    if (said.negated()) {
      how.add("negated");
    }
    if (stated.copied()) {
      how.add("copied");
    }
    return tag("tr")
        .add(
            tag("td").add(said.said() == null ? "undated" : DateWords.of(said.said())),
            tag("td").add(said.publisher() == null ? "not known" : said.publisher()),
            tag("td")
                .add(who)
                .add(tag("span").classed("quiet small").add(" " + String.join(", ", how))),
            tag("td").add(statement(said.id(), TraceWords.quoted(said.content()))),
            tag("td").add(why(said)));
  }

  /** What of this statement shows that it says the same as another; and of that one. */
  private static Html words(List<Claim.Words> own, List<Claim.Words> others) {
    return own.isEmpty() && others.isEmpty()
        ? Html.NOTHING
        : tag("span").classed("quiet small shown").add(some(own) + " as " + some(others));
  }

  private static String some(List<Claim.Words> words) {
    return words.isEmpty()
        ? "nothing"
        : words.stream()
            .limit(SHOWN)
            .map(each -> TraceWords.quoted(each.text()))
            .collect(Collectors.joining(" "));
  }

  private static Html why(Said said) {
    Claim.Joined joined = said.joined();
    return joined == null
        ? tag("span").classed("quiet").add("it began with this")
        : tag("span")
            .add(joined.rule().replace('-', ' '))
            .add(
                tag("span")
                    .classed("quiet small")
                    .add(String.format(Locale.ROOT, " %.2f", joined.confidence())),
                words(joined.words(), joined.others()));
  }
}
