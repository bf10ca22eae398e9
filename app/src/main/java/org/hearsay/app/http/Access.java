package org.hearsay.app.http;

/** Tells who asks. */
@FunctionalInterface
public interface Access {
  /**
   * @return {@link Visitor#NOBODY} of whom nothing is known
   */
  Visitor visitor(Request request);
}
