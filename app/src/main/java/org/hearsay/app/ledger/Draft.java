package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.app.index.Terms;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Attributed.Reasons;
import org.hearsay.app.kept.Attributed.Undoing;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/** An attribution while corrections are applied to it. What changes it returns true. */
final class Draft {
  private final Attributed read;
  private List<Quote> source;
  private List<Quote> content;
  private List<Link> chain;
  private Act act;
  private @Nullable Undoing effect;
  private Reasons reasons;
  private boolean corrected;
  private boolean reviewed;
  private boolean wrong;

  /** By what they are compared as. */
  private final Map<String, String> tags = new TreeMap<>();

  private final List<Marks.Note> notes = new ArrayList<>();

  Draft(Attributed read) {
    this.read = read;
    source = read.source();
    content = read.content();
    chain = read.chain();
    act = read.act();
    effect = read.effect();
    reasons = read.reasons();
  }

  boolean source(List<Quote> words) {
    source = words;
    return corrected = true;
  }

  boolean content(List<Quote> words) {
    content = words;
    return corrected = true;
  }

  void act(Act act) {
    this.act = act;
    reasons = reasons.act() == null ? reasons : new Reasons(Cast.BY_HAND, reasons.manner());
    corrected = true;
  }

  boolean noEffect() {
    effect = null;
    return corrected = true;
  }

  /**
   * @param target id of the other attribution within the reading
   */
  boolean effect(Effect.Type type, String target) {
    effect = new Undoing(type, target, List.of(), Cast.BY_HAND);
    return corrected = true;
  }

  void holder(Correction.Whom whom, Cast cast) {
    List<Link> links = new ArrayList<>(chain);
    links.set(links.size() - 1, cast.link(whom, chain));
    chain = links;
    corrected = true;
  }

  void chain(List<Correction.Whom> links, Cast cast) {
    List<Link> before = chain;
    chain = links.stream().map(each -> cast.link(each, before)).toList();
    corrected = true;
  }

  void reviewed(boolean reviewed) {
    this.reviewed = reviewed;
  }

  void wrong(boolean wrong) {
    this.wrong = wrong;
  }

  void tag(String name) {
    tags.put(Terms.folded(name), name);
  }

  void untag(String name) {
    tags.remove(Terms.folded(name));
  }

  void note(Marks.Note note) {
    notes.add(note);
  }

  Marks marks() {
    return new Marks(reviewed, wrong, corrected, List.copyOf(tags.values()), notes);
  }

  Attributed attributed() {
    return new Attributed(
        read.id(),
        read.within(),
        source,
        read.cue(),
        content,
        read.kind(),
        act,
        read.negated(),
        read.hedges(),
        chain,
        read.addressee(),
        read.said(),
        effect,
        read.confidence(),
        reasons);
  }
}
