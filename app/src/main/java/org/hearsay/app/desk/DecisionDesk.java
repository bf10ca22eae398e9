package org.hearsay.app.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hearsay.app.http.Problem;
import org.hearsay.app.kept.Printable;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Articles.Known;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.Party;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.jspecify.annotations.Nullable;

/** What people decide about who is who. */
public final class DecisionDesk {
  /** Of a name that people give, in code points. */
  private static final int LONGEST = 1_000;

  /** Of those that bear a name, how many are listed. */
  private static final int LISTED = 10;

  private final Desk desk;

  public DecisionDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * @param speaker as people write its id
   * @throws Problem if there is none
   */
  public KnownSpeaker speaker(String speaker) {
    return desk.ask(ledger -> known(new Speakers(ledger), speaker));
  }

  /** Decisions about a speaker, undone ones too; the earliest first. */
  public List<Speakers.Decided> of(String speaker) {
    return desk.ask(ledger -> {
      Speakers speakers = new Speakers(ledger);
      return speakers.decisions(known(speakers, speaker));
    });
  }

  /** All decisions, the earliest first. */
  public List<Speakers.Decided> all() {
    return desk.ask(ledger -> new Speakers(ledger).decisions());
  }

  /**
   * Says that two are one speaker.
   *
   * @param other an id or a name that one speaker alone bears
   */
  public Decision merge(String speaker, String other, String author) {
    return decide(
        author,
        (ledger, speakers) -> {
          KnownSpeaker one = known(speakers, speaker);
          KnownSpeaker two = meant(speakers, other);
          if (one.id() == two.id()) {
            throw cannot("these two are one speaker already");
          }
          return new Decision.Merge(
              party(speakers, form(one, speaker)), party(speakers, form(two, other)));
        });
  }

  /**
   * Says that a speaker is somebody else than those it goes with.
   *
   * @param form id of one of the speaker's forms, or of the speaker where an article is given
   * @param article in which alone: its ID, identity or address; null for everywhere
   */
  public Decision split(String form, @Nullable String article, String author) {
    return decide(
        author,
        (ledger, speakers) -> {
          KnownSpeaker speaker = known(speakers, form);
          return article == null
              ? everywhere(speakers, speaker, form)
              : within(ledger, speakers, speaker, article);
        });
  }

  private static Decision.What everywhere(Speakers speakers, KnownSpeaker speaker, String form) {
    if (speaker.forms().size() == 1) {
      throw cannot(
          form + " stands alone; say in which article it is somebody else than in the others");
    }
    Long id = SpeakerId.parse(form);
    return speaker.forms().stream()
        .filter(each -> id != null && each.leaf() == id)
        .findFirst()
        .map(each -> new Decision.Split(party(speakers, each), null))
        .orElseThrow(() -> cannot("too many go with " + form + " to tell it"));
  }

  private static Decision.What within(
      Ledger ledger, Speakers speakers, KnownSpeaker speaker, String article) {
    List<Known> found = new Articles(ledger).called(article, 2);
    if (found.size() != 1) {
      throw cannot(
          (found.isEmpty() ? "no article is called " : "several articles are called ")
              + Printable.of(article));
    }
    return speakers
        .apart(speaker, found.getFirst().identity())
        .orElseThrow(
            () -> cannot("this speaker is not in that article, or no other article knows them"));
  }

  /** Gives a speaker another name to be shown and found by. */
  public Decision rename(String speaker, String name, String author) {
    String line = Printable.of(name);
    if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST) {
      throw cannot("a name has 1 to " + LONGEST + " characters");
    }
    return decide(
        author,
        (ledger, speakers) ->
            new Decision.Rename(party(speakers, form(known(speakers, speaker), speaker)), line));
  }

  /**
   * Takes a decision back, which may be to take one back.
   *
   * @param uid as people write it
   */
  public Decision undo(String uid, String author) {
    Long undone = Decision.parse(uid);
    return decide(
        author,
        (ledger, speakers) -> {
          Speakers.Decided decided =
              speakers.decisions().stream()
                  .filter(each -> undone != null && each.decision().uid() == undone)
                  .findFirst()
                  .orElseThrow(() -> Problem.missing("there is no decision " + uid));
          if (decided.undone()) {
            throw new Problem(409, "Done already", uid + " is undone already");
          }
          return new Decision.Undo(decided.decision().uid());
        });
  }

  /** Who is meant is looked up in the transaction that decides. */
  private Decision decide(String author, BiFunction<Ledger, Speakers, Decision.What> what) {
    try {
      return desk.change(ledger ->
          ledger.write(writer -> writer.decide(what.apply(ledger, new Speakers(ledger)), author)));
    } catch (LedgerException e) {
      if (e.matter() != LedgerException.Matter.REFUSED) {
        throw e;
      }
      throw new Problem(422, "Cannot be kept", String.valueOf(e.getMessage()), e);
    }
  }

  private static KnownSpeaker known(Speakers speakers, String text) {
    Long id = SpeakerId.parse(text);
    return (id == null ? Optional.<KnownSpeaker>empty() : speakers.of(id))
        .orElseThrow(() -> Problem.missing("there is no speaker " + text + " in this ledger"));
  }

  private static KnownSpeaker meant(Speakers speakers, String named) {
    List<KnownSpeaker> found =
        speakers.find(named, LISTED + 1).stream()
            .flatMap(id -> speakers.of(id).stream())
            .sorted(Comparator.comparing(KnownSpeaker::statements).reversed())
            .toList();
    if (found.isEmpty()) {
      throw cannot("nobody in the ledger goes by " + Printable.of(named));
    }
    if (found.size() > 1) {
      throw cannot(
          "several go by that name; give the ID of one of "
              + found.stream()
                  .limit(LISTED)
                  .map(each -> SpeakerId.text(each.id()) + " (" + each.name() + ")")
                  .collect(Collectors.joining(", "))
              + (found.size() > LISTED ? " …" : ""));
    }
    return found.getFirst();
  }

  /** That of the id, else the one with the most statements: a decision holds for all. */
  private static Form form(KnownSpeaker speaker, String named) {
    Long id = SpeakerId.parse(named);
    return speaker.forms().stream()
        .filter(form -> id != null && id != speaker.id() && form.leaf() == id)
        .findFirst()
        .orElse(speaker.forms().getFirst());
  }

  private static Party party(Speakers speakers, Form form) {
    return speakers
        .party(form.leaf())
        .orElseThrow(() -> new IllegalStateException("form " + form.leaf() + " is gone"));
  }

  private static Problem cannot(String why) {
    return new Problem(422, "Cannot be kept", why);
  }
}
