package org.hearsay.engine.attribution;

/** What is done by the saying. */
public enum Act {
  /** Neutral: said, told, added, wrote, according to a person. */
  SAY,
  /** A medium or document passes on, or nobody is named: reported, reportedly, citing. */
  REPORT,
  /** The writer keeps a distance, or it accuses: claimed, alleged, insisted. */
  CLAIM,
  /** Denied, rejected, dismissed, disputed. */
  DENY,
  /** Confirmed, acknowledged, admitted, agreed. */
  CONFIRM,
  /** Announced, declared, unveiled, ruled. */
  ANNOUNCE,
  /** Commits the speaker: vowed, pledged, threatened, plans. */
  PROMISE,
  /** Wants others to act: ordered, urged, demanded, called for. */
  DIRECT,
  /** Asked, wondered, questioned. */
  ASK,
  /** Attitude: believes, expects, fears, hopes, supports, criticised. */
  THINK,
  /** Evidence or observation: found, learned, showed, saw, concluded. */
  FIND,
  /** Declined to comment, refused to say. */
  WITHHOLD
}
