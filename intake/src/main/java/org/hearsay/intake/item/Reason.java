package org.hearsay.intake.item;

/** Why something gave no article. The labels are what a closing summary counts by. */
public enum Reason {
  EMPTY("empty", false),
  NOT_TEXT("not text", false),
  UNSUPPORTED("of a kind not read yet", false),
  NOT_NEWS("no article", false),
  WITHDRAWN("withdrawn", false),
  NO_TEXT("without text", false),
  ALREADY_READ("already read", false),
  MISSING("missing", true),
  UNREADABLE("unreadable", true),
  BROKEN_GZIP("broken gzip", true),
  BROKEN_JSON("broken JSON", true),
  BROKEN_MARKUP("broken markup", true),
  BROKEN_ARCHIVE("broken archive", true),
  UNSAFE("unsafe", true),
  NOT_FETCHED("not fetched", true),
  TOO_LARGE("too large", true);

  private final String label;
  private final boolean bad;

  Reason(String label, boolean bad) {
    this.label = label;
    this.bad = bad;
  }

  /** A word or two that read well behind a count: "2 empty". */
  public String label() {
    return label;
  }

  /** Whether the input is broken, and not merely nothing for us. */
  public boolean bad() {
    return bad;
  }
}
