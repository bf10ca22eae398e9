package org.hearsay.app.http;

/** What a visitor may do; each may do what those before it may. */
public enum Role {
  /** Sees what needs no leave: how to come in, scripts and styles. */
  NOBODY,
  /** Asks, and has texts read that are not kept. */
  READER,
  /** Adds, corrects, takes out. */
  EDITOR
}
