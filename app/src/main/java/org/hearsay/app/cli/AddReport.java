package org.hearsay.app.cli;

import org.hearsay.app.adding.Adding;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;

/** Tells what becomes of articles: what is safe on standard output, the rest to the report. */
record AddReport(Told told, Report report) implements Adding.Results {
  @Override
  public void added(Found found, int statements) {
    told.added(found.article().id(), statements);
    report.did("added");
  }

  @Override
  public void changed(Found found, Outcome.Changed changed) {
    told.changed(found.article().id(), changed);
    report.did(changed.reread() ? "renewed" : "changed");
  }

  @Override
  public void unchanged(Found found) {
    told.unchanged(found.article().id());
    report.did("unchanged");
  }

  @Override
  public void removed(Found found, String when) {
    report.skipped(
        found.where(),
        "removed before",
        found.article().id()
            + " was removed from the ledger on "
            + when
            + "; --restore takes it in again");
  }

  @Override
  public void tell(Item item) {
    report.tell(item);
  }

  @Override
  public void otherLanguage(String where, String language) {
    report.otherLanguage(where, language);
  }

  @Override
  public void failed(String where, Throwable failure) {
    report.failed(where, failure);
  }
}
